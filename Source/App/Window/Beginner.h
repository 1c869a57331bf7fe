#pragma once
#include "App/Window/DeviceRoom.h"
#include "App/Window/Stage.h"
#include "Gui/Start/Beginnings.h"
#include "Gui/Workspace/Jobs.h"

#include <thread>

namespace amp
{
/** Makes new sessions from the program's templates, in the background. Thread: message. */
class Beginner : public gui::Beginnings
{
public:
    using Ready = std::function<void (Result<std::unique_ptr<Stage>>)>;

    /** @param ready  given each session that is made, or why it could not be. All must outlive this. */
    Beginner (DeviceRoom&, gui::Jobs&, gui::Recovery&, Ready ready);

    /** Waits for what is being made. */
    ~Beginner() override;

    std::vector<Template> templates() override;
    void begin (const juce::String& templateId) override;
    void playChime() override { devices.playChime(); }
    gui::Recovery* recovery() override { return &left; }

private:
    DeviceRoom& devices;
    gui::Jobs& jobs;
    gui::Recovery& left;
    Ready ready;
    std::thread worker;
    std::shared_ptr<bool> isAlive = std::make_shared<bool> (true);
};
} // namespace amp
