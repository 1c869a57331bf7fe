#pragma once
#include "Model/Node.h"

#include <array>

namespace amp::gui
{
/** What a version changed, and where in the song: the small picture in its row. What is moved counts as changed. */
struct VersionChurn
{
    struct Count
    {
        int added = 0, removed = 0, changed = 0;
        int all() const { return added + removed + changed; }
    };

    static constexpr size_t columns = 16;
    std::array<Count, columns> over {}; // parts of the song, of equal length
    Count total;                        // with what is nowhere on the timeline, such as a fader

    /** "+2 -1 ~3". */
    juce::String words() const;
};

/** Between two documents of one repository. Thread: any. Costs what differs. */
VersionChurn churnBetween (const NodePtr& before, const NodePtr& after);
} // namespace amp::gui
