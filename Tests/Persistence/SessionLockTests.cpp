#include "Persistence/Journal/SessionLock.h"
#include "Support/TemporaryFolder.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace amp;

namespace
{
/** Runs a function in another process. @returns its answer. */
int inAnotherProcess (const std::function<int()>& run)
{
    const auto child = fork();
    if (child == 0)
        _exit (run());
    int status = 0;
    waitpid (child, &status, 0);
    return WEXITSTATUS (status);
}
}  // namespace

TEST_CASE ("a session has one writer, and the file says who", "[persistence][lock][P21]")
{
    const tests::TemporaryFolder folder;
    const auto path = folder / "a.amp.lock";
    {
        const auto lock = SessionLock::take (path);
        REQUIRE (lock);
        CHECK (isLocked (path));
        const auto second = SessionLock::take (path);
        REQUIRE_FALSE (second);
        CHECK (second.error().what.contains (juce::String (getpid())));
        CHECK (second.error().where.endsWith ("a.amp"));
        CHECK (inAnotherProcess ([&] { return SessionLock::take (path) ? 1 : 0; }) == 0);
    }
    CHECK_FALSE (isLocked (path));
    CHECK_FALSE (std::filesystem::exists (path));
    CHECK (SessionLock::take (path));
}

TEST_CASE ("the lock of a process that ended without closing is free, and crashes are counted", "[persistence][lock][P21]")
{
    const tests::TemporaryFolder folder;
    const auto path = folder / "a.amp.lock";
    for (int crash = 0; crash < 3; ++crash)
    {
        CHECK (inAnotherProcess ([&] {
                   const auto* lock = new Result<SessionLock> (SessionLock::take (path));  // never released
                   return *lock ? 10 + (**lock).crashesBefore() : 0;
               }) == 10 + crash);
        CHECK (std::filesystem::exists (path));
        CHECK_FALSE (isLocked (path));
    }
    auto lock = SessionLock::take (path);
    REQUIRE (lock);
    CHECK (lock->crashesBefore() == 3);
    lock->release();
    CHECK (SessionLock::take (path)->crashesBefore() == 0);
}

TEST_CASE ("a lock of another machine is believed", "[persistence][lock][P21]")
{
    const tests::TemporaryFolder folder;
    const auto path = folder.write ("a.amp.lock", R"({"host":"elsewhere","boot":"x","process":1,"began":1,"crashes":0})");
    CHECK (isLocked (path));
    const auto lock = SessionLock::take (path);
    REQUIRE_FALSE (lock);
    CHECK (lock.error().what.contains ("elsewhere"));
    CHECK (lock.error().what.contains ("remove"));  // what to do if it is wrong

    folder.write ("a.amp.lock", "nonsense");
    CHECK (SessionLock::take (path));
}

TEST_CASE ("of many that start at once exactly one gets the lock", "[persistence][lock][P21]")
{
    const tests::TemporaryFolder folder;
    for (int race = 0; race < 100; ++race)
    {
        const auto path = folder / ("a" + std::to_string (race) + ".lock");
        if (race % 2 == 0)
            folder.write ("a" + std::to_string (race) + ".lock", "{\"process\":999999,\"began\":1}");  // a stale one
        std::atomic<int> holders { 0 }, ready { 0 };
        std::vector<std::thread> starters;
        std::mutex mutex;
        std::vector<SessionLock> locks;
        for (int i = 0; i < 4; ++i)
            starters.emplace_back ([&] {
                ++ready;
                while (ready < 4)
                    std::this_thread::yield();
                if (auto lock = SessionLock::take (path))
                {
                    ++holders;
                    const std::lock_guard guard (mutex);
                    locks.push_back (std::move (*lock));
                }
            });
        for (auto& starter : starters)
            starter.join();
        REQUIRE (holders == 1);
    }
}
