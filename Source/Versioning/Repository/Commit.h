#pragma once
#include "Versioning/Objects/ObjectStore.h"

namespace amp::versions
{
/** A media file as it was when a version was made. */
struct MediaOfVersion
{
    std::string path;  ///< as the session states it
    std::string hash;  ///< SHA-256 of its bytes; empty if it was missing

    bool operator== (const MediaOfVersion&) const = default;
};

/** One version: a state of the session, who made it, when, and what it came from. Never changed. */
struct Commit
{
    std::string id;                    ///< SHA-256 of the rest
    std::string tree;                  ///< the session's root among the objects
    std::vector<std::string> parents;  ///< none: the first; two: a merge, ours first
    juce::String message, author;
    juce::Time time;
    juce::String type = "commit";  ///< commit, merge or stash
    juce::String branch;           ///< on which it was made; empty: on none
    std::string media;             ///< the JSON that stands for the list of media, see writeList()

    juce::String shortId() const { return juce::String (id).substring (0, 7); }
};

/** Adds a commit to the store. @returns it with its id. */
Commit writeCommit (ObjectStore&, Commit);

/** @returns an Error if there is no such object, or it is no commit. */
Result<Commit> readCommit (ObjectStore&, const std::string& id);

/** The JSON that stands for a list of media in a commit; adds its pieces to the store. */
std::string writeMedia (ObjectStore&, std::vector<MediaOfVersion>);

Result<std::vector<MediaOfVersion>> readMedia (ObjectStore&, const Commit&);
}  // namespace amp::versions
