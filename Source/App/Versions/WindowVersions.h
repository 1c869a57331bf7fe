#pragma once
#include "App/Versions/OpenVersions.h"
#include "App/Versions/SoundOfVersions.h"
#include "Gui/Versions/SessionVersions.h"

namespace amp
{
/** The versions of an open session as its window works with them. Thread: message. */
class WindowVersions : public gui::SessionVersions
{
public:
    /** @param sessionFile  where the session is saved; an empty path if it never was. */
    WindowVersions (Session& s, OpenVersions& o, std::function<std::string()> sessionFile)
        : session (s), opened (o), fileOf (std::move (sessionFile)) {}

    versions::Repository* repository() override { return fileOf().empty() ? nullptr : opened.repository(); }
    Result<versions::MergeOutcome> merge (const juce::String& version, const versions::Choices&) override;
    std::vector<gui::SavedState> saves() override;
    Result<juce::StringArray> fetch (const juce::File& copy) override;
    bool canRender() const override { return sound != nullptr; }
    void renderBoth (const NodePtr& a, const NodePtr& b, SoundOfVersions::Done done) override { sound->render (a, b, std::move (done)); }

    /** Lets its states be heard. */
    void setSound (std::unique_ptr<SoundOfVersions> s) { sound = std::move (s); }

private:
    Session& session;
    OpenVersions& opened;
    std::function<std::string()> fileOf;
    std::unique_ptr<SoundOfVersions> sound;
};
} // namespace amp
