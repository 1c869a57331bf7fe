#include "Persistence/Journal/Recovery.h"

#include "Core/Hash.h"
#include "Core/Text.h"
#include "Model/Lookup.h"
#include "Model/Session.h"
#include "Persistence/Journal/ChangeCodec.h"
#include "Persistence/Journal/JournalFile.h"
#include "Persistence/Journal/RecordLine.h"
#include "Persistence/Journal/UndoLog.h"

namespace amp
{
namespace
{
using json::Document;

constexpr int64_t maxJournalBytes = 1ll << 30, maxSessionBytes = 256 << 20;
constexpr size_t mostNames = 50;

/** The records of a journal, parsed one at a time. */
struct Reading
{
    std::string bytes;
    journal::Lines lines;
    journal::Start start;
};

Result<std::unique_ptr<Reading>> read (Vfs& vfs, const std::string& path)
{
    auto bytes = vfs.readAll (path, maxJournalBytes);
    if (! bytes)
        return bytes.error();
    auto reading = std::make_unique<Reading>();
    reading->bytes = std::move (*bytes);
    reading->lines = journal::readLines (reading->bytes);

    const auto head = reading->lines.records.empty() ? Result<Document> (Error {})
                                                     : Document::parse (reading->lines.records.front());
    const auto start = head ? journal::Start::read (*head) : std::nullopt;
    if (! start)
        return Error { toText (path), "is no journal, or its beginning is damaged. Use a checkpoint or a backup." };
    reading->start = *start;
    return reading;
}

std::string hashOfFile (Vfs& vfs, const std::string& path)
{
    const auto status = vfs.status (path);
    if (! status || ! status->has_value())
        return {};
    const auto bytes = vfs.readAll (path, maxSessionBytes);
    return bytes ? sha256 (*bytes) : std::string();
}

/** The state that a record announces to be saved; empty if it is another record. */
std::string savingOf (const Document& record)
{
    return journal::textOf (record, "saving").toStdString();
}

/** The first record that the session's file, as it is, lacks: where the last save that came to its end was begun. Edits may have been
    made before it was announced. @returns nothing if the journal announced no save of that state. */
std::optional<size_t> firstSinceSave (const journal::Lines& lines, const std::string& stateOfFile)
{
    for (auto i = lines.records.size(); i-- > 1;)
    {
        if (! lines.records[i].starts_with ("{\"saving\""))
            continue;
        const auto record = Document::parse (lines.records[i]);
        if (! record || stateOfFile.empty() || savingOf (*record) != stateOfFile)
            continue;
        const auto* lacks = record->find (record->root(), "lacks");
        auto bytes = lacks != nullptr && lacks->is (json::Value::Kind::integer) ? lacks->integer : 0;
        while (i > 1 && bytes > 0)
            bytes -= static_cast<int64_t> (journal::bytesOfLine (lines.records[--i]));
        return i;
    }
    return {};
}

/** Counts and names the edits of a journal. */
class Summary
{
public:
    explicit Summary (const journal::Start& start)
    {
        result.project = start.project;
        result.lastEdit = start.time;
        result.edits = start.editsInBase;
        result.isEverSaved = ! start.savedState.empty();
    }

    /** All up to here is in the session's file. */
    void saved()
    {
        result.edits = 0;
        result.what.clear();
        result.isEverSaved = true;
    }

    void take (const Document& record)
    {
        for (const auto* origin : { "edit", "undo", "redo" })
            if (record.find (record.root(), origin) != nullptr)
            {
                const auto isUndo = std::string_view (origin) == "undo";
                auto name = journal::textOf (record, origin);
                if (journal::textOf (record, "entry").isEmpty())
                    return;
                if (record.find (record.root(), "joins") == nullptr)
                    ++result.edits;
                if (isUndo)
                    name = "Undo " + name;
                if (result.what.empty() || result.what.back() != name)
                    result.what.push_back (name);
                if (const auto time = juce::Time::fromISO8601 (journal::textOf (record, "time")); time.toMilliseconds() > 0)
                    result.lastEdit = time;
            }
    }

    JournalSummary finish (size_t torn)
    {
        std::reverse (result.what.begin(), result.what.end());
        if (result.what.size() > mostNames)
            result.what.resize (mostNames);
        result.tornBytes = torn;
        return std::move (result);
    }

private:
    JournalSummary result;
};

/** The base that a journal starts from, wherever it is now, and how many of the journal's records it has already. */
struct Base
{
    std::string path, state;
    size_t recordsInIt = 1;  // the first is the head
};

std::optional<std::string> findByState (Vfs& vfs, const SessionFiles& files, const std::string& state)
{
    const auto names = vfs.list (files.backups());
    if (names)
        for (const auto& name : *names)
            if (name.ends_with (".amp") && hashOfFile (vfs, files.inBackups (name)) == state)
                return files.inBackups (name);
    return {};
}

/** The undo log that belongs to a base. */
std::optional<History> historyOf (Vfs& vfs, const SessionFiles& files, const Base& base)
{
    const auto beside = base.path.substr (0, base.path.size() - std::string (".amp").size()) + ".undo";
    for (const auto& path : { files.undo(), beside })
        if (auto history = journal::readUndoLog (vfs, path, base.state))
            return history;
    return {};
}

/** Where one can start, the nearest to the present first. */
std::vector<Base> findBases (Vfs& vfs, const SessionFiles& files, const Reading& reading, const std::string& stateOfFile)
{
    std::vector<Base> found;
    if (const auto first = firstSinceSave (reading.lines, stateOfFile))
        found.push_back ({ files.session, stateOfFile, *first });

    const auto& start = reading.start;
    const auto path = files.base (start.base);
    if (hashOfFile (vfs, path) == start.baseState)
        found.push_back ({ path, start.baseState, 1 });
    else if (const auto moved = findByState (vfs, files, start.baseState))
        found.push_back ({ *moved, start.baseState, 1 });
    return found;
}

/** The nearest that has its undo log: a crash may have come between the file and the log. If none has, the farthest: the
    steps since then are in the journal. */
Result<Base> findBase (Vfs& vfs, const SessionFiles& files, const Reading& reading, const std::string& stateOfFile)
{
    const auto bases = findBases (vfs, files, reading, stateOfFile);
    for (const auto& base : bases)
        if (historyOf (vfs, files, base))
            return base;
    if (! bases.empty())
        return bases.back();
    return Error { toText (files.base (reading.start.base)),
                   "is not what the journal starts from any more. Use a checkpoint or a backup." };
}
}  // namespace

Result<JournalSummary> summarise (Vfs& vfs, const SessionFiles& files, const std::string& journalPath)
{
    const auto reading = read (vfs, journalPath);
    if (! reading)
        return reading.error();
    const auto& lines = (*reading)->lines;
    Summary summary ((*reading)->start);
    const auto sinceSave = firstSinceSave (lines, hashOfFile (vfs, files.session));
    for (size_t i = 1; i < lines.records.size(); ++i)
    {
        if (i == sinceSave)
            summary.saved();
        if (! lines.records[i].starts_with ("{\"chunk\""))
            if (const auto record = Document::parse (lines.records[i]))
                summary.take (*record);
    }
    return summary.finish ((*reading)->bytes.size() - lines.goodBytes);
}

Result<RecoveredSession> recover (Vfs& vfs, const SessionFiles& files, const std::string& journalPath)
{
    const auto reading = read (vfs, journalPath);
    if (! reading)
        return reading.error();
    const auto& lines = (*reading)->lines;
    const auto stateOfFile = hashOfFile (vfs, files.session);
    const auto base = findBase (vfs, files, **reading, stateOfFile);
    if (! base)
        return base.error();
    auto opened = openSession (vfs, base->path);
    if (! opened)
        return opened.error();

    auto known = historyOf (vfs, files, *base);
    auto history = known ? std::move (*known) : History();
    const auto isOnFile = base->path == files.session && base->state == stateOfFile;
    if (isOnFile)
        history.markSaved (history.position());
    else if (! known)
        history.markSaved ("");  // no state of this history is the saved one

    RecoveredSession recovered { .session = std::move (*opened), .history = {}, .summary = {}, .savedState = {} };
    recovered.savedState = isOnFile ? stateOfFile : (*reading)->start.savedState;
    Session session (recovered.session.root, std::move (history));
    journal::ChunkReader chunks;
    Summary summary ((*reading)->start);

    const auto sinceSave = firstSinceSave (lines, stateOfFile);
    std::optional<juce::String> savedAt;  // where in the history, if the file is of a save that the journal announced
    for (size_t i = 1; i < lines.records.size(); ++i)
    {
        if (i == sinceSave)
        {
            summary.saved();
            if (i >= base->recordsInIt)
                savedAt = session.history().position();
        }
        const auto record = Document::parse (lines.records[i]);
        if (! record)
        {
            recovered.remarks.push_back ("the journal is damaged from its line " + juce::String (i + 1) + " on");
            break;
        }
        if (record->find (record->root(), "chunk") != nullptr)
        {
            chunks.take (*record);
            continue;
        }
        if (i < base->recordsInIt || ! savingOf (*record).empty())
        {
            summary.take (*record);
            continue;
        }

        const auto change = journal::readChangeSet (*record, chunks);
        const auto done = change ? session.replay (*change) : Result<> (Error { {}, "is in no form that is known" });
        if (! done)
        {
            recovered.remarks.push_back ("the journal's line " + juce::String (i + 1) +
                                         " and what follows cannot be done again: " + done.error().text());
            break;
        }
        summary.take (*record);
    }

    recovered.session.root = session.now().root();
    recovered.history = session.history();
    if (savedAt)
    {
        recovered.history.markSaved (*savedAt);
        recovered.savedState = stateOfFile;
    }
    recovered.summary = summary.finish ((*reading)->bytes.size() - lines.goodBytes);
    return recovered;
}

std::optional<History> stepsOf (Vfs& vfs, const SessionFiles& files, const std::string& state)
{
    if (auto history = journal::readUndoLog (vfs, files.undo(), state))
        return history;
    auto recovered = recover (vfs, files, files.journal());
    if (recovered && recovered->savedState == state && recovered->history.isAtSavePoint() && recovered->remarks.empty())
        return std::move (recovered->history);
    return {};
}
}  // namespace amp
