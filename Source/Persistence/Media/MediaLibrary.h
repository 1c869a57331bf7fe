#pragma once
#include "Core/MediaPath.h"
#include "Core/MediaSource.h"
#include "Persistence/Media/PcmCache.h"
#include "Persistence/Media/SampleFolders.h"

#include <map>

namespace amp
{
/** The media of one session: WAV and AIFF read where they are, everything else through the PCM cache.

    A file stays open, and is shared by all who ask for it, until it changes on the disk or closeUnused() is called.
    Thread: any.
*/
class MediaLibrary : public MediaSource
{
public:
    /** @param derived  where sound computed from this media is kept; null: nowhere.
        Both caches must outlive the library. */
    MediaLibrary (MediaRoots, PcmCache&, AudioCache* derived = nullptr);

    Result<std::shared_ptr<const PcmFile>> open (const juce::String& path) override;
    Status status (const juce::String& path) override;
    Result<juce::String> hash (const juce::String& path) override;
    AudioCache* cache() override { return derived; }
    Result<std::shared_ptr<const PcmFile>> openSample (const juce::String& name, int64_t number) override;

    /** Closes the files that nobody else uses. */
    void closeUnused();

private:
    /** Tells whether a file is still the one that was read. */
    struct Identity
    {
        uint64_t device = 0, inode = 0;
        int64_t size = 0, modifiedSeconds = 0, modifiedNanoseconds = 0;
        bool operator== (const Identity&) const = default;
    };

    struct Known
    {
        Identity identity;
        std::shared_ptr<const PcmFile> audio;  ///< shared with whoever asked for it
        juce::String hash;
    };

    Result<OpenedMedia> find (const juce::String& path) const;
    Known& knownAs (const std::string& path, const Identity&);
    static Identity identityOf (const Descriptor&);

    MediaRoots roots;
    const SampleFolders samples;
    PcmCache& decoded;
    AudioCache* const derived;
    std::mutex mutex;  ///< guards known
    std::map<std::string, Known> known;
};
}  // namespace amp
