#include "Gui/Effects/ParameterPanel.h"

#include "Gui/Theme/LookAndFeel.h"
#include "Gui/Workspace/HeldControl.h"

namespace amp::gui
{
namespace
{
constexpr auto headHeight = 16, groupGap = 14;

/** What belongs together in any effect, by the key. */
juce::String groupOf (const std::string& key)
{
    static const std::map<std::string, const char*> groups {
        { "lowCut", "Tone" },     { "highCut", "Tone" },   { "tone", "Tone" },       { "bass", "Tone" },        { "treble", "Tone" },     { "frequency", "Tone" },
        { "q", "Tone" },          { "slope", "Tone" },     { "width", "Stereo" },    { "phase", "Stereo" },     { "balance", "Stereo" },  { "spread", "Stereo" },
        { "pingPong", "Stereo" }, { "mono", "Stereo" },    { "bassMono", "Stereo" }, { "invertLeft", "Stereo" }, { "invertRight", "Stereo" }, { "output", "Output" },
        { "mix", "Output" },      { "attack", "Time" },    { "release", "Time" },    { "hold", "Time" },        { "time", "Time" },       { "sync", "Time" },
        { "rate", "Motion" },   { "depth", "Motion" }, { "shape", "Motion" },  { "modulation", "Motion" }, { "speed", "Motion" }, { "acceleration", "Motion" },
    };
    const auto found = groups.find (key);
    return found != groups.end() ? found->second : "";
}
} // namespace

ParameterPanel::ParameterPanel (Workspace& w, const Device& d, std::function<bool (const ParameterDescription&)> skip) : workspace (w), device (d)
{
    setTitle ("Parameters of " + d.name);
    for (const auto& parameter : d.parameters)
    {
        if (skip != nullptr && skip (parameter))
            continue;
        make (d, parameter);
        const auto title = groupOf (parameter.key);
        const auto found = std::find_if (groups.begin(), groups.end(), [&] (const Group& g) { return g.title == title; });
        (found != groups.end() ? *found : groups.emplace_back (Group { title, {} })).cells.push_back (cells.size() - 1);
    }
    show (d);
}

void ParameterPanel::make (const Device& d, const ParameterDescription& p)
{
    Cell cell { p, nullptr };
    const auto key   = juce::String (p.key);
    const auto title = juce::String (p.name) + " of " + d.name;
    const auto isSwitch = p.choices.size() == 2 && p.choices[0] == "Off" && p.choices[1] == "On";
    if (isSwitch)
    {
        auto lamp     = std::make_unique<LampButton> (p.name, title);
        lamp->onClick = [this, key, l = lamp.get()] { setParameter (workspace, device.target, key, l->getToggleState() ? 1.0 : 0.0); };
        cell.lamp     = lamp.get();
        cell.control  = std::move (lamp);
    }
    else if (! p.choices.empty())
    {
        auto menu      = std::make_unique<MenuButton> (title);
        menu->makeMenu = [this, p, key] {
            juce::PopupMenu choices;
            for (size_t i = 0; i < p.choices.size(); ++i)
                choices.addItem (p.choices[i], true, std::lround (device.value (p.key)) == static_cast<long> (i),
                                 [this, key, i] { setParameter (workspace, device.target, key, static_cast<double> (i)); });
            return choices;
        };
        cell.menu    = menu.get();
        cell.control = std::move (menu);
    }
    else
    {
        auto knob          = std::make_unique<ParameterKnob> (p, d.name);
        const auto held      = std::make_shared<HeldControl> (workspace);
        knob->onGestureBegin = [this, held, key] { held->take (pathsOf (workspace, device.target, { key })); };
        knob->onGestureEnd   = [held] { held->release(); };
        knob->onChange       = [this, p, key, held] (double place) { setParameter (workspace, device.target, key, valueAt (p, place), held->gesture()); };
        cell.knob            = knob.get();
        cell.control         = std::move (knob);
    }
    cell.control->setEnabled (d.isKnown);
    addAndMakeVisible (*cell.control);
    cells.push_back (std::move (cell));
}

void ParameterPanel::show (const Device& next)
{
    device = next;
    for (auto& cell : cells)
    {
        const auto value = device.value (cell.parameter.key);
        if (cell.knob != nullptr)
            cell.knob->showValue (value);
        if (cell.menu != nullptr)
            cell.menu->setText (parameterText (cell.parameter, value));
        if (cell.lamp != nullptr)
            cell.lamp->setToggleState (value > 0.5, juce::dontSendNotification);
    }
}

juce::Component* ParameterPanel::control (const std::string& key)
{
    for (auto& cell : cells)
        if (cell.parameter.key == key)
            return cell.control.get();
    return nullptr;
}

int ParameterPanel::place (int height, bool shouldMove)
{
    const auto perColumn = std::max (1, (height - headHeight) / ParameterKnob::height);
    auto x               = 0;
    for (auto& group : groups)
    {
        const auto count   = static_cast<int> (group.cells.size());
        const auto columns = (count + perColumn - 1) / perColumn;
        const auto across  = columns * ParameterKnob::width;
        if (shouldMove)
        {
            group.area = { x, 0, across, height };
            for (int i = 0; i < count; ++i)
            {
                auto& cell       = cells[group.cells[static_cast<size_t> (i)]];
                const auto area  = juce::Rectangle<int> (x + (i % columns) * ParameterKnob::width, headHeight + (i / columns) * ParameterKnob::height, ParameterKnob::width, ParameterKnob::height);
                const auto isKnob = cell.knob != nullptr;
                cell.control->setBounds (isKnob ? area.reduced (1, 0) : area.reduced (3, 0).withTrimmedTop (18).withHeight (26));
            }
        }
        x += across + groupGap;
    }
    return std::max (0, x - groupGap);
}

int ParameterPanel::widthAt (int height) const
{
    return const_cast<ParameterPanel*> (this)->place (height, false);
}

void ParameterPanel::resized()
{
    place (getHeight(), true);
    repaint();
}

void ParameterPanel::paint (juce::Graphics& g)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    for (const auto& group : groups)
    {
        if (group.title.isNotEmpty())
        {
            g.setColour (theme.textSecondary);
            drawText (g, look.fonts(), TextStyle::label, group.title.toUpperCase(), group.area.withHeight (headHeight).toFloat().withTrimmedLeft (4.0f), juce::Justification::centredLeft);
        }
        if (&group != &groups.front())
        {
            g.setColour (theme.gridBar);
            g.fillRect (group.area.getX() - groupGap / 2, 4, 1, getHeight() - 8);
        }
    }
    for (const auto& cell : cells)
        if (cell.menu != nullptr)
        {
            g.setColour (theme.textSecondary);
            drawText (g, look.fonts(), TextStyle::clipLabel, cell.parameter.name, cell.menu->getBounds().translated (0, -18).withHeight (16).toFloat(), juce::Justification::centred);
        }
}
} // namespace amp::gui
