#pragma once
#include "Pattern/Loop/Compile.h"
#include "Pattern/Modulation/Modulation.h"

/** Parts of compile(): MIDI tracks. */
namespace amp::pattern
{
/** What a controller modulation moves. */
struct Controller
{
    uint8_t number = 0;   ///< 0..127
    bool isFine = false;  ///< in 14 bits: the lower seven go to the controller 32 above

    /** How it is written: "74", or "7_14bit". */
    juce::String key() const;
};

/** The controller that a modulation's key names: "74", or one of the usual names with or without "cc." in front; the
   first 32 with "_14bit" behind, for steps 128 times as fine. */
std::optional<Controller> controllerOf (const juce::String& name);

/** Adds a value at each of the 256 steps for every controller modulation, pitch bend and channel pressure of a track.
 */
void addControls (std::vector<MidiControl>&, const View<schema::patternMidiTrack>&, uint32_t track);

/** The velocity of events of a MIDI track: base x event velocity, modulated, cut to a whole number, 1..127 where it
 * sounds. */
class MidiVelocity
{
public:
    explicit MidiVelocity (const View<schema::patternMidiTrack>&);

    /** @returns 0 for an event that does not sound. */
    uint8_t of (double eventVelocity, int step) const;

private:
    double base;
    std::optional<Modulation> modulation;
};
}  // namespace amp::pattern
