#include "App/Window/Application.h"

#include "App/Document.h"
#include "App/Window/PreferencesFile.h"
#include "Core/Text.h"

#include <cstdio>

namespace amp
{
namespace
{
/** What the program was started with: JUCE makes the application through a plain function. */
struct Start
{
    std::vector<std::string> sessions;
    std::string testSocket;
};

Start& start()
{
    static Start given;
    return given;
}

juce::JUCEApplicationBase* makeApplication()
{
    return new Application (std::move (start().sessions), std::move (start().testSocket));
}
}  // namespace

void Application::initialise (const juce::String&)
{
    if (juce::Desktop::getInstance().getDisplays().displays.isEmpty())
    {
        std::fputs (
            "audiomage: there is no display to open a window on; audiomage --help lists what works without one\n",
            stderr);
        setApplicationReturnValue (1);
        quit();
        return;
    }

    openPreferences();
    window = std::make_unique<gui::MainWindow>();
    sessions = std::make_unique<OpenStages> (*window, preferences, jobs, [] { quit(); });
    window->onClose = [this] { sessions->quit(); };

    std::vector<Error> failures;
    for (const auto& path : wanted)
        if (auto opened = sessions->open (juce::File::getCurrentWorkingDirectory().getChildFile (toText (path)));
            ! opened)
            failures.push_back (opened.error());
    if (sessions->isEmpty())
    {
        sessions->create();
        sessions->showStart();
    }
    for (const auto& failure : failures)
        sessions->report (failure);
    openTestSocket();
}

void Application::openTestSocket()
{
    if (testSocketPath.empty())
        return;
    auto opened = TestSocket::open (testSocketPath, *window, *sessions);
    if (opened)
        testSocket = std::move (*opened);
    else
        std::fputs (("audiomage: " + opened.error().text() + "\n").toRawUTF8(), stderr);
}

void Application::openPreferences()
{
    const auto path = preferencesPath();
    const auto loaded = loadPreferences (path);
    if (loaded)
    {
        preferences.change ([&] (gui::Preferences& p) { p = *loaded; });
    }
    else
    {
        [[maybe_unused]] const auto kept = files().rename (path, path + ".unreadable");
        std::fputs (("audiomage: " + loaded.error().text() + "; starting with the defaults\n").toRawUTF8(), stderr);
    }

    juce::Desktop::getInstance().setGlobalScaleFactor (static_cast<float> (preferences.get().scale));
    preferenceListener = preferences.listen ([this] {
        auto& desktop = juce::Desktop::getInstance();
        if (const auto scale = static_cast<float> (preferences.get().scale); desktop.getGlobalScaleFactor() != scale)
            desktop.setGlobalScaleFactor (scale);
        mustSavePreferences = true;
        startTimer (500);  // several changes in a row are one write
    });
}

void Application::savePreferencesNow()
{
    stopTimer();
    if (! std::exchange (mustSavePreferences, false))
        return;
    if (const auto saved = savePreferences (preferencesPath(), preferences.get()); ! saved && sessions != nullptr)
        sessions->report (saved.error().within ("The settings could not be saved"));
}

void Application::shutdown()
{
    testSocket.reset();
    sessions.reset();
    savePreferencesNow();  // the windows may have changed them as they went
    window.reset();
}

void Application::systemRequestedQuit()
{
    if (sessions != nullptr)
        sessions->quit();
    else
        quit();
}

int runWindow (std::vector<std::string> sessions, std::string testSocket, int argc, const char* argv[])
{
    start() = { std::move (sessions), std::move (testSocket) };
    juce::JUCEApplicationBase::createInstance = makeApplication;
    return juce::JUCEApplicationBase::main (argc, argv);
}
}  // namespace amp
