#pragma once
#include "Gui/Gallery/Staging.h"
#include "Gui/Settings/Connections.h"

/** What a picture of the window is given in place of files, sessions, devices and the world outside. Thread: message. */
namespace amp::gui
{
class StagedFiles : public Documents
{
public:
    explicit StagedFiles (Staging& s) : staging (s) {}
    Result<> create() override { return refused(); }
    Result<> open (const juce::File&) override { return refused(); }
    void save (Saved done) override { done (refused()); }
    void saveAs (const juce::File&, Saved done) override { done (refused()); }
    juce::File file() const override { return staging.file; }
    void quit() override {}

private:
    static Result<> refused() { return Error { "gallery", "a picture has no files" }; }
    Staging& staging;
};

class StagedExporter : public Exporter
{
public:
    explicit StagedExporter (Staging& s) : staging (s) { play = [] (const juce::File&) {}; }
    Result<> start (const ExportOrder&) override { return Error { "gallery", "a picture exports nothing" }; }
    void cancel() override {}
    ExportStatus status() const override { return staging.exported; }

private:
    Staging& staging;
};

class StagedMissing : public MissingMedia
{
public:
    explicit StagedMissing (Staging& s) : staging (s) {}
    std::vector<MediaUse> missing() override { return staging.missing; }
    std::shared_ptr<Job> search (const juce::File&, std::function<void (const Result<Found>&)> done) override
    {
        done (staging.found);
        return nullptr;
    }
    void tryAgain() override {}

private:
    Staging& staging;
};

class StagedSessions : public OpenSessions
{
public:
    explicit StagedSessions (Staging& s) : staging (s) {}
    std::vector<Item> all() const override { return staging.open; }
    juce::String front() const override { return staging.open.empty() ? juce::String() : staging.open.front().id; }
    void activate (const juce::String&) override {}
    void close (const juce::String&) override {}
    void quit() override {}

private:
    Staging& staging;
};

class StagedConnections : public Connections
{
public:
    const Wanted& wanted() const override { return chosen; }
    void want (const Wanted& next) override { chosen = next; }
    State osc() override { return { chosen.sendsOsc, "SuperDirt answers, 1204 bundles", {} }; }
    State midi() override { return { chosen.midiOutput.isNotEmpty(), chosen.midiOutput + ", 310 messages", {} }; }
    State http() override { return { false, {}, "127.0.0.1:57122 cannot be listened on: Address already in use" }; }
    juce::StringArray midiOutputs() override { return { "Launchpad Mini" }; }
    void panic() override {}

private:
    Wanted chosen = [] {
        Wanted wanted;
        wanted.sendsOsc   = true;
        wanted.midiOutput = "Launchpad Mini";
        wanted.servesHttp = true;
        return wanted;
    }();
};

class StagedDevices : public AudioDevices
{
public:
    explicit StagedDevices (Staging& s) : staging (s) {}
    juce::StringArray types() override { return { "ALSA", "JACK", "Null" }; }
    juce::StringArray devicesOf (const juce::String&) override { return { "Scarlett 2i2", "HDMI" }; }
    Current current() override
    {
        return staging.hasDevice ? Current { "ALSA", "Scarlett 2i2", 48000.0, 256, { 44100.0, 48000.0, 96000.0 }, { 64, 128, 256, 512, 1024 } } : Current();
    }
    Result<> use (const juce::String&, const juce::String& name) override { return Error { name, "the device is busy" }; }
    juce::StringArray midiInputs() override { return { "Keystation 61", "Launchpad Mini" }; }
    juce::StringArray midiOutputs() override { return { "Launchpad Mini" }; }
    Connections* connections() override { return &outside; }

private:
    Staging& staging;
    StagedConnections outside;
};

class StagedBeginnings : public Beginnings
{
public:
    std::vector<Template> templates() override
    {
        return { { "empty", "Empty session", "No tracks." }, { "demo", "Demo song \"Aurora\"", "Two minutes of music to explore." },
                 { "podcast", "Podcast", "Two voices, music and jingles." }, { "band", "Band", "Drums, bass, guitar, keys and vocals in groups." } };
    }
    void begin (const juce::String&) override {}
    void playChime() override {}
};
} // namespace amp::gui
