#include "Pattern/Apply/Change.h"

#include "Pattern/Apply/PatternNode.h"

namespace amp::pattern
{
Timing timingFrom (const juce::String& text)
{
    return text == "now" ? Timing::now : text == "beat" ? Timing::beat : text == "seq" ? Timing::sequence : Timing::bar;
}

juce::String toText (Timing timing)
{
    switch (timing)
    {
    case Timing::now:
        return "now";
    case Timing::beat:
        return "beat";
    case Timing::bar:
        return "bar";
    case Timing::sequence:
        break;
    }
    return "seq";
}

Change Change::of (NodePtr session)
{
    Change change;
    const auto apply = View<schema::sessionState> (session).get<"pattern">().get<"apply">();
    if (apply.exists())
    {
        change.timing = timingFrom (apply.get<"timing">());
        for (const auto& id : apply.get<"track_ids">())
            change.trackIds.add (id.toString());
        change.scene = apply.get<"scene_name">().value_or (juce::String());
    }
    change.session = std::move (session);
    return change;
}

PatternState PatternState::of (const NodePtr& root)
{
    const View<schema::sessionState> session (root);
    return { root->child (identifierOf (*schema::sessionState.find ("pattern"))),
             session.get<"project">().get<"bpm">(),
             {} };
}

namespace
{
/** What the two say of the environment: the other's, if it says anything. */
void takeEnvironment (PatternState& state, PatternNode& pattern, const Change& change)
{
    const View<schema::sessionState> other (change.session);
    if (other.get<"project">().has<"bpm">())
        state.bpm = other.get<"project">().get<"bpm">();
    if (other.get<"pattern">().has<"environment">())
        pattern.take ("environment", PatternNode (PatternState::of (change.session).pattern).child ("environment"));
}

/** Ids that mean nothing are left out, with the warning that reading gives; if none means anything, that is a mistake.
 */
Result<> takeTracks (PatternNode& pattern, const Change& change)
{
    const PatternNode other (PatternState::of (change.session).pattern);
    auto isAnyKnown = false;
    for (const auto& id : change.trackIds)
    {
        if (other.member ("tracks", id) == nullptr && other.member ("tracks_midi", id) == nullptr)
            continue;
        isAnyKnown = true;
        for (const auto* map : { "tracks", "tracks_midi", "sequences" })
            if (const auto member = other.member (map, id); member != nullptr)
                pattern.put (map, member);
    }
    if (! isAnyKnown)
        return Error { "apply.track_ids", "no track with the id " + change.trackIds.joinIntoString (", ").quoted() };

    if (! change.merges)
        for (const auto& id : pattern.ids ("sequences"))
            if (! change.trackIds.contains (id))
                pattern.put ("sequences", withoutEvents (*pattern.member ("sequences", id)));
    return {};
}

Result<> activateScene (PatternState& state, PatternNode& pattern, const Change& change)
{
    const auto& name = change.scene;
    const auto scene = pattern.member ("scenes", name);
    if (scene == nullptr)
        return Error { change.session != nullptr ? "apply.scene_name" : "scenes",
                       "no scene with the name " + name.quoted() };

    const View<schema::patternScene> view (scene);
    if (const auto environment = view.get<"environment">(); environment.exists())
    {
        state.bpm = environment.get<"bpm">();
        pattern.take ("environment", environmentOfScene (environment.operator->()));
    }
    for (const auto* map : { "tracks", "tracks_midi", "sequences" })
        pattern.take (map, PatternNode (scene).child (map));
    if (! view.get<"mixer_lines">().isEmpty())
        pattern.take ("mixer_lines", PatternNode (scene).child ("mixer_lines"));
    state.scene = name;
    return {};
}
}  // namespace

Result<PatternState> after (const PatternState& before, const Change& change)
{
    auto state = before;
    PatternNode pattern (before.pattern);

    if (change.session != nullptr)
    {
        const PatternNode other (PatternState::of (change.session).pattern);
        if (! change.trackIds.isEmpty())
        {
            takeEnvironment (state, pattern, change);
            if (auto taken = takeTracks (pattern, change); ! taken)
                return taken.error();
        }
        else if (state.scene.isNotEmpty())
        {
            takeEnvironment (state, pattern, change);
            for (const auto* map : { "tracks", "tracks_midi", "mixer_lines", "sequences", "scenes" })
                for (const auto& id : other.ids (map))
                    pattern.put (map, other.member (map, id));
        }
        else
        {
            pattern = other;
            state.bpm = View<schema::sessionState> (change.session).get<"project">().get<"bpm">();
        }
    }

    if (change.scene.isNotEmpty())
        if (auto activated = activateScene (state, pattern, change); ! activated)
            return activated.error();

    pattern.take ("apply", nullptr);  // it has been
    state.pattern = pattern.node();
    return state;
}
}  // namespace amp::pattern
