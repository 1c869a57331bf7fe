#include "Gui/Mixer/StripBinding.h"

#include "Core/Laws.h"

namespace amp::gui
{
Binding volumeOf (const StripItem& strip)
{
    if (strip.kind == StripItem::Kind::line)
        return { "pattern.line.set", { { "line", strip.id } }, "volume", laws::faderGain };
    return { "mixer.volume", { { "id", strip.id } }, "volume" };
}

Binding panOf (const StripItem& strip)
{
    if (strip.kind == StripItem::Kind::line)
        return { "pattern.line.set", { { "line", strip.id } }, "pan", [] (double pan) { return (pan + 100.0) / 200.0; } };
    return { "mixer.pan", { { "id", strip.id } }, "pan" };
}

void switchStrip (Workspace& workspace, Workspace::StripSwitch which, const StripItem& strip, bool on, juce::ModifierKeys keys)
{
    if (strip.kind != StripItem::Kind::line)
        return workspace.switchStrip (which, strip.id, on, keys);
    workspace.run ("pattern.line.set", { { "line", strip.id }, { which == Workspace::StripSwitch::mute ? "mute" : "solo", on } });
    workspace.markChanged(); // the clicked button may show what is not so
}
} // namespace amp::gui
