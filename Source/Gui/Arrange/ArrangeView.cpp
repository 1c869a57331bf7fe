#include "Gui/Arrange/ArrangeView.h"

#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
namespace
{
constexpr auto barThickness    = 12;
} // namespace

void ArrangeView::HeaderColumn::paint (juce::Graphics& g)
{
    g.fillAll (LookAndFeel::of (*this).theme().canvas);
}

ArrangeView::ArrangeView (Workspace& w)
    : workspace (w), ruler (w, view), canvas (w, view), addTrack (Icon::plus, "Add track"), splitter ("Width of the track headers", true, { 160, 360, size::trackHeaderWidth })
{
    setTitle ("Arranger");
    column.setTitle ("Track headers");
    column.setFocusContainerType (FocusContainerType::keyboardFocusContainer);
    addTrack.setTooltip ("Add track  (Ctrl+T)");
    addTrack.onClick = [this] { workspace.run ("track.add"); };

    const auto onWheel = [this] (const juce::MouseEvent& e, const juce::MouseWheelDetails& d) { wheel (e, d); };
    ruler.onWheel      = onWheel;
    canvas.onWheel     = onWheel;
    splitter.onResize  = [this] (int width) {
        resized();
        workspace.run ("view.trackHeaderWidth", { { "width", width } });
    };
    for (auto* bar : { &horizontal, &vertical })
    {
        bar->addListener (this);
        bar->setWantsKeyboardFocus (false);
    }
    for (auto* part : std::initializer_list<juce::Component*> { &ruler, &column, &canvas, &addTrack, &horizontal, &vertical, &splitter })
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
    const auto& look = LookAndFeel::of (*this);
    g.fillAll (look.theme().panel);
    g.setColour (look.theme().textSecondary);
    drawText (g, look.fonts(), TextStyle::label, "TRACKS", juce::Rectangle<float> (12, 0, 100, size::rulerHeight), juce::Justification::centredLeft);
    g.setColour (look.theme().gridBar);
    g.fillRect (0, size::rulerHeight - 1, splitter.size(), 1);
}

void ArrangeView::resized()
{
    auto area = getLocalBounds();
    auto left = area.removeFromLeft (splitter.size());
    addTrack.setBounds (left.removeFromTop (size::rulerHeight).removeFromRight (40).withSizeKeepingCentre (28, 24));
    column.setBounds (left);
    splitter.setBounds (left.getRight() - Splitter::hitWidth / 2 - 1, size::rulerHeight, Splitter::hitWidth, left.getHeight());

    auto bars = area.removeFromRight (barThickness);
    horizontal.setBounds (area.removeFromBottom (barThickness));
    ruler.setBounds (area.removeFromTop (size::rulerHeight));
    canvas.setBounds (area);
    vertical.setBounds (bars.withTrimmedTop (size::rulerHeight).withTrimmedBottom (barThickness));
    splitter.toFront (false);
    restoreView();
    viewMoved();
}

void ArrangeView::refresh()
{
    const SessionView session (workspace.services.session.now().root());
    splitter.setSizeOfPart (static_cast<int> (session.get<"timeline">().get<"trackHeaderWidth">()));
    isFollowing = isFollowing && session.get<"ui">().get<"view">().get<"followPlayhead">();
    clampView();
    layHeaders();
    updateScrollBars();
    ruler.refresh();
    canvas.refresh();
}

void ArrangeView::advance (double seconds)
{
    const auto& transport = workspace.services.transport;
    const auto position   = transport.position();
    const auto isPlaying  = transport.isPlaying();
    if (isPlaying && ! wasPlaying)
        setFollowing (true);
    wasPlaying = isPlaying;

    const auto x = view.xOf (position);
    if (isPlaying && isFollowing && ! canvas.isDragging() && (x < 0 || x > canvas.getWidth() - 8))
    {
        view.left = std::max (0.0, position - 24.0 / view.pixelsPerSecond);
        viewMoved();
    }
    ruler.showPlayhead (position);
    canvas.showPlayhead (position);
    for (auto& header : headers)
        if (header->isVisible())
            header->advance (seconds);
    keepView (seconds);
}

void ArrangeView::setFollowing (bool on)
{
    const auto wanted = SessionView (workspace.services.session.now().root()).get<"ui">().get<"view">().get<"followPlayhead">();
    isFollowing       = on && wanted;
}

TrackHeader* ArrangeView::headerOf (const juce::String& trackId)
{
    for (auto& header : headers)
        if (header->isVisible() && header->trackId() == trackId)
            return header.get();
    return nullptr;
}

void ArrangeView::renameSelectedTrack()
{
    if (auto* header = headerOf (workspace.selectedTrack()))
        header->beginRename();
}

void ArrangeView::layHeaders()
{
    const auto& song = workspace.arrangement();
    const auto count = static_cast<int> (song.rows().size());
    size_t used      = 0;

    for (int row = std::max (0, song.rowAt (view.scrollY)); row < count && song.top (row) - view.scrollY < column.getHeight(); ++row)
    {
        if (used == headers.size())
            column.addAndMakeVisible (*headers.emplace_back (std::make_unique<TrackHeader> (workspace)));
        auto& header = *headers[used++];
        header.setVisible (true);
        header.show (row);
        header.setBounds (0, song.top (row) - view.scrollY, column.getWidth(), song.rows()[static_cast<size_t> (row)].height);
    }
    for (; used < headers.size(); ++used)
        headers[used]->setVisible (false);
}
} // namespace amp::gui
