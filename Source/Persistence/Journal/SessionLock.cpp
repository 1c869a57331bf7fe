#include "Persistence/Journal/SessionLock.h"

#include "Core/Text.h"
#include "Core/Vfs.h"
#include "Persistence/Json/Document.h"
#include "Persistence/Json/Writer.h"

#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace amp
{
namespace
{
/** A process, in a way that its number alone does not tell: numbers are used again. */
struct Holder
{
    std::string host, boot;
    int64_t process = 0, began = 0;  // began: in clock ticks since the machine started
    int64_t crashes = 0;
};

std::string hostName()
{
    char name[256] {};
    return gethostname (name, sizeof (name) - 1) == 0 ? name : "unknown";
}

std::string firstWord (const char* path)
{
    std::ifstream in (path);
    std::string word;
    in >> word;
    return word;
}

/** @returns 0 if there is no such process. */
int64_t beginOf (int64_t process)
{
    std::ifstream in ("/proc/" + std::to_string (process) + "/stat");
    std::string line;
    std::getline (in, line);
    const auto name = line.rfind (')');  // what stands in brackets may hold anything
    if (name == std::string::npos)
        return 0;
    const auto fields = juce::StringArray::fromTokens (toText (line.substr (name + 2)), " ", {});
    constexpr auto startTime = 19;  // field 22 of the line
    return fields[startTime].getLargeIntValue();
}

Holder thisProcess()
{
    return { hostName(), firstWord ("/proc/sys/kernel/random/boot_id"), getpid(), beginOf (getpid()), 0 };
}

std::string toJson (const Holder& holder)
{
    std::string json = "{\"host\":";
    json::write (json, std::string_view (holder.host));
    json += ",\"boot\":";
    json::write (json, std::string_view (holder.boot));
    for (const auto& [key, value] :
         { std::pair ("process", holder.process), std::pair ("began", holder.began), std::pair ("crashes", holder.crashes) })
    {
        ((json += ",\"") += key) += "\":";
        json::write (json, value);
    }
    return json + "}\n";
}

std::optional<Holder> read (int file)
{
    char bytes[2048];
    const auto count = ::pread (file, bytes, sizeof (bytes), 0);
    const auto document = json::Document::parse ({ bytes, static_cast<size_t> (std::max<ssize_t> (0, count)) });
    if (! document)
        return {};
    Holder holder;
    const auto text = [&] (const char* key, std::string& to) {
        if (const auto* value = document->find (document->root(), key); value != nullptr)
            to = value->text;
    };
    const auto number = [&] (const char* key, int64_t& to) {
        if (const auto* value = document->find (document->root(), key);
            value != nullptr && value->is (json::Value::Kind::integer))
            to = value->integer;
    };
    text ("host", holder.host);
    text ("boot", holder.boot);
    number ("process", holder.process);
    number ("began", holder.began);
    number ("crashes", holder.crashes);
    return holder;
}

/** Of a lock that the system does not hold: whether its holder may live nevertheless, on a machine whose locks are not seen here. */
bool mayLiveElsewhere (const Holder& holder)
{
    return ! holder.host.empty() && holder.host != hostName();
}

Error heldBy (const std::string& path, const std::optional<Holder>& holder)
{
    const auto session = toText (path.ends_with (".lock") ? path.substr (0, path.size() - 5) : path);
    if (! holder)
        return { session, "is open in another AudioMage. Close it there, or save under another name." };
    const auto who = "AudioMage on " + toText (holder->host) + " (process " + juce::String (holder->process) + ")";
    if (mayLiveElsewhere (*holder))
        return { session,
                 "is open in " + who + ". If that is no longer so, remove " + toText (nameOf (path)) + " and try again." };
    return { session, "is open in " + who + ". Close it there, or save under another name." };
}

bool isSameFile (int file, const std::string& path)
{
    struct stat open {}, named {};
    return fstat (file, &open) == 0 && stat (path.c_str(), &named) == 0 && open.st_ino == named.st_ino &&
           open.st_dev == named.st_dev;
}
}  // namespace

Result<SessionLock> SessionLock::take (const std::string& path)
{
    constexpr auto attempts = 100;  // each fails only because another process removed the file meanwhile
    for (auto attempt = 0; attempt < attempts; ++attempt)
    {
        Descriptor file (::open (path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666));
        if (! file.isOpen())
            return Error { toText (path), "cannot be made: " + juce::String (std::strerror (errno)) };
        if (flock (file.get(), LOCK_EX | LOCK_NB) != 0)
            return heldBy (path, read (file.get()));
        if (! isSameFile (file.get(), path))
            continue;

        const auto last = read (file.get());
        if (last && mayLiveElsewhere (*last))
            return heldBy (path, last);

        SessionLock lock;
        auto self = thisProcess();
        self.crashes = lock.crashes = last ? static_cast<int> (last->crashes) + 1 : 0;
        const auto json = toJson (self);
        if (ftruncate (file.get(), 0) != 0 ||
            pwrite (file.get(), json.data(), json.size(), 0) != static_cast<ssize_t> (json.size()))
            return Error { toText (path), "cannot be written: " + juce::String (std::strerror (errno)) };
        lock.file = std::move (file);
        lock.path = path;
        return lock;
    }
    return Error { toText (path), "cannot be taken: others take and release it all the time" };
}

SessionLock& SessionLock::operator= (SessionLock&& other) noexcept
{
    release();
    file = std::move (other.file);
    path = std::move (other.path);
    crashes = other.crashes;
    return *this;
}

void SessionLock::release()
{
    if (! file.isOpen())
        return;
    if (isSameFile (file.get(), path))
        ::unlink (path.c_str());  // while it is held, so that nobody takes a file that has no name any more
    file = {};
}

int crashesOf (const std::string& path)
{
    const Descriptor file (::open (path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    const auto holder = file.isOpen() ? read (file.get()) : std::nullopt;
    return holder ? static_cast<int> (std::clamp<int64_t> (holder->crashes, 0, 1000)) + 1 : 0;
}

bool isLocked (const std::string& path)
{
    const Descriptor file (::open (path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    if (! file.isOpen())
        return false;
    if (flock (file.get(), LOCK_SH | LOCK_NB) != 0)
        return true;
    const auto holder = read (file.get());
    return holder && mayLiveElsewhere (*holder);
}
}  // namespace amp
