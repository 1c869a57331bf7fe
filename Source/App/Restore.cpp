#include "App/Restore.h"

#include "App/Document.h"
#include "Core/Clock.h"
#include "Core/Text.h"
#include "Model/Session.h"
#include "Persistence/Journal/SaveWithSteps.h"
#include "Persistence/Journal/SessionLock.h"
#include "Persistence/Journal/UndoLog.h"

namespace amp
{
Result<RestorableState> readRestorable (const SessionFiles& place, const std::string& path)
{
    if (! path.ends_with (".journal"))
    {
        const auto opened = openSession (files(), path);
        if (! opened)
            return opened.error();
        auto steps = journal::stepsBeside (files(), path);
        RestorableState state { opened->root, steps ? std::move (*steps) : History(), "the state of " + toText (path) };
        for (const auto& problem : opened->problems)
            state.remarks.push_back (problem.path + ": " + problem.message);
        return state;
    }

    auto recovered = recover (files(), place, path);
    if (! recovered)
        return recovered.error();
    return RestorableState {
        recovered->session.root, std::move (recovered->history), inWords (recovered->summary), std::move (recovered->remarks)
    };
}

Result<> restoreInPlace (const SessionFiles& place, const RestorableState& state)
{
    const auto lock = SessionLock::take (place.lock());
    if (! lock)
        return lock.error();
    const auto now = Session::systemClock().now();
    auto history = state.history;
    history.markSaved (history.position());
    if (const auto saved = saveWithSteps (files(), place, state.root, history, now, Old::staysAsBackup); ! saved)
        return saved.error();

    const auto journal = files().status (place.journal());
    if (! journal || ! journal->has_value())
        return {};
    if (auto made = files().makeFolders (place.backups()); ! made)
        return made;
    return files().rename (place.journal(),
                           place.inBackups ("kept-" + toIso8601 (now).removeCharacters ("-:.").toStdString() + ".journal"));
}
}  // namespace amp
