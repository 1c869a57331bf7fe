#include "Engine/Bench/EditBench.h"
#include "Engine/Bench/RenderBench.h"
#include "Support/TemporaryFolder.h"

#include <catch2/catch.hpp>

#include <iostream>

using namespace amp;
using namespace amp::engine;

// Hidden: figures of a busy machine fail no build. amp_Engine_tests [bench] shows and asserts them.

TEST_CASE ("an edit of 500 tracks reaches the engine in 5 ms, a new track in 10 ms", "[.][engine][bench]")
{
    const auto figures = benchEdits (500);
    INFO ((figures.ok() ? std::string() : figures.error().text().toStdString()));
    REQUIRE (figures.ok());
    for (const auto& [name, median, worst] : *figures)
    {
        std::cout << name << ": " << 1000.0 * median << " ms, at worst " << 1000.0 * worst << " ms" << std::endl;
        CHECK (median < (name.contains ("track") ? 0.010 : 0.005));
    }
}

TEST_CASE ("rendering 32 stereo tracks takes at most twice the time of reading and adding them", "[.][engine][bench]")
{
    const tests::TemporaryFolder folder;
    const auto figures = benchRender (folder.path(), 32, 20.0);
    INFO ((figures.ok() ? std::string() : figures.error().text().toStdString()));
    REQUIRE (figures.ok());
    std::cout << "bare loop " << figures->perTrackAndBlock (figures->bareLoop) << " us, render "
              << figures->perTrackAndBlock (figures->render) << " us a track and block of 512; ratio "
              << figures->ratio() << std::endl;
    CHECK (figures->ratio() < 2.0);
}
