#pragma once
#include "Dsp/Voices/Sample.h"

#include <span>
#include <string_view>

namespace amp::dsp
{
/** A sound of the program's own, made when it is first needed. */
struct BuiltInSound
{
    std::string_view name;  ///< as patterns call it
    std::string_view what;  ///< a word or two for people
    int variants;           ///< n counts around them; 1: none
    bool isTonal;           ///< made anew for each key; its n moves the key where no note is given
    double key;             ///< that it sounds where no note is given, MIDI

    /** Renders it.  @param variant  0..variants - 1  @param key  MIDI; only tonal sounds heed it.
        Deterministic. Thread: any but the audio thread; takes 1 to 50 ms. */
    Sample (*make) (int variant, double key, double sampleRate);
};

/** All of them, in the order of a menu: drums, then what has a pitch. */
std::span<const BuiltInSound> builtInSounds() noexcept;

/** The sound of a name or of one of its usual other names (kick, snare, hihat …); null if there is none. */
const BuiltInSound* findBuiltInSound (std::string_view name) noexcept;
}  // namespace amp::dsp
