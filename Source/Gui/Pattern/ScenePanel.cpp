#include "Gui/Pattern/ScenePanel.h"

#include "Gui/Pattern/PatternMenus.h"
#include "Gui/Pattern/SceneRow.h"
#include "Gui/Theme/LookAndFeel.h"
#include "Gui/Workspace/PatternPictures.h"
#include "Model/Lookup.h"

namespace amp::gui
{
namespace
{
constexpr auto headHeight = 40, lineHeight = 30, gap = 8;

double lengthOf (pattern::Timing timing)
{
    return timing == pattern::Timing::sequence ? 64.0 : timing == pattern::Timing::bar ? 4.0 : 1.0; // beats
}
} // namespace

ScenePanel::ScenePanel (PatternBoard& b) : board (b)
{
    setTitle ("Scenes");
    setFocusContainerType (FocusContainerType::focusContainer);
    list.setTitle ("Scenes");
    captureButton.onClick = [this] { capture(); };
    captureButton.setTooltip ("Store what the pattern plays as a scene");
    for (auto* part : std::initializer_list<juce::Component*> { &captureButton, &list })
        addAndMakeVisible (part);
    refresh();
}

ScenePanel::~ScenePanel() = default;

void ScenePanel::capture()
{
    const auto name = freeName ("scene " + juce::String (board.rows().scenes.size() + 1), [this] (const juce::String& n) { return board.rows().scenes.contains (n); });
    board.workspace.run ("pattern.scene.capture", { { "name", name } });
}

void ScenePanel::launch (int index, bool now)
{
    if (index < 0 || index >= board.rows().scenes.size())
        return;
    board.workspace.run ("pattern.scene.activate", { { "scene", board.rows().scenes[index] }, { "timing", pattern::toText (now ? pattern::Timing::now : board.timing) } });
    board.workspace.markChanged();
}

SceneRow* ScenePanel::rowOf (const juce::String& scene)
{
    for (auto& row : scenes)
        if (row->isVisible() && row->scene() == scene)
            return row.get();
    return nullptr;
}

void ScenePanel::refresh()
{
    const auto state  = board.workspace.services.session.now();
    const auto& names = board.rows().scenes;
    const auto all    = SessionView (state.root()).get<"pattern">().get<"scenes">();
    while (static_cast<int> (scenes.size()) < names.size())
    {
        auto& row    = *scenes.emplace_back (std::make_unique<SceneRow> (board));
        row.onLaunch = [this, index = static_cast<int> (scenes.size()) - 1] (bool now) { launch (index, now); };
        list.addAndMakeVisible (row);
    }
    for (size_t i = 0; i < scenes.size(); ++i)
    {
        const auto exists = static_cast<int> (i) < names.size();
        scenes[i]->setVisible (exists);
        if (! exists)
            continue;
        const auto& name = names[static_cast<int> (i)];
        const auto view  = all.find (name);
        scenes[i]->show (name, pictureOfScene (state.root(), name), static_cast<int> (view.get<"tracks">().size() + view.get<"tracks_midi">().size()));
    }
    advance();
    resized();
    repaint();
}

/** What waits, if it is other than what is shown. */
void ScenePanel::showQueue()
{
    std::vector<Waiting> now;
    for (const auto& entry : board.performance().pending().entries())
        now.push_back ({ entry.id, entry.due,
                         entry.change.scene.isNotEmpty() ? entry.change.scene : entry.change.trackIds.isEmpty() ? juce::String ("Pattern") : entry.change.trackIds.joinIntoString (", ") });
    const auto isSame = now.size() == waiting.size() && std::equal (now.begin(), now.end(), waiting.begin(), [] (const Waiting& a, const Waiting& b) { return a.id == b.id && a.due == b.due; });
    if (isSame)
        return;
    waiting = std::move (now);
    while (cancels.size() < waiting.size())
    {
        auto& button   = *cancels.emplace_back (std::make_unique<juce::TextButton> ("Cancel"));
        button.onClick = [this, index = cancels.size() - 1] {
            board.workspace.run ("pattern.pending.cancel", { { "id", static_cast<juce::int64> (waiting[index].id) } });
            advance();
        };
        addChildComponent (button);
    }
    for (size_t i = 0; i < cancels.size(); ++i)
    {
        cancels[i]->setVisible (i < waiting.size());
        if (i < waiting.size())
            cancels[i]->setTitle ("Cancel " + waiting[i].what);
    }
    resized();
    repaint();
}

void ScenePanel::advance()
{
    showQueue();
    if (std::exchange (shownTiming, board.timing) != board.timing)
        repaint();
    const auto& live   = board.performance();
    const auto& active = live.scene();
    for (auto& row : scenes)
    {
        std::optional<double> wait;
        auto whole = 4.0;
        for (const auto& entry : live.pending().entries())
            if (entry.change.scene == row->scene())
                wait = board.beatsUntil (entry.due), whole = lengthOf (entry.change.timing);
        row->showState (row->scene() == active, wait, whole);
    }
    const auto tenth = waiting.empty() ? -1 : juce::roundToInt (board.beatsUntil (waiting.front().due) * 10.0);
    if (std::exchange (shownTenth, tenth) != tenth)
        repaint (queueArea);
}

void ScenePanel::paint (juce::Graphics& g)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    g.fillAll (theme.panel);
    g.setColour (theme.gridBar);
    g.fillRect (0, 0, 1, getHeight());
    g.setColour (theme.textSecondary);
    drawText (g, look.fonts(), TextStyle::label, "SCENES", juce::Rectangle<int> (12, 0, 60, headHeight).toFloat(), juce::Justification::centredLeft);
    drawText (g, look.fonts(), TextStyle::small, "launch: " + juce::String (pattern::toText (board.timing)), juce::Rectangle<int> (76, 0, getWidth() - 76 - 12, headHeight).toFloat(),
              juce::Justification::centredRight);
    if (board.rows().scenes.isEmpty())
        drawText (g, look.fonts(), TextStyle::small, "Capture what plays to begin.", list.getBounds().toFloat().removeFromTop (40.0f).reduced (8.0f, 0.0f), juce::Justification::centredLeft);
    auto area = queueArea;
    if (! waiting.empty())
        drawText (g, look.fonts(), TextStyle::label, "WAITING", area.removeFromTop (20).toFloat(), juce::Justification::centredLeft);
    for (const auto& one : waiting)
    {
        auto line = area.removeFromTop (lineHeight).withTrimmedRight (72).toFloat();
        const auto beats = juce::String (board.beatsUntil (one.due), 1);
        g.setColour (theme.accent);
        drawText (g, look.fonts(), TextStyle::number, beats, line.removeFromLeft (40.0f), juce::Justification::centredLeft);
        g.setColour (theme.textPrimary);
        drawText (g, look.fonts(), TextStyle::body, one.what, line, juce::Justification::centredLeft);
    }
}

void ScenePanel::resized()
{
    auto area = getLocalBounds().withTrimmedLeft (1);
    area.removeFromTop (headHeight);
    area = area.reduced (gap, 0);
    captureButton.setBounds (area.removeFromBottom (44).reduced (0, 8));
    queueArea = area.removeFromBottom (waiting.empty() ? 0 : 20 + static_cast<int> (waiting.size()) * lineHeight);
    for (size_t i = 0; i < waiting.size(); ++i)
        cancels[i]->setBounds (queueArea.getRight() - 66, queueArea.getY() + 20 + static_cast<int> (i) * lineHeight + 3, 66, 24);
    list.setBounds (area);
    top = juce::jlimit (0, std::max (0, board.rows().scenes.size() * SceneRow::height - list.getHeight()), top);
    for (size_t i = 0; i < scenes.size(); ++i)
        scenes[i]->setBounds (0, static_cast<int> (i) * SceneRow::height - top, list.getWidth(), SceneRow::height);
}

void ScenePanel::mouseWheelMove (const juce::MouseEvent&, const juce::MouseWheelDetails& wheel)
{
    top -= juce::roundToInt (wheel.deltaY * 4.0f * SceneRow::height);
    resized();
}
} // namespace amp::gui
