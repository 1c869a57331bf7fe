#pragma once
#include "App/Window/SaveElsewhere.h"
#include "Gui/Workspace/Documents.h"

namespace amp
{
class Stage;
class OpenStages;

/** The files of one open session, as its window asks for them. Thread: message. */
class StageDocuments : public gui::Documents
{
public:
    StageDocuments (Stage& s, OpenStages& a, gui::Jobs& jobs) : stage (s), all (a), elsewhere (s, jobs) {}

    Result<> create() override;
    Result<> open (const juce::File&) override;
    void save (Saved) override;
    void saveAs (const juce::File&, Saved) override;
    juce::File file() const override;
    void quit() override;

    /** Copies its audio from elsewhere into its media folder, in the background, and says how that ended. */
    void collect();

private:
    Stage& stage;
    OpenStages& all;
    SaveElsewhere elsewhere;
};
} // namespace amp
