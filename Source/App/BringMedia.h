#pragma once
#include "App/Document.h"
#include "Commands/Registry.h"
#include "Model/Session.h"

#include <functional>
#include <map>

namespace amp
{
/** Told how far a long work is, 0..1. @returns false to cancel it; nothing of it stays then. */
using Progress = std::function<bool (double)>;

/** Media files that were brought to another place for a session. */
struct BroughtMedia
{
    std::map<juce::String, MediaFolder::Reference> files; // by the path that the session states for each
    std::vector<std::string> made;                        // those of them that were not there before, absolute
    std::vector<juce::String> missing;                    // a sentence for each file that is not there
};

/** Brings what a session plays to the media folder of another place, but for what was brought before.
    @param from  where the session's paths start now.
    @returns     an Error if a file that is there cannot be brought, or the work was cancelled: all that was made is removed again then,
                 and `brought` is empty. Thread: any; takes as long as copying. */
Result<> bringFiles (BroughtMedia& brought,
                     const NodePtr& root,
                     const MediaRoots& from,
                     const MediaFolder& to,
                     MediaFolder::Bring,
                     const Progress& = {});

/** Removes again what was made for it, and the folder if nothing else is in it. Thread: any. */
void takeBack (BroughtMedia& brought, const MediaFolder&);

/** States what was brought in its new place, and lists it with its hash, as one edit. Thread: message. */
Result<> stateMedia (Session&, const BroughtMedia&, const juce::String& name = "Bring media along");

/** Adds `media.collect`. @param document  the document of the session that a command acts on. */
void addCollectCommand (Registry&, std::function<const Document&()> document);
} // namespace amp
