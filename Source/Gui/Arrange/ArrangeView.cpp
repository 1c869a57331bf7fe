#include "Gui/Arrange/ArrangeView.h"

#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
namespace
{
constexpr auto barThickness = 12;
} // namespace

ArrangeView::ArrangeView (Workspace& w)
    : workspace (w), minimap (w, scroll), ruler (w, scroll), canvas (w, scroll), headers (w, scroll), addTrack (Icon::plus, "Add track"),
      splitter ("Width of the track headers", true, { 160, 360, size::trackHeaderWidth })
{
    setTitle ("Arranger");
    addTrack.setTooltip ("Add track  (Ctrl+T)");
    addTrack.onClick   = [this] { workspace.run ("track.add"); };
    scroll.onChange    = [this] { viewMoved(); };
    tools.onChoice     = [this] (Tool tool) { canvas.chooseTool (tool); };
    canvas.onToolChange = [this] { tools.show (canvas.tool()); };
    canvas.onToolChoice = [this] (Tool tool) {
        const auto& name = toolNames[static_cast<size_t> (tool)];
        workspace.run ("view.tool", { { "tool", juce::String (name.data(), name.size()) } });
    };
    splitter.onResize  = [this] (int width) {
        resized();
        workspace.run ("view.trackHeaderWidth", { { "width", width } });
    };

    const auto onWheel = [this] (const juce::MouseEvent& e, const juce::MouseWheelDetails& d) { wheel (e, d); };
    ruler.onWheel      = onWheel;
    canvas.onWheel     = onWheel;
    headers.onWheel    = onWheel;
    minimap.onWheel    = onWheel;
    for (auto* bar : { &horizontal, &vertical })
    {
        bar->addListener (this);
        bar->setAutoHide (false);
        bar->setWantsKeyboardFocus (false);
    }
    for (auto* part : std::initializer_list<juce::Component*> { &minimap, &ruler, &headers, &canvas, &tools, &addTrack, &horizontal, &vertical, &splitter })
        addAndMakeVisible (part);
    refresh();
}

ArrangeView::~ArrangeView()
{
    horizontal.removeListener (this);
    vertical.removeListener (this);
}

void ArrangeView::paint (juce::Graphics& g)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    auto corner       = juce::Rectangle<int> (0, 0, splitter.size(), canvas.getY());
    g.fillAll (theme.panel);
    g.setColour (theme.textSecondary);
    drawText (g, look.fonts(), TextStyle::label, "TRACKS", corner.toFloat().withTrimmedLeft (12.0f), juce::Justification::centredLeft);
    g.setColour (theme.gridBar);
    g.fillRect (corner.removeFromBottom (1));
    g.fillRect (headers.getBounds().withLeft (headers.getRight()).withWidth (1));
}

void ArrangeView::resized()
{
    auto area      = getLocalBounds();
    auto left      = area.removeFromLeft (splitter.size());
    const auto top = ruler.idealHeight() + (showsMinimap ? size::minimapHeight : 0);
    auto corner    = left.removeFromTop (top).reduced (8, 0);
    addTrack.setBounds (corner.removeFromRight (28).withSizeKeepingCentre (28, 24));
    tools.setVisible (left.getWidth() >= ToolStrip::width + 100);
    tools.setBounds (corner.removeFromRight (ToolStrip::width + 6).withTrimmedRight (6).withSizeKeepingCentre (ToolStrip::width, 24));
    headers.setBounds (left.withTrimmedRight (1));
    splitter.setBounds (left.getRight() - Splitter::hitWidth / 2 - 1, top, Splitter::hitWidth, left.getHeight());

    auto bars = area.removeFromRight (barThickness);
    horizontal.setBounds (area.removeFromBottom (barThickness));
    minimap.setVisible (showsMinimap);
    if (showsMinimap)
        minimap.setBounds (area.removeFromTop (size::minimapHeight));
    ruler.setBounds (area.removeFromTop (ruler.idealHeight()));
    canvas.setBounds (area);
    vertical.setBounds (bars.withTrimmedTop (top).withTrimmedBottom (barThickness));
    splitter.toFront (false);

    scroll.setArea (canvas.getWidth(), canvas.getHeight());
    restoreView();
    viewMoved();
}

void ArrangeView::setMinimapVisible (bool shows)
{
    if (std::exchange (showsMinimap, shows) != shows)
        resized();
}

void ArrangeView::refresh()
{
    const auto state = workspace.services.session.now();
    const SessionView session (state.root());
    const auto width = static_cast<int> (session.get<"timeline">().get<"trackHeaderWidth">());
    if (width != splitter.size() || (ruler.getHeight() > 0 && ruler.getHeight() != ruler.idealHeight()))
    {
        splitter.setSizeOfPart (width);
        resized();
    }
    if (const auto chosen = toolNamed (session.get<"ui">().get<"selection">().get<"activeTool">().toStdString()); std::exchange (shownTool, chosen) != chosen)
        canvas.setTool (chosen);
    scrollsSmoothly = session.get<"ui">().get<"view">().get<"autoScroll">();
    isFollowing = isFollowing && session.get<"ui">().get<"view">().get<"followPlayhead">();

    updateContent();
    headers.refresh();
    canvas.refresh();
    const auto& chosen = workspace.selected();
    if (std::exchange (shownSelected, chosen) != chosen)
        ruler.refresh();
    if (const auto version = workspace.arrangement().version(); std::exchange (shownVersion, version) != version)
    {
        ruler.refresh();
        minimap.refresh();
    }
}

void ArrangeView::updateContent()
{
    const auto& song = workspace.arrangement();
    scroll.setContent (std::max (song.end(), song.loop ? song.loop->getEnd() : 0.0), song.height());
    updateScrollBars();
}

void ArrangeView::advance (double seconds)
{
    const auto position = workspace.services.transport.position();
    followPlayhead (position);
    minimap.showPlayhead (position);
    ruler.showPlayhead (position);
    canvas.advance (seconds);
    headers.advance (seconds);
    keepView (seconds);
}

void ArrangeView::renameSelectedTrack()
{
    const auto row = workspace.arrangement().indexOf (workspace.selectedTrack());
    if (row < 0)
        return;
    scroll.showRows (workspace.arrangement().top (row), workspace.arrangement().top (row + 1));
    if (auto* header = headerOf (workspace.selectedTrack()))
        header->beginRename();
}
} // namespace amp::gui
