#pragma once
#include "Gui/Arrange/TimelineView.h"
#include "Gui/Workspace/TimelineItems.h"

#include <functional>

namespace amp::gui
{
/** Where a mark is drawn in the ruler, and where its name is. Both in the ruler's pixels. */
struct FlagPlace
{
    juce::Rectangle<int> flag, label;
};

/** The rows of the ruler that hold marks. */
struct FlagRows
{
    int regions = 0, flags = 0, height = 14; // the upper edges, and the height of both
};

/** Lays marks out so that no name lies on another. A region is as long as it lasts, and its name ends where the next region begins.
    A flag is as wide as its text, but no wider than up to the next one; those that stand at one place stand side by side.
    A pure function.

    @param marks    by start
    @param widthOf  how wide the flag of a mark would be, pixels
    @returns a place for each mark, in their order. */
std::vector<FlagPlace> layFlags (const std::vector<MarkItem>& marks, const TimelineView&, FlagRows, const std::function<int (const MarkItem&)>& widthOf);
} // namespace amp::gui
