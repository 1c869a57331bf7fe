#pragma once
#include "Core/BackgroundMaker.h"
#include "Core/MediaSource.h"
#include "Dsp/Voices/Sample.h"

#include <map>
#include <optional>

namespace amp::engine
{
/** What a pattern asks for. */
struct SoundName
{
    std::string name;    ///< a folder of samples, or a built-in sound
    std::string path;    ///< where else to look for it, "samples.acoustic.bd"; may be empty
    int64_t number = 0;  ///< which sample of the folder, or which variant; counts around
    int key = -1;        ///< MIDI; -1: the sound's own

    auto operator<=> (const SoundName&) const = default;
};

/** The sounds that patterns name, as samples in memory at the engine's rate: folders of samples first, then the sounds
   of the program's own. What was found stays in memory for as long as the library lives, since voices may be playing
   it.

    Thread: message, all of it. Files are read, and sounds are made, on a thread of the library's own, or, if it waits,
   by find() itself.
*/
class SoundLibrary
{
public:
    enum class Mode {
        waits,      ///< find() returns when the sound is there
        background  ///< find() returns at once; collect() takes in what has come
    };

    SoundLibrary (MediaSource&, double sampleRate, Mode);

    /** Null while it is on its way, and if there is none. */
    std::shared_ptr<const dsp::Sample> find (const SoundName&);

    /** The sound for a voice that reads it at that rate, in frames a frame: a level of it, where it holds what would
       fold back into what is heard. The sound itself while its level is on its way. sound: null, or what find() gave.
     */
    std::shared_ptr<const dsp::Sample> levelOf (const std::shared_ptr<const dsp::Sample>& sound, double rate);

    /** Takes in what has arrived. @returns true if find() or levelOf() has other answers now. */
    bool collect();

    /** Names that mean nothing, and files that cannot be read, by name; each once. */
    const std::map<std::string, Error>& problems() const { return failed; }

    /** Forgets the problems, so that find() tries again. */
    void retry();

    /** True while sounds are on their way. */
    bool isBusy() const { return maker.remaining() + levelMaker.remaining() > 0; }

private:
    using Opened = Result<std::shared_ptr<const dsp::Sample>>;

    struct Level
    {
        std::shared_ptr<const dsp::Sample> of;
        int number = 0;

        auto operator<=> (const Level&) const = default;
    };

    static SoundName reduced (SoundName);
    Opened open (const SoundName&) const;
    void keep (const SoundName&, Opened);

    MediaSource& source;
    const double sampleRate;
    const Mode mode;
    std::map<SoundName, std::shared_ptr<const dsp::Sample>> sounds;  // null: on its way, or there is none
    std::map<std::string, Error> failed;
    std::map<Level, std::shared_ptr<const dsp::Sample>> levels;  // null: on its way
    BackgroundMaker<SoundName, Opened> maker;
    BackgroundMaker<Level, Opened> levelMaker;
};
}  // namespace amp::engine
