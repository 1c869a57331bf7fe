#include "App/Window/Safekeeping.h"

#include "App/Crashes.h"
#include "App/Document.h"
#include "Core/BackgroundThread.h"
#include "Core/Ids.h"
#include "Persistence/Journal/OpenMarks.h"

namespace amp
{
namespace
{
constexpr int tickMilliseconds = 500;
}

Safekeeping::Safekeeping (Session& s,
                          const std::string& place,
                          std::string savedState,
                          std::optional<Error> onlyToLookAt)
    : session (s),
      readOnly (std::move (onlyToLookAt)),
      lookOnly (readOnly.has_value())
{
    auto where = place;
    if (! readOnly)
    {
        if (auto taken = SessionLock::take (SessionFiles (place).lock()))
            lock = std::move (*taken);
        else
            readOnly = taken.error();
    }
    if (readOnly)
    {
        where = stateFolder() + "/" + newId ("ReadOnly") + ".amp";
        savedState.clear();
        [[maybe_unused]] const auto made = files().makeFolders (stateFolder());
    }

    marked = where;
    [[maybe_unused]] const auto noted = OpenMarks (files(), marksFolder()).add (marked);
    autosave = std::make_unique<Autosave> (files(), session, SessionFiles (where), std::move (savedState));
    startTimer (tickMilliseconds);
}

Safekeeping::~Safekeeping()
{
    *isAlive = false;
    stopTimer();
    if (saving.joinable())
        saving.join();
}

void Safekeeping::close()
{
    stopTimer();
    if (saving.joinable())
        saving.join();
    autosave->close();
    [[maybe_unused]] const auto removed = OpenMarks (files(), marksFolder()).remove (marked);
    lock.release();
}

void Safekeeping::save (Done done)
{
    if (readOnly)
        return done (*readOnly);
    if (saving.joinable())
        saving.join();
    saving = backgroundThread (
        [this, what = autosave->beginSave(), done = std::move (done), alive = std::weak_ptr (isAlive)] () mutable {
            auto saved = autosave->write (what);
            juce::MessageManager::callAsync (
                [this, what = std::move (what), saved = std::move (saved), done = std::move (done), alive] {
                    const auto still = alive.lock();
                    if (still == nullptr || ! *still)
                        return;
                    if (saved)
                        session.saved (what.what);
                    done (saved);
                });
        });
}

void Safekeeping::timerCallback()
{
    autosave->tick();
    const auto state = autosave->state();
    if (state.usedBallast && ! std::exchange (saidFull, true) && onTrouble != nullptr)
        onTrouble ({ "The disk is full",
                     "Changes are still kept, in a reserve of 16 MB. Free some space and save." });

    const auto hasTrouble = state.trouble.has_value();
    if (hasTrouble == std::exchange (isTroubled, hasTrouble))
        return;
    if (hasTrouble && onTrouble != nullptr)
        onTrouble (Error { state.trouble->where, state.trouble->what + " The last changes are not safe yet." });
    if (! hasTrouble && onNotice != nullptr)
        onNotice ("All changes are safe again");
}
}  // namespace amp
