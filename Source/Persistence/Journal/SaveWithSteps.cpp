#include "Persistence/Journal/SaveWithSteps.h"

#include "Core/Hash.h"
#include "Core/Text.h"
#include "Core/Vfs/SafeReplace.h"
#include "Persistence/Journal/Backups.h"
#include "Persistence/Journal/UndoLog.h"

namespace amp
{
Result<std::string>
saveWithSteps (Vfs& vfs, const SessionFiles& files, const NodePtr& root, const History& history, juce::Time now, Old old)
{
    const auto amp = toCheckedAmp (files.session, root);
    if (! amp)
        return amp.error();
    const auto there = vfs.status (files.session);
    if (! there)
        return there.error();

    std::string backup;
    if (there->has_value())
    {
        const auto next = Backups (vfs, files).next (now, old == Old::staysAsBackup);
        if (! next)
            return next.error();
        backup = *next;
    }
    ReplaceOptions options;
    options.backup = backup;
    const auto put = old == Old::staysAsBackup ? safeReplace (vfs, files.session, *amp, options)
                                               : saveAmp (vfs, files.session, *amp, backup);
    if (! put)
    {
        [[maybe_unused]] const auto removed = vfs.removeFolder (files.backups());  // if it was made for nothing
        return put.error();
    }

    const auto state = sha256 (*amp);
    [[maybe_unused]] const auto kept = safeReplace (vfs, files.undo(), journal::writeUndoLog (history, state));  // else only undo ends here
    return state;
}
}  // namespace amp
