#pragma once
#include "Gui/Workspace/Documents.h"

namespace amp
{
class Stage;
class OpenStages;

/** The files of one open session, as its window asks for them. Thread: message. */
class StageDocuments : public gui::Documents
{
public:
    StageDocuments (Stage& s, OpenStages& a) : stage (s), all (a) {}

    Result<> create() override;
    Result<> open (const juce::File&) override;
    void save (Saved) override;
    void saveAs (const juce::File&, Saved) override;
    juce::File file() const override;
    void quit() override;

private:
    Stage& stage;
    OpenStages& all;
};
} // namespace amp
