#include "Gui/Mixer/MixerView.h"

#include "Gui/Mixer/SnapshotMenu.h"
#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
namespace
{
constexpr auto toolbarHeight = 40;
constexpr auto barThickness  = 12;
constexpr auto masterWidth   = 248;
constexpr auto mostRows      = 4; // of sends and of inserts; more scroll
constexpr auto leastFader    = 190; // pixels from the buttons down: what else there is may not take them
} // namespace

void MixerView::Row::paint (juce::Graphics& g)
{
    g.fillAll (LookAndFeel::of (*this).theme().canvas);
}

MixerView::MixerView (Workspace& w, Overlays& overlays, EditorFocus& editors) : workspace (w), tools { w, overlays, editors, *this }, snapshotBar (tools), master (tools)
{
    setTitle ("Mixer");
    row.setTitle ("Strips");
    for (auto* filter : { &showTracks, &showBuses, &showVcas, &showInserts, &showSections, &showSends })
    {
        filter->setClickingTogglesState (true);
        filter->setToggleState (true, juce::dontSendNotification);
        filter->setTitle (filter->getButtonText());
        filter->setTooltip ("Show " + filter->getButtonText().toLowerCase());
        filter->onClick = [this] { refresh(); };
        addAndMakeVisible (*filter);
    }
    showVcas.setTooltip ("Show VCAs");
    showSections.setTooltip ("Show gate, EQ, compressor and filters");
    add.setText ("Add");
    add.makeMenu       = [this] { return addMenu(); };
    meters.makeMenu    = [this] { return meterMenu(); };
    width.makeMenu     = [this] { return widthMenu(); };
    snapshots.makeMenu = [this] { return snapshotMenu (tools, snapshots); };
    scroll.addListener (this);
    scroll.setWantsKeyboardFocus (false);
    for (auto* part : std::initializer_list<juce::Component*> { &add, &meters, &width, &snapshots, &snapshotBar, &row, &scroll, &master })
        addAndMakeVisible (part);
    refresh();
}

MixerView::~MixerView()
{
    scroll.removeListener (this);
}

int MixerView::stripWidth() const
{
    const auto state = workspace.services.session.now();
    return juce::roundToInt (size::stripWidth * SessionView (state.root()).get<"ui">().get<"zoom">().get<"mixer">());
}

std::vector<const StripItem*> MixerView::wanted() const
{
    std::vector<const StripItem*> shown;
    for (const auto& strip : workspace.strips().all())
    {
        const auto& filter = strip.kind == StripItem::Kind::track ? showTracks : strip.isVca() ? showVcas : showBuses;
        if (filter.getToggleState())
            shown.push_back (&strip);
    }
    return shown;
}

void MixerView::refresh()
{
    showChoices();
    master.refresh();
    layStrips();
}

/** Rows of what the strips hold, as far as there is room beside the faders: inserts first, then sections, sends, outputs. */
StripLayout MixerView::layoutOf (const std::vector<const StripItem*>& items) const
{
    size_t mostInserts = 0, mostSends = 0;
    for (const auto* strip : items)
    {
        mostInserts = std::max (mostInserts, strip->inserts.size());
        mostSends   = std::max (mostSends, strip->sends.size());
    }

    auto room        = row.getHeight() - leastFader;
    const auto takes = [&room] (int height) { return room >= height && (room -= height, true); };
    StripLayout layout;
    layout.hasPan = takes (54);
    if (showInserts.getToggleState())
        for (const auto most = juce::jlimit (2, mostRows, static_cast<int> (mostInserts) + 1); layout.insertRows < most && takes (InsertSlot::height);)
            ++layout.insertRows;
    if (showSections.getToggleState() && takes (2 * SectionBar::rowHeight + 10))
        layout.sectionRows = 2;
    if (showSends.getToggleState() && takes (32 + SendSlider::height))
        for (layout.sendRows = 1; layout.sendRows < std::min (mostRows, static_cast<int> (mostSends)) && takes (SendSlider::height);)
            ++layout.sendRows;
    layout.hasOutput = takes (26);
    return layout;
}

void MixerView::layStrips()
{
    const auto items   = wanted();
    const auto layout  = layoutOf (items);
    const auto across  = stripWidth();
    const auto total   = static_cast<int> (items.size()) * across;
    left               = juce::jlimit (0, std::max (0, total - row.getWidth()), left);
    scroll.setRangeLimits (0.0, std::max (total, row.getWidth()), juce::dontSendNotification);
    scroll.setCurrentRange (left, std::max (1, row.getWidth()), juce::dontSendNotification);
    scroll.setSingleStepSize (across);

    size_t used = 0;
    for (auto i = static_cast<size_t> (left / across); i < items.size(); ++i)
    {
        const auto x = static_cast<int> (i) * across - left;
        if (x >= row.getWidth())
            break;
        if (used == strips.size())
            row.addAndMakeVisible (*strips.emplace_back (std::make_unique<MixerStrip> (tools)));
        auto& strip = *strips[used++];
        strip.setVisible (true);
        strip.show (*items[i], layout);
        strip.setBounds (x, 0, across, row.getHeight());
    }
    for (; used < strips.size(); ++used)
        strips[used]->hide();
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
    auto area = getLocalBounds();
    layToolbar (area.removeFromTop (toolbarHeight).reduced (12, 6));
    master.setBounds (area.removeFromRight (masterWidth));
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
