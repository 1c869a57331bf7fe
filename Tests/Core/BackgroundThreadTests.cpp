#include "Core/BackgroundThread.h"

#include <catch2/catch.hpp>

#include <sys/resource.h>

#include <unistd.h>

using namespace amp;

TEST_CASE ("a thread for background work gives way, and only that one", "[core]")
{
    const auto nice = [] { return getpriority (PRIO_PROCESS, static_cast<id_t> (gettid())); };
    const auto before = nice();

    auto inside = before;
    backgroundThread ([&] { inside = nice(); }).join();
    CHECK (inside > before);
    CHECK (nice() == before);
}
