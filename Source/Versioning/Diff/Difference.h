#pragma once
#include "Core/Path.h"
#include "Model/Node.h"

#include <optional>

namespace amp::versions
{
enum class Sign : uint8_t { added, removed, changed, moved };
enum class Aspect : uint8_t { audio, midi, mix, automation, tempo, pattern, other };

const char* nameOf (Sign);
const char* nameOf (Aspect);

/** One thing that a musician would say has changed between two states, A and B. */
struct Difference
{
    Sign sign = Sign::changed;
    Aspect aspect = Aspect::other;
    std::vector<Path> paths;  ///< all that it stands for; the first names it

    juce::String part;      ///< the row it belongs to, by id: a track's, "bus:<id>", "master", "pattern", "session"
    juce::String partName;  ///< as it is shown
    juce::String sentence;  ///< Fader of "Lead Vox" -6.0 → -3.2 dB
    juce::String item;      ///< Fader of "Lead Vox"
    juce::String oldWords, newWords;  ///< -6.0 dB; empty where there is nothing
    std::string oldJson = "null", newJson = "null";

    struct Range
    {
        double from = 0, to = 0;  ///< seconds from the start of the session
        bool operator== (const Range&) const = default;
    };
    std::optional<Range> oldRange, newRange;  ///< where on the timeline it lies in A and in B, if it lies somewhere
};

/** What differs between two documents of one Repository, in the order of the session. Costs what differs. Thread: any.
 */
std::vector<Difference> differences (const NodePtr& a, const NodePtr& b);
}  // namespace amp::versions
