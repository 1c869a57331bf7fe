#include "Gui/MainComponent.h"

#include "Gui/Help/KeySheet.h"
#include "Gui/Help/SilenceCard.h"
#include "Gui/Keys/Keys.h"
#include "Gui/Settings/SettingsDialog.h"
#include "Gui/Shell/EditActions.h"
#include "Gui/Shell/EnginePopover.h"
#include "Gui/Spellbook/Spellbook.h"
#include "Gui/Start/StartPage.h"
#include "Gui/Transport/MetronomePopover.h"

namespace amp::gui
{
MainComponent::MainComponent (const Services& services)
    : workspace (services), documents (workspace, *this), header (workspace), transport (workspace), deviceBar (services.devices), frame (workspace, panes), status (workspace),
      toasts (clock)
{
    setTitle ("AudioMage");
    setOpaque (true);
    setWantsKeyboardFocus (true);
    setFocusContainerType (FocusContainerType::focusContainer); // or its parts were not in the accessibility tree
    setLookAndFeel (&look);

    workspace.onError  = [this] (const Error& e) { toasts.report (e); };
    workspace.onNotice = [this] (const juce::String& text) { toasts.say (text); };
    workspace.onHint   = [this] (const juce::String& text) { status.setHint (text); };

    status.onEngine    = [this] (juce::Component& opener) {
        overlays.showBeside (std::make_unique<EnginePopover> (workspace.services.telemetry), { EnginePopover::width, EnginePopover::height }, opener);
    };

    deviceBar.onChoose = [this] { actions.run ("settings.audio"); };
    deviceBar.onError  = [this] (const Error& e) { toasts.report (e); };

    status.onMissing = [this] { actions.run ("media.missing"); };

    transport.onMetronome = [this] (juce::Component& opener) {
        overlays.showBeside (std::make_unique<MetronomePopover> (workspace), { MetronomePopover::width, MetronomePopover::height }, opener);
    };
    transport.onFollow = [this] { actions.run ("view.follow"); };

    documents.addTo (actions);
    addEditActions (actions, workspace);
    addClipActions (actions, workspace);
    addTrackActions (actions, workspace);
    addTransportActions (actions, workspace);
    addPanes (shell);
    addStartPage (shell);
    addSpellbook (shell);
    addSettings (shell);
    addHelp (shell);
    addSilenceCard (shell);
    addPaneActions();
    addViewActions();
    addTimelineActions (actions, workspace);
    usePreferences();
    header.setActions (actions);

    if (services.sessions != nullptr)
        tabs = std::make_unique<SessionTabs> (workspace, actions);
    for (auto* region : std::initializer_list<juce::Component*> { &header, tabs.get(), &transport, &frame, &status })
    {
        if (region == nullptr)
            continue;
        if (region != &frame)
            region->setFocusContainerType (FocusContainerType::keyboardFocusContainer);
        addAndMakeVisible (region);
    }
    addChildComponent (deviceBar);
    addChildComponent (overlays);
    addAndMakeVisible (toasts);
    frames = { clock, [this] (double seconds) { advance (seconds); } };
    applyTheme();
    showMainView();
    setSize (1440, 900);
}

void MainComponent::usePreferences()
{
    auto* preferences = workspace.services.preferences;
    if (preferences == nullptr)
        return;
    if (preferenceListener == nullptr)
        preferenceListener = preferences->listen ([this] { usePreferences(); });
    actions.setKeys (resolveKeys (actions, preferences->get().keyPreset, preferences->get().keys));
    toasts.setMotion (! preferences->get().hasReducedMotion);
    workspace.markChanged();
}

/** The view switch and the frame show the same choice. */
void MainComponent::showMainView()
{
    juce::StringArray titles;
    std::vector<juce::String> ids;
    for (const auto* info : panes.at (PaneInfo::Place::main))
    {
        titles.add (info->title);
        ids.push_back (info->id);
    }
    transport.setViews (titles, [this, ids] (int index) { showView (ids[static_cast<size_t> (index)]); });
    frame.onMainChange = [this, ids] {
        const auto at = std::find (ids.begin(), ids.end(), view());
        transport.showView (at == ids.end() ? -1 : static_cast<int> (at - ids.begin()));
        workspace.markChanged();
    };
    for (auto& item : shell.rail)
        item.key = actions.shortcutOf (item.id);
    frame.start (shell.rail, [this] (const juce::String& id) { actions.run (id); });
}

MainComponent::~MainComponent()
{
    clock.detach();
    setLookAndFeel (nullptr);
}

void MainComponent::resized()
{
    auto area = getLocalBounds();
    header.setBounds (area.removeFromTop (size::headerHeight));
    if (tabs != nullptr)
        tabs->setBounds (area.removeFromTop (SessionTabs::height));
    transport.setBounds (area.removeFromTop (size::transportHeight));
    if (deviceBar.isVisible())
        deviceBar.setBounds (area.removeFromTop (DeviceBar::height));
    status.setBounds (area.removeFromBottom (size::statusHeight));
    frame.setBounds (area);
    toasts.setBounds (area.withTrimmedBottom (8));
    overlays.setBounds (getLocalBounds());
}

void MainComponent::advance (double seconds)
{
    const auto began = juce::Time::getMillisecondCounterHiRes();
    if (workspace.refresh())
        refresh();

    if (deviceBar.refresh())
        resized();
    workspace.levels.readFrame();
    header.advance (seconds);
    transport.advance (seconds);
    transport.showFollowing (arrangeView().follows());
    frame.advance (seconds);
    status.advance (seconds);
    stats.beginFrame (juce::Time::getMillisecondCounterHiRes() - began);
    if (showsStats)
        repaint (getWidth() - 260, size::headerHeight + size::transportHeight, 250, 60);
}

void MainComponent::refresh()
{
    applyTheme();
    nameWindow();
    header.refresh();
    if (tabs != nullptr)
        tabs->refresh();
    transport.refresh();
    frame.refresh();
    deletions.refresh();
}

void MainComponent::nameWindow()
{
    const auto state = workspace.services.session.now();
    if (auto* window = findParentComponentOfClass<juce::DocumentWindow>())
        window->setName (SessionView (state.root()).get<"project">().get<"name">() + " - AudioMage");
}

void MainComponent::applyTheme()
{
    const auto* preferences = workspace.services.preferences;
    const auto wanted       = preferences != nullptr ? preferences->get() : Preferences();
    const auto state        = workspace.services.session.now();
    const auto isLight      = SessionView (state.root()).get<"ui">().get<"theme">() == juce::String ("nord-light");
    const auto& theme       = wanted.hasContrast ? (isLight ? nordLightContrast : nordDarkContrast) : (isLight ? nordLight : nordDark);
    const auto& meters      = wanted.meters == "frost" ? frost : aurora;
    if (&look.theme() == &theme && &look.meters() == &meters && look.isCompact() == wanted.isCompact)
        return;
    look.setTheme (theme);
    look.setMeters (meters);
    look.setCompact (wanted.isCompact);
    sendLookAndFeelChange();
    repaint();
}

void MainComponent::parentHierarchyChanged()
{
    if (isShowing())
        grabKeyboardFocus();
}

void MainComponent::paint (juce::Graphics& g)
{
    g.fillAll (look.theme().canvas);
}

void MainComponent::paintOverChildren (juce::Graphics& g)
{
    // Opaque children cover us, so that paint() is not always called: a pass begins with the display's tick or ends the one before.
    const auto now   = juce::Time::getMillisecondCounterHiRes();
    const auto began = std::max (clock.lastRefresh(), std::exchange (lastPainted, now));
    const auto dirty = g.getClipBounds();
    if (clock.lastRefresh() > 0)
        stats.addPaint (now - began, static_cast<juce::int64> (dirty.getWidth()) * dirty.getHeight());
    if (! showsStats)
        return;

    const auto area = juce::Rectangle<int> (getWidth() - 260, size::headerHeight + size::transportHeight, 250, 60);
    const auto line = "frame p50 " + juce::String (stats.percentile (0.5), 2) + "  p99 " + juce::String (stats.percentile (0.99), 2) + " ms";
    g.setColour (look.theme().ink);
    g.fillRect (area);
    g.setColour (nordDark.textPrimary);
    drawText (g, look.fonts(), TextStyle::smallNumber, line, area.toFloat().removeFromTop (30.0f).reduced (8.0f, 0.0f), juce::Justification::centredLeft);
    drawText (g, look.fonts(), TextStyle::smallNumber, juce::String (stats.size()) + " frames", area.toFloat().removeFromBottom (30.0f).reduced (8.0f, 0.0f),
              juce::Justification::centredLeft);
}

bool MainComponent::keyPressed (const juce::KeyPress& key)
{
    // A key that can do nothing now says why, where the pointer's hints stand.
    if (const auto* action = actions.meaningOf (key); action != nullptr && action->whyNot != nullptr)
        if (const auto reason = action->whyNot(); reason.isNotEmpty())
            workspace.hint (action->title + ": " + reason);
    return actions.keyPressed (key);
}

void MainComponent::focusRegion (int direction)
{
    std::vector<juce::Component*> regions { &header };
    if (tabs != nullptr)
        regions.push_back (tabs.get());
    regions.push_back (&transport);
    for (auto* region : frame.regions())
        regions.push_back (region);
    regions.push_back (&status);

    const auto count = static_cast<int> (regions.size());
    auto current     = direction > 0 ? -1 : count;
    for (int i = 0; i < count; ++i)
        if (regions[static_cast<size_t> (i)]->hasKeyboardFocus (true))
            current = i;

    for (int step = 0; step < count; ++step)
    {
        current          = (current + direction + count) % count;
        auto* region     = regions[static_cast<size_t> (current)];
        auto* pane       = dynamic_cast<Pane*> (region);
        auto* first      = pane != nullptr ? pane->firstFocus() : nullptr;
        const auto order = juce::KeyboardFocusTraverser().getAllComponents (region);
        if (first == nullptr && ! order.empty())
            first = order.front();
        if (first != nullptr)
            return first->grabKeyboardFocus();
    }
}
} // namespace amp::gui
