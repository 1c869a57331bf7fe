#pragma once
#include "App/Window/BackgroundSave.h"
#include "App/Window/Stage.h"
#include "Gui/MainWindow.h"

namespace amp
{
/** The program with its window: which session is open, and the way from one to the next. Thread: message. */
class Application : public juce::JUCEApplicationBase, private gui::Documents
{
public:
    /** @param toOpen  sessions named on the command line; the last one that opens is shown. */
    explicit Application (std::vector<std::string> toOpen) : wanted (std::move (toOpen)) {}

    const juce::String getApplicationName() override { return "AudioMage"; }
    const juce::String getApplicationVersion() override { return AMP_VERSION; }
    bool moreThanOneInstanceAllowed() override { return true; }

    void initialise (const juce::String&) override;
    void shutdown() override;
    void systemRequestedQuit() override;

    void anotherInstanceStarted (const juce::String&) override {}
    void suspended() override {}
    void resumed() override {}
    void unhandledException (const std::exception*, const juce::String&, int) override {}

private:
    Result<> create() override;
    Result<> open (const juce::File&) override;
    void save (Saved) override;
    void saveAs (const juce::File&, Saved) override;
    juce::File file() const override;
    void quit() override { JUCEApplicationBase::quit(); }

    void show (std::unique_ptr<Stage>);
    void report (const Error&);

    std::vector<std::string> wanted;
    std::unique_ptr<Stage> stage;
    BackgroundSave saving;
    std::unique_ptr<gui::MainWindow> window;
};

/** Runs the program with its window until it quits. @returns its exit status. */
int runWindow (std::vector<std::string> sessions, int argc, const char* argv[]);
} // namespace amp
