#pragma once
#include "Gui/Frame/Shell.h"

namespace amp::gui
{
/** A session whose file is damaged, with the whole state that can take its place. */
struct DamagedSession
{
    juce::String file, wrong;     // the file's name; what is wrong with it
    juce::Time time {};           // of the whole state
    juce::String kind {};         // "checkpoint" or "backup"
    std::optional<int> edits {};  // that it has and the last save had not
    std::optional<int> missing {}; // that were made after it

    bool isPartlyReadable = false; // the file can be opened without what is lost
    int tracks = 0, clips = 0;     // that are left
    int losses = 0;                // parts that are lost, and what follows from that
    juce::String firstLoss {};

    enum class Choice { whole, left };
};

/** Offers what there is in place of a damaged file, as two cards beside each other: the latest whole state, and what is left of the file.
    Neither is done before it is chosen, and the damaged file stays. Thread: message. */
class DamagedDialog : public juce::Component
{
public:
    /** @param choose  told what is chosen, if anything.
        @param ended   told that the dialog is gone, whatever was chosen. */
    DamagedDialog (Shell&, DamagedSession, std::function<void (DamagedSession::Choice)> choose, std::function<void()> ended = {});
    ~DamagedDialog() override;

    juce::TextButton whole { "Bring back the whole state" }, left { "Open what is left" }, cancel { "Cancel" };

    void paint (juce::Graphics&) override;
    void resized() override;

    static constexpr int width = 640, height = 300;

    /** Over the window. */
    static void show (Shell&, DamagedSession, std::function<void (DamagedSession::Choice)> choose, std::function<void()> ended = {});

private:
    juce::StringArray wholeWords() const;
    juce::StringArray leftWords() const;
    void paintCard (juce::Graphics&, juce::Rectangle<int>, const juce::String& title, const juce::StringArray&) const;
    void take (DamagedSession::Choice);

    Shell& shell;
    const DamagedSession session;
    const std::function<void (DamagedSession::Choice)> choose;
    const std::function<void()> ended;
    juce::Rectangle<int> cards[2];
};
} // namespace amp::gui
