#pragma once
#include "App/Window/AuditionDesk.h"
#include "App/Window/BackgroundExport.h"
#include "App/Window/BackgroundJobs.h"
#include "App/Window/Beginner.h"
#include "App/Window/Bundles.h"
#include "App/Window/DeviceRoom.h"
#include "App/Window/RemoteRoom.h"
#include "App/Window/MissingFiles.h"
#include "App/Window/Rescue.h"
#include "App/Window/Stage.h"
#include "App/Window/StageDocuments.h"
#include "App/Window/StretchJob.h"
#include "App/Window/WhichState.h"
#include "Gui/MainWindow.h"

namespace amp
{
/** The open sessions of the program and the one audio device that they share: the session in front plays. Thread: message. */
class OpenStages : public gui::OpenSessions
{
public:
    /** @param leave  ends the program. All must outlive this. */
    OpenStages (gui::MainWindow&, gui::PreferenceStore&, gui::Jobs&, std::function<void()> leave);
    ~OpenStages() override;

    /** Opens a new, empty session in front. */
    void create();

    /** Shows the start page in the middle of the session in front. */
    void showStart();

    /** Opens the session of a file in front; one that is open already comes to the front. An untouched new session gives way.
        A bundle is unpacked beside it first, in the background. On an Error nothing has changed, and what plays plays on. */
    Result<> open (const juce::File&);

    /** Notes a session among those of the past, where it is in a file. */
    void noteRecent (Stage&);

    /** Shows an Error, or what went well, in front. */
    void report (const Error&);
    void notice (const juce::String&);

    bool isEmpty() const { return opened.empty(); }

    /** True while no job runs. */
    bool isQuiet() const { return jobs.running().empty(); }

    std::vector<Item> all() const override;
    juce::String front() const override { return frontId; }
    void activate (const juce::String& id) override;
    void close (const juce::String& id) override;
    void quit() override;

private:
    struct Open
    {
        juce::String id;
        std::unique_ptr<Stage> stage;
        std::unique_ptr<StageDocuments> documents;
        std::unique_ptr<AuditionDesk> shelf;
        std::unique_ptr<BackgroundExport> exporter;
        std::unique_ptr<MissingFiles> missing;
        std::unique_ptr<BackgroundJobs> work;
        std::unique_ptr<StretchJob> stretching;
    };

    void add (std::unique_ptr<Stage>);
    std::unique_ptr<BackgroundJobs> makeJobs();
    void send (const juce::String& id, const juce::File& bundle);
    void giveWay (const juce::String& id);
    void remove (const juce::String& id);
    void show (std::unique_ptr<Stage>);
    void askFrom (size_t index);
    Open* find (const juce::String& id);

    gui::MainWindow& window;
    gui::PreferenceStore& preferences;
    gui::Jobs& jobs;
    std::function<void()> leave;
    DeviceRoom devices;
    RemoteRoom remote;
    WhichState states;
    Rescue rescue;
    Beginner beginner;
    Bundles bundles;
    std::vector<Open> opened;
    juce::String frontId;
    int count = 0; // so far, for ids
    std::shared_ptr<bool> isAlive = std::make_shared<bool> (true); // asked by what runs later
};
} // namespace amp
