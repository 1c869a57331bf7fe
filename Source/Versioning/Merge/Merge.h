#pragma once
#include "Core/Path.h"
#include "Model/Node.h"

#include <map>

namespace amp::versions
{
enum class Side : uint8_t { ours, theirs };

/** One thing that both sides changed, each in its own way. */
struct Conflict
{
    Path path;
    juce::String item;                ///< in words: Fader of "Lead Vox"
    juce::String base, ours, theirs;  ///< the values, in words
    std::string baseJson = "null", oursJson = "null", theirsJson = "null";
    juce::String ourAuthor, theirAuthor;  ///< who changed it; filled by whoever knows the versions
};

/** Whose value counts where both changed something. */
struct Choices
{
    std::optional<Side> otherwise;  ///< where nothing is said; nothing: it is a conflict
    std::map<Path, Side> at;        ///< at a path and inside it

    std::optional<Side> of (const Path&) const;
};

struct Merged
{
    NodePtr root;  ///< null if there are conflicts
    std::vector<Conflict> conflicts;
};

/** Joins what two sides made of one state.

    Members of lists are matched by id, fields are merged one by one, notes by id, points and events by where they
   stand. What only one side changed is taken over; the same change on both sides is one change. Which side is called
   ours makes no difference to the result. What comes out keeps every rule of a session: where keeping one would take a
   choice, that is a conflict too.

    @param base, ours, theirs  documents of one Repository. Thread: any.
*/
Merged merge (const NodePtr& base, const NodePtr& ours, const NodePtr& theirs, const Choices& = {});
}  // namespace amp::versions
