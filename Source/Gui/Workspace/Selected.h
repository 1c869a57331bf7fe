#pragma once
#include <juce_core/juce_core.h>

#include <set>

namespace amp::gui
{
/** One or several things of a kind, as a person selected them. What is gone meanwhile stands here until something else is selected:
    whoever reads it looks for the things themselves. */
struct Selected
{
    enum class Kind
    {
        strip,  // owner: a bus, a return, the master; empty: the selected tracks
        clips,  // the selected clips
        marks,  // items: markers, changes of tempo and meter, regions
        points, // owner: the path of an automated parameter; items: points of its lane; none: the lane itself
        effect, // owner: a strip; items: one effect of its chain
        lane    // owner: a track; items: one lane with a take
    };

    Kind kind = Kind::strip;
    juce::String owner {};
    std::set<juce::String> items {};

    bool is (Kind k) const { return kind == k; }
    bool has (Kind k, const juce::String& item) const { return kind == k && items.contains (item); }
    bool operator== (const Selected&) const = default;
};
} // namespace amp::gui
