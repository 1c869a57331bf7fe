#include "Gui/Mixer/MixerView.h"

#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
namespace
{
constexpr auto toolbarHeight = 40;
constexpr auto barThickness  = 12;
constexpr auto mostSendRows  = 4;
constexpr auto leastWithSends = 340; // pixels: in a lower row the faders come first
} // namespace

void MixerView::Row::paint (juce::Graphics& g)
{
    g.fillAll (LookAndFeel::of (*this).theme().canvas);
}

MixerView::MixerView (Workspace& w) : workspace (w), master (w)
{
    setTitle ("Mixer");
    row.setTitle ("Strips");
    for (auto* filter : { &showTracks, &showBuses, &showSends })
    {
        filter->setClickingTogglesState (true);
        filter->setToggleState (true, juce::dontSendNotification);
        filter->setTooltip ("Show " + filter->getButtonText().toLowerCase());
        filter->onClick = [this] { refresh(); };
        addAndMakeVisible (*filter);
    }
    addBus.setTooltip ("Add an aux bus  (Ctrl+Alt+T)");
    addBus.onClick = [this] { workspace.run ("bus.add"); };
    scroll.addListener (this);
    scroll.setWantsKeyboardFocus (false);
    for (auto* part : std::initializer_list<juce::Component*> { &addBus, &row, &scroll, &master })
        addAndMakeVisible (part);
    refresh();
}

MixerView::~MixerView()
{
    scroll.removeListener (this);
}

std::vector<const StripItem*> MixerView::wanted() const
{
    std::vector<const StripItem*> shown;
    for (const auto& strip : workspace.strips().all())
        if (strip.kind == StripItem::Kind::track ? showTracks.getToggleState() : showBuses.getToggleState())
            shown.push_back (&strip);
    return shown;
}

void MixerView::refresh()
{
    master.refresh();
    layStrips();
}

void MixerView::layStrips()
{
    const auto items = wanted();
    size_t sendRows  = 0;
    if (showSends.getToggleState())
        for (const auto& strip : workspace.strips().all())
            sendRows = std::max (sendRows, strip.sends.size());
    const auto isLow = row.getHeight() < leastWithSends;
    const auto rows  = isLow || workspace.strips().sendTargets().empty() || ! showSends.getToggleState()
                          ? 0
                          : juce::jlimit (1, mostSendRows, static_cast<int> (sendRows));

    const auto total = static_cast<int> (items.size()) * size::stripWidth;
    left             = juce::jlimit (0, std::max (0, total - row.getWidth()), left);
    scroll.setRangeLimits (0.0, std::max (total, row.getWidth()), juce::dontSendNotification);
    scroll.setCurrentRange (left, std::max (1, row.getWidth()), juce::dontSendNotification);
    scroll.setSingleStepSize (size::stripWidth);

    size_t used = 0;
    for (auto i = static_cast<size_t> (left / size::stripWidth); i < items.size(); ++i)
    {
        const auto x = static_cast<int> (i) * size::stripWidth - left;
        if (x >= row.getWidth())
            break;
        if (used == strips.size())
            row.addAndMakeVisible (*strips.emplace_back (std::make_unique<MixerStrip> (workspace)));
        auto& strip = *strips[used++];
        strip.setVisible (true);
        strip.show (*items[i], rows);
        strip.setBounds (x, 0, size::stripWidth, row.getHeight());
    }
    for (; used < strips.size(); ++used)
        strips[used]->setVisible (false);
}

void MixerView::advance (double seconds)
{
    for (auto& strip : strips)
        if (strip->isVisible())
            strip->advance (seconds);
    master.advance (seconds);
}

MixerStrip* MixerView::stripOf (const juce::String& id)
{
    for (auto& strip : strips)
        if (strip->isVisible() && strip->id() == id)
            return strip.get();
    return nullptr;
}

void MixerView::paint (juce::Graphics& g)
{
    const auto& theme = LookAndFeel::of (*this).theme();
    g.fillAll (theme.panel);
    g.setColour (theme.gridBar);
    g.fillRect (0, toolbarHeight - 1, getWidth(), 1);
}

void MixerView::resized()
{
    auto area    = getLocalBounds();
    auto toolbar = area.removeFromTop (toolbarHeight).reduced (12, 6);
    for (auto* filter : { &showTracks, &showBuses, &showSends })
    {
        filter->setBounds (toolbar.removeFromLeft (72));
        toolbar.removeFromLeft (4);
    }
    toolbar.removeFromLeft (12);
    addBus.setBounds (toolbar.removeFromLeft (80));

    master.setBounds (area.removeFromRight (size::masterWidth));
    area.removeFromRight (6);
    scroll.setBounds (area.removeFromBottom (barThickness));
    row.setBounds (area);
    layStrips();
}

void MixerView::mouseWheelMove (const juce::MouseEvent&, const juce::MouseWheelDetails& wheel)
{
    const auto amount = wheel.deltaX != 0.0f ? wheel.deltaX : wheel.deltaY;
    left -= static_cast<int> (std::lround (amount * 4.0f * size::stripWidth));
    layStrips();
}

void MixerView::scrollBarMoved (juce::ScrollBar*, double start)
{
    if (std::exchange (left, static_cast<int> (start)) != static_cast<int> (start))
        layStrips();
}
} // namespace amp::gui
