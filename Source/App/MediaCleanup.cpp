#include "App/MediaCleanup.h"

#include "Core/Text.h"
#include "Persistence/Amp/AmpFile.h"
#include "Persistence/Journal/SessionFiles.h"
#include "Persistence/Journal/UndoLog.h"
#include "Persistence/Json/Writer.h"
#include "Versioning/Repository/Repository.h"

#include <set>

namespace amp
{
namespace
{
constexpr auto trashName = "Trash";
constexpr int deepest = 8;
constexpr int64_t maxBytes = 1ll << 30;

/** All that may name a file, as texts to look through. A name that stands in one of them by chance only keeps a file too many. */
class Mentions
{
public:
    void add (std::string text) { texts.push_back (std::move (text)); }

    Result<> addFile (const std::string& path)
    {
        const auto status = files().status (path);
        if (! status)
            return status.error();
        if (! status->has_value())
            return {};
        auto bytes = files().readAll (path, maxBytes);
        if (! bytes)
            return bytes.error();
        if (! isAmp (*bytes))
        {
            add (std::move (*bytes));
            return {};
        }
        auto unpacked = unpackAmp (*bytes);
        if (! unpacked || ! unpacked->damage.empty())
            return Error { amp::toText (path), "is damaged, so what it needs is not known; nothing was cleaned up" };
        add (std::move (unpacked->json));
        return {};
    }

    /** Every text in the states that versions keep, and what was put aside. */
    Result<> addVersions (const std::string& sessionPath)
    {
        const auto there = files().status (sessionPath + ".versions");
        if (! there || ! there->has_value())
            return there ? Result<>() : Result<> (there.error());
        auto repository = versions::Repository::open (files(), sessionPath);
        if (! repository)
            return repository.error();
        const auto all = (*repository)->everything();
        if (! all)
            return all.error();
        std::vector<std::string> ids = (*repository)->refs().stashes;
        ids.push_back ((*repository)->refs().head());
        for (const auto& commit : *all)
            ids.push_back (commit.id);
        for (const auto& id : ids)
            if (! id.empty())
            {
                auto state = (*repository)->stateOf (id);
                if (! state)
                    return state.error();
                addTexts (*state);
                states.push_back (std::move (*state));
            }
        return {};
    }

    /** @param path  as a session states it. */
    bool has (const std::string& path) const
    {
        if (kept.contains (path))
            return true;
        std::string json;
        json::write (json, std::string_view (path));
        return std::any_of (texts.begin(), texts.end(), [&] (const std::string& text) {
            return text.find (json) != std::string::npos;
        });
    }

private:
    /** Versions share what is the same in them: each node is looked at once. */
    void addTexts (const NodePtr& node)
    {
        if (! seen.insert (node.get()).second)
            return;
        for (const auto& property : node->properties)
            if (property.value.isString())
                kept.insert (property.value.toString().toStdString());
        for (const auto& child : node->children)
            addTexts (child);
    }

    std::vector<std::string> texts;
    std::set<std::string> kept;       // texts of versions
    std::set<const Node*> seen;
    std::vector<NodePtr> states;      // holds the nodes whose addresses are in `seen`
};

Result<> collect (Mentions& mentions, const SessionFiles& place)
{
    for (const auto& path : { place.session, place.undo(), place.journal() })
        if (auto added = mentions.addFile (path); ! added)
            return added;
    if (auto added = mentions.addVersions (place.session); ! added)
        return added;

    const auto there = files().status (place.backups());
    if (! there)
        return there.error();
    if (! there->has_value())
        return {};
    const auto names = files().list (place.backups());
    if (! names)
        return names.error();
    for (const auto& name : *names)
        if (name.ends_with (".amp") || name.ends_with (".undo") || name.ends_with (".journal"))
            if (auto added = mentions.addFile (place.inBackups (name)); ! added)
                return added;
    return {};
}

Result<> look (const std::string& folder, const std::string& stated, int depth, const Mentions& mentions, std::vector<UnusedMedia>& unused)
{
    const auto names = files().list (folder);
    if (! names)
        return names.error();
    for (const auto& name : *names)
    {
        const auto status = files().status (folder + "/" + name);
        if (! status)
            return status.error();
        if (! status->has_value() || name.starts_with (".") || (depth == 0 && name == trashName))
            continue;
        if ((*status)->isFolder && depth < deepest)
        {
            if (auto looked = look (folder + "/" + name, stated + "/" + name, depth + 1, mentions, unused); ! looked)
                return looked;
        }
        else if ((*status)->isRegular && ! mentions.has (stated + "/" + name))
            unused.push_back ({ folder + "/" + name, (*status)->size });
    }
    return {};
}
}  // namespace

Result<std::vector<UnusedMedia>> unusedMedia (const std::string& sessionPath, const NodePtr& root, const History& history)
{
    Mentions mentions;
    mentions.add (writeSession (root));
    mentions.add (journal::writeUndoLog (history, {}));
    if (auto collected = collect (mentions, SessionFiles (sessionPath)); ! collected)
        return collected.error();

    std::vector<UnusedMedia> unused;
    const auto folder = mediaFolderOf (sessionPath);
    const auto there = files().status (folder);
    if (! there)
        return there.error();
    if (there->has_value())
        if (auto looked = look (folder, nameOf (folder), 0, mentions, unused); ! looked)
            return looked.error();
    return unused;
}

Result<> moveToTrash (const std::string& sessionPath, const std::vector<UnusedMedia>& unused)
{
    const auto trash = mediaFolderOf (sessionPath) + "/" + trashName;
    if (auto made = files().makeFolders (trash); ! made)
        return made;
    for (const auto& file : unused)
    {
        const auto name = nameOf (file.path);
        const auto dot = std::min (name.find_last_of ('.'), name.size());
        auto target = trash + "/" + name;
        for (int number = 2;; ++number)
        {
            const auto linked = files().link (file.path, target);  // never replaces
            if (! linked)
                return linked.error();
            if (*linked == Vfs::Link::unsupported)
                return Error { amp::toText (target), "cannot be made on this file system" };
            if (*linked == Vfs::Link::made)
                break;
            target = trash + "/" + name.substr (0, dot) + " " + std::to_string (number) + name.substr (dot);
        }
        if (auto moved = files().unlink (file.path); ! moved)  // it has its other name now
            return moved;
    }
    return files().syncFolder (trash);
}

void addCleanupCommand (Registry& registry, std::function<const Document&()> document)
{
    registry.add ({ .id = "media.cleanup",
                    .title = "Move unused media to the trash",
                    .category = "File",
                    .doc = "Moves files of the media folder to the Trash folder in it that no state of the session needs.",
                    .parameters = {},
                    .run = [document = std::move (document)] (Command::Call& call) -> Result<> {
                        const auto& path = document().path;
                        const auto unused = unusedMedia (path, call.session.now().root(), call.session.history());
                        if (! unused)
                            return unused.error();
                        return unused->empty() ? Result<> (Error { amp::toText (mediaFolderOf (path)), "holds nothing that is unused" })
                                               : moveToTrash (path, *unused);
                    } });
}
}  // namespace amp
