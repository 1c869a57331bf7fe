#pragma once
#include "Core/Vfs.h"

#include <functional>

/** The archives of POSIX (ustar, with pax records for long names): what `tar` makes and unpacks everywhere. */
namespace amp::tar
{
/** Writes an archive, file by file, to an open file. Thread: one. */
class Writer
{
public:
    explicit Writer (VfsFile& destination) : out (destination) {}

    /** Appends a regular file.
        @param name  in the archive: UTF-8, '/' between folders, without ".." and not absolute. */
    Result<> add (const std::string& name, const VfsFile& content);

    /** Ends the archive. Nothing may be added afterwards. */
    Result<> finish();

private:
    Result<> write (std::string_view);
    Result<> header (const std::string& name, int64_t size, char type);

    VfsFile& out;
    int64_t position = 0;
};

/** One regular file of an archive. */
struct Entry
{
    std::string name;
    int64_t offset = 0, size = 0; // of its content in the archive, bytes
};

/** Lists an archive. Strict: an entry that is no regular file or folder, a name that leads out of the archive, a wrong checksum, a
    length beyond the file, or a name that comes twice is an Error that names the archive. Bounded: at most 100,000 entries. */
Result<std::vector<Entry>> list (const VfsFile& archive);

/** True if the bytes at the start of a file are those of an archive. */
bool isTar (std::string_view start);
} // namespace amp::tar
