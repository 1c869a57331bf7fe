#pragma once
#include "Model/Session.h"

#include <functional>
#include <thread>

namespace amp
{
/** Writes sessions on a thread of its own, one after the other, so that saving is never felt. Thread: message. */
class BackgroundSave
{
public:
    /** Waits for what is being written. */
    ~BackgroundSave();

    using Done = std::function<void (Result<>)>;

    /** Writes a state to a file. A save that is under way is waited for first.
        @param done  called on the message thread; never if this is destroyed before. */
    void start (Session::Saving, const juce::File&, Done done);

    /** Waits until nothing is being written. */
    void finish();

private:
    std::thread worker;
    std::shared_ptr<bool> isAlive = std::make_shared<bool> (true); // asked on the message thread by results that arrive late
};
} // namespace amp
