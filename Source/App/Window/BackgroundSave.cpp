#include "App/Window/BackgroundSave.h"

#include "App/Document.h"

#include <juce_events/juce_events.h>

namespace amp
{
BackgroundSave::~BackgroundSave()
{
    *isAlive = false;
    finish();
}

void BackgroundSave::finish()
{
    if (worker.joinable())
        worker.join();
}

void BackgroundSave::start (Session::Saving what, const juce::File& file, Done done)
{
    finish();
    worker = std::thread ([what = std::move (what),
                           path = file.getFullPathName().toStdString(),
                           done = std::move (done),
                           alive = std::weak_ptr (isAlive)] {
        auto written = saveSession (files(), path, what.state.root());
        juce::MessageManager::callAsync ([written = std::move (written), done, alive] {
            if (const auto still = alive.lock(); still != nullptr && *still)
                done (written);
        });
    });
}
}  // namespace amp
