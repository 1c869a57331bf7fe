#pragma once
#include "Core/Vfs.h"
#include "Model/ChangeSet.h"
#include "Persistence/Journal/ChunkPool.h"

namespace amp::journal
{
/** What a journal's edits are to be done on, and what it belongs to; its first line. */
struct Start
{
    std::string base;          // see SessionFiles::base
    std::string baseState;     // SHA-256 of the base's bytes
    std::string savedState;    // of the session's file as it was saved last; empty if it never was
    int editsInBase = 0;       // undo steps since that save which the base has already
    juce::String sessionId, project;
    juce::Time time;           // of the base

    std::string toJson() const;
    static std::optional<Start> read (const json::Document&);
};

/** A journal being written: edits appended line by line, the file replaced whenever there is a newer base.

    What append() took survives the end of the program; what sync() took, a power cut. Thread: one.
*/
class JournalFile
{
public:
    /** Puts a new journal in place, safely on the disk. The old one, if there is one, must not be needed any more. */
    static Result<JournalFile> begin (Vfs&, const std::string& path, const Start&);

    Result<> append (const ChangeSet&);

    /** Says, before the session's file is replaced, which state it will have then, and that this state lacks what was appended
        after a mark: edits go on while a file is made ready. On the disk when it returns. */
    Result<> appendSave (const std::string& state, int64_t mark);

    /** Brings what was appended to the disk. After an Error the file is lost: only rebase() mends it. */
    Result<> sync();

    /** Where a new base will have everything up to now. */
    int64_t mark();

    /** Begins with a newer base and what was appended after its mark. On an Error the old file is in place. A mark older than the
        present base changes nothing. */
    Result<> rebase (const Start&, int64_t mark);

    /** Bytes in the file. */
    int64_t size() const { return length; }

private:
    JournalFile (Vfs& v, std::string p, int64_t headBytes) : vfs (&v), path (std::move (p)), head (headBytes), length (headBytes) {}
    Result<> reopen();
    Result<> write (const std::string& lines);

    Vfs* vfs;
    std::string path;
    VfsFile file;
    int64_t head, length;    // bytes of the first line, and of all
    int64_t trimmed = 0;     // bytes of records that earlier rebases left out; a mark counts from the first record ever
    ChunkWriter chunks;
};
} // namespace amp::journal
