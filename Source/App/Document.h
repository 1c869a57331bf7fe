#pragma once
#include "Core/Vfs.h"
#include "Persistence/Media/MediaFolder.h"
#include "Persistence/Media/MediaLibrary.h"
#include "Persistence/SessionFile.h"

namespace amp
{
/** A session and the file that it came from. */
struct Document
{
    /** Reads any readable session: .amp, plain SessionState JSON, or a CompiledSession JSON in either dialect.
        @returns an Error with the file, the path inside it and the reason. */
    static Result<Document> open (const std::string& path);

    /** A session that is at that path, or will be. */
    Document (std::string sessionPath, OpenedSession);

    std::string path;
    OpenedSession session;
    MediaRoots roots; // where its media may come from: the folder of its file, and what the user allows

    const NodePtr& root() const { return session.root; }
};

/** The file system of the machine. */
Vfs& files();

/** Where this user keeps samples for patterns: the folders of the environment variable AUDIOMAGE_SAMPLES, separated by
    colons, then ~/.local/share/audiomage/samples. */
std::vector<std::string> userSampleFolders();

/** The media of a session, and the samples of its folders and the user's. */
std::unique_ptr<MediaLibrary> libraryOf (const MediaRoots&);

/** Where compressed audio is kept as PCM, for this user. */
PcmCache& pcmCache();

/** A folder of this user's caches, "…/audiomage/<name>": whatever stands there can be made again. */
std::string cacheFolder (const std::string& name);

/** The folder where sessions live that were never saved. */
std::string stateFolder();

/** Reads the JSON of a session or a pattern, for commands that are given one. */
Result<NodePtr> readPattern (const juce::String& json);

/** True for a name that ends in .amp, the only kind of file that sessions are saved to. */
bool isSessionName (const std::string& path);
} // namespace amp
