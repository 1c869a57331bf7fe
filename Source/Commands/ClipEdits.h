#pragma once
#include "Commands/ClipShape.h"
#include "Commands/Command.h"
#include "Model/Lookup.h"

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

/** How a track counts the times of its clips: from its position on, drawn out by its stretch. */
struct TrackTime
{
    double position = 0, stretch = 1;

    static TrackTime of (const TrackView& track) { return { track.get<"position">(), track.get<"timeStretch">() }; }

    /** The startTime that a clip must have to sound at a time of the session. */
    double startTime (double seconds) const { return std::max (0.0, (seconds - position) / stretch); }
};

/** Where a clip stands and what it plays; fileLength as the session's media list knows it. */
ClipShape shapeOf (const NodePtr& root, const TrackView&, const ClipView&);

/** Gives a clip another shape. */
Result<> reshape (Edit&, const Path& clip, const TrackTime&, const ClipShape&);

/** A copy of a clip with another shape and an id of its own. */
NodePtr copyOf (const Node& clip, const TrackTime&, const ClipShape&);

// --- commands for one clip or several ---

/** The parameters `clip` and `clips`, and others behind them. */
std::vector<schema::Field> withClips (std::vector<schema::Field> others = {});

/** The ids that a call names in `clip` and `clips`, or an Error if there are none. */
Result<std::vector<juce::String>> named (const Command::Call&);

/** "Move clip", "Move 3 clips". */
juce::String title (const juce::String& verb, size_t count);

/** Changes each clip that a call names: one edit, all or none. */
Result<> changeEach (Command::Call&, const juce::String& verb, const std::function<Result<> (Edit&, const FoundClip&)>&);
} // namespace amp::clips
