#pragma once
#include "Model/Lookup.h"

#include <string>
#include <vector>

/** The chains of effects of a session: of its tracks, buses, effect returns, and the master's. Thread: any. */
namespace amp::engine
{
struct EffectChain
{
    Path path;          ///< of the list
    std::string strip;  ///< that it belongs to, see stripIds
    Members<schema::effect> effects;

    /** Ids in the order of their positions. */
    std::vector<juce::String> inOrder() const;
};

/** Effects in the order of their positions. */
std::vector<View<schema::effect>> inOrder (const Members<schema::effect>&);

/** All of them. Points into the session's snapshot. */
std::vector<EffectChain> effectChains (const NodePtr& root);

/** An effect and where it stands. */
struct FoundEffect
{
    Path path;
    View<schema::effect> effect;
    EffectChain chain;
};

/** @returns an Error if no effect has that id. */
Result<FoundEffect> findEffectIn (const NodePtr& root, const juce::String& id);

/** The chain of a track, a bus, a return or the master by its id; an Error if there is none. */
Result<EffectChain> chainOf (const NodePtr& root, const juce::String& owner);
}  // namespace amp::engine
