#pragma once
#include "Pattern/Play/Passage.h"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <tuple>

namespace amp::pattern
{
/** One MIDI message of a pattern track. */
struct MidiMessage
{
    double time = 0.0;   ///< seconds on the timeline
    int64_t step = 0;    ///< the absolute step to which it belongs; of a note-off, that of its note
    uint32_t track = 0;  ///< which of Loop::midiTracks
    std::array<uint8_t, 3> bytes {};
    int size = 3;
};

/** Turns steps into MIDI messages in order of time, for whoever sends them ahead.

    At one time: note-offs of earlier notes, controllers, notes. A controller is sent when its value is another than the
   last one sent. A note that is struck again while it sounds is ended first, and then lasts as long as the new one:
   every note-on has its note-off.

    Thread: one, not the audio thread.
*/
class MidiStream
{
public:
    /** Plans the steps [from, to) of a passage. Steps are planned in order, once each for each passage.
        plays: which of its loop's MIDI tracks it plays; absent: all. */
    void
    plan (const Passage&, const StepClock&, int64_t from, int64_t to, const std::function<bool (uint32_t)>& plays = {});

    /** What is due before a time, and after what was taken before. Everything that could be due must have been planned.
     */
    std::vector<MidiMessage> take (double until);

    /** Ends the notes of some tracks, named by their ids, and forgets what was planned of them. A note that was taken
       but begins later ends where it begins. */
    std::vector<MidiMessage> mute (const std::function<bool (const std::string& track)>& isMuted, double time);

    /** Moves what was planned and what sounds by so many seconds: the same moment has another time on the timeline now.
     */
    void shift (double seconds);

    /** Ends all notes at a time, forgets what was planned and which controllers were sent. Bent pitches go back to the
     * centre. */
    std::vector<MidiMessage> stop (double time);

private:
    enum Order { noteOff, control, noteOn };

    struct Planned
    {
        double time;
        Order order;
        uint64_t number;  // of planning
        MidiMessage message;
        std::string track {};
        double length = 0.0;  // of a note-on, in seconds
        uint64_t endOf = 0;   // of a note-off: the number of its note-on

        bool operator<(const Planned& other) const
        {
            return std::tie (time, order, number) < std::tie (other.time, other.order, other.number);
        }
    };

    struct Sounding
    {
        uint64_t number;  // of its note-on
        double began;
        std::string track;
        MidiMessage off;
    };

    using Key = std::pair<uint8_t, uint8_t>;  // the first byte; the note or controller

    void emit (const Planned&, std::vector<MidiMessage>&);
    void strike (const Planned&, std::vector<MidiMessage>&);

    std::set<Planned> planned;
    std::map<Key, Sounding> sounding;
    std::map<Key, int> sent;
    uint64_t nextNumber = 1;
};
}  // namespace amp::pattern
