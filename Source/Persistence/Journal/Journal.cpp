#include "Persistence/Journal/Journal.h"

#include "Core/Vfs/PendingFile.h"

#include <chrono>
#include <random>

namespace amp
{
namespace
{
using namespace std::chrono_literals;

constexpr auto groupTime = 150ms;    // edits within it share one sync
constexpr auto retryTime = 500ms;    // after a failure
constexpr size_t ballastBytes = 16u << 20;
}  // namespace

Journal::Journal (Vfs& v, std::string p, std::string b, Begin first)
    : vfs (v),
      path (std::move (p)),
      ballast (std::move (b)),
      begin (std::move (first)),
      thread ([this] { run(); })
{}

Journal::~Journal()
{
    {
        const std::lock_guard lock (mutex);
        isEnding = true;
    }
    changed.notify_all();
    thread.join();
}

void Journal::push (Item item)
{
    {
        const std::lock_guard lock (mutex);
        current.made += item.kind == Item::Kind::edit ? 1 : 0;
        queue.push_back (std::move (item));
        isIdle = false;
    }
    changed.notify_all();
}

void Journal::start()
{
    push ({ .kind = Item::Kind::start });
}

void Journal::append (ChangeSet change)
{
    push ({ .kind = Item::Kind::edit, .change = std::move (change) });
}

int Journal::mark()
{
    const auto number = nextMark++;
    push ({ .kind = Item::Kind::mark, .mark = number });
    return number;
}

void Journal::rebase (int mark, journal::Start start)
{
    push ({ .kind = Item::Kind::rebase, .mark = mark, .start = std::move (start) });
}

Result<> Journal::announceSave (int mark, const std::string& state)
{
    push ({ .kind = Item::Kind::save, .mark = mark, .saved = state });
    return flush();
}

Result<> Journal::flush()
{
    std::unique_lock lock (mutex);
    ++waiting;
    changed.notify_all();
    changed.wait (lock, [this] { return isIdle || current.trouble.has_value(); });
    --waiting;
    return current.trouble ? Result<> (*current.trouble) : Result<>();
}

JournalState Journal::state() const
{
    const std::lock_guard lock (mutex);
    return current;
}

void Journal::run()
{
    std::unique_lock lock (mutex);
    auto needsSync = false;
    auto lastSync = std::chrono::steady_clock::now() - 1h;

    for (;;)
    {
        if (! needsSync)
        {
            isIdle = queue.empty();
            changed.notify_all();
            changed.wait (lock, [this] { return ! queue.empty() || isEnding; });
            if (queue.empty())
                return;
        }

        Result<> result;
        while (! queue.empty() && result)
        {
            auto item = queue.front();
            lock.unlock();
            result = process (item);
            lock.lock();
            if (! result)
                break;
            queue.pop_front();
            needsSync = needsSync || item.kind == Item::Kind::edit;
            if (! isMending)
                current.written = processed;
            current.bytes = file ? file->size() : 0;
        }

        if (result && ! needsSync && ! isMending)
            current.trouble.reset();
        if (result && needsSync)
        {
            const auto due = lastSync + groupTime;
            if (changed.wait_until (lock, due, [this] { return ! queue.empty() || isEnding || waiting > 0; }) &&
                ! queue.empty() && std::chrono::steady_clock::now() < due)
                continue;  // more for the same group

            const auto upTo = processed;
            lock.unlock();
            if (file && ! isMending)
                result = file->sync();
            makeBallast();
            lock.lock();
            lastSync = std::chrono::steady_clock::now();
            if (result)
            {
                needsSync = false;
                if (! isMending)
                {
                    current.durable = upTo;
                    current.trouble.reset();
                }
                continue;
            }
            current.isBroken = isMending = true;
            needsSync = false;
        }

        if (! result)
        {
            current.trouble = result.error();
            changed.notify_all();
            if (isEnding)
                return;  // said in state(); a checkpoint may still have it
            changed.wait_for (lock, retryTime, [this] { return isEnding; });
        }
    }
}

Result<> Journal::makeFile()
{
    if (file)
        return {};
    auto start = begin();
    if (! start)
        return start.error();
    auto made = journal::JournalFile::begin (vfs, path, *start);
    if (! made)
        return made.error();
    file.emplace (std::move (*made));
    startsFrom (start->base);
    return {};
}

Result<> Journal::write (const ChangeSet& change)
{
    auto made = makeFile();
    return made ? file->append (change) : made;
}

Result<> Journal::process (Item& item)
{
    switch (item.kind)
    {
    case Item::Kind::start:
        return makeFile();

    case Item::Kind::edit:
    {
        if (isMending)
        {
            held.push_back (std::move (item.change));
            ++processed;
            return {};
        }
        auto written = write (item.change);
        if (! written && giveUpBallast())
            written = write (item.change);
        processed += written ? 1 : 0;
        return written;
    }
    case Item::Kind::mark:
        held.clear();  // the base that is being written has them
        marks.emplace_back (item.mark, file ? file->mark() : 0);
        return {};

    case Item::Kind::save:
    {
        const auto mark = findMark (item.mark);
        return file && ! isMending && mark != marks.end() ? file->appendSave (item.saved, mark->second) : Result<>();
    }

    case Item::Kind::rebase:
        return rebase (item);
    }
    return {};
}

std::vector<std::pair<int, int64_t>>::iterator Journal::findMark (int number)
{
    return std::find_if (marks.begin(), marks.end(), [number] (const auto& mark) { return mark.first == number; });
}

Result<> Journal::rebase (const Item& item)
{
    const auto mark = findMark (item.mark);
    if (! file || mark == marks.end())
        return {};
    auto rebased = file->rebase (item.start, mark->second);
    if (! rebased && giveUpBallast())
        rebased = file->rebase (item.start, mark->second);
    if (! rebased)
        return isMending ? rebased : Result<>();  // the old journal still has everything
    marks.erase (marks.begin(), mark + 1);
    startsFrom (item.start.base);
    if (! isMending)
        return {};

    isMending = false;
    for (const auto& change : std::exchange (held, {}))
        if (auto written = file->append (change); ! written)
            return written;
    if (auto synced = file->sync(); ! synced)
        return synced;
    const std::lock_guard lock (mutex);
    current.isBroken = false;
    current.durable = processed;
    current.trouble.reset();
    return {};
}

void Journal::startsFrom (const std::string& base)
{
    const std::lock_guard lock (mutex);
    current.base = base;
}

/** A reserve on the session's disk: when the disk is full, there still is room for a journal of minutes, and a message. */
void Journal::makeBallast()
{
    if (ballast.empty() || current.usedBallast)
        return;
    const auto there = vfs.status (ballast);
    if (! there || there->has_value() || ! vfs.makeFolders (folderOf (ballast)))
        return;

    auto pending = PendingFile::create (vfs, ballast);
    if (! pending)
        return;
    std::mt19937 random (1);  // not zeros, which some file systems do not store
    std::vector<uint32_t> piece (1 << 18);
    std::generate (piece.begin(), piece.end(), random);
    const auto bytes = piece.size() * sizeof (uint32_t);
    for (size_t at = 0; at < ballastBytes; at += bytes)
        if (! pending->file().writeAt (static_cast<int64_t> (at), piece.data(), bytes))
            return;
    [[maybe_unused]] const auto kept = pending->commit();
}

bool Journal::giveUpBallast()
{
    const auto there = ballast.empty() ? Result<std::optional<Vfs::Status>> (std::nullopt) : vfs.status (ballast);
    if (! there || ! there->has_value() || ! vfs.unlink (ballast))
        return false;
    const std::lock_guard lock (mutex);
    current.usedBallast = true;
    return true;
}
}  // namespace amp
