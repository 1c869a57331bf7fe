#include "Gui/Pattern/ModulationLanes.h"

#include "Gui/Pattern/ModulationCurve.h"
#include "Gui/Pattern/PatternHeaders.h"
#include "Gui/Theme/LookAndFeel.h"
#include "Gui/Widgets/EntryField.h"
#include "Pattern/Modulation/Signal.h"

namespace amp::gui
{
namespace
{
constexpr auto laneHeight = 64, addHeight = 28;

const std::pair<const char*, const char*> generators[] {
    { "Sine, once a bar", "sin(16)" },      { "Triangle, once in the loop", "tri(1)" }, { "Saw, once a bar", "saw(16)" },
    { "Square, twice a bar", "square(32)" }, { "Noise", "noise(1)" },                   { "Envelope", "env(16, 32, 48)" },
    { "Steps", "steps([1, 0, -1, 0], 4)" }, { "Smooth noise", "noise(1) | smooth(8)" },
};
} // namespace

class ModulationLanes::Lane : public juce::Component
{
public:
    explicit Lane (PatternBoard& b) : board (b), expression ("Expression", TextStyle::number, EntryField::Frame::well), remove (Icon::close, "Delete modulation", IconButton::Tone::plain), curve (b)
    {
        generator.setText ("Make");
        generator.makeMenu = [this] {
            juce::PopupMenu menu;
            for (const auto& [name, text] : generators)
                menu.addItem (juce::String (name) + "    " + text, [this, signal = juce::String (text)] { juce::ignoreUnused (set (signal)); });
            return menu;
        };
        expression.setJustification (juce::Justification::centredLeft);
        expression.onEntry = [this] (const juce::String& text) { return set (text); };
        remove.onClick     = [this] { board.run ("pattern.modulation.remove", { { "track", board.selected }, { "param", param } }); };
        for (auto* part : std::initializer_list<juce::Component*> { &expression, &generator, &remove, &curve })
            addAndMakeVisible (part);
    }

    void show (const PatternRow& row, const ModulationItem& item)
    {
        param = item.param;
        expression.setTitle ("Expression of " + param);
        expression.setTooltip ("Double-click to type, as in sin(4, 0.5) | clip(-0.8, 0.8)");
        generator.setTitle ("Make the curve of " + param);
        remove.setTitle ("Delete the modulation of " + param);
        expression.setText (item.signal.isEmpty() ? juce::String ("drawn") : item.signal);
        curve.show (row.id, item, row.colour);
        repaint();
    }

    void paint (juce::Graphics& g) override
    {
        const auto& look = LookAndFeel::of (*this);
        g.fillAll (look.theme().canvas);
        g.setColour (look.theme().textPrimary);
        drawText (g, look.fonts(), TextStyle::bodyMedium, param, juce::Rectangle<float> (12.0f, 4.0f, 90.0f, 24.0f), juce::Justification::centredLeft);
        g.setColour (look.theme().gridBar);
        g.fillRect (0, getHeight() - 1, getWidth(), 1);
    }

    void resized() override
    {
        auto side = getLocalBounds().removeFromLeft (PatternHeaders::width);
        curve.setBounds (getLocalBounds().withTrimmedLeft (PatternHeaders::width).withTrimmedBottom (1));
        side    = side.reduced (8, 4);
        auto up = side.removeFromTop (24);
        remove.setBounds (up.removeFromRight (24));
        up.removeFromRight (2);
        generator.setBounds (up.removeFromRight (62));
        side.removeFromTop (4);
        expression.setBounds (side.removeFromTop (24));
    }

private:
    Result<> set (const juce::String& text)
    {
        if (const auto signal = pattern::Signal::parse (text.toStdString()); ! signal)
            return signal.error();
        board.run ("pattern.modulation.set", { { "track", board.selected }, { "param", param }, { "signal", text } });
        return {};
    }

    PatternBoard& board;
    juce::String param;
    EntryField expression;
    MenuButton generator { "Make" };
    IconButton remove;
    ModulationCurve curve;
};

ModulationLanes::ModulationLanes (PatternBoard& b) : board (b)
{
    setTitle ("Modulations");
    addButton.setText ("Add modulation");
    addButton.makeMenu = [this] { return addMenu(); };
    addAndMakeVisible (addButton);
    refresh();
}

ModulationLanes::~ModulationLanes() = default;

juce::PopupMenu ModulationLanes::addMenu()
{
    juce::PopupMenu menu;
    const auto* row = board.selectedRow();
    if (row == nullptr)
        return menu;
    const juce::StringArray sounds { "gain", "pan", "speed", "cutoff", "resonance", "hcutoff", "hresonance", "shape", "crush", "room", "size", "delay_send", "delay_time", "attack", "hold", "release" };
    const juce::StringArray midi { "cc.1", "cc.7", "cc.10", "cc.11", "cc.71", "cc.74", "cc.91" };
    for (const auto& param : row->isMidi ? midi : sounds)
    {
        const auto exists = std::any_of (row->modulations.begin(), row->modulations.end(), [&] (const ModulationItem& m) { return m.param == param; });
        menu.addItem (param, ! exists, exists, [this, param] { add (param); });
    }
    return menu;
}

void ModulationLanes::add (const juce::String& param)
{
    board.run ("pattern.modulation.set", { { "track", board.selected }, { "param", param }, { "signal", "sin(16)" } });
}

void ModulationLanes::refresh()
{
    const auto* row  = board.selectedRow();
    const auto count = row != nullptr ? row->modulations.size() : 0;
    while (lanes.size() < count)
        addAndMakeVisible (*lanes.emplace_back (std::make_unique<Lane> (board)));
    for (size_t i = 0; i < lanes.size(); ++i)
    {
        lanes[i]->setVisible (i < count);
        if (i < count)
            lanes[i]->show (*row, row->modulations[i]);
    }
    addButton.setEnabled (row != nullptr);
    addButton.setTitle (row != nullptr ? "Add a modulation of " + row->id : juce::String ("Add modulation"));
    resized();
}

int ModulationLanes::idealHeight() const
{
    const auto* row = board.selectedRow();
    return (row != nullptr ? static_cast<int> (row->modulations.size()) : 0) * laneHeight + addHeight;
}

void ModulationLanes::paint (juce::Graphics& g)
{
    g.fillAll (LookAndFeel::of (*this).theme().canvas);
}

void ModulationLanes::resized()
{
    auto area = getLocalBounds();
    for (auto& lane : lanes)
        if (lane->isVisible())
            lane->setBounds (area.removeFromTop (laneHeight));
    addButton.setBounds (area.removeFromTop (addHeight).reduced (8, 2).withWidth (150));
}
} // namespace amp::gui
