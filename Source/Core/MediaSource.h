#pragma once
#include "Core/Media/PcmFile.h"

namespace amp
{
class AudioCache;

/** Where the audio files that a session refers to come from: the door to media for the engine and the analysis.

    Thread: any; open() and hash() may take as long as reading, or decoding, the whole file.
*/
class MediaSource
{
public:
    virtual ~MediaSource() = default;

    /** The audio of a path as the session states it, relative to the session's folder. Whoever asks for the same file
       gets the same PcmFile.

        @returns an Error with the path and the reason if the file is missing, outside what the session may read, or no
       audio. */
    virtual Result<std::shared_ptr<const PcmFile>> open (const juce::String& path) = 0;

    enum class Status {
        found,    ///< there, and the session may read it; whether it is audio, open() tells
        missing,  ///< the session may read it, but it is not there
        refused   ///< outside the session's folder and the allowed folders, or not a regular file
    };

    virtual Status status (const juce::String& path) = 0;

    /** SHA-256 of the file's content, 64 lower-case hexadecimal digits; how a moved file is recognised. */
    virtual Result<juce::String> hash (const juce::String& path) = 0;

    /** Where sound may be kept that is computed from this media; null if nowhere. */
    virtual AudioCache* cache() { return nullptr; }

    /** The sample that a pattern means by a name and a number: the number, counted around, among the sorted audio files of
        the folder of that name.

        @returns null if there is no such folder; an Error with the file and the reason if the file cannot be read. */
    virtual Result<std::shared_ptr<const PcmFile>> openSample (const juce::String& name, int64_t number)
    {
        juce::ignoreUnused (name, number);
        return std::shared_ptr<const PcmFile>();
    }
};
}  // namespace amp
