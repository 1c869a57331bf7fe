#include "Core/Realtime/Fifo.h"
#include "Core/Realtime/Handoff.h"

#include <catch2/catch.hpp>

#include <thread>

TEST_CASE ("what is handed over arrives whole, and the newest wins", "[core][realtime][mt]")
{
    struct Pair
    {
        int a, b;
    };

    amp::Handoff<Pair> handoff (std::make_unique<Pair> (Pair { 0, 0 }));
    std::atomic<bool> done { false };
    std::atomic<int> torn { 0 };

    std::thread audio ([&] {
        int last = 0;
        while (! done)
        {
            const auto& now = handoff.take();
            if (now.a != now.b || now.a < last)
                ++torn;
            last = now.a;
        }
    });

    for (int i = 1; i <= 20000; ++i)
        handoff.publish (std::make_unique<Pair> (Pair { i, i }));

    while (! handoff.isTaken())
        handoff.collect();

    done = true;
    audio.join();
    CHECK (torn == 0);
    CHECK (handoff.take().a == 20000);
}

TEST_CASE ("a fifo keeps order and refuses when full", "[core][realtime][mt]")
{
    amp::Fifo<int, 4> fifo;
    for (int i = 0; i < 4; ++i)
        REQUIRE (fifo.push (i));
    CHECK_FALSE (fifo.push (4));

    for (int i = 0, value = -1; i < 4; ++i)
    {
        REQUIRE (fifo.pop (value));
        CHECK (value == i);
    }

    int value = 0;
    CHECK_FALSE (fifo.pop (value));
}
