#pragma once
#include "Core/BackgroundThread.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <set>
#include <thread>
#include <utility>
#include <vector>

namespace amp
{
/** Makes things on a thread of its own, one after the other as they are asked for, and keeps them until they are
   collected. The thread begins with the first that is wanted; what is half made is given up when this goes.

    Key: names a thing; copied, ordered. Made: what comes of it; moved.
    Thread: one, the owner's, all of it; the functions that it is given are called on its own.
*/
template <typename Key, typename Made>
class BackgroundMaker
{
public:
    /** True while the thing is still wanted: ask it often where making takes long. */
    using IsWanted = std::function<bool()>;
    using Make = std::function<Made (const Key&, const IsWanted&)>;

    /** onArrival: something can be collected. */
    BackgroundMaker (Make how, std::function<void()> tell) : make (std::move (how)), onArrival (std::move (tell)) {}

    ~BackgroundMaker()
    {
        if (! worker.joinable())
            return;
        {
            const std::lock_guard lock (mutex);
            isLeaving = true;
        }
        moreToDo.notify_all();
        worker.join();
    }

    BackgroundMaker (const BackgroundMaker&) = delete;
    BackgroundMaker& operator= (const BackgroundMaker&) = delete;

    /** Asks for a thing, once. */
    void want (const Key& key)
    {
        if (! underway.insert (key).second)
            return;
        {
            const std::lock_guard lock (mutex);
            wanted.push_back (key);
            dropped.erase (key);
        }
        if (! worker.joinable())
            worker = backgroundThread ([this] { work(); });
        moreToDo.notify_one();
    }

    /** Gives up, also half-way, what the predicate does not want kept. */
    template <typename Keep>
    void keepOnly (const Keep& keep)
    {
        if (underway.empty())
            return;
        const std::lock_guard lock (mutex);
        std::erase_if (underway, [&] (const Key& key) {
            if (keep (key))
                return false;
            std::erase (wanted, key);
            dropped.insert (key);
            return true;
        });
    }

    /** What has been made since the last time, in order. */
    std::vector<std::pair<Key, Made>> collect()
    {
        std::vector<std::pair<Key, Made>> news;
        {
            const std::lock_guard lock (mutex);
            news.swap (arrived);
            std::erase_if (news, [this] (const auto& entry) { return ! underway.contains (entry.first); });
        }
        for (const auto& [key, made] : news)
            underway.erase (key);
        return news;
    }

    bool isUnderway (const Key& key) const { return underway.contains (key); }
    size_t remaining() const { return underway.size(); }

private:
    void work()
    {
        for (;;)
        {
            Key key;
            {
                std::unique_lock lock (mutex);
                moreToDo.wait (lock, [this] { return isLeaving || ! wanted.empty(); });
                if (isLeaving)
                    return;
                key = wanted.front();
                wanted.pop_front();
            }

            auto made = make (key, [&] {
                const std::lock_guard lock (mutex);
                return ! isLeaving && ! dropped.contains (key);
            });
            {
                const std::lock_guard lock (mutex);
                if (dropped.erase (key) > 0)
                    continue;
                arrived.emplace_back (key, std::move (made));
            }
            onArrival();
        }
    }

    const Make make;
    const std::function<void()> onArrival;
    std::set<Key> underway;  // the owner's

    std::mutex mutex;  // of what follows
    std::condition_variable moreToDo;
    std::deque<Key> wanted;
    std::set<Key> dropped;
    std::vector<std::pair<Key, Made>> arrived;
    bool isLeaving = false;
    std::thread worker;
};
}  // namespace amp
