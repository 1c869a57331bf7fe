#pragma once
#include "App/Crashes.h"
#include "App/BackgroundTask.h"
#include "App/Document.h"
#include "App/Versions/WindowVersions.h"
#include "App/Window/LivePattern.h"
#include "App/Window/SoundTrial.h"
#include "App/Window/Safekeeping.h"
#include "App/Window/SwitchableMedia.h"
#include "Commands/Registry.h"
#include "Engine/Effects/BuiltInCurves.h"
#include "Engine/Effects/BuiltInLibrary.h"
#include "Engine/Engine.h"
#include "Gui/Workspace/PeakWaveforms.h"
#include "Gui/Workspace/Services.h"

namespace amp
{
/** What a session brings along from before. */
struct StageBeginning
{
    std::optional<History> history {};
    std::string savedState {}; // SHA-256 of the session's file as it was saved; empty if it never was
    std::optional<Error> whyReadOnly {};
};

/** One open session with everything that works on it: media, engine, waveforms, commands. Thread: message. */
class Stage
{
public:
    /** @param isUntitled  the session was never saved: it lives in the state folder until it is.
        @param devices     those that all open sessions share. */
    Stage (Document, bool isUntitled, engine::Devices& devices, StageBeginning = {});

    ~Stage();

    /** A new, empty session in the state folder. */
    static std::unique_ptr<Stage> untitled (engine::Devices&);

    /** @returns an Error with the file, the path inside it and the reason. */
    static Result<std::unique_ptr<Stage>> open (const juce::File&, engine::Devices&);

    /** A session as a crash left it: dirty, with its undo steps. */
    static std::unique_ptr<Stage> recovered (const LeftBehind&, RecoveredSession, engine::Devices&);

    gui::Services services (gui::Documents&);

    /** Where the session is saved; an empty File if it never was. */
    juce::File file() const { return isUntitled ? juce::File() : juce::File (document.path); }

    /** Where it lives, also if it was never saved. */
    const std::string& place() const { return document.path; }

    /** Makes another file the session's own, which was just saved there. */
    void adopt (const Autosave::Saved&);

    /** Does what takes long, from now on. It must outlive the commands' next run, or be taken away with null. */
    void useBackground (TaskRunner* next) { background = next; }

    /** Where its media may come from. */
    const MediaRoots& mediaRoots() const { return document.roots; }

    /** Lets it play media from other places than mediaRoots(), for a while. */
    void useMedia (const MediaRoots&);

    /** True if parts of its file are lost: what is left is open, and never saved over the file. */
    bool isDamaged() const { return document.session.isDamaged; }

    /** What keeps its edits safe. */
    Safekeeping& safe() { return *safekeeping; }

    /** True if it ended unexpectedly twice in a row: it opens without playing through the audio device. */
    bool isSafeMode() const { return safekeeping->crashesBefore() >= 2; }

    /** Lets states of it be rendered to be listened to. */
    void renderVersions (gui::Jobs& jobs)
    {
        windowVersions.setSound (std::make_unique<SoundOfVersions> (jobs, [this] { return snapshot(); }));
    }

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

    /** The session as it is now, for work in the background. */
    Document snapshot() const;

    const std::vector<Problem>& problems() const { return document.session.problems; }
    Session session;
    engine::Engine& player() { return engine; }

    /** What of it the remote API acts on. */
    pattern::Performance& performance() { return livePattern.performance; }
    LivePattern& pattern() { return livePattern; }
    const Registry& commands() const { return registry; }
    Telemetry& readings() { return telemetry; }

private:
    void addCommands();

    Document document;
    bool isUntitled;
    TaskRunner* background = nullptr;
    SwitchableMedia media;
    Telemetry telemetry;
    engine::Engine engine;
    LivePattern livePattern;
    SoundTrial soundTrial;
    gui::PeakWaveforms waveforms;
    Registry registry;
    engine::BuiltInLibrary effects;
    engine::BuiltInCurves curves;
    std::unique_ptr<Safekeeping> safekeeping;
    OpenVersions versions;
    WindowVersions windowVersions;
};
} // namespace amp
