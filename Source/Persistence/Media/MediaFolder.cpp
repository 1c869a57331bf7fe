#include "Persistence/Media/MediaFolder.h"

#include "Core/Hash.h"
#include "Core/Ids.h"
#include "Core/Text.h"
#include "Core/Vfs/PendingFile.h"
#include "Model/NodeBuilder.h"
#include "Model/Schema/Entities.h"

#include <fcntl.h>

namespace amp
{
namespace
{
constexpr size_t pieceBytes = 1 << 20;
constexpr int deepestFolder = 16;

Result<Descriptor> openRegular (const std::string& path)
{
    Descriptor file (::open (path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));  // a pipe must not be waited for
    if (! file.isOpen())
        return Error { toText (path), "cannot be opened: " + juce::String (std::strerror (errno)) };
    return file;
}

/** WAV and AIFF are read as they are, everything else through the cache. */
Result<std::shared_ptr<const PcmFile>> openAudio (PcmCache& cache, const Descriptor& file, const std::string& name)
{
    if (auto pcm = PcmFile::open (file, name))
        return pcm;
    else
    {
        auto decoded = cache.open (file, name);
        const auto extension =
            juce::File::createFileWithoutCheckingPath (toText (name)).getFileExtension().toLowerCase();
        const auto isOurs = extension == ".wav" || extension == ".aif" || extension == ".aiff" || extension == ".aifc";
        return decoded || ! isOurs ? std::move (decoded)
                                   : std::move (pcm);  // our own reader's reason is the better one
    }
}

std::string absolute (Vfs& vfs, const std::string& path)
{
    const auto resolved = vfs.resolve (path);
    return resolved ? *resolved : path;
}
}  // namespace

std::string mediaFolderOf (const std::string& sessionPath)
{
    const auto name = nameOf (sessionPath);
    const auto stem = name.substr (0, name.find_last_of ('.') == 0 ? std::string::npos : name.find_last_of ('.'));
    return folderOf (sessionPath) + "/" + stem + " Media";
}

MediaFolder::MediaFolder (Vfs& v, PcmCache& c, const std::string& sessionPath, std::vector<std::string> allowedRoots)
    : vfs (v),
      cache (c),
      folder (mediaFolderOf (sessionPath)),
      allowed { absolute (v, folderOf (sessionPath)), std::move (allowedRoots) }
{}

NodePtr MediaFolder::Reference::toNode() const
{
    return NodeBuilder (schema::media, "media-" + hash.substring (0, 16))
        .set ("path", path)
        .set ("size", static_cast<juce::int64> (size))
        .set ("hash", hash)
        .set ("sampleRate", sampleRate)
        .set ("channels", channels)
        .set ("frames", static_cast<juce::int64> (frames))
        .build();
}

Result<MediaFolder::Reference> MediaFolder::bring (const std::string& source, Bring how, const Copying& copying) const
{
    const auto status = vfs.status (source);
    if (! status)
        return status.error();
    if (! status->has_value())
        return Error { toText (source), "no such file" };
    if (! (*status)->isRegular)
        return Error { toText (source), "is no regular file" };

    const auto file = openRegular (source);
    if (! file)
        return file.error();
    const auto audio = openAudio (cache, *file, source);
    if (! audio)
        return audio.error();
    const auto hash = sha256 (*file, source);
    if (! hash)
        return hash.error();

    auto path = absolute (vfs, source);
    auto isNew = false;
    const auto home = allowed.sessionFolder + "/";
    if (how == Bring::copy && ! path.starts_with (absolute (vfs, folder) + "/"))
    {
        auto copied = copy (source, *hash, copying);
        if (! copied)
            return copied.error();
        path = copied->path;
        isNew = copied->isNew;
    }
    if (path.starts_with (home))
        path = path.substr (home.size());
    else if (auto opened = openMedia (allowed, path); ! opened)
        return opened.error();

    const auto& info = (*audio)->info();
    return Reference { .path = toText (path),
                       .size = (*status)->size,
                       .hash = juce::String (*hash),
                       .frames = info.frames,
                       .sampleRate = static_cast<int> (info.sampleRate),
                       .channels = info.channels,
                       .bits = info.bits(),
                       .isNew = isNew };
}

/** Copies under the source's own name, or "name 2" and so on where another file has it. */
Result<MediaFolder::Copy> MediaFolder::copy (const std::string& source, const std::string& hash, const Copying& copying) const
{
    if (auto made = vfs.makeFolders (folder); ! made)
        return made.error();

    const auto name = toText (nameOf (source)).toStdString();  // a session states paths in UTF-8
    const auto dot = std::min (name.find_last_of ('.'), name.size());
    auto target = absolute (vfs, folder) + "/" + name;
    for (int number = 2;; ++number)
    {
        const auto there = vfs.status (target);
        if (! there)
            return there.error();
        if (! there->has_value())
            break;

        const auto existing = openRegular (target);
        if (existing)
            if (const auto same = sha256 (*existing, target); same && *same == hash)
                return Copy { target, false };  // the same content is here already
        target =
            absolute (vfs, folder) + "/" + name.substr (0, dot) + " " + std::to_string (number) + name.substr (dot);
    }

    auto input = vfs.open (source, Vfs::Access::read);
    if (! input)
        return input.error();
    auto pending = PendingFile::create (vfs, target);
    if (! pending)
        return pending.error();

    std::vector<char> piece (pieceBytes);
    for (int64_t at = 0;;)
    {
        const auto got = input->readAt (at, piece.data(), piece.size());
        if (! got)
            return got.error();
        if (*got == 0)
            break;
        if (auto written = pending->file().writeAt (at, piece.data(), *got); ! written)
            return written.error();
        at += static_cast<int64_t> (*got);
        if (copying != nullptr && ! copying (static_cast<int64_t> (*got)))
            return Error { toText (source), "was not copied: it was cancelled" };
    }
    if (auto done = pending->commit(); ! done)
        return done.error();
    return Copy { target };
}

void MediaFolder::takeBack (const Reference& file) const
{
    if (file.isNew)
        juce::ignoreUnused (vfs.unlink (allowed.sessionFolder + "/" + file.path.toStdString()));
}

Result<std::optional<std::string>>
MediaFolder::findByHash (const std::string& root, const juce::String& hash, int64_t size) const
{
    std::vector<std::pair<std::string, int>> folders { { root, 0 } };
    while (! folders.empty())
    {
        const auto [at, depth] = folders.back();
        folders.pop_back();
        const auto names = vfs.list (at);
        if (! names)
        {
            if (at == root)
                return names.error();
            continue;  // one folder that may not be read does not end the search
        }

        for (const auto& name : *names)
        {
            const auto path = at + "/" + name;
            const auto status = vfs.status (path);
            if (! status || ! status->has_value())
                continue;
            if ((*status)->isFolder && depth < deepestFolder)
                folders.emplace_back (path, depth + 1);
            if (! (*status)->isRegular || (*status)->size != size)
                continue;

            const auto file = openRegular (path);
            if (file)
                if (const auto found = sha256 (*file, path); found && juce::String (*found) == hash)
                    return std::optional (path);
        }
    }
    return std::optional<std::string>();
}
}  // namespace amp
