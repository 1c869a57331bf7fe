#include "Persistence/Journal/JournalFile.h"

#include "Core/Clock.h"
#include "Core/Text.h"
#include "Core/Vfs/SafeReplace.h"
#include "Persistence/Codec/IsoTime.h"
#include "Persistence/Journal/ChangeCodec.h"
#include "Persistence/Journal/RecordLine.h"
#include "Persistence/Json/Writer.h"

namespace amp::journal
{
std::string Start::toJson() const
{
    std::string json = "{\"journal\":1";
    const auto add = [&] (std::string_view key, std::string_view value) {
        json += ',';
        json::write (json, key);
        json += ':';
        json::write (json, value);
    };
    add ("base", base);
    add ("baseState", baseState);
    add ("savedState", savedState);
    add ("session", bytesOf (sessionId));
    add ("project", bytesOf (project));
    const auto when = toIso8601 (time);
    add ("time", bytesOf (when));
    json += ",\"editsInBase\":";
    json::write (json, static_cast<int64_t> (editsInBase));
    return json + "}";
}

std::optional<Start> Start::read (const json::Document& document)
{
    const auto* version = document.find (document.root(), "journal");
    const auto* edits = document.find (document.root(), "editsInBase");
    using Kind = json::Value::Kind;
    if (version == nullptr || ! version->is (Kind::integer) || version->integer != 1 || edits == nullptr ||
        ! edits->is (Kind::integer) || edits->integer < 0 || edits->integer > 1 << 30)
        return {};

    const auto text = [&] (std::string_view key) { return textOf (document, key).toStdString(); };
    Start start;
    start.base = text ("base");
    start.baseState = text ("baseState");
    start.savedState = text ("savedState");
    start.sessionId = textOf (document, "session");
    start.project = textOf (document, "project");
    start.editsInBase = static_cast<int> (edits->integer);
    const auto when = textOf (document, "time");
    if (const auto parsed = parseIsoTime (bytesOf (when)))
        start.time = *parsed;
    if (start.base.find ('/') != std::string::npos || start.base == "..")
        return {};  // it lies among the backups and nowhere else
    return start;
}

Result<JournalFile> JournalFile::begin (Vfs& vfs, const std::string& path, const Start& start)
{
    const auto line = toLine (start.toJson());
    if (auto put = safeReplace (vfs, path, line); ! put)
        return put.error();
    JournalFile journal (vfs, path, static_cast<int64_t> (line.size()));
    if (auto opened = journal.reopen(); ! opened)
        return opened.error();
    return journal;
}

Result<> JournalFile::reopen()
{
    auto opened = vfs->open (path, Vfs::Access::update);
    if (! opened)
        return opened.error();
    file = std::move (*opened);
    return {};
}

Result<> JournalFile::write (const std::string& lines)
{
    if (! file.isOpen())
        return Error { toText (path), "is not open" };
    if (auto written = file.writeAt (length, lines.data(), lines.size()); ! written)
        return written;  // what is behind the last good line counts as nothing, and is written over
    length += static_cast<int64_t> (lines.size());
    return {};
}

Result<> JournalFile::append (const ChangeSet& change)
{
    std::string lines;
    chunks.writeTo ([&lines] (const std::string& json) { lines += toLine (json); });
    const auto record = journal::write (change, chunks);  // its chunks come first
    lines += toLine (record);
    auto written = write (lines);
    if (! written)
        chunks.reset();  // those of this record are not in the file
    return written;
}

Result<> JournalFile::appendSave (const std::string& state, int64_t mark)
{
    std::string json = "{\"saving\":";
    json::write (json, state);
    json += ",\"lacks\":";
    json::write (json, trimmed + length - head - std::max (mark, trimmed));
    if (auto written = write (toLine (json + "}")); ! written)
        return written;
    return sync();
}

Result<> JournalFile::sync()
{
    if (! file.isOpen())
        return Error { toText (path), "is not open" };
    auto synced = file.sync();
    if (! synced)
        file = {};  // what it holds is not known any more
    return synced;
}

int64_t JournalFile::mark()
{
    chunks.reset();  // what follows must not need what is before
    return trimmed + length - head;
}

Result<> JournalFile::rebase (const Start& start, int64_t mark)
{
    if (mark < trimmed)
        return {};

    const auto from = head + mark - trimmed;
    std::string kept (static_cast<size_t> (std::max<int64_t> (0, length - from)), '\0');
    if (! kept.empty())
    {
        const auto got = file.isOpen() ? file.readAt (from, kept.data(), kept.size())
                                       : Result<size_t> (Error { toText (path), "is not open" });
        if (! got)
            return got.error();
        if (*got != kept.size() || readLines (kept).goodBytes != kept.size())
            return Error { toText (path), "reads back differently: the disk may be failing. Save to another disk." };
    }

    const auto line = toLine (start.toJson());
    if (auto put = safeReplace (*vfs, path, line + kept); ! put)
        return put;
    trimmed = mark;
    head = static_cast<int64_t> (line.size());
    length = head + static_cast<int64_t> (kept.size());
    return reopen();
}
}  // namespace amp::journal
