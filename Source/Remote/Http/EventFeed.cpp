#include "Remote/Http/EventFeed.h"

namespace amp::remote
{
std::string EventFeed::Listener::take()
{
    const std::lock_guard lock (mutex);
    std::string all;
    for (const auto& event : events)
        all += event;
    events.clear();
    return all;
}

int64_t EventFeed::Listener::dropped() const
{
    const std::lock_guard lock (mutex);
    return lost;
}

void EventFeed::Listener::put (const std::string& event)
{
    {
        const std::lock_guard lock (mutex);
        if (events.size() == longestQueue)
        {
            events.pop_front();
            ++lost;
        }
        events.push_back (event);
    }
    wake();
}

std::shared_ptr<EventFeed::Listener> EventFeed::listen (std::string name, std::function<void()> wake)
{
    auto listener = std::make_shared<Listener>();
    listener->name = std::move (name);
    listener->wake = std::move (wake);

    const std::lock_guard lock (mutex);
    listener->id = nextId++;
    all[listener->id] = listener;
    return listener;
}

void EventFeed::leave (const std::shared_ptr<Listener>& listener)
{
    const std::lock_guard lock (mutex);
    all.erase (listener->id);
}

void EventFeed::publish (const std::string& type, const std::string& data)
{
    const auto event = format (type, data);
    std::vector<std::shared_ptr<Listener>> receivers;
    {
        const std::lock_guard lock (mutex);
        for (const auto& [id, listener] : all)
            receivers.push_back (listener);
    }
    for (const auto& listener : receivers)
        listener->put (event);
}

std::vector<std::shared_ptr<const EventFeed::Listener>> EventFeed::listeners() const
{
    const std::lock_guard lock (mutex);
    std::vector<std::shared_ptr<const Listener>> result;
    for (const auto& [id, listener] : all)
        result.push_back (listener);
    return result;
}

std::string EventFeed::format (const std::string& type, const std::string& data)
{
    return "event: " + type + "\ndata: " + data + "\n\n";
}
}  // namespace amp::remote
