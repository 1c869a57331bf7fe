#pragma once
#include "Core/Vfs.h"
#include "Persistence/SessionCodec.h"

namespace amp
{
/** A session as it was found in a file. */
struct OpenedSession
{
    NodePtr root;
    std::vector<Problem> problems;
    bool isDamaged = false; // parts of the file are lost; saveSession refuses to write over it
    std::string state {};   // SHA-256 of the file's bytes: tells whether another program changed it since
};

/** Opens an .amp, the JSON of a SessionState, or that of a CompiledSession. Reads only.
    @returns an Error with the file, the path inside it and the reason. Thread: any. */
Result<OpenedSession> openSession (Vfs&, const std::string& path);

/** The same, with every problem of a file that cannot be opened. @returns an Error only if the file cannot be read. */
Result<OpenedSession> inspectSession (Vfs&, const std::string& path);

/** Opens a session that a newer major version made, to look at: what this program does not understand is left out, so it must not be
    saved anywhere. @returns an Error if it is no such session, or cannot be understood at all. Reads only. Thread: any. */
Result<OpenedSession> openNewerSession (Vfs&, const std::string& path);

/** Writes a session as .amp, safely: old or new, never half; the name always has a complete file.

    Refuses to replace a file that is damaged, no session, or made by a newer version, and to write what could not be opened again.
    A file of an older format keeps the name "X.v0.9.amp".

    @param backup  a name not yet taken, under which the old content stays; empty keeps none.
    Thread: any; give it a snapshot's root. Takes no lock that the message thread needs.
*/
Result<> saveSession (Vfs&, const std::string& path, const NodePtr& root, const std::string& backup = {});

/** The bytes that saveSession writes. */
std::string toAmp (const NodePtr& root);

/** The same, if they can be opened again; else an Error. */
Result<std::string> toCheckedAmp (const std::string& path, const NodePtr& root);

/** saveSession with the bytes at hand. */
Result<> saveAmp (Vfs&, const std::string& path, std::string_view amp, const std::string& backup = {});

/** What stands in a session's file, without reading the session. */
struct FileState
{
    std::string hash;      // SHA-256 of its bytes; empty if there is no file
    int64_t textBytes = 0; // of the session's JSON, before it was packed
};
Result<FileState> stateOfFile (Vfs&, const std::string& path);
} // namespace amp
