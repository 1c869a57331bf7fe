#pragma once
#include "App/Document.h"
#include "App/Versions/WindowVersions.h"
#include "App/Window/SwitchableMedia.h"
#include "Commands/Registry.h"
#include "Engine/Engine.h"
#include "Gui/Workspace/PeakWaveforms.h"
#include "Gui/Workspace/Services.h"

namespace amp
{
/** One open session with everything that works on it: media, engine, waveforms, commands. Thread: message. */
class Stage
{
public:
    /** @param isUntitled  the session was never saved: it lives in the state folder until it is.
        @param devices     those that all open sessions share. */
    Stage (Document, bool isUntitled, engine::Devices& devices);

    /** A new, empty session in the state folder. */
    static std::unique_ptr<Stage> untitled (engine::Devices&);

    /** @returns an Error with the file, the path inside it and the reason. */
    static Result<std::unique_ptr<Stage>> open (const juce::File&, engine::Devices&);

    gui::Services services (gui::Documents&);

    /** Where the session is saved; an empty File if it never was. */
    juce::File file() const { return isUntitled ? juce::File() : juce::File (document.path); }

    /** Makes another file the session's own: what it plays is copied into the media folder beside it.
        @returns an Error if a copy fails; the session then stays where it was. Takes as long as copying. */
    Result<> moveTo (const juce::File&);

    /** True for a new session that nothing was done in. */
    bool isUntouched() const
    {
        return isUntitled && ! session.isDirty() && ! session.history().canUndo() && ! session.history().canRedo();
    }

    /** Gives a new session the colours that its owner likes. */
    void useTheme (const juce::String&);

    /** The project's name, and where its last clip ends, in seconds. */
    juce::String name() const;
    double length() const;

    const std::vector<Problem>& problems() const { return document.session.problems; }
    Session session;
    engine::Engine& player() { return engine; }

private:
    void addCommands();

    Document document;
    bool isUntitled;
    SwitchableMedia media;
    Telemetry telemetry;
    engine::Engine engine;
    gui::PeakWaveforms waveforms;
    Registry registry;
    OpenVersions versions;
    WindowVersions windowVersions;
};
} // namespace amp
