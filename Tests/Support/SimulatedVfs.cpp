#include "Support/SimulatedVfs.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace amp::tests
{
SimulatedVfs::SimulatedVfs() = default;

void SimulatedVfs::put (const std::string& path, const std::string& content)
{
    const std::lock_guard lock (mutex);
    for (auto folder = folderOf (path); folder != "/"; folder = folderOf (folder))
        folders.insert (folder);
    auto file = std::make_shared<File>();
    file->content = file->durable = content;
    names[path] = durableNames[path] = file;
}

std::optional<std::string> SimulatedVfs::content (const std::string& path) const
{
    const std::lock_guard lock (mutex);
    const auto found = names.find (path);
    return found == names.end() ? std::nullopt : std::optional (found->second->content);
}

std::vector<std::string> SimulatedVfs::files() const
{
    const std::lock_guard lock (mutex);
    std::vector<std::string> paths;
    for (const auto& [path, file] : names)
        paths.push_back (path);
    return paths;
}

void SimulatedVfs::failCall (int n, int code, Lasting duration)
{
    const std::lock_guard lock (mutex);
    failing = n;
    failure = code;
    lasting = duration;
}

int SimulatedVfs::answer()
{
    ++made;
    const auto fails = failing > 0 && (made == failing || (made > failing && lasting == Lasting::forever));
    return fails ? -failure : 0;
}

int64_t SimulatedVfs::usedNow() const
{
    if (room == std::numeric_limits<int64_t>::max())
        return 0;  // it does not matter
    std::set<const File*> counted;  // once, whatever its names
    int64_t bytes = 0;
    for (const auto& [path, file] : names)
        bytes += counted.insert (file.get()).second ? static_cast<int64_t> (file->content.size()) : 0;
    return bytes;
}

void SimulatedVfs::apply (const Change& change, std::string& content)
{
    const auto offset = static_cast<size_t> (change.offset);
    if (change.isTruncation)
        return content.resize (offset);
    if (content.size() < offset + change.bytes.size())
        content.resize (offset + change.bytes.size());
    content.replace (offset, change.bytes.size(), change.bytes);
}

void SimulatedVfs::applyTorn (const Change& change, std::string& content, std::mt19937& random)
{
    switch (random() % 4)
    {
    case 0:
        return;
    case 1:
        return apply (change, content);
    default:
        break;
    }
    if (change.isTruncation)
        return;

    constexpr size_t sector = 512;
    const auto start = static_cast<size_t> (change.offset), end = start + change.bytes.size();
    if (random() % 2 == 0 && content.size() < end)
        content.resize (end);  // the length is there, its bytes are zeros
    for (auto at = start; at < end;)
    {
        const auto next = std::min (end, at - at % sector + sector);
        if (random() % 2 == 0)
            apply ({ false, static_cast<int64_t> (at), change.bytes.substr (at - start, next - at) }, content);
        at = next;
    }
}

void SimulatedVfs::apply (const NameChange& change, Names& to)
{
    for (const auto& [path, file] : change.names)
    {
        if (file != nullptr)
            to[path] = file;
        else
            to.erase (path);
    }
}

std::unique_ptr<SimulatedVfs> SimulatedVfs::afterPowerCut (std::mt19937& random) const
{
    const std::lock_guard lock (mutex);
    auto left = durableNames;
    const auto likelihood = random() % 5;  // of 4: none, some, all of the names arrived
    for (const auto& change : unsyncedNames)
        if (random() % 4 < likelihood)
            apply (change, left);

    auto disk = std::make_unique<SimulatedVfs>();
    disk->folders = folders;
    std::map<const File*, std::string> contents;  // a file with two names is torn once
    for (const auto& [path, file] : left)
    {
        auto known = contents.find (file.get());
        if (known == contents.end())
        {
            auto content = file->durable;
            for (const auto* changes : { &file->doomed, &file->unsynced })
                for (const auto& change : *changes)
                    applyTorn (change, content, random);
            known = contents.emplace (file.get(), content).first;
        }
        disk->put (path, known->second);
    }
    return disk;
}

void SimulatedVfs::change (File& file, Change what)
{
    apply (what, file.content);
    file.unsynced.push_back (std::move (what));
}

void SimulatedVfs::rename (NameChange what)
{
    apply (what, names);
    unsyncedNames.push_back (std::move (what));
}

void SimulatedVfs::describe (const File& file, Status& status) const
{
    status = {};
    status.size = static_cast<int64_t> (file.content.size());
    status.mode = file.mode;
    status.isRegular = true;
    status.inode = reinterpret_cast<uint64_t> (&file);
}

int SimulatedVfs::sysOpen (const std::string& path, Access access, mode_t mode)
{
    const std::lock_guard lock (mutex);
    if (const auto code = answer(); code < 0)
        return code;
    if (folders.count (folderOf (path)) == 0)
        return -ENOENT;

    const auto found = names.find (path);
    const auto exists = found != names.end();
    if (access == Access::createNew && exists)
        return -EEXIST;
    if ((access == Access::read || access == Access::update) && ! exists)
        return -ENOENT;
    if (! exists)
    {
        auto file = std::make_shared<File>();
        file->mode = mode;
        rename ({ folderOf (path), { { path, file } } });
    }
    open[nextHandle] = names[path];
    return nextHandle++;
}

ssize_t SimulatedVfs::sysRead (int handle, int64_t offset, void* to, size_t count)
{
    const std::lock_guard lock (mutex);
    if (const auto code = answer(); code < 0)
        return code;
    const auto& content = open.at (handle)->content;
    const auto start = std::min (content.size(), static_cast<size_t> (offset));
    const auto got = std::min (count, content.size() - start);
    std::memcpy (to, content.data() + start, got);
    return static_cast<ssize_t> (got);
}

ssize_t SimulatedVfs::sysWrite (int handle, int64_t offset, const void* from, size_t count)
{
    const std::lock_guard lock (mutex);
    if (const auto code = answer(); code < 0)
        return code;
    auto put = made == shortened ? (count + 1) / 2 : count;
    const auto grows = offset + static_cast<int64_t> (put) - static_cast<int64_t> (open.at (handle)->content.size());
    if (const auto beyond = usedNow() + grows - room; grows > 0 && beyond > 0)
        put -= static_cast<size_t> (std::min (beyond, grows));
    if (put == 0 && count > 0)
        return -ENOSPC;
    change (*open.at (handle), { false, offset, std::string (static_cast<const char*> (from), put) });
    return static_cast<ssize_t> (put);
}

int SimulatedVfs::sysTruncate (int handle, int64_t size)
{
    const std::lock_guard lock (mutex);
    if (const auto code = answer(); code < 0)
        return code;
    change (*open.at (handle), { true, size, {} });
    return 0;
}

int SimulatedVfs::sysSetMode (int handle, mode_t mode)
{
    const std::lock_guard lock (mutex);
    if (const auto code = answer(); code < 0)
        return code;
    open.at (handle)->mode = mode;
    return 0;
}

int SimulatedVfs::sysHandleStatus (int handle, Status& status)
{
    const std::lock_guard lock (mutex);
    if (const auto code = answer(); code < 0)
        return code;
    describe (*open.at (handle), status);
    return 0;
}

int SimulatedVfs::sysSync (int handle)
{
    const std::lock_guard lock (mutex);
    auto& file = *open.at (handle);
    const auto code = answer();
    if (code == -EINTR)
        return code;
    if (code < 0)  // the system has given the data up, and will not say so again
        file.doomed.insert (file.doomed.end(), file.unsynced.begin(), file.unsynced.end());
    else if (file.doomed.empty())
        file.durable = file.content;
    else
        for (const auto& change : file.unsynced)
            apply (change, file.durable);
    file.unsynced.clear();
    return code;
}

int SimulatedVfs::sysClose (int handle)
{
    const std::lock_guard lock (mutex);
    open.erase (handle);
    return answer();
}

int SimulatedVfs::sysStatus (const std::string& path, Status& status)
{
    const std::lock_guard lock (mutex);
    if (const auto code = answer(); code < 0)
        return code;
    if (folders.count (path) != 0)
    {
        status = {};
        status.isFolder = true;
        return 0;
    }
    const auto found = names.find (path);
    if (found == names.end())
        return -ENOENT;
    describe (*found->second, status);
    return 0;
}

int SimulatedVfs::sysList (const std::string& folder, std::vector<std::string>& list)
{
    const std::lock_guard lock (mutex);
    if (const auto code = answer(); code < 0)
        return code;
    if (folders.count (folder) == 0)
        return -ENOENT;
    for (const auto& [path, file] : names)
        if (folderOf (path) == folder)
            list.push_back (nameOf (path));
    for (const auto& path : folders)
        if (path != "/" && folderOf (path) == folder)
            list.push_back (nameOf (path));
    return 0;
}

int SimulatedVfs::sysResolve (const std::string& path, std::string& resolved)
{
    const std::lock_guard lock (mutex);
    if (const auto code = answer(); code < 0)
        return code;
    resolved = path;
    return names.count (path) != 0 || folders.count (path) != 0 ? 0 : -ENOENT;
}

int SimulatedVfs::sysRename (const std::string& from, const std::string& to)
{
    const std::lock_guard lock (mutex);
    if (const auto code = answer(); code < 0)
        return code;
    const auto found = names.find (from);
    if (found == names.end() || folders.count (folderOf (to)) == 0)
        return -ENOENT;
    rename ({ folderOf (to), { { to, found->second }, { from, nullptr } } });
    return 0;
}

int SimulatedVfs::sysLink (const std::string& existing, const std::string& name)
{
    const std::lock_guard lock (mutex);
    if (const auto code = answer(); code < 0)
        return code;
    if (! hasLinks)
        return -EPERM;
    const auto found = names.find (existing);
    if (found == names.end() || folders.count (folderOf (name)) == 0)
        return -ENOENT;
    if (names.count (name) != 0)
        return -EEXIST;
    rename ({ folderOf (name), { { name, found->second } } });
    return 0;
}

int SimulatedVfs::sysUnlink (const std::string& path)
{
    const std::lock_guard lock (mutex);
    if (const auto code = answer(); code < 0)
        return code;
    if (names.count (path) == 0)
        return -ENOENT;
    rename ({ folderOf (path), { { path, nullptr } } });
    return 0;
}

int SimulatedVfs::sysMakeFolder (const std::string& path, mode_t)
{
    const std::lock_guard lock (mutex);
    if (const auto code = answer(); code < 0)
        return code;
    if (folders.count (path) != 0 || names.count (path) != 0)
        return -EEXIST;
    if (folders.count (folderOf (path)) == 0)
        return -ENOENT;
    folders.insert (path);
    return 0;
}

int SimulatedVfs::sysRemoveFolder (const std::string& path)
{
    const std::lock_guard lock (mutex);
    if (const auto code = answer(); code < 0)
        return code;
    for (const auto& [name, file] : names)
        if (folderOf (name) == path)
            return -ENOTEMPTY;
    return folders.erase (path) != 0 ? 0 : -ENOENT;
}

int SimulatedVfs::sysSyncFolder (const std::string& folder)
{
    const std::lock_guard lock (mutex);
    if (const auto code = answer(); code < 0)
        return code;
    std::vector<NameChange> others;
    for (auto& change : unsyncedNames)
    {
        if (change.folder == folder)
            apply (change, durableNames);
        else
            others.push_back (std::move (change));
    }
    unsyncedNames = std::move (others);
    return 0;
}
}  // namespace amp::tests
