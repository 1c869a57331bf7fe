#include "Persistence/Media/MediaLibrary.h"

#include "Core/Hash.h"

#include <sys/stat.h>

#include <fcntl.h>

#include <unistd.h>

namespace amp
{
namespace
{
/** Whether our own reader is responsible for the file, by its first four bytes. */
bool isPcm (const Descriptor& file)
{
    char magic[4] {};
    if (::pread (file.get(), magic, sizeof (magic), 0) != static_cast<ssize_t> (sizeof (magic)))
        return true;  // too short for anything: our reader says so
    const std::string_view start (magic, sizeof (magic));
    return start == "RIFF" || start == "RF64" || start == "BW64" || start == "riff" || start == "FORM";
}
}  // namespace

MediaLibrary::MediaLibrary (MediaRoots folders, PcmCache& pcm, AudioCache* computed)
    : roots (std::move (folders)),
      samples (roots),
      decoded (pcm),
      derived (computed)
{}

Result<std::shared_ptr<const PcmFile>> MediaLibrary::open (const juce::String& path)
{
    const auto found = find (path);
    if (! found)
        return found.error();

    const auto identity = identityOf (found->file);
    {
        const std::scoped_lock lock (mutex);
        if (const auto& entry = knownAs (found->path, identity); entry.audio != nullptr)
            return entry.audio;
    }

    const auto name = path.toStdString();
    auto opened = isPcm (found->file) ? PcmFile::open (found->file, name) : decoded.open (found->file, name);
    if (! opened)
        return opened;

    const std::scoped_lock lock (mutex);
    auto& entry = knownAs (found->path, identity);
    if (entry.audio == nullptr)  // another thread may have been faster
        entry.audio = *opened;
    return entry.audio;
}

MediaSource::Status MediaLibrary::status (const juce::String& path)
{
    const auto opened = openMedia (roots, path.toStdString());
    if (! opened)
        return Status::refused;
    return *opened ? Status::found : Status::missing;
}

Result<juce::String> MediaLibrary::hash (const juce::String& path)
{
    const auto found = find (path);
    if (! found)
        return found.error();

    const auto identity = identityOf (found->file);
    {
        const std::scoped_lock lock (mutex);
        if (const auto& entry = knownAs (found->path, identity); entry.hash.isNotEmpty())
            return entry.hash;
    }

    const auto digest = sha256 (found->file, path.toStdString());
    if (! digest)
        return digest.error();
    const std::scoped_lock lock (mutex);
    return knownAs (found->path, identity).hash = juce::String (*digest);
}

Result<std::shared_ptr<const PcmFile>> MediaLibrary::openSample (const juce::String& name, int64_t number)
{
    const auto path = samples.find (name.toStdString(), number);
    if (path.empty())
        return std::shared_ptr<const PcmFile>();

    const Descriptor file (::open (path.c_str(), O_RDONLY | O_CLOEXEC));
    if (! file.isOpen())
        return Error { juce::String (path), "cannot be opened" };
    return isPcm (file) ? PcmFile::open (file, path) : decoded.open (file, path);
}

void MediaLibrary::closeUnused()
{
    const std::scoped_lock lock (mutex);
    for (auto& [path, entry] : known)
        if (entry.audio.use_count() == 1)
            entry.audio = nullptr;
}

Result<OpenedMedia> MediaLibrary::find (const juce::String& path) const
{
    auto opened = openMedia (roots, path.toStdString());
    if (! opened)
        return opened.error();
    if (! *opened)
        return Error { path, "is missing. Put it back, or relink it to where it is now." };
    return std::move (**opened);
}

MediaLibrary::Known& MediaLibrary::knownAs (const std::string& path, const Identity& identity)
{
    auto& entry = known[path];
    if (! (entry.identity == identity))
        entry = { identity, nullptr, {} };
    return entry;
}

MediaLibrary::Identity MediaLibrary::identityOf (const Descriptor& file)
{
    struct stat status = {};
    ::fstat (file.get(), &status);
    return { status.st_dev, status.st_ino, status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec };
}
}  // namespace amp
