#include "Gui/Pattern/PatternView.h"

#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
namespace
{
constexpr auto toolbarHeight = 40, laneBarHeight = 32, leastRows = 3;
constexpr auto leastForScenes = 640; // pixels: a narrower pane shows the steps alone
} // namespace

PatternView::PatternView (Workspace& w)
    : board (w), swing ("Swing", { 0, 1, 0, 0.01 }, numberFormat (0, 1, 2, {})), gate ("Default gate", { 0, 1, 1, 0.01 }, numberFormat (0, 1, 2, {})), overview (board), headers (board),
      grid (board), folded (board), trackBar (board),
      lanes { { { { board, StepLane::Kind::velocity }, {} }, { { board, StepLane::Kind::gate }, {} }, { { board, StepLane::Kind::note }, {} }, { { board, StepLane::Kind::offset }, {} } } },
      modulations (board), scenes (board), applyBar (board)
{
    setTitle ("Pattern");
    board.onChange  = [this] {
        showParts();
        keepPreferences(); // the wheel zooms too
    };
    layout.onChoice = [this] (int choice) {
        showFold (choice == 1);
        keepPreferences();
    };
    zoom.makeMenu   = [this] {
        juce::PopupMenu menu;
        for (const auto steps : stepZooms)
            menu.addItem (juce::String (steps) + " steps", true, steps == board.visibleSteps, [this, steps] {
                board.visibleSteps = steps;
                board.firstStep    = board.cursor / steps * steps;
                board.changed();
            });
        return menu;
    };
    bindEnvironment (swing, "swing");
    bindEnvironment (gate, "default_gate");
    grid.onScroll = [this] { headers.show (grid.scrollY()); };

    static constexpr StepLane::Kind kinds[] { StepLane::Kind::velocity, StepLane::Kind::gate, StepLane::Kind::note, StepLane::Kind::offset };
    for (size_t i = 0; i < lanes.size(); ++i)
    {
        auto& button = lanes[i].button;
        button.setButtonText (StepLane::nameOf (kinds[i]));
        button.setTitle ("Show the " + StepLane::nameOf (kinds[i]).toLowerCase() + " lane");
        button.setClickingTogglesState (true);
        button.setToggleState (kinds[i] == StepLane::Kind::velocity || kinds[i] == StepLane::Kind::offset, juce::dontSendNotification);
        button.onClick = [this] {
            resized();
            keepPreferences();
        };
        addAndMakeVisible (button);
        addChildComponent (lanes[i].lane);
    }
    showModulation.setTitle ("Show the modulation lanes");
    showModulation.setClickingTogglesState (true);
    showModulation.onClick = [this] {
        resized();
        keepPreferences();
    };
    modulationPort.setViewedComponent (&modulations, false);
    modulationPort.setScrollBarsShown (true, false);
    modulationPort.setWantsKeyboardFocus (false);
    modulationPort.setTitle ("Modulations");
    addChildComponent (modulationPort);
    addChildComponent (folded);
    for (auto* part : std::initializer_list<juce::Component*> { &layout, &zoom, &swing, &gate, &overview, &headers, &grid, &trackBar, &showModulation, &scenes, &applyBar })
        addAndMakeVisible (part);
    readPreferences();
    refresh();
}

/** How the pattern is looked at is the user's: no session has a field for it. */
void PatternView::readPreferences()
{
    const auto* preferences = board.workspace.services.preferences;
    if (preferences == nullptr)
        return;
    const auto& p = preferences->get();
    if (std::find (std::begin (stepZooms), std::end (stepZooms), p.patternSteps) != std::end (stepZooms))
        board.visibleSteps = p.patternSteps;
    for (auto& lane : lanes)
        lane.button.setToggleState (p.patternLanes.contains (lane.button.getButtonText()), juce::dontSendNotification);
    showModulation.setToggleState (p.patternLanes.contains (showModulation.getButtonText()), juce::dontSendNotification);
    showFold (p.patternIsFolded);
}

void PatternView::keepPreferences()
{
    auto* preferences = board.workspace.services.preferences;
    if (preferences == nullptr)
        return;
    juce::StringArray shown;
    for (const auto& lane : lanes)
        if (lane.button.getToggleState())
            shown.add (lane.button.getButtonText());
    if (showModulation.getToggleState())
        shown.add (showModulation.getButtonText());
    const auto& p = preferences->get();
    if (p.patternSteps == board.visibleSteps && p.patternIsFolded == folded.isVisible() && p.patternLanes == shown)
        return;
    preferences->change ([&] (Preferences& next) {
        next.patternSteps    = board.visibleSteps;
        next.patternIsFolded = folded.isVisible();
        next.patternLanes    = shown;
    });
}

void PatternView::bindEnvironment (NumberField& field, const char* key)
{
    field.onGestureBegin = [this] { gesture = board.workspace.newGesture(); };
    field.onGestureEnd   = [this] { board.workspace.endGesture(), gesture = 0; };
    field.onChange       = [this, key] (double value) {
        Arguments with;
        with.set (key, value);
        board.workspace.run ("pattern.environment.set", with, gesture);
    };
}

void PatternView::refresh()
{
    board.refresh();
    showParts();
    scenes.refresh();
}

/** Everything as the board has it, but for the scenes. */
void PatternView::showParts()
{
    board.refresh();
    zoom.setText (juce::String (board.visibleSteps) + " steps");
    swing.setValue (board.rows().swing);
    gate.setValue (board.rows().defaultGate);
    headers.show (grid.scrollY());
    trackBar.refresh();
    modulations.refresh();
    applyBar.refresh();
    for (auto* part : std::initializer_list<juce::Component*> { &overview, &grid, &folded })
        part->repaint();
    for (auto& lane : lanes)
        lane.lane.repaint();
    if (modulationPort.isVisible() && modulations.getHeight() != modulations.idealHeight())
        resized();
    repaint (0, toolbarHeight, PatternHeaders::width, overview.getHeight());
}

void PatternView::advance (double)
{
    overview.advance();
    grid.advance();
    folded.advance();
    scenes.advance();
    applyBar.advance();
    if (board.isPlaying())
        repaint (0, toolbarHeight, PatternHeaders::width, overview.getHeight());
}

juce::Component* PatternView::firstFocus()
{
    return folded.isVisible() ? static_cast<juce::Component*> (&folded) : &grid;
}

void PatternView::showFold (bool isFolded)
{
    layout.setChoice (isFolded ? 1 : 0);
    folded.setVisible (isFolded);
    grid.setVisible (! isFolded);
    resized();
}

void PatternView::showModulations (bool on)
{
    showModulation.setToggleState (on, juce::dontSendNotification);
    resized();
}

/** Puts the lanes that are shown at the bottom of an area. @returns how high they are. */
int PatternView::layLanes (juce::Rectangle<int> area)
{
    laneTitles.clear();
    auto used = 0;
    const auto most = area.getHeight() - StepGrid::rulerHeight - leastRows * StepGrid::rowHeight;
    const auto wanted = modulations.idealHeight();
    if (showModulation.getToggleState())
    {
        const auto height = juce::jlimit (28, std::max (28, std::min (most, 220)), wanted);
        modulationPort.setBounds (area.removeFromBottom (height));
        modulations.setSize (modulationPort.getWidth() - (wanted > height ? modulationPort.getScrollBarThickness() : 0), wanted);
        used += height;
    }
    modulationPort.setVisible (showModulation.getToggleState());
    for (auto lane = lanes.rbegin(); lane != lanes.rend(); ++lane)
    {
        const auto fits = lane->button.getToggleState() && used + StepLane::height <= most;
        lane->lane.setVisible (fits);
        if (! fits)
            continue;
        auto row = area.removeFromBottom (StepLane::height);
        laneTitles.emplace_back (row.getY(), lane->button.getButtonText());
        lane->lane.setBounds (row.withTrimmedLeft (PatternHeaders::width));
        used += StepLane::height;
    }
    return used;
}

void PatternView::resized()
{
    auto area = getLocalBounds();
    scenes.setVisible (area.getWidth() >= leastForScenes);
    if (scenes.isVisible())
        scenes.setBounds (area.removeFromRight (ScenePanel::width));

    auto toolbar = area.removeFromTop (toolbarHeight).reduced (12, 6);
    layout.setBounds (toolbar.removeFromLeft (176));
    toolbar.removeFromLeft (12);
    zoom.setBounds (toolbar.removeFromLeft (104));
    for (auto* field : { &swing, &gate })
    {
        toolbar.removeFromLeft (60);
        field->setBounds (toolbar.removeFromLeft (48));
    }
    const auto overviewHeight = area.getHeight() >= 640 ? 88 : 64;
    overview.setBounds (area.removeFromTop (overviewHeight).withTrimmedLeft (PatternHeaders::width).withTrimmedBottom (1));
    applyBar.setBounds (area.removeFromBottom (ApplyBar::height));

    auto below = area;
    below.removeFromBottom (layLanes (area.withTrimmedTop (TrackBar::height + laneBarHeight)));
    auto bars   = below.removeFromBottom (TrackBar::height + laneBarHeight);
    auto middle = below;
    headers.setBounds (middle.removeFromLeft (PatternHeaders::width));
    grid.setBounds (middle);
    folded.setBounds (middle);
    trackBar.setBounds (bars.removeFromTop (TrackBar::height));
    auto bar = bars.withTrimmedLeft (PatternHeaders::width).reduced (4, 4);
    for (auto& lane : lanes)
    {
        lane.button.setBounds (bar.removeFromLeft (74));
        bar.removeFromLeft (4);
    }
    showModulation.setBounds (bar.removeFromLeft (90));
    grid.scrollTo (grid.scrollY());
    headers.show (grid.scrollY());
}

void PatternView::paint (juce::Graphics& g)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    g.fillAll (theme.panel);
    g.setColour (theme.gridBar);
    g.fillRect (0, toolbarHeight - 1, overview.getRight(), 1);
    g.fillRect (0, overview.getBottom(), overview.getRight(), 1);

    const auto left = [&] (const juce::String& text, TextStyle style, int y, int height, int x = 12) {
        drawText (g, look.fonts(), style, text, juce::Rectangle<int> (x, y, PatternHeaders::width - x - 6, height).toFloat(), juce::Justification::centredLeft);
    };
    g.setColour (theme.textSecondary);
    for (const auto& [field, text] : { std::pair (&swing, "Swing"), std::pair (&gate, "Gate") })
        drawText (g, look.fonts(), TextStyle::small, text, juce::Rectangle<int> (field->getX() - 52, field->getY(), 46, field->getHeight()).toFloat(), juce::Justification::centredRight);
    const auto top = overview.getY() + (overview.getHeight() - 56) / 2;
    left ("LOOP", TextStyle::label, top, 16);
    left ("STEPS", TextStyle::label, trackBar.getBottom(), laneBarHeight);
    const auto step = board.playingStep();
    g.setColour (theme.textPrimary);
    left (step < 0 ? "256 steps" : "step " + juce::String (step + 1).paddedLeft ('0', 3), TextStyle::number, top + 19, 16);
    g.setColour (theme.textSecondary);
    left (step < 0 ? "16 bars" : "bar " + juce::String (step / 16 + 1) + "." + juce::String (step / 4 % 4 + 1), TextStyle::number, top + 37, 16);

    for (const auto& [y, text] : laneTitles)
    {
        g.setColour (theme.canvas);
        g.fillRect (0, y, PatternHeaders::width, StepLane::height - 1);
        g.setColour (theme.textPrimary);
        left (text, TextStyle::bodyMedium, y + 10, 18);
        g.setColour (theme.textSecondary);
        for (const auto kind : { StepLane::Kind::velocity, StepLane::Kind::gate, StepLane::Kind::note, StepLane::Kind::offset })
            if (StepLane::nameOf (kind) == text)
                left (StepLane::rangeOf (kind), TextStyle::smallNumber, y + 30, 16);
    }
}
} // namespace amp::gui
