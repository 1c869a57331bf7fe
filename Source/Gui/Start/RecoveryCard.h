#pragma once
#include "Gui/Frame/Shell.h"
#include "Gui/Workspace/Recovery.h"

namespace amp::gui
{
/** What a crash left, on top of the start page: a session a card, the latest first, with what was done and when. It can be opened with
    its changes, as it was saved, or kept for later; nothing is removed by any of it. Thread: message. */
class RecoveryCard : public juce::Component
{
public:
    RecoveryCard (Shell&, Recovery&, std::vector<LeftSession>);

    /** The one that is shown, or nullptr when all were dealt with. */
    const LeftSession* shown() const { return at < sessions.size() ? &sessions[at] : nullptr; }

    juce::TextButton open { "Open with changes" }, saved { "Open the saved one" }, compare { "Compare" }, later { "Keep for later" };

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    void show (size_t);
    void openChanges();
    void openSaved();
    void showComparison();
    juce::String title() const;
    juce::String words() const;

    Shell& shell;
    Recovery& recovery;
    const std::vector<LeftSession> sessions;
    size_t at = 0;
};

/** What the changes of a session made of its saved state, as a dialog. */
class ComparisonDialog : public juce::Component
{
public:
    ComparisonDialog (const juce::String& title, juce::StringArray lines);

    void paint (juce::Graphics&) override;

    static constexpr int width = 480, lineHeight = 24;

    /** Its height for so many lines. */
    static int heightFor (int lines) { return 72 + std::min (lines, 16) * lineHeight; }

private:
    const juce::StringArray lines;
};

/** Lets the start page show the card, where there is something to recover. */
void addRecovery (Shell&);
} // namespace amp::gui
