#pragma once
#include "Dsp/Effects/Catalogue.h"
#include "Engine/Effects/EffectChains.h"
#include "Model/Session.h"

#include <map>

/** Steps that several commands of effects share. Thread: message, inside an open Edit. */
namespace amp::engine::effectEdits
{
/** An effect as a session holds it, with all its parameters at their defaults. */
NodePtr makeNode (const dsp::EffectEntry&, const juce::String& id);

/** An effect as another one is set, without its automation. */
NodePtr copyOf (const View<schema::effect>&, const juce::String& id);

/** @returns an Error if the effect has no such parameter, or the value lies outside its range. */
Result<> setParameter (Edit&, const FoundEffect&, const juce::String& key, double value);

/** How an effect is set, apart from where it stands. */
struct Settings
{
    std::map<std::string, double> parameters;  ///< by key; absent: the default
    double wet = 100;
    juce::String preset;  ///< the name of the one that was loaded last; empty: none
};

Settings settingsOf (const View<schema::effect>&);

/** Values outside their range are brought into it; keys that the effect does not have are passed by. */
Result<> apply (Edit&, const FoundEffect&, const Settings&);
}  // namespace amp::engine::effectEdits
