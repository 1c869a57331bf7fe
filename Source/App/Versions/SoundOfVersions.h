#pragma once
#include "App/Window/MessageThreadCalls.h"
#include "Gui/Versions/SessionVersions.h"
#include "Gui/Workspace/Jobs.h"
#include "App/Document.h"

#include <thread>

namespace amp
{
/** Renders two states of a session in the background, to be listened to. The files stand in the user's cache and go with this. Thread: message. */
class SoundOfVersions
{
public:
    /** @param of  the session whose media both play. Jobs must outlive this. */
    SoundOfVersions (gui::Jobs&, std::function<Document()> of);

    /** Cancels what runs, and waits for it. */
    ~SoundOfVersions();

    using Done = std::function<void (const Result<gui::SoundOfStates>&)>;

    /** In place of what is being rendered. @param done  told on the message thread; never if it was cancelled. */
    void render (const NodePtr& a, const NodePtr& b, Done done);

private:
    void finish();

    gui::Jobs& jobs;
    std::function<Document()> of;
    const juce::File folder;
    std::shared_ptr<MessageThreadCalls> calls;
    std::weak_ptr<gui::Job> running;
    std::thread worker;
    int count = 0; // of what was rendered; each in a folder of its own, for the one before may be played
    std::shared_ptr<bool> isAlive = std::make_shared<bool> (true);
};
} // namespace amp
