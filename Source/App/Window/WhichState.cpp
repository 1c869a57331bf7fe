#include "App/Window/WhichState.h"

#include "App/Restore.h"
#include "App/SessionInfo.h"
#include "Core/Text.h"
#include "Persistence/Journal/SessionLock.h"

namespace amp
{
Result<> WhichState::open (const juce::File& file)
{
    if (const auto left = leftBehind (file.getFullPathName().toStdString());
        ! left.empty() && left.front().journal == left.front().files.journal() && ! isLocked (left.front().files.lock()))
    {
        askAbout (left.front());
        return {};
    }
    return openSaved (file);
}

/** A session that a crash left with changes: which of its states is wanted? */
void WhichState::askAbout (const LeftBehind& left)
{
    const auto options = juce::MessageBoxOptions()
                             .withIconType (juce::MessageBoxIconType::NoIcon)
                             .withTitle (left.summary.project + " was not closed")
                             .withMessage ("It has " + inWords (left.summary) + ". Nothing is removed, whatever you choose.")
                             .withButton ("Open with changes")
                             .withButton ("Open the saved one")
                             .withButton ("Cancel");
    juce::AlertWindow::showAsync (options, [this, alive = isAlive, left] (int answer) {
        if (! *alive || answer == 0)
            return;
        if (answer == 2)
        {
            if (const auto result = openSaved (juce::File (toText (left.files.session))); ! result)
                window.report (result.error());
            return;
        }
        auto recovered = recover (files(), left.files, left.journal);
        if (! recovered)
        {
            if (! offerWhole (juce::File (toText (left.files.session)), nullptr, recovered.error()))
                window.report (recovered.error());
            return;
        }
        for (const auto& remark : recovered->remarks)
            window.report ({ left.summary.project, remark });
        window.show (Stage::recovered (left, std::move (*recovered), devices));
    });
}

Result<> WhichState::openSaved (const juce::File& file)
{
    auto stage = Stage::open (file, devices);
    if (! stage)
        return offerWhole (file, nullptr, stage.error()) ? Result<>() : Result<> (stage.error());
    if ((*stage)->isDamaged() && offerWhole (file, stage->get(), { file.getFileName(), "is damaged" }))
    {
        (*stage)->safe().close();
        return {};
    }
    window.show (std::move (*stage));
    return {};
}

/** Of a file that is damaged, offers the latest whole state beside what is left of it.
    @param left  what is left, if anything. @returns false if there is no whole state. */
bool WhichState::offerWhole (const juce::File& file, const Stage* left, const Error& wrong)
{
    const auto whole = latestWhole (files(), SessionFiles (file.getFullPathName().toStdString()));
    if (! whole)
        return false;

    gui::DamagedSession card { .file = file.getFileName(), .wrong = wrong.what, .time = whole->time };
    card.kind = whole->kind == Generation::Kind::checkpoint ? "checkpoint" : "backup";
    card.edits = whole->edits;
    card.missing = whole->missing;
    if (left != nullptr)
    {
        const auto info = SessionInfo::of (left->snapshot());
        card.isPartlyReadable = true;
        card.tracks = info.tracks;
        card.clips = info.clips;
        card.losses = static_cast<int> (left->problems().size());
        card.firstLoss = left->problems().empty() ? juce::String() : left->problems().front().path + ": " + left->problems().front().message;
    }
    offers.push_back ({ card, file, *whole });
    later ([this] { showNextOffer(); });  // the window may not be there yet
    return true;
}

void WhichState::showNextOffer()
{
    auto* const front = window.front();
    if (isOffering || offers.empty() || front == nullptr)
        return;
    isOffering = true;
    const auto offer = offers.front();
    offers.pop_front();
    gui::DamagedDialog::show (
        front->shellParts(),
        offer.card,
        [this, alive = isAlive, offer] (gui::DamagedSession::Choice choice) {
            if (*alive && choice == gui::DamagedSession::Choice::whole)
                putBack (offer.file, offer.state);
            else if (*alive)
                openLeft (offer.file);
        },
        [this, alive = isAlive] {
            if (! *alive)
                return;
            isOffering = false;
            later ([this] { showNextOffer(); });
        });
}

/** What is left of a damaged file. */
void WhichState::openLeft (const juce::File& file)
{
    if (auto stage = Stage::open (file, devices))
        window.show (std::move (*stage));
    else
        window.report (stage.error());
}

void WhichState::later (std::function<void()> work)
{
    juce::MessageManager::callAsync ([alive = isAlive, work = std::move (work)] {
        if (*alive)
            work();
    });
}

/** The damaged file becomes a backup that stays, and the whole state takes its place. */
void WhichState::putBack (const juce::File& file, const WholeState& whole)
{
    const SessionFiles place (file.getFullPathName().toStdString());
    const auto state = readRestorable (place, whole.path);
    const auto restored = state ? restoreInPlace (place, *state) : Result<> (state.error());
    if (! restored)
        return window.report (restored.error());
    if (const auto shown = openSaved (file); ! shown)
        return window.report (shown.error());
    window.notice (file.getFileName() + " is as it was at " + whole.time.formatted ("%H:%M, %Y-%m-%d") + ". The damaged file is among its backups");
}
}  // namespace amp
