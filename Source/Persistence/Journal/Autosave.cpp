#include "Persistence/Journal/Autosave.h"

#include "Core/BackgroundThread.h"
#include "Core/Hash.h"
#include "Core/Ids.h"
#include "Core/Text.h"
#include "Core/Vfs/SafeReplace.h"
#include "Model/Lookup.h"
#include "Persistence/Amp/AmpFile.h"
#include "Persistence/Journal/Recovery.h"
#include "Persistence/Journal/UndoLog.h"

namespace amp
{
namespace
{
constexpr size_t checkpointsKept = 2;
constexpr int64_t minute = 60'000;  // milliseconds
constexpr auto extension = ".amp";

/** A name that sorts by time and that no other session process makes. */
std::string newName (const char* kind, juce::Time time)
{
    return kind + toIso8601 (time).removeCharacters ("-:.").toStdString() + "-" + newId ("x").substr (2, 6);
}
}  // namespace

Autosave::Autosave (Vfs& v, Session& s, SessionFiles f, std::string state, const Clock& c)
    : vfs (v),
      session (s),
      files (std::move (f)),
      clock (c),
      savedState (std::move (state)),
      first (now()),
      lastCheckpoint (c.now()),
      lastBackup (c.now()),
      journal (v, files.journal(), files.ballast(), [this] { return begin(); }),
      observation (s.observe ([this] (const ChangeSet& change, const Snapshot&, const Snapshot&) {
          if (change.touchesDocument())
              journal.append (change);
      }))
{
    first.savedState = savedState;
    if (session.isDirty())
    {
        journal.start();
        [[maybe_unused]] const auto safe = journal.flush();  // state() says why not
    }
}

Autosave::~Autosave()
{
    observation.reset();
    finishWriting();
}

void Autosave::finishWriting()
{
    if (writer.joinable())
        writer.join();
}

Autosave::Moment Autosave::now() const
{
    return { session.now().root(), session.history(), journal::editsSinceSave (session.history()), {} };
}

/** On the journal's thread, before its first line. */
Result<journal::Start> Autosave::begin()
{
    const std::lock_guard lock (writing);
    const SessionView view (first.root);
    journal::Start start;
    start.savedState = first.savedState;
    start.sessionId = view.get<"session">().get<"id">();
    start.project = view.get<"project">().get<"name">();
    start.editsInBase = first.edits;
    start.time = clock.now();

    if (! first.savedState.empty() && first.edits == 0 && first.history.isAtSavePoint())
        start.baseState = first.savedState;
    else if (auto written = writeBase (first, start); ! written)
        return written.error();
    setAside();
    hasBegun = true;
    first = {};
    return start;
}

/** Writes a checkpoint with its undo log. @returns its name. */
Result<std::string> Autosave::writeBase (const Moment& moment, journal::Start& start)
{
    const auto amp = toCheckedAmp (files.session, moment.root);
    if (! amp)
        return amp.error();
    if (auto made = vfs.makeFolders (files.backups()); ! made)
        return made.error();

    const auto name = newName ("checkpoint-", clock.now());
    start.base = name + extension;
    start.baseState = sha256 (*amp);
    const auto undo = journal::writeUndoLog (moment.history, start.baseState);
    if (auto put = safeReplace (vfs, files.inBackups (name + ".undo"), undo); ! put)
        return put.error();
    if (auto put = safeReplace (vfs, files.inBackups (start.base), *amp); ! put)
        return put.error();
    ownBases.push_back (name);
    return name;
}

/** What an earlier session left in the place of our journal stays, under another name, with the file that it starts from. */
void Autosave::setAside()
{
    const auto there = vfs.status (files.journal());
    if (! there || ! there->has_value())
        return;
    if (! vfs.makeFolders (files.backups()))
        return;
    const auto name = newName ("kept-", clock.now());
    [[maybe_unused]] const auto base = vfs.link (files.session, files.inBackups (name + extension));
    [[maybe_unused]] const auto undo = vfs.link (files.undo(), files.inBackups (name + ".undo"));
    [[maybe_unused]] const auto kept = vfs.link (files.journal(), files.inBackups (name + ".journal"));
}

void Autosave::startWriting (std::function<void()> work)
{
    finishWriting();
    isWriting = true;
    writer = backgroundThread ([this, work = std::move (work)] {
        work();
        isWriting = false;
    });
}

void Autosave::checkpoint()
{
    if (isWriting || ! hasBegun)
        return;
    lastCheckpoint = clock.now();
    madeAtCheckpoint = journal.state().made;
    startWriting ([this, moment = now(), mark = journal.mark()] {
        const std::lock_guard lock (writing);
        const SessionView view (moment.root);
        journal::Start start;
        start.savedState = savedState;
        start.sessionId = view.get<"session">().get<"id">();
        start.project = view.get<"project">().get<"name">();
        start.editsInBase = moment.edits;
        start.time = clock.now();
        if (const auto name = writeBase (moment, start))  // an Error is the journal's too, and is told there
        {
            journal.rebase (mark, start);
            removeOldCheckpoints();
        }
    });
}

/** The last ones stay: were the latest unreadable one day, the one before is not. So does that which the journal starts from still,
    while it is late or its disk fails. */
void Autosave::removeOldCheckpoints()
{
    const auto inUse = journal.state().base;
    for (auto one = ownBases.begin(); ownBases.size() > checkpointsKept && one + checkpointsKept < ownBases.end();)
    {
        if (*one + extension == inUse)
        {
            ++one;
            continue;
        }
        for (const auto* end : { extension, ".undo" })
            [[maybe_unused]] const auto removed = vfs.unlink (files.inBackups (*one + end));
        one = ownBases.erase (one);
    }
}

Autosave::Save Autosave::beginSave()
{
    auto what = session.beginSave();
    madeAtCheckpoint = madeAtBackup = journal.state().made;
    return { std::move (what), journal.mark() };
}

void Autosave::tick()
{
    const auto state = journal.state();
    const auto time = clock.now();
    const auto isDue = (time - lastCheckpoint).inMilliseconds() >= checkpointInterval;
    if (! isWriting && (state.isBroken || (isDue && state.made > madeAtCheckpoint)))
        return checkpoint();

    const auto interval = SessionView (session.now().root()).get<"project">().get<"backupInterval">();
    if (interval <= 0 || isWriting || state.made == madeAtBackup || ! session.isDirty() ||
        static_cast<double> ((time - lastBackup).inMilliseconds()) < interval * minute)
        return;
    lastBackup = time;
    madeAtBackup = state.made;
    startWriting ([this, root = session.now().root(), time] {
        const std::lock_guard lock (writing);
        Backups backups (vfs, files);
        const auto path = backups.next (time);
        const auto written = path ? saveSession (vfs, *path, root) : Result<> (path.error());
        if (written)
            [[maybe_unused]] const auto pruned = backups.prune (time);
    });
}

Result<Autosave::Saved> Autosave::write (const Save& save)
{
    const std::lock_guard lock (writing);
    const auto amp = toCheckedAmp (files.session, save.what.state.root());
    if (! amp)
        return amp.error();
    const auto onDisk = stateOfFile (vfs, files.session);
    if (! onDisk)
        return onDisk.error();

    Saved saved { files.session, sha256 (*amp), false };
    const auto time = clock.now();
    if (! savedState.empty() && ! onDisk->hash.empty() && onDisk->hash != savedState)
    {
        const auto stem = files.session.substr (0, files.session.size() - (files.session.ends_with (extension) ? 4 : 0));
        const auto stamp = toIso8601 (time).substring (0, 19).replaceCharacters ("T:", " .").toStdString();
        saved.path = stem + " (conflict " + stamp + ")" + extension;
        saved.isConflictCopy = true;
        if (auto written = saveAmp (vfs, saved.path, *amp); ! written)
            return written.error();
        const auto undo = journal::writeUndoLog (save.what.history, saved.state);
        [[maybe_unused]] const auto kept = safeReplace (vfs, SessionFiles (saved.path).undo(), undo);
        return saved;
    }

    std::string backup;
    Backups backups (vfs, files);
    if (! onDisk->hash.empty() && onDisk->hash != saved.state)
    {
        const auto isMuchSmaller = textBytesOf (*amp) * 2 < onDisk->textBytes;
        const auto next = backups.next (time, isMuchSmaller);  // a session that lost most of itself: the rich one stays for good
        if (! next)
            return next.error();
        backup = *next;
    }

    if (hasBegun)
        [[maybe_unused]] const auto announced = journal.announceSave (save.mark, saved.state);  // saving may work where the journal does not
    if (auto written = saveAmp (vfs, files.session, *amp, backup); ! written)
        return written.error();
    savedState = saved.state;
    const auto undo = journal::writeUndoLog (save.what.history, saved.state);
    isUndoLogOld = ! safeReplace (vfs, files.undo(), undo);
    if (isUndoLogOld && hasBegun)
        return saved;  // the journal keeps what it has: it alone knows the steps

    const SessionView view (save.what.state.root());
    journal.rebase (save.mark,
                    { .base = {},
                      .baseState = saved.state,
                      .savedState = saved.state,
                      .editsInBase = 0,
                      .sessionId = view.get<"session">().get<"id">(),
                      .project = view.get<"project">().get<"name">(),
                      .time = time });
    [[maybe_unused]] const auto pruned = backups.prune (time);
    return saved;
}

void Autosave::close()
{
    observation.reset();
    finishWriting();
    [[maybe_unused]] const auto flushed = journal.flush();
    const std::lock_guard lock (writing);
    if (! hasBegun || isUndoLogOld)
        return;
    hasBegun = false;
    [[maybe_unused]] auto removed = vfs.unlink (files.journal());
    for (const auto& name : ownBases)
        for (const auto* end : { extension, ".undo" })
            removed = vfs.unlink (files.inBackups (name + end));
    removed = vfs.unlink (files.ballast());
    removed = vfs.removeFolder (files.backups());  // if nothing is left in it
}
}  // namespace amp
