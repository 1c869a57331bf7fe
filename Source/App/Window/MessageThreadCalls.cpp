#include "App/Window/MessageThreadCalls.h"

#include <juce_events/juce_events.h>

namespace amp
{
void MessageThreadCalls::State::serve (std::unique_lock<std::mutex>& lock)
{
    if (wanted == nullptr)
        return;
    const auto* work = wanted;
    lock.unlock();
    (*work)();
    lock.lock();
    wanted = nullptr;
    news.notify_all();
}

void MessageThreadCalls::call (const std::function<void()>& work)
{
    std::unique_lock lock (state->mutex);
    state->wanted = &work;
    state->news.notify_all();
    juce::MessageManager::callAsync ([kept = state] {
        std::unique_lock inside (kept->mutex);
        kept->serve (inside);
    });
    state->news.wait (lock, [this] { return state->wanted == nullptr; });
}

void MessageThreadCalls::end()
{
    const std::scoped_lock lock (state->mutex);
    state->hasEnded = true;
    state->news.notify_all();
}

void MessageThreadCalls::serveUntilEnd()
{
    std::unique_lock lock (state->mutex);
    while (! state->hasEnded)
    {
        state->news.wait (lock, [this] { return state->wanted != nullptr || state->hasEnded; });
        state->serve (lock);
    }
}
}  // namespace amp
