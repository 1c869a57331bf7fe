#include "Gui/Versions/VersionsPane.h"

#include "Gui/Theme/LookAndFeel.h"
#include "Versioning/Diff/Difference.h"

namespace amp::gui
{
VersionsPane::VersionsPane (Shell& s) : shell (s), source (s.workspace.services.versions)
{
    setTitle ("Versions");
    setOpaque (true);
    for (auto* part : std::initializer_list<juce::Component*> { &branch, &newBranch, &save, &see, &field, &list, &goTo, &restoreIt, &tagIt, &compareIt, &mergeIt })
        addAndMakeVisible (part);

    branch.makeMenu     = [this] { return branchMenu(); };
    newBranch.onClick   = [this] { ask (Asking::branch); };
    save.onClick        = [this] { enter(); };
    see.onClick         = [this] { shell.frame.open ("audioChangemaps"); };
    field.onReturnKey   = [this] { enter(); };
    field.onEscapeKey   = [this] {
        const auto isAtRest = asking == Asking::message && field.isEmpty();
        ask (Asking::message);
        if (isAtRest) // one step up: to the main view
            if (auto* first = shell.frame.mainPane().firstFocus())
                first->grabKeyboardFocus();
    };
    field.onTextChange  = [this] { showButtons(); };
    list.onChoice       = [this] { showButtons(); };
    list.churnOf        = [this] (const std::string& id) {
        const auto known = churns.find (id);
        return known != churns.end() ? &known->second : nullptr;
    };
    list.onOpen         = [this] (const VersionRow& row) {
        if (row.kind != VersionRow::Kind::saves)
            compare();
    };
    goTo.onClick      = [this] { go (chosenVersion()); };
    restoreIt.onClick = [this] { restore(); };
    tagIt.onClick     = [this] { ask (Asking::tag); };
    compareIt.onClick = [this] { compare(); };
    mergeIt.onClick   = [this] { merge(); };
    apply.onClick     = [this] { finishMerge(); };
    cancel.onClick    = [this] { leaveMerge(); };
    field.setIndents (8, 6);
    ask (Asking::message);
    refresh();
}

VersionsPane::~VersionsPane() = default;

void VersionsPane::refresh()
{
    if (source == nullptr)
        return;
    auto* repository = source->repository();
    const auto state = shell.workspace.services.session.now();
    trouble          = repository != nullptr ? juce::String() : juce::String ("Save the session first; its versions are kept beside it.");
    if (repository == nullptr || (state.revision() == shownState && repository->refs() == shownRefs))
    {
        showButtons();
        return;
    }

    shownState  = state.revision();
    shownRefs   = repository->refs();
    uncommitted = 0;
    if (const auto head = shownRefs.head(); ! head.empty())
    {
        const auto old = repository->stateOf (head), now = repository->documentOf (state.root());
        if (old && now)
            uncommitted = static_cast<int> (versions::differences (*old, *now).size());
    }
    branch.setText (shownRefs.branch.empty() ? juce::String ("no branch") : juce::String::fromUTF8 (shownRefs.branch.c_str()));
    list.show (versionRows (*repository, source->saves(), uncommitted), shell.workspace.services.now());
    showButtons();
    repaint();
}

/** Reads what one of the versions in sight changed: one a frame, so that a long list does not wait. */
void VersionsPane::learnChurn()
{
    auto* repository = source != nullptr ? source->repository() : nullptr;
    if (repository == nullptr)
        return;
    for (const auto& id : list.inSight())
    {
        if (churns.contains (id))
            continue;
        auto& churn       = churns[id];
        const auto commit = repository->commitOf (id);
        if (! commit || commit->parents.empty())
            continue;
        const auto before = repository->stateOf (commit->parents.front()), after = repository->stateOf (id);
        if (before && after)
            churn = churnBetween (*before, *after);
        return list.churnIsKnown();
    }
}

void VersionsPane::beginVersion()
{
    ask (Asking::message);
    field.grabKeyboardFocus();
}

void VersionsPane::ask (Asking what)
{
    asking = what;
    field.clear();
    showPlaceholder();
    save.setButtonText (what == Asking::message ? "Save version" : what == Asking::branch ? "Make branch" : what == Asking::rename ? "Rename" : "Set tag");
    if (what != Asking::message)
        field.grabKeyboardFocus();
    showButtons();
}

void VersionsPane::showPlaceholder()
{
    const auto* words = asking == Asking::message ? "What is new in this version?" : asking == Asking::branch ? "Name of the new branch" : asking == Asking::rename ? "New name of the branch" : "Name of the tag";
    field.setTextToShowWhenEmpty (words, LookAndFeel::of (*this).theme().textSecondary);
    field.setTitle (words);
    field.repaint();
}

void VersionsPane::enter()
{
    const auto text = field.getText().trim();
    if (text.isEmpty())
        return field.grabKeyboardFocus();

    if (asking == Asking::rename)
    {
        changeNames ([name = juce::String::fromUTF8 (shownRefs.branch.c_str()), text] (versions::Repository& repository) { return repository.renameBranch (name, text); });
        return ask (Asking::message);
    }
    auto& workspace = shell.workspace;
    const auto at   = list.chosen().empty() ? juce::String ("HEAD") : chosenVersion();
    const auto done = asking == Asking::message  ? workspace.run ("version.commit", { { "message", text } })
                      : asking == Asking::branch ? workspace.run ("version.branch", { { "name", text }, { "at", at } })
                                                 : workspace.run ("version.tag", { { "name", text }, { "at", at } });
    if (! done)
        return;
    if (asking == Asking::branch)
        workspace.run ("version.checkout", { { "version", text } });
    ask (Asking::message);
    refresh();
}

juce::String VersionsPane::chosenVersion() const
{
    const auto chosen = list.chosen();
    return chosen.empty() ? juce::String() : juce::String (chosen.front()->commit.id);
}

void VersionsPane::showButtons()
{
    const auto chosen    = list.chosen();
    const auto one       = chosen.size() == 1;
    const auto isOther   = one && ! chosen.front()->isCurrent;
    const auto isPresent = source != nullptr && source->repository() != nullptr;
    for (auto* button : { &goTo, &restoreIt, &mergeIt })
        button->setEnabled (isOther);
    tagIt.setEnabled (one);
    compareIt.setEnabled (! chosen.empty());
    newBranch.setEnabled (isPresent && ! shownRefs.head().empty());
    see.setEnabled (uncommitted > 0);
    field.setEnabled (isPresent);
    save.setEnabled (isPresent && (asking != Asking::message || shownRefs.head().empty() || uncommitted > 0));
    apply.setEnabled (cards != nullptr && cards->isComplete());
    if (words().isEmpty() != wordsAt.isEmpty())
        resized();
}

void VersionsPane::restore()
{
    shell.workspace.run ("version.restore", { { "version", chosenVersion() } });
    refresh();
}

/** Shows in the changemap what differs: between two chosen versions, or between one and now. */
void VersionsPane::compare()
{
    const auto chosen = list.chosen();
    source->comparedA = chosen.empty() ? juce::String ("HEAD") : juce::String (chosen.back()->commit.id);
    source->comparedB = chosen.size() == 2 ? juce::String (chosen.front()->commit.id) : juce::String ("now");
    shell.workspace.markChanged();
    shell.frame.open ("audioChangemaps");
}

void VersionsPane::merge()
{
    const auto chosen = list.chosen();
    if (chosen.empty())
        return;
    merging            = chosenVersion();
    const auto outcome = source->merge (merging, {});
    if (! outcome)
        return shell.workspace.onError (outcome.error());
    if (outcome->conflicts.empty())
    {
        shell.workspace.onNotice (outcome->kind == versions::MergeOutcome::Kind::upToDate ? "Everything in it is here already" : "Merged");
        return refresh();
    }

    cards           = std::make_unique<ConflictCards>();
    cards->onChoice = [this] { showButtons(); };
    cards->show (outcome->conflicts, chosen.front()->branches.isEmpty() ? chosen.front()->commit.shortId() : chosen.front()->branches[0]);
    for (auto* part : std::initializer_list<juce::Component*> { cards.get(), &apply, &cancel })
        addAndMakeVisible (part);
    list.setVisible (false);
    resized();
    repaint();
    showButtons();
}

void VersionsPane::finishMerge()
{
    const auto outcome = source->merge (merging, cards->choices());
    if (! outcome)
        return shell.workspace.onError (outcome.error());
    if (! outcome->conflicts.empty())
        return cards->show (outcome->conflicts, "theirs"); // what the choices led to
    leaveMerge();
    shell.workspace.onNotice ("Merged");
}

void VersionsPane::leaveMerge()
{
    cards.reset();
    apply.setVisible (false);
    cancel.setVisible (false);
    list.setVisible (true);
    resized();
    refresh();
    repaint();
}

/** What the list does not say by itself. */
juce::String VersionsPane::words() const
{
    return trouble.isNotEmpty()       ? trouble
           : cards != nullptr         ? juce::String (static_cast<int> (cards->count())) + (cards->count() == 1 ? " conflict" : " conflicts")
           : shownRefs.head().empty() ? juce::String ("No version yet")
           : uncommitted > 0          ? juce::String()
                                      : juce::String ("No changes since the last version");
}

void VersionsPane::paint (juce::Graphics& g)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    g.fillAll (theme.panel);
    g.setColour (theme.textPrimary);
    drawText (g, look.fonts(), TextStyle::small, words(), wordsAt.toFloat(), juce::Justification::centredLeft);
}

void VersionsPane::resized()
{
    auto area = getLocalBounds();
    auto top  = area.removeFromTop (40).reduced (8, 6);
    newBranch.setBounds (top.removeFromRight (88));
    branch.setBounds (top.withTrimmedRight (8));
    field.setBounds (area.removeFromTop (36).reduced (8, 4));
    auto buttons = area.removeFromTop (36).reduced (8, 4);
    save.setBounds (buttons.removeFromRight ((buttons.getWidth() - 8) / 2));
    see.setBounds (buttons.withTrimmedRight (8));
    wordsAt = area.removeFromTop (words().isEmpty() ? 0 : 24).reduced (12, 0);

    auto foot = area.removeFromBottom (cards != nullptr ? 40 : 72).reduced (8, 6);
    if (cards != nullptr)
    {
        cancel.setBounds (foot.removeFromRight (72));
        apply.setBounds (foot.withTrimmedRight (8));
        cards->setBounds (area);
    }
    const auto layRow = [this] (juce::Rectangle<int> row, std::initializer_list<juce::TextButton*> all) {
        const auto width = row.getWidth() / static_cast<int> (all.size());
        for (auto* button : all)
        {
            button->setVisible (cards == nullptr);
            button->setBounds (row.removeFromLeft (width).reduced (2, 0));
        }
    };
    layRow (foot.removeFromTop (28), { &goTo, &restoreIt, &tagIt });
    layRow (foot.removeFromBottom (28), { &compareIt, &mergeIt });
    list.setBounds (area);
}
} // namespace amp::gui
