#include "Gui/Shell/JobChip.h"
#include "Gui/Support/Window.h"

#include <catch2/catch.hpp>

using namespace amp;
using namespace amp::gui;
using namespace amp::tests;

TEST_CASE ("a job is over when its worker lets go, though it was shown, and can be cancelled before", "[gui][jobs]")
{
    Jobs jobs;
    auto job = jobs.start ("Copying audio", true);
    InLook<JobChip> chip (nordDark);
    chip->show (job);
    job->progress = 0.5;
    chip->show (job);
    CHECK (chip->getTitle() == "Copying audio 50%");
    auto* cancel = dynamic_cast<juce::Button*> (chip->getChildComponent (0));
    REQUIRE (cancel != nullptr);
    cancel->onClick();
    CHECK (job->isCancelled);

    job.reset();
    CHECK (jobs.running().empty());
    cancel->onClick(); // nothing is there to be cancelled any more
}
