#pragma once
#include "Model/Lookup.h"
#include "Model/Session.h"

/** Steps that several clip commands share. Thread: message, inside an open Edit. */
namespace amp::clips
{
/** The clip of that id, made explicit first if it is the one that its track's file implies.
    @returns an Error if there is no such clip, or if it or its track is locked. */
Result<FoundClip> editable (Edit&, const juce::String& clipId);

/** The id of the lane that takes new clips of a track: its playing lane, made if there is none. */
Result<juce::String> laneFor (Edit&, const juce::String& trackId);

/** Turns the one clip that a track's file implies into a lane with that clip; nothing changes in sound or on screen. */
Result<> makeExplicit (Edit&, const juce::String& trackId);

/** Sets several fields of a clip. */
Result<> set (Edit&, const Path& clip, std::initializer_list<std::pair<const char*, juce::var>>);
} // namespace amp::clips
