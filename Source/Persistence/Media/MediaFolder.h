#pragma once
#include "Core/MediaPath.h"
#include "Model/Node.h"
#include "Persistence/Media/PcmCache.h"

#include <functional>

namespace amp
{
/** The folder "<session> Media" beside a session, in which its audio stands, and what is put in it.

    Files in it are written once and never changed; nothing here removes one that a session has referred to. Thread: any that may wait.
*/
class MediaFolder
{
public:
    /** Copies what is brought in, or leaves it where it is if the session may read it there. */
    enum class Bring { copy, link };

    /** @param sessionPath  the session's file, which need not exist yet. Vfs and cache must outlive the folder. */
    MediaFolder (Vfs&, PcmCache&, const std::string& sessionPath, std::vector<std::string> allowedRoots = {});

    /** A file that belongs to the session now. */
    struct Reference
    {
        juce::String path; // as the session states it
        int64_t size = 0;  // bytes
        juce::String hash; // SHA-256, hexadecimal
        int64_t frames = 0;
        int sampleRate = 0, channels = 0, bits = 0;
        bool isNew = false; // the file was made just now

        double duration() const { return sampleRate > 0 ? static_cast<double> (frames) / sampleRate : 0.0; } // seconds

        /** As an entry of the session's media list. */
        NodePtr toNode() const;
    };

    /** Told of each piece that was copied, in bytes. @returns false to stop: nothing is left of the file then. */
    using Copying = std::function<bool (int64_t)>;

    /** Brings an audio file in: checks that it is audio, copies it under a free name (or finds the copy that is there), hashes it.
        @param source  any path of the machine. With Bring::link it must lie in the session's folder or an allowed one.
        @returns an Error with the file and the reason if it is missing, no audio, or cannot be copied. */
    Result<Reference> bring (const std::string& source, Bring = Bring::copy, const Copying& = {}) const;

    /** Removes a file again that bring() has just made and that nothing refers to; one that stood there before stays. */
    void takeBack (const Reference&) const;

    /** Looks through a folder, and those inside it, for the file with that content.
        @returns its path; nothing if there is none. */
    Result<std::optional<std::string>> findByHash (const std::string& folder, const juce::String& hash, int64_t size) const;

    const std::string& path() const { return folder; }
    const MediaRoots& roots() const { return allowed; }

private:
    struct Copy
    {
        std::string path;
        bool isNew = true;
    };
    Result<Copy> copy (const std::string& source, const std::string& hash, const Copying&) const;

    Vfs& vfs;
    PcmCache& cache;
    std::string folder; // "/a/b/Song Media"
    MediaRoots allowed;
};

/** "/a/b/Song Media" for "/a/b/Song.amp". */
std::string mediaFolderOf (const std::string& sessionPath);
} // namespace amp
