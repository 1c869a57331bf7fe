#include "Gui/Mixer/MeterMode.h"
#include "Gui/Mixer/MixerView.h"
#include "Gui/Mixer/SnapshotMenu.h"

// The line above the strips: what is shown, and how.
namespace amp::gui
{
namespace
{
struct Width
{
    const char* name;
    double scale;
};
constexpr Width widths[] { { "Narrow", 0.8 }, { "Normal", 1.0 }, { "Wide", 1.4 } };

struct Mode
{
    const char *id, *name;
};
constexpr Mode modes[] { { "peak", "Peak + RMS" }, { "rms", "RMS" }, { "lufs", "LUFS" } };
} // namespace

void MixerView::layToolbar (juce::Rectangle<int> toolbar)
{
    for (auto& [filter, across] : { std::pair (&showTracks, 62), std::pair (&showBuses, 62), std::pair (&showVcas, 48), std::pair (&showInserts, 64),
                                    std::pair (&showSections, 44), std::pair (&showSends, 62) })
    {
        filter->setBounds (toolbar.removeFromLeft (across));
        toolbar.removeFromLeft (4);
    }
    toolbar.removeFromLeft (8);
    for (auto& [menu, across] : { std::pair (&add, 72), std::pair (&meters, 112), std::pair (&width, 92), std::pair (&snapshots, 116) })
    {
        menu->setBounds (toolbar.removeFromLeft (across));
        toolbar.removeFromLeft (8);
    }
    snapshotBar.setBounds (toolbar);
}

void MixerView::showChoices()
{
    const auto mode = modes[static_cast<size_t> (meterModeOf (workspace))].name;
    meters.setText (mode);
    meters.setTooltip (juce::String ("Meters show ") + mode);

    const auto across = stripWidth();
    for (const auto& [name, scale] : widths)
        if (juce::roundToInt (size::stripWidth * scale) == across)
            width.setText (name);

    const auto current = currentSnapshotName (workspace);
    snapshots.setText (current.isEmpty() ? juce::String ("Snapshots") : current);
    snapshotBar.refresh();
}

juce::PopupMenu MixerView::addMenu()
{
    juce::PopupMenu menu;
    for (const auto& [type, name] : { std::pair ("aux", "Aux bus"), std::pair ("group", "Group bus"), std::pair ("vca", "VCA") })
        menu.addItem (name, [this, t = juce::String (type)] { workspace.run ("bus.add", { { "type", t } }); });
    menu.addItem ("Effect return", [this] { workspace.run ("return.add"); });
    return menu;
}

juce::PopupMenu MixerView::meterMenu()
{
    juce::PopupMenu menu;
    const auto now = static_cast<size_t> (meterModeOf (workspace));
    for (size_t i = 0; i < std::size (modes); ++i)
        menu.addItem (modes[i].name, true, i == now, [this, id = juce::String (modes[i].id)] { workspace.run ("view.meterMode", { { "mode", id } }); });
    return menu;
}

juce::PopupMenu MixerView::widthMenu()
{
    juce::PopupMenu menu;
    for (const auto& [name, scale] : widths)
        menu.addItem (name, true, width.getDescription() == name, [this, s = scale] { workspace.run ("view.mixerScale", { { "scale", s } }); });
    return menu;
}
} // namespace amp::gui
