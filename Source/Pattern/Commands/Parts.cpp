#include "Pattern/Commands/Parts.h"

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
    addSequenceCommands (registry);
    addMixerLineCommands (registry);
    addModulationCommands (registry);
    addSceneCommands (registry, services);
}
}  // namespace amp::pattern
