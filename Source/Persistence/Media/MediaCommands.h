#pragma once
#include "Commands/Registry.h"
#include "Persistence/Media/MediaFolder.h"

namespace amp
{
/** Brings audio files into a session: `media.import` puts each on a track of its own or all on one, `media.relink` finds missing
    files by their content. The function gives the folder of the session that a command acts on, or why there is none.
    Thread: message. */
void addMediaCommands (Registry&, std::function<Result<std::shared_ptr<const MediaFolder>> (const Session&)>);

/** Puts files that were brought in on tracks, one after the other in the list.
    @param trackId  the track that takes them, one behind the other; empty makes a new track for each.
    @param at       where they start, seconds. */
Result<> placeMedia (Edit&, const std::vector<MediaFolder::Reference>&, const juce::String& trackId, double at);

/** The paths of the tracks' and clips' references to a file. */
std::vector<Path> placesOfMedia (const NodePtr& root, const juce::String& file);

/** Adds a file to the session's media list, or updates its entry. */
Result<> listMedia (Edit&, const MediaFolder::Reference&);

/** Lets all that plays one file, named as the session does, play another. */
Result<> assignMedia (Edit&, const juce::String& path, const MediaFolder::Reference&);

/** States every missing file of a session anew where `folder` holds one of the same content.
    @returns how many were found. */
Result<int> relinkMedia (Edit&, const MediaFolder&, const std::string& folder);
} // namespace amp
