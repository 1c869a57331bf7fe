#include "Gui/MainComponent.h"

#include "Gui/Shell/EditActions.h"

namespace amp::gui
{
MainComponent::MainComponent (const Services& services)
    : workspace (services), documents (workspace, *this), header (workspace), transport (workspace), arrange (workspace), mixer (workspace),
      status (workspace), toasts (clock)
{
    setTitle ("AudioMage");
    setOpaque (true);
    setWantsKeyboardFocus (true);
    setFocusContainerType (FocusContainerType::focusContainer); // or its parts were not in the accessibility tree
    setLookAndFeel (&look);

    workspace.onError  = [this] (const Error& e) { toasts.report (e); };
    workspace.onNotice = [this] (const juce::String& text) { toasts.say (text); };
    workspace.onHint   = [this] (const juce::String& text) { status.setHint (text); };
    transport.onView   = [this] (TransportBar::View v) { showView (v); };

    documents.addTo (actions);
    addEditActions (actions, workspace);
    addTrackActions (actions, workspace);
    addTransportActions (actions, workspace);
    addViewActions();
    header.setActions (actions);

    for (auto* region : std::initializer_list<juce::Component*> { &header, &transport, &arrange, &mixer, &status })
    {
        region->setFocusContainerType (FocusContainerType::keyboardFocusContainer);
        addAndMakeVisible (region);
    }
    addAndMakeVisible (toasts);
    frames = { clock, [this] (double seconds) { advance (seconds); } };
    applyTheme();
    showView (shownView);
    setSize (1440, 900);
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
    transport.setBounds (area.removeFromTop (size::transportHeight));
    status.setBounds (area.removeFromBottom (size::statusHeight));
    arrange.setBounds (area);
    mixer.setBounds (area);
    toasts.setBounds (area.withTrimmedBottom (8));
}

void MainComponent::showView (TransportBar::View next)
{
    shownView = next;
    transport.showView (next);
    arrange.setVisible (next == TransportBar::View::arrange);
    mixer.setVisible (next == TransportBar::View::mix);
    workspace.markChanged();
}

void MainComponent::advance (double seconds)
{
    const auto began = juce::Time::getMillisecondCounterHiRes();
    if (workspace.refresh())
        refresh();

    workspace.levels.readFrame();
    transport.advance (seconds);
    if (arrange.isVisible())
        arrange.advance (seconds);
    if (mixer.isVisible())
        mixer.advance (seconds);
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
    transport.refresh();
    arrange.refresh();
    mixer.refresh();
}

void MainComponent::nameWindow()
{
    const auto state = workspace.services.session.now();
    if (auto* window = findParentComponentOfClass<juce::DocumentWindow>())
        window->setName (SessionView (state.root()).get<"project">().get<"name">() + " - AudioMage");
}

void MainComponent::applyTheme()
{
    const auto state  = workspace.services.session.now();
    const auto& theme = SessionView (state.root()).get<"ui">().get<"theme">() == juce::String ("nord-light") ? nordLight : nordDark;
    if (&look.theme() == &theme)
        return;
    look.setTheme (theme);
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
    return actions.keyPressed (key);
}

void MainComponent::focusRegion (int direction)
{
    const std::array<juce::Component*, 4> regions { &header, &transport, arrange.isVisible() ? static_cast<juce::Component*> (&arrange) : &mixer, &status };
    const auto count = static_cast<int> (regions.size());
    auto current     = direction > 0 ? -1 : count;
    for (int i = 0; i < count; ++i)
        if (regions[static_cast<size_t> (i)]->hasKeyboardFocus (true))
            current = i;

    for (int step = 0; step < count; ++step)
    {
        current            = (current + direction + count) % count;
        auto* region       = regions[static_cast<size_t> (current)];
        auto* first        = region == &arrange ? static_cast<juce::Component*> (&arrange.lanes()) : nullptr;
        const auto order   = juce::KeyboardFocusTraverser().getAllComponents (region);
        if (first == nullptr && ! order.empty())
            first = order.front();
        if (first != nullptr)
            return first->grabKeyboardFocus();
    }
}
} // namespace amp::gui
