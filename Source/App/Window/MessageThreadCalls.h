#pragma once
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>

namespace amp
{
/** Lets a worker have something done on the message thread and wait for it. The message thread may itself wait for the worker to
    end: it then does what the worker asks for meanwhile, so that neither waits for ever. */
class MessageThreadCalls
{
public:
    MessageThreadCalls() : state (std::make_shared<State>()) {}

    /** Thread: one worker. @returns when the call has ended. */
    void call (const std::function<void()>&);

    /** The worker has nothing more to ask. Thread: the worker. */
    void end();

    /** Does what is asked for until the worker has ended. Thread: message. */
    void serveUntilEnd();

private:
    struct State
    {
        std::mutex mutex;
        std::condition_variable news;
        const std::function<void()>* wanted = nullptr; // guarded, as is hasEnded
        bool hasEnded = false;

        /** Does what is asked for, if anything. The mutex is held, but not during the call. */
        void serve (std::unique_lock<std::mutex>&);
    };
    std::shared_ptr<State> state; // a call that is posted may come after this is gone
};
} // namespace amp
