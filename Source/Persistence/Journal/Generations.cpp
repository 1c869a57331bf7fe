#include "Persistence/Journal/Generations.h"

#include "Persistence/Journal/Recovery.h"
#include "Persistence/Journal/UndoLog.h"

namespace amp
{
std::vector<Generation> generationsOf (Vfs& vfs, const SessionFiles& files)
{
    std::vector<Generation> found;
    const auto add = [&] (Generation::Kind kind, const std::string& path) {
        const auto status = vfs.status (path);
        if (! status || ! status->has_value() || ! (*status)->isRegular)
            return;
        Generation generation { kind, path, (*status)->modified, (*status)->size, {} };
        const auto opened = openSession (vfs, path);
        if (! opened)
            generation.damage = opened.error().what;
        else if (opened->isDamaged)
            generation.damage = "parts of it are lost";
        found.push_back (std::move (generation));
    };

    add (Generation::Kind::saved, files.session);
    if (auto names = vfs.list (files.backups()))
        for (const auto kind : { Generation::Kind::checkpoint, Generation::Kind::backup })
            for (auto name = names->rbegin(); name != names->rend(); ++name)
                if (name->ends_with (".amp") && name->starts_with ("checkpoint-") == (kind == Generation::Kind::checkpoint))
                    add (kind, files.inBackups (*name));
    return found;
}

std::optional<WholeState> latestWhole (Vfs& vfs, const SessionFiles& files)
{
    std::optional<WholeState> latest;
    for (auto& one : generationsOf (vfs, files))
        if (one.kind != Generation::Kind::saved && one.damage.isEmpty() && (! latest || one.time > latest->time))
            latest = WholeState { std::move (one) };
    if (! latest)
        return {};

    if (latest->kind == Generation::Kind::checkpoint)
        if (const auto steps = journal::stepsBeside (vfs, latest->path))
            latest->edits = journal::editsSinceSave (*steps);
    auto count = 0;
    const auto log = journal::readAnyUndoLog (vfs, files.undo());
    if (log)
        for (const auto& step : log->undoStack())
            count += step->timestamp > latest->time ? 1 : 0;
    const auto pending = summarise (vfs, files, files.journal());
    if (pending && pending->lastEdit > latest->time)
        count += pending->edits - latest->edits.value_or (0);
    if (log || pending)
        latest->missing = std::max (0, count);
    return latest;
}
}  // namespace amp
