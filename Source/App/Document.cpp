#include "App/Document.h"

#include "Core/Media/AudioCache.h"
#include "Core/Vfs/PosixVfs.h"
#include "Persistence/Journal/Generations.h"
#include "Persistence/SessionCodec.h"

namespace amp
{
Vfs& files()
{
    static PosixVfs machine;
    return machine;
}

PcmCache& pcmCache()
{
    static PcmCache cache (files(), PcmCache::defaultFolder(), ImportHelper (ImportHelper::defaultProgram()));
    return cache;
}

namespace
{
/** A folder by the XDG base directory rules: what the variable names, else the place below the home folder. */
std::string userFolder (const char* variable, const char* belowHome)
{
    const auto* set = std::getenv (variable);
    const auto* home = std::getenv ("HOME");
    return (set != nullptr && *set == '/' ? std::string (set)
                                          : std::string (home != nullptr ? home : "/tmp") + belowHome) +
           "/audiomage";
}
}  // namespace

std::string cacheFolder (const std::string& name)
{
    return userFolder ("XDG_CACHE_HOME", "/.cache") + "/" + name;
}

std::string stateFolder()
{
    return userFolder ("XDG_STATE_HOME", "/.local/state") + "/sessions";
}

Result<NodePtr> readPattern (const juce::String& json)
{
    auto read = readSession (json.toStdString());
    return read.root != nullptr ? Result<NodePtr> (std::move (read.root)) : Result<NodePtr> (read.firstError());
}

bool isSessionName (const std::string& path)
{
    return path.ends_with (".amp") || path.ends_with (".AMP");
}

Document::Document (std::string sessionPath, OpenedSession opened)
    : path (std::move (sessionPath)),
      session (std::move (opened))
{
    const auto folder = files().resolve (folderOf (path));
    roots.sessionFolder = folder ? *folder : folderOf (path);
}

Result<Document> Document::open (const std::string& path)
{
    auto opened = openSession (files(), path);
    if (! opened)
    {
        auto error = opened.error();
        if (const auto good = latestWhole (files(), SessionFiles (path)))
            error.what << " A whole state of " << good->time.formatted ("%H:%M on %Y-%m-%d")
                       << " is kept: audiomage recover brings it back.";
        return error;
    }
    return Document (path, std::move (*opened));
}

std::vector<std::string> userSampleFolders()
{
    std::vector<std::string> folders;
    if (const auto* set = std::getenv ("AUDIOMAGE_SAMPLES"))
        for (const auto& folder : juce::StringArray::fromTokens (juce::String::fromUTF8 (set), ":", ""))
            if (folder.isNotEmpty())
                folders.push_back (folder.toStdString());
    folders.push_back (userFolder ("XDG_DATA_HOME", "/.local/share") + "/samples");
    return folders;
}

std::unique_ptr<MediaLibrary> libraryOf (const MediaRoots& given)
{
    auto roots = given;
    for (auto& folder : userSampleFolders())
        roots.samples.push_back (std::move (folder));
    static AudioCache derived (files(), cacheFolder ("derived"));
    return std::make_unique<MediaLibrary> (roots, pcmCache(), &derived);
}
}  // namespace amp
