#pragma once
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace amp::remote
{
/** Events for any number of listeners, each with a queue of its own, so that a slow one loses only its own.

    Thread: any.
*/
class EventFeed
{
public:
    static constexpr size_t longestQueue = 128;  ///< events; then the oldest is dropped

    class Listener
    {
    public:
        uint64_t id = 0;
        std::string name;  ///< as the client gave it; may be empty

        /** The queued events in the form of server-sent events, and empties the queue. */
        std::string take();

        /** How many events were dropped so far. */
        int64_t dropped() const;

    private:
        friend class EventFeed;
        void put (const std::string& event);

        mutable std::mutex mutex;
        std::deque<std::string> events;
        int64_t lost = 0;
        std::function<void()> wake;
    };

    /** wake: called when something was queued, on the thread that publishes. */
    std::shared_ptr<Listener> listen (std::string name, std::function<void()> wake);
    void leave (const std::shared_ptr<Listener>&);

    /** Queues an event for everybody. data: one line, JSON. */
    void publish (const std::string& type, const std::string& data);

    std::vector<std::shared_ptr<const Listener>> listeners() const;

    /** An event as it goes over the wire. */
    static std::string format (const std::string& type, const std::string& data);

private:
    mutable std::mutex mutex;
    std::map<uint64_t, std::shared_ptr<Listener>> all;
    uint64_t nextId = 1;
};
}  // namespace amp::remote
