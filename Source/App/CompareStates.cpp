#include "App/CompareStates.h"

#include "Model/Lookup.h"

#include <set>

namespace amp
{
namespace
{
/** The members of one list that came, went and changed. */
void compareMembers (juce::StringArray& lines, const juce::String& what, const NodePtr& before, const NodePtr& after)
{
    juce::StringArray added, removed, changed;
    const auto nameOf = [] (const Node& node) {
        const auto* name = node.find ("name");
        return (name != nullptr && name->toString().isNotEmpty() ? name->toString() : node.idOrKey()).quoted();
    };
    if (after != nullptr)
        for (const auto& member : after->children)
        {
            const auto old = before != nullptr ? before->member (member->idOrKey()) : nullptr;
            if (old == nullptr)
                added.add (nameOf (*member));
            else if (! isSame (old, member))
                changed.add (nameOf (*member));
        }
    if (before != nullptr)
        for (const auto& member : before->children)
            if (after == nullptr || after->member (member->idOrKey()) == nullptr)
                removed.add (nameOf (*member));

    for (const auto& [verb, names] : { std::pair ("added", added), { "removed", removed }, { "changed", changed } })
        if (! names.isEmpty())
        {
            constexpr auto most = 4;
            auto line = what + " " + verb + ": " + names.joinIntoString (", ", 0, most);
            if (names.size() > most)
                line << " and " << names.size() - most << " more";
            lines.add (line);
        }
}

NodePtr childOf (const NodePtr& node, const char* name)
{
    return node != nullptr ? NodePtr (node->child (name)) : nullptr;
}
}  // namespace

juce::StringArray compareInWords (const NodePtr& saved, const NodePtr& recovered)
{
    juce::StringArray lines;
    compareMembers (lines, "Tracks", childOf (saved, "tracks"), childOf (recovered, "tracks"));
    const auto mixerBefore = childOf (saved, "mixer"), mixerAfter = childOf (recovered, "mixer");
    compareMembers (lines, "Channels", childOf (mixerBefore, "channels"), childOf (mixerAfter, "channels"));
    compareMembers (lines, "Buses", childOf (mixerBefore, "buses"), childOf (mixerAfter, "buses"));

    const SessionView before (saved), after (recovered);
    const auto was = before.get<"project">(), is = after.get<"project">();
    if (was.get<"name">() != is.get<"name">())
        lines.add ("Name: " + is.get<"name">() + ", saved " + was.get<"name">());
    if (was.get<"bpm">() != is.get<"bpm">())
        lines.add ("Tempo: " + juce::String (is.get<"bpm">()) + ", saved " + juce::String (was.get<"bpm">()));
    for (const auto& [what, key] : { std::pair ("Timeline", "timeline"), { "Patterns", "pattern" }, { "Transport", "transport" } })
        if (! isSame (childOf (saved, key), childOf (recovered, key)))
            lines.add (juce::String (what) + " changed");
    return lines;
}
}  // namespace amp
