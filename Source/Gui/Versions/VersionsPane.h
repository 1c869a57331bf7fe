#pragma once
#include "Gui/Frame/Shell.h"
#include "Gui/Shell/FileQuestion.h"
#include "Gui/Versions/ConflictCards.h"
#include "Gui/Versions/VersionList.h"

namespace amp::gui
{
/** The panel of versions: what has changed since the last one, a field to save the next, the graph, and what can be done with a
    version. A merge that needs choices shows its conflicts in the place of the graph. Thread: message. */
class VersionsPane : public Pane
{
public:
    explicit VersionsPane (Shell&);
    ~VersionsPane() override;

    void refresh() override;
    void advance (double) override { learnChurn(); }
    juce::Component* firstFocus() override { return &field; }

    /** Puts the keyboard into the message of the next version. */
    void beginVersion();

    VersionList& versionList() { return list; }
    ConflictCards* conflicts() { return cards.get(); }
    juce::TextEditor& editor() { return field; }

    void paint (juce::Graphics&) override;
    void resized() override;
    void lookAndFeelChanged() override { showPlaceholder(); }
    void parentHierarchyChanged() override { showPlaceholder(); }

private:
    enum class Asking { message, branch, tag, rename };

    void ask (Asking);
    void showPlaceholder();
    void enter();
    void showButtons();
    juce::PopupMenu branchMenu();
    void go (const juce::String& version);
    void fetch();
    void changeNames (const std::function<Result<> (versions::Repository&)>&);
    juce::String chosenVersion() const;
    void learnChurn();
    juce::String words() const;

    void restore();
    void compare();
    void merge();
    void finishMerge();
    void leaveMerge();

    Shell& shell;
    SessionVersions* source;
    MenuButton branch { "Branch" };
    FileQuestion files;
    juce::TextButton newBranch { "+ Branch" }, save { "Save version" }, see { "See changemap" };
    juce::TextEditor field;
    VersionList list;
    juce::TextButton goTo { "Go to" }, restoreIt { "Restore" }, tagIt { "Tag" }, compareIt { "Compare" }, mergeIt { "Merge" };

    std::unique_ptr<ConflictCards> cards;
    juce::TextButton apply { "Merge with these choices" }, cancel { "Cancel" };
    juce::String merging;

    Asking asking        = Asking::message;
    uint64_t shownState  = ~uint64_t {};
    std::map<std::string, VersionChurn> churns; // by version
    juce::Rectangle<int> wordsAt;
    versions::Refs shownRefs;
    int uncommitted      = 0;
    juce::String trouble;
};
} // namespace amp::gui
