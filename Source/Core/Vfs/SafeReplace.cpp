#include "Core/Vfs/SafeReplace.h"

#include "Core/Text.h"

namespace amp
{
namespace
{
Result<> isSame (const VfsFile& file, std::string_view expected)
{
    const Error differs { toText (file.path()),
                          "what was written reads back differently: the disk may be failing. Save to another disk." };
    const auto size = file.size();
    if (! size)
        return size.error();
    if (*size != static_cast<int64_t> (expected.size()))
        return differs;

    std::vector<char> piece (1 << 20);
    for (size_t at = 0; at < expected.size(); at += piece.size())
    {
        const auto got = file.readAt (static_cast<int64_t> (at), piece.data(), piece.size());
        if (! got)
            return got.error();
        if (expected.substr (at, piece.size()) != std::string_view (piece.data(), *got))
            return differs;
    }
    return {};
}
}  // namespace

Result<> safeReplace (Vfs& vfs,
                      const std::string& path,
                      const std::function<Result<> (VfsFile&)>& write,
                      const ReplaceOptions& options)
{
    auto pending = PendingFile::create (vfs, path);
    if (! pending)
        return pending.error();
    if (auto written = write (pending->file()); ! written)
        return written;
    return pending->commit (options.verify, options.backup);
}

Result<> safeReplace (Vfs& vfs, const std::string& path, std::string_view content, const ReplaceOptions& options)
{
    const auto verify = [&] (const VfsFile& file) -> Result<> {
        if (auto same = isSame (file, content); ! same || ! options.verify)
            return same;
        return options.verify (file);
    };
    return safeReplace (vfs,
                        path,
                        [&] (VfsFile& file) { return file.writeAt (0, content.data(), content.size()); },
                        { verify, options.backup });
}
}  // namespace amp
