#include "Core/Vfs/PendingFile.h"

#include "Core/Ids.h"
#include "Core/Text.h"

namespace amp
{
namespace
{
Result<> copy (Vfs& vfs, const std::string& from, const std::string& to)
{
    auto source = vfs.open (from, Vfs::Access::read);
    if (! source)
        return source.error();
    auto destination = PendingFile::create (vfs, to);
    if (! destination)
        return destination.error();

    std::vector<char> piece (1 << 20);
    for (int64_t at = 0;;)
    {
        const auto got = source->readAt (at, piece.data(), piece.size());
        if (! got)
            return got.error();
        if (*got == 0)
            return destination->commit();
        if (auto written = destination->file().writeAt (at, piece.data(), *got); ! written)
            return written;
        at += static_cast<int64_t> (*got);
    }
}
}  // namespace

Result<PendingFile> PendingFile::create (Vfs& vfs, const std::string& path)
{
    const auto target = vfs.resolve (path);
    if (! target)
        return target.error();
    const auto old = vfs.status (*target);
    if (! old)
        return old.error();
    if (*old && ! (**old).isRegular)
        return Error { toText (*target), "is not a file that can be replaced. Choose another name." };

    constexpr size_t longestPrefix = 100;  // a name has at most 255 bytes
    const auto name = "." + nameOf (*target).substr (0, longestPrefix) + "." + newId ("new") + ".tmp";
    const auto temporary = (folderOf (*target) == "/" ? "" : folderOf (*target)) + "/" + name;

    auto file = vfs.open (temporary, Vfs::Access::createNew, *old ? 0600 : 0666);
    if (! file)
        return Error { toText (*target), file.error().what };

    PendingFile pending (vfs, *target, temporary, std::move (*file));
    if (*old)
        if (auto kept = pending.temporary.setMode ((**old).mode); ! kept)
            return kept.error();
    return pending;
}

PendingFile::PendingFile (Vfs& owner, std::string destination, std::string name, VfsFile open)
    : vfs (&owner),
      target (std::move (destination)),
      temporary (std::move (open)),
      temporaryName (std::move (name))
{
    temporary.present (target);
}

PendingFile::PendingFile (PendingFile&& other) noexcept
    : vfs (other.vfs),
      target (std::move (other.target)),
      temporary (std::move (other.temporary)),
      temporaryName (std::exchange (other.temporaryName, {}))
{}

PendingFile::~PendingFile()
{
    temporary = {};
    if (! temporaryName.empty())
        juce::ignoreUnused (
            vfs->unlink (temporaryName));  // what stays behind is a hidden temporary, never a wrong file
}

Result<> PendingFile::commit (const Verify& verify, const std::string& backup)
{
    if (auto synced = temporary.sync(); ! synced)
        return synced;
    if (verify)
        if (auto verified = verify (temporary); ! verified)
            return verified;
    if (auto closed = temporary.close(); ! closed)
        return closed;
    if (! backup.empty())
        if (auto kept = keepOld (backup); ! kept)
            return kept;
    if (auto renamed = vfs->rename (temporaryName, target); ! renamed)
        return renamed;

    temporaryName.clear();
    return vfs->syncFolder (folderOf (target));
}

Result<> PendingFile::keepOld (const std::string& backup)
{
    const auto old = vfs->status (target);
    if (! old)
        return old.error();
    if (! *old)
        return {};

    const auto link = vfs->link (target, backup);
    if (! link)
        return link.error();

    if (*link == Vfs::Link::exists)
    {
        const auto there = vfs->status (backup);
        if (! there)
            return there.error();
        if (! *there || (**there).inode != (**old).inode || (**there).device != (**old).device)
            return Error { toText (backup), "is there already. A backup is never replaced; choose another name." };
    }
    else if (*link == Vfs::Link::unsupported)
    {
        if (auto copied = copy (*vfs, target, backup); ! copied)
            return copied;
    }
    return vfs->syncFolder (folderOf (backup));
}
}  // namespace amp
