#include "Gui/Mixer/SectionBar.h"

#include "Gui/Effects/LineDevices.h"

namespace amp::gui
{
namespace
{
using Section = SectionBar::Section;

struct Face
{
    Section section;
    const char *letters, *name;
};

constexpr Face channelFaces[] { { Section::gate, "Gt", "Gate" },
                                { Section::eq, "EQ", "EQ" },
                                { Section::compressor, "Cp", "Compressor" },
                                { Section::highPass, "HP", "High-pass" },
                                { Section::lowPass, "LP", "Low-pass" } };
constexpr Face masterFaces[] { { Section::eq, "EQ", "EQ" },
                               { Section::compressor, "Comp", "Compressor" },
                               { Section::limiter, "Limit", "Limiter" } };
constexpr Face lineFaces[] { { Section::dynamics, "Dyn", "Dynamics" }, { Section::space, "Space", "Space" } };

/** Where a filter stands that is switched on: a voice loses nothing. */
constexpr auto usualHighPass = 80.0, usualLowPass = 12000.0, noHighPass = 20.0, noLowPass = 20000.0;

std::span<const Face> facesOf (const StripItem& strip)
{
    return strip.kind == StripItem::Kind::master ? std::span<const Face> (masterFaces)
           : strip.kind == StripItem::Kind::track ? std::span<const Face> (channelFaces)
           : strip.kind == StripItem::Kind::line  ? std::span<const Face> (lineFaces)
                                                  : std::span<const Face>();
}
} // namespace

SectionBar::SectionBar (const MixerTools& t) : tools (t) {}

void SectionBar::make (const StripItem& item)
{
    entries.clear();
    for (const auto& face : facesOf (item))
    {
        auto button      = std::make_unique<LampButton> (face.letters, face.name);
        button->onClick  = [this, section = face.section, b = button.get()] { toggle (section, b->getToggleState()); };
        button->onOpen   = [this, section = face.section] { tools.editors.open (targetOf (section)); };
        addAndMakeVisible (*button);
        entries.push_back ({ face.section, std::move (button) });
    }
}

void SectionBar::show (const StripItem& next)
{
    const auto faces = facesOf (next);
    if (entries.size() != faces.size() || strip.kind != next.kind)
        make (next);
    if (strip.id != next.id || strip.name != next.name || strip.id.isEmpty())
        for (size_t i = 0; i < entries.size(); ++i)
        {
            entries[i].button->setTitle (juce::String (faces[i].name) + " of " + next.name);
            entries[i].button->setTooltip (juce::String (faces[i].name) + " of " + next.name + "  (right-click or E: open)");
        }
    strip = next;
    for (size_t i = 0; i < entries.size(); ++i)
        entries[i].button->setToggleState (isOn (entries[i].section), juce::dontSendNotification);
}

LampButton* SectionBar::button (Section section)
{
    for (auto& entry : entries)
        if (entry.section == section)
            return entry.button.get();
    return nullptr;
}

bool SectionBar::isOn (Section section) const
{
    switch (section)
    {
        case Section::highPass: return strip.sections.highPass;
        case Section::lowPass: return strip.sections.lowPass;
        case Section::gate: return strip.sections.gate;
        case Section::eq: return strip.sections.eq;
        case Section::compressor: return strip.sections.compressor;
        case Section::limiter: return strip.sections.limiter;
        case Section::dynamics: return hasLineDevice (tools.workspace, strip.id, EditorTarget::What::lineDynamics);
        case Section::space: return hasLineDevice (tools.workspace, strip.id, EditorTarget::What::lineSpace);
    }
    return false;
}

int SectionBar::rowsOf (const StripItem& strip)
{
    return (static_cast<int> (facesOf (strip).size()) + 2) / 3;
}

void SectionBar::toggle (Section section, bool on)
{
    const auto set = [&] (const char* parameter, const char* kind, const juce::var& value) {
        tools.workspace.run ("mixer.set", { { "id", strip.id }, { "parameter", parameter }, { kind, value } });
    };
    switch (section)
    {
        case Section::highPass: set ("input.highpass", "value", on ? usualHighPass : noHighPass); break;
        case Section::lowPass: set ("input.lowpass", "value", on ? usualLowPass : noLowPass); break;
        case Section::gate: set ("gate.enabled", "on", on); break;
        case Section::eq: set ("eq.enabled", "on", on); break;
        case Section::compressor: set ("compressor.enabled", "on", on); break;
        case Section::limiter: set ("limiter.enabled", "on", on); break;
        case Section::dynamics:
        case Section::space: switchLineDevice (tools.workspace, targetOf (section), on); break;
    }
    tools.workspace.markChanged(); // the clicked button may show what is not so
}

EditorTarget SectionBar::targetOf (Section section) const
{
    using What = EditorTarget::What;
    return { strip.id, section == Section::gate         ? What::gate
                       : section == Section::compressor ? What::compressor
                       : section == Section::limiter    ? What::limiter
                       : section == Section::dynamics   ? What::lineDynamics
                       : section == Section::space      ? What::lineSpace
                                                        : What::equaliser };
}

void SectionBar::resized()
{
    constexpr auto perRow = 3, gap = 2;
    const auto width = (getWidth() - (perRow - 1) * gap) / perRow;
    for (size_t i = 0; i < entries.size(); ++i)
    {
        const auto column = static_cast<int> (i) % perRow, row = static_cast<int> (i) / perRow;
        entries[i].button->setBounds (column * (width + gap), row * rowHeight, width, rowHeight - 2);
    }
}
} // namespace amp::gui
