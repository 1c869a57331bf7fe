#include "Pattern/Commands/Parts.h"

#include "Model/Lookup.h"
#include "Pattern/Commands/PatternCommands.h"

namespace amp::pattern
{
Result<Path> findPatternTrack (const NodePtr& root, const juce::String& id)
{
    for (const auto* map : { "tracks", "tracks_midi" })
        if (findPlace (root, inPattern (map, id)).ok())
            return inPattern (map, id);
    return Error { inPattern ("tracks", id).toString(), "no pattern track with the id " + id.quoted() };
}

NoteGrid noteGridOf (const NodePtr& root)
{
    const auto environment = patternOf (root).get<"environment">();
    return { View<sessionState> (root).get<"project">().get<"bpm">(),
             environment.get<"swing">(),
             environment.get<"default_gate">() };
}

Result<> renameInClips (Edit& edit, ClipSource of, const juce::String& from, const juce::String& to)
{
    const auto state = edit.now();
    for (const auto track : View<sessionState> (state).get<"tracks">())
        for (const auto lane : track.get<"lanes">())
            for (const auto clip : lane.get<"clips">())
                if ((of == ClipSource::scene ? clip.get<"scene">() : clip.get<"sequence">()) == std::optional (from))
                    if (auto set = edit.set (
                            clipPath (track.id(), lane.id(), clip.id()) / (of == ClipSource::scene ? "scene" : "sequence"), to);
                        ! set)
                        return set;
    return {};
}

NodePtr makeMember (const Entity& entity, const juce::String& key, std::string_view nameField)
{
    auto node = std::make_shared<Node> (*NodeBuilder (entity).build());
    node->set (keys::mapKey, key);
    if (! nameField.empty())
        node->set (identifierOf (*entity.find (nameField)), key);
    return node;
}

Result<> checkNewKey (const NodePtr& root, std::string_view map, const juce::String& key)
{
    if (key.trim().isEmpty())
        return Error { inPattern (map).toString(), "a name is needed" };
    if (findPlace (root, inPattern (map, key)).ok())
        return Error { inPattern (map, key).toString(), "exists already" };
    return {};
}

void addPatternCommands (Registry& registry, PatternServices services)
{
    addPatternTrackCommands (registry);
    addTrackPlaceCommands (registry);
    addSequenceCommands (registry);
    addNoteCommands (registry);
    addMixerLineCommands (registry);
    addModulationCommands (registry);
    addSceneCommands (registry, services);
}
}  // namespace amp::pattern
