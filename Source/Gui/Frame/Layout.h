#pragma once
#include "Gui/Frame/Panes.h"
#include "Model/Snapshot.h"

namespace amp::gui
{
/** Which panes are open and how large, as the session's ui.layout and ui.panels say; what a window cannot show is left out.
    A plain value. Sizes are logical pixels. */
struct Layout
{
    juce::String main;       // always one that is there
    juce::String left, dock; // empty: closed
    juce::String dockTab;    // in front when the dock is opened
    int leftWidth = 260, dockHeight = 260;
    bool hasRail = true;

    static constexpr int leastLeft = 240, mostLeft = 480, leastDock = 160, mostDock = 600;

    static Layout of (const Snapshot&, const Panes&);

    bool operator== (const Layout&) const = default;
};
} // namespace amp::gui
