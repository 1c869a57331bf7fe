#pragma once
#include "App/Document.h"
#include "Persistence/Journal/SessionLock.h"
#include "Versioning/Versions.h"

namespace amp
{
/** A session file, opened with its versions, for one verb of the command line. */
class VersionedFile
{
public:
    enum class Use { read, edit };

    /** @param use     edit: nobody else may have the session open, and no work of a crash may wait for it.
        @param author  empty: git's user, else the login name.
        @returns an Error if the session or its versions cannot be read. */
    static Result<std::unique_ptr<VersionedFile>> open (const std::string& path, Use use, const juce::String& author = {});

    Document document;
    Session session;
    std::unique_ptr<versions::Repository> repository;
    versions::Versions versions;

    /** Writes the session with its undo steps, if it has changed. */
    Result<> save();

private:
    VersionedFile (Document, std::optional<History>, std::unique_ptr<versions::Repository>, const juce::String& author);

    bool hasUndoLog;
    SessionLock lock;
};

/** Who makes a version: what was given, else git's user, else the login name. */
juce::String authorName (const juce::String& given = {});

/** The SHA-256 of a media file of a session; empty if it is missing. */
std::string hashOfMedia (const MediaRoots&, const juce::String& path);

/** A copy of the session file that the program keeps: a numbered backup. */
struct SavedCopy
{
    std::string path;
    juce::Time time;
    int64_t bytes = 0;
};

/** The backups beside a session, the latest first. */
std::vector<SavedCopy> savedCopies (const std::string& sessionPath);
} // namespace amp
