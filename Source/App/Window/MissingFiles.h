#pragma once
#include "App/Window/Stage.h"
#include "Gui/Missing/MissingMedia.h"
#include "Gui/Workspace/Jobs.h"

#include <thread>

namespace amp
{
/** The missing files of one session of the window. Thread: message. */
class MissingFiles : public gui::MissingMedia
{
public:
    /** Both must outlive this. */
    MissingFiles (Stage& s, gui::Jobs& j) : stage (s), jobs (j) {}

    /** Cancels a search, and waits for it. */
    ~MissingFiles() override;

    std::vector<gui::MediaUse> missing() override;
    std::shared_ptr<gui::Job> search (const juce::File&, std::function<void (const Result<Found>&)>) override;
    void tryAgain() override { stage.player().retryMedia(); }

private:
    void finish();

    Stage& stage;
    gui::Jobs& jobs;
    std::weak_ptr<gui::Job> running;
    std::thread worker;
    std::shared_ptr<bool> isAlive = std::make_shared<bool> (true); // asked on the message thread by results that arrive late
};
} // namespace amp
