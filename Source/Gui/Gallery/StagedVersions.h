#pragma once
#include "Core/Clock.h"
#include "Core/Vfs/PosixVfs.h"
#include "Gui/Gallery/Staging.h"
#include "Gui/Versions/SessionVersions.h"

namespace amp::gui
{
/** Versions of the staged session, in a temporary folder; none before begin(). Thread: message. */
class StagedVersions : public SessionVersions
{
public:
    explicit StagedVersions (Session& s) : session (s) {}
    ~StagedVersions() override;

    Result<> begin();

    /** Whatever is made next, somebody makes so long ago. */
    versions::Versions by (const char* author, juce::RelativeTime ago);

    versions::Repository* repository() override { return kept.get(); }
    Result<versions::MergeOutcome> merge (const juce::String& version, const versions::Choices& choices) override { return by ("Yuki Kato", juce::RelativeTime (0.0)).merge (version, choices); }
    std::vector<SavedState> saves() override;

private:
    class Calendar : public Clock
    {
    public:
        juce::Time now() const override { return time; }
        juce::Time time;
    };

    Session& session;
    juce::File folder;
    PosixVfs files;
    Calendar calendar;
    std::unique_ptr<versions::Repository> kept;
};
} // namespace amp::gui
