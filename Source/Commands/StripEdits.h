#pragma once
#include "Model/Lookup.h"
#include "Model/Session.h"

/** Where strips stand in a session by the ids that commands take, and steps that several commands share.
    A strip is a track's channel, by the id of either; a bus; an effect return; or the master, which is "master". */
namespace amp::strips
{
/** The path of a strip's object. Thread: any.
    @returns an Error if no strip has that id. */
Result<Path> pathOf (const NodePtr& root, const juce::String& id);

/** The path of a strip's effects, which a channel keeps in its track. */
Result<Path> effectsPathOf (const NodePtr& root, const juce::String& id);

/** Whether a strip by its path has sends: a channel, an effect return, or a bus that is no vca. */
bool hasSends (const NodePtr& root, const Path& strip);

/** Whether something can be played into: a bus that is no vca, an effect return, a track of type aux, the master, or a
    pair of hardware outputs. */
bool isDestination (const NodePtr& root, const juce::String& id);

/** Puts a channel's id into the members of one group and out of all others. group: empty puts it in none. */
Result<> joinGroup (Edit&, const juce::String& channelId, const juce::String& group);

/** Names the strip that something listens to in its field "sidechain". source: its id; empty takes the side-chain away. */
Result<> listen (Edit&, const Path& field, const juce::String& source);

/** Takes away what points at a strip that goes: outputs, sends, memberships, connections and side-chains. What played
    into it plays into the master again. ids: all by which it is known. Thread: message. */
Result<> forget (Edit&, const juce::StringArray& ids);
}  // namespace amp::strips
