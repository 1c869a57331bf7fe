#include "App/Bundle/Bundle.h"

#include "App/Bundle/ToFlac.h"
#include "App/Bundle/Workshop.h"
#include "App/SessionInfo.h"
#include "Core/Text.h"
#include "Core/Vfs/PendingFile.h"
#include "Persistence/Media/MediaCommands.h"
#include "Persistence/Media/Tar.h"

namespace amp
{
namespace
{
constexpr auto extension = bundleExtension;

std::string stemOf (const std::string& path)
{
    const auto name = nameOf (path);
    return name.substr (0, std::min (name.find_last_of ('.'), name.size()));
}

/** One audio file as it goes into the bundle: FLAC if that is the same, else what it was. */
Result<MediaFolder::Reference>
pack (const OpenedMedia& opened, const MediaFolder& target, const Workshop& workshop, BundleReport& report, const std::function<bool()>& goesOn)
{
    if (const auto pcm = PcmFile::open (opened.file, opened.path); pcm && canBeFlac ((*pcm)->info()))
    {
        const auto flac = workshop.folder + "/" + stemOf (opened.path) + ".flac";
        if (toFlac (files(), **pcm, flac, goesOn))
        {
            auto reference = target.bring (flac);
            [[maybe_unused]] const auto gone = files().unlink (flac);
            report.packed += reference ? 1 : 0;
            return reference;
        }
    }
    return target.bring (opened.path, MediaFolder::Bring::copy, [&] (int64_t) { return goesOn(); });
}

Result<> addTo (tar::Writer& archive, const std::string& folder, const std::string& under)
{
    const auto names = files().list (folder);
    if (! names)
        return names.error();
    for (const auto& name : *names)
    {
        const auto status = files().status (folder + "/" + name);
        if (! status || ! *status || ! (**status).isRegular)
            continue;
        const auto content = files().open (folder + "/" + name, Vfs::Access::read);
        if (! content)
            return content.error();
        if (auto added = archive.add (under + "/" + name, *content); ! added)
            return added;
    }
    return {};
}
}  // namespace

bool isBundleName (const std::string& path)
{
    return path.ends_with (extension);
}

Result<BundleReport>
writeBundle (const NodePtr& root, const MediaRoots& from, const std::string& path, const Progress& progress)
{
    if (! isBundleName (path))
        return Error { toText (path), juce::String ("a bundle's name ends in ") + extension };

    Workshop workshop (path);
    if (auto made = files().makeFolders (workshop.folder); ! made)
        return made.error();
    const auto name = stemOf (path);
    const auto session = workshop.folder + "/" + name + ".amp";
    const MediaFolder target (files(), pcmCache(), session);

    BundleReport report;
    std::map<juce::String, MediaFolder::Reference> brought;
    const auto media = mediaOf (root);
    const Error cancelled { toText (nameOf (path)), "was cancelled; nothing of it was kept" };
    for (size_t i = 0; i < media.size(); ++i)
    {
        const auto goesOn = [&] {
            return progress == nullptr || progress (static_cast<double> (i) / static_cast<double> (media.size() + 1));
        };
        if (! goesOn())
            return cancelled;
        const auto& [file, at] = media[i];
        const auto opened = openMedia (from, file.toStdString());
        if (! opened || ! opened->has_value())
        {
            report.missing.push_back (juce::String (at.toString()) + ": " + file.quoted() + " is not there; the bundle is without it");
            continue;
        }
        auto reference = pack (**opened, target, workshop, report, goesOn);
        if (! goesOn())
            return cancelled;
        if (! reference)
            return reference.error().within (at.toString());
        brought.emplace (file, std::move (*reference));
        ++report.files;
    }

    Session copy (root);
    const auto stated = copy.edit ("Bundle", [&] (Edit& edit) -> Result<> {
        for (const auto& [file, reference] : brought)
        {
            for (const auto& place : placesOfMedia (edit.now(), file))
                if (auto set = edit.set (place, reference.path); ! set)
                    return set;
            if (auto listed = listMedia (edit, reference); ! listed)
                return listed;
        }
        return {};
    });
    if (! stated)
        return stated.error();
    if (auto saved = saveSession (files(), session, copy.now().root()); ! saved)
        return saved.error();

    auto pending = PendingFile::create (files(), path);
    if (! pending)
        return pending.error();
    tar::Writer archive (pending->file());
    for (const auto& [folder, under] : { std::pair (workshop.folder, name), { mediaFolderOf (session), name + "/" + name + " Media" } })
        if (const auto there = files().status (folder); there && *there)
            if (auto added = addTo (archive, folder, under); ! added)
                return added.error();
    if (auto done = archive.finish(); ! done)
        return done.error();
    const auto size = pending->file().size();
    if (progress != nullptr && ! progress (1.0))
        return cancelled;
    if (auto put = pending->commit(); ! put)
        return put.error();
    report.bytes = size ? *size : 0;
    return report;
}

Result<std::string> unpackBundle (const std::string& path, const std::string& folder, const Progress& progress)
{
    const auto archive = files().open (path, Vfs::Access::read);
    if (! archive)
        return archive.error();
    const auto entries = tar::list (*archive);
    if (! entries)
        return entries.error();

    std::string session;
    std::vector<char> piece (1 << 20);
    int64_t all = 0, done = 0;
    for (const auto& entry : *entries)
        all += entry.size;
    for (const auto& entry : *entries)
    {
        const auto slash = entry.name.find ('/');
        const auto inside = slash == std::string::npos ? entry.name : entry.name.substr (slash + 1);
        const auto target = folder + "/" + inside;
        if (auto made = files().makeFolders (folderOf (target)); ! made)
            return made.error();
        auto pending = PendingFile::create (files(), target);
        if (! pending)
            return pending.error();
        for (int64_t at = 0; at < entry.size;)
        {
            const auto got = archive->readAt (entry.offset + at,
                                              piece.data(),
                                              static_cast<size_t> (std::min<int64_t> (
                                                  entry.size - at, static_cast<int64_t> (piece.size()))));
            if (! got)
                return got.error();
            if (auto put = pending->file().writeAt (at, piece.data(), *got); ! put)
                return put.error();
            at += static_cast<int64_t> (*got);
            done += static_cast<int64_t> (*got);
            if (progress != nullptr && ! progress (static_cast<double> (done) / static_cast<double> (all)))
                return Error { toText (nameOf (path)), "was cancelled; nothing of it was kept" };
        }
        if (auto put = pending->commit(); ! put)
            return put.error();
        if (isSessionName (inside) && inside.find ('/') == std::string::npos)
            session = target;
    }
    if (session.empty())
        return Error { toText (path), "holds no session" };
    return session;
}

void addBundleCommand (Registry& registry, std::function<const Document&()> document)
{
    registry.add ({ .id = "media.bundle",
                    .title = "Bundle session",
                    .category = "File",
                    .doc = "Writes the session with all its audio to one file, to be sent; `import` opens it anywhere.",
                    .parameters = { schema::text ("file", "", "The bundle; its name ends in .ampbundle.").required() },
                    .run = [document = std::move (document)] (Command::Call& call) -> Result<> {
                        const auto report = writeBundle (
                            call.session.now().root(), document().roots, call.arguments.text ("file").toStdString());
                        if (! report)
                            return report.error();
                        if (! report->missing.empty())
                            return Error { call.arguments.text ("file"),
                                           "is written, but not complete: " + report->missing.front() };
                        return {};
                    } });
}
}  // namespace amp
