#pragma once
#include "App/Document.h"
#include "Model/Session.h"

namespace amp
{
/** Copies what a session plays into the media folder of another place, lists it with its hash, and states it anew there, as one edit.
    What is missing keeps its name.

    @param from  where the session's paths start now.
    @returns     a sentence for each file that is missing; an Error if one that is there cannot be brought, and then nothing of the
                 session has changed.
    Thread: message; takes as long as copying. */
Result<std::vector<juce::String>> bringMedia (Session&, const MediaRoots& from, const MediaFolder& to, MediaFolder::Bring);
} // namespace amp
