#include "Engine/Effects/EffectChains.h"

#include "Commands/StripEdits.h"
#include "Model/MixerIndex.h"

#include <algorithm>

namespace amp::engine
{
std::vector<View<schema::effect>> inOrder (const Members<schema::effect>& effects)
{
    std::vector<View<schema::effect>> ordered;
    for (const auto each : effects)
        ordered.push_back (each);
    std::stable_sort (ordered.begin(), ordered.end(), [] (const auto& a, const auto& b) {
        return a.template get<"position">() < b.template get<"position">();
    });
    return ordered;
}

std::vector<juce::String> EffectChain::inOrder() const
{
    std::vector<juce::String> ids;
    for (const auto& each : engine::inOrder (effects))
        ids.push_back (each.id());
    return ids;
}

std::vector<EffectChain> effectChains (const NodePtr& root)
{
    const SessionView session (root);
    const auto mixer = session.get<"mixer">();
    std::vector<EffectChain> chains;
    for (const auto track : session.get<"tracks">())
        chains.push_back (
            { trackPath (track.id()) / "effects", stripIds::ofTrack (track.id()), track.get<"effects">() });
    for (const auto bus : mixer.get<"buses">())
        chains.push_back ({ busPath (bus.id()) / "effects", stripIds::ofBus (bus.id()), bus.get<"effects">() });
    for (const auto effectReturn : mixer.get<"sends">())
        chains.push_back ({ Path ({ "mixer", "sends", effectReturn.id().toStdString(), "effects" }),
                            stripIds::ofReturn (effectReturn.id()),
                            effectReturn.get<"effects">() });
    chains.push_back (
        { Path ({ "mixer", "master", "effects" }), stripIds::master, mixer.get<"master">().get<"effects">() });
    return chains;
}

Result<FoundEffect> findEffectIn (const NodePtr& root, const juce::String& id)
{
    for (const auto& chain : effectChains (root))
        if (const auto effect = chain.effects.find (id); effect.exists())
            return FoundEffect { chain.path / id.toStdString(), effect, chain };
    return Error { id, "no effect with this id" };
}

Result<EffectChain> chainOf (const NodePtr& root, const juce::String& owner)
{
    const auto path = strips::effectsPathOf (root, owner);
    if (! path)
        return path.error();
    for (auto& chain : effectChains (root))
        if (chain.path == *path)
            return chain;
    return Error { owner, "has no effects" };
}
}  // namespace amp::engine
