#pragma once
#include "Gui/Export/Exporter.h"
#include "Gui/MainComponent.h"
#include "Gui/Missing/MissingMedia.h"
#include "Gui/Browser/MediaShelf.h"
#include "Gui/Settings/AudioDevices.h"
#include "Gui/Start/Beginnings.h"

namespace amp::gui
{
class StagedVersions;

/** What pictures of effects need and the window's room does not have: the effects that there are, and their commands. */
struct StagingParts
{
    const EffectLibrary* effects = nullptr;
    const SoundCurves* curves    = nullptr;
    std::function<void (Registry&)> addCommands {};
};

/** Everything around a window for a picture of it: a session, a transport that stands where it is put, waveforms that are computed
    from the name of the file, sessions, devices and preferences by script, a clock that stands at 2026-01-05 14:02. No engine, no
    files. Thread: message. */
class Staging
{
public:
    explicit Staging (const StagingParts& = {});

    /** Around a session that is there already. */
    explicit Staging (NodePtr root);
    ~Staging();

    /** Runs a command that must work. @returns the id of what it added first. */
    juce::String run (const juce::String& command, std::initializer_list<std::pair<const char*, juce::var>> given = {});

    /** The song "Aurora": tracks with clips, buses with sends, markers, a loop. */
    void addSong();

    /** Levels as a mix has them, in the meters of all strips. */
    void addLevels();

    /** Lets what has levels sound for another frame: a phrase that swells and falls. */
    void sound();

    /** Versions beside the session, in a folder that goes with this: three branches, a merge, tags, and changes that no version has.
        @returns whether they could be written. */
    bool addVersions();
    StagedVersions& stagedVersions();

    Services services();
    Session& session();

    /** True if effects can be shown. */
    bool hasEffects() const { return effects.effects != nullptr; }

    double position   = 0; // of the playhead, seconds
    bool isPlaying    = false;
    juce::File file;       // of the session
    bool hasDevice    = true;
    std::vector<OpenSessions::Item> open;
    PreferenceStore preferences;
    Jobs jobs;
    std::vector<std::shared_ptr<Job>> running; // keeps jobs in sight
    ExportStatus exported;                     // what the exporter says
    std::vector<MediaUse> missing;             // files
    MissingMedia::Found found;                 // what a search for them finds
    Audition audition;                         // what the browser plays

private:
    struct Parts;
    std::unique_ptr<Parts> parts;
    StagingParts effects;
    std::vector<std::pair<std::string, float>> sounding; // by the meter's id, the peak
    int framesSounded = 0;
};
} // namespace amp::gui
