#include "App/Window/Application.h"

#include "Core/Text.h"

#include <cstdio>

namespace amp
{
namespace
{
std::vector<std::string>& startingSessions()
{
    static std::vector<std::string> sessions;  // JUCE makes the application through a plain function
    return sessions;
}

juce::JUCEApplicationBase* makeApplication()
{
    return new Application (std::move (startingSessions()));
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

    window = std::make_unique<gui::MainWindow>();
    std::vector<Error> failures;
    auto first = Stage::untitled();
    for (const auto& path : wanted)
        if (auto opened = Stage::open (juce::File::getCurrentWorkingDirectory().getChildFile (toText (path))))
            first = std::move (*opened);
        else
            failures.push_back (opened.error());

    show (std::move (first));
    for (const auto& failure : failures)
        report (failure);
}

void Application::shutdown()
{
    saving.finish();
    window.reset();
    stage.reset();
}

void Application::systemRequestedQuit()
{
    if (window != nullptr)
        window->closeButtonPressed();
    else
        quit();
}

void Application::show (std::unique_ptr<Stage> next)
{
    window->clear();  // it works with the old session
    stage = std::move (next);
    const auto device = stage->player().openDevice();
    window->show (stage->services (*this));

    if (! device)
        report (device.error());
    if (! stage->player().mixerState())
        report (stage->player().mixerState().error());
    if (const auto count = stage->problems().size(); count > 0)
        report ({ stage->file().getFileName(),
                  juce::String (count) + (count == 1 ? " remark" : " remarks") + " on opening; the first: " +
                      stage->problems().front().path + ": " + stage->problems().front().message });
}

void Application::report (const Error& error)
{
    if (auto* main = window->main(); main != nullptr)
        main->messages().report (error);
}

Result<> Application::create()
{
    juce::MessageManager::callAsync ([this] { show (Stage::untitled()); });  // whoever asks is part of what is replaced
    return {};
}

Result<> Application::open (const juce::File& file)
{
    auto opened = Stage::open (file);
    if (! opened)
        return opened.error();

    auto next = std::make_shared<std::unique_ptr<Stage>> (std::move (*opened));  // a copyable way into the callback
    juce::MessageManager::callAsync ([this, next] { show (std::move (*next)); });
    return {};
}

void Application::save (Saved done)
{
    const auto what = stage->session.beginSave();
    saving.start (what, file(), [this, what, done = std::move (done), saved = stage.get()] (const Result<>& result) {
        if (result && stage.get() == saved)
            stage->session.saved (what);
        done (result);
    });
}

void Application::saveAs (const juce::File& target, Saved done)
{
    if (auto moved = stage->moveTo (target); ! moved)
        return done (moved);
    save (std::move (done));
}

juce::File Application::file() const
{
    return stage->file();
}

int runWindow (std::vector<std::string> sessions, int argc, const char* argv[])
{
    startingSessions() = std::move (sessions);
    juce::JUCEApplicationBase::createInstance = makeApplication;
    return juce::JUCEApplicationBase::main (argc, argv);
}
}  // namespace amp
