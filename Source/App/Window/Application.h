#pragma once
#include "App/Window/OpenStages.h"
#include "App/Window/TestSocket.h"

namespace amp
{
/** The program with its window. Thread: message. */
class Application : public juce::JUCEApplicationBase, private juce::Timer
{
public:
    /** @param toOpen  sessions named on the command line; each gets a tab, the last one that opens is in front.
        @param socket  where a test asks the window; empty: nowhere. */
    Application (std::vector<std::string> toOpen, std::string socket) : wanted (std::move (toOpen)), testSocketPath (std::move (socket)) {}

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
    void openPreferences();
    void openTestSocket();
    void savePreferencesNow();
    void timerCallback() override { savePreferencesNow(); }

    std::vector<std::string> wanted;
    std::string testSocketPath;
    gui::PreferenceStore preferences;
    gui::PreferenceStore::Listener preferenceListener;
    bool mustSavePreferences = false;
    gui::Jobs jobs;
    std::unique_ptr<gui::MainWindow> window;
    std::unique_ptr<OpenStages> sessions;
    std::unique_ptr<TestSocket> testSocket;
};

/** Runs the program with its window until it quits. @returns its exit status. */
int runWindow (std::vector<std::string> sessions, std::string testSocket, int argc, const char* argv[]);
} // namespace amp
