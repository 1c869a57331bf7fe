#include "App/BringMedia.h"

#include "App/SessionInfo.h"
#include "Core/Text.h"
#include "Persistence/Media/MediaCommands.h"

namespace amp
{
Result<> bringFiles (BroughtMedia& brought,
                     const NodePtr& root,
                     const MediaRoots& from,
                     const MediaFolder& to,
                     MediaFolder::Bring how,
                     const Progress& progress)
{
    struct Source
    {
        juce::String stated;
        Path at;
        std::string path;
    };
    std::vector<Source> sources;
    int64_t all = 0, done = 0;
    brought.missing.clear();
    for (const auto& [path, at] : mediaOf (root))
    {
        if (brought.files.contains (path))
            continue;
        const auto opened = openMedia (from, path.toStdString());
        if (! opened || ! opened->has_value())
        {
            const auto why = opened ? juce::String ("is missing") : opened.error().what;
            brought.missing.push_back (juce::String (at.toString()) + ": the media file " + path.quoted() + " " + why +
                                       "; the session keeps its name");
            continue;
        }
        const auto status = files().status ((*opened)->path);
        all += status && *status ? (*status)->size : 0;
        sources.push_back ({ path, at, (*opened)->path });
    }

    const auto tell = [&] (int64_t bytes) {
        done += bytes;
        return progress == nullptr || progress (all > 0 ? std::min (1.0, static_cast<double> (done) / static_cast<double> (all)) : 0.0);
    };
    for (const auto& source : sources)
    {
        auto reference = tell (0) ? to.bring (source.path, how, tell)
                                  : Result<MediaFolder::Reference> (Error { source.stated, "was not copied: it was cancelled" });
        if (! reference)
        {
            takeBack (brought, to);
            return reference.error().within (source.at.toString());
        }
        if (reference->isNew)
            brought.made.push_back (to.roots().sessionFolder + "/" + reference->path.toStdString());
        brought.files.emplace (source.stated, std::move (*reference));
    }
    return {};
}

void takeBack (BroughtMedia& brought, const MediaFolder& folder)
{
    for (const auto& path : brought.made)
        [[maybe_unused]] const auto gone = files().unlink (path);
    [[maybe_unused]] const auto removed = files().removeFolder (folder.path());  // refuses if something else is in it
    brought = {};
}

Result<> stateMedia (Session& session, const BroughtMedia& brought, const juce::String& name)
{
    return session.edit (name, [&] (Edit& edit) -> Result<> {
        for (const auto& [path, reference] : brought.files)
        {
            for (const auto& place : placesOfMedia (edit.now(), path))
                if (auto set = edit.set (place, reference.path); ! set)
                    return set;
            if (auto listed = listMedia (edit, reference); ! listed)
                return listed;
        }
        return {};
    });
}

void addCollectCommand (Registry& registry, std::function<const Document&()> document)
{
    registry.add ({ .id = "media.collect",
                    .title = "Collect audio",
                    .category = "File",
                    .doc = "Copies all audio that the session plays from elsewhere into its media folder.",
                    .parameters = {},
                    .run = [document = std::move (document)] (Command::Call& call) -> Result<> {
                        const MediaFolder target (files(), pcmCache(), document().path);
                        BroughtMedia brought;
                        const auto copied = bringFiles (
                            brought, call.session.now().root(), document().roots, target, MediaFolder::Bring::copy);
                        if (! copied)
                            return copied;
                        if (auto stated = stateMedia (call.session, brought, "Collect audio"); ! stated)
                        {
                            takeBack (brought, target);
                            return stated;
                        }
                        return brought.missing.empty() ? Result<>() : Result<> (Error { {}, brought.missing.front() });
                    } });
}
}  // namespace amp
