#pragma once
#include "Persistence/Journal/Autosave.h"
#include "Persistence/Journal/SessionLock.h"

#include <juce_events/juce_events.h>

namespace amp
{
/** What keeps one open session of the window safe: the lock on its file, the mark that it is open, and its autosave. Thread: message. */
class Safekeeping : private juce::Timer
{
public:
    /** @param place       where the session lives.
        @param savedState  OpenedSession::state of the file there; empty if there is none.
        @param onlyToLookAt  why the session must not be written anywhere, if it must not.
        If somebody else has the session open, its edits are kept in the state folder, and whyReadOnly() tells. */
    Safekeeping (Session&, const std::string& place, std::string savedState, std::optional<Error> onlyToLookAt = {});

    /** Leaves everything on the disk, as before a crash, unless close() was called. */
    ~Safekeeping() override;

    /** Why the session's own file must not be written; nothing if it may be. */
    const std::optional<Error>& whyReadOnly() const { return readOnly; }

    /** True if it must not be saved under another name either. */
    bool isOnlyToLookAt() const { return lookOnly; }

    /** How often in a row the session was left without being closed. */
    int crashesBefore() const { return lock.crashesBefore(); }

    JournalState state() const { return autosave->state(); }

    /** Told, on the message thread, when edits cannot be made safe, and when they can again. */
    std::function<void (const Error&)> onTrouble;
    std::function<void (const juce::String&)> onNotice;

    using Done = std::function<void (const Result<Autosave::Saved>&)>;

    /** Saves in the background. @param done  called on the message thread; never if this is destroyed before. */
    void save (Done done);

    /** The session was saved or given up. */
    void close();

private:
    void timerCallback() override;

    Session& session;
    SessionLock lock;
    std::optional<Error> readOnly;
    std::string marked;
    std::unique_ptr<Autosave> autosave;
    std::thread saving;
    bool isTroubled = false, saidFull = false, lookOnly = false;
    std::shared_ptr<bool> isAlive = std::make_shared<bool> (true); // asked on the message thread by results that arrive late
};
} // namespace amp
