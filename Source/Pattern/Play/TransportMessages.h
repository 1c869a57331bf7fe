#pragma once
#include <array>
#include <cstdint>
#include <vector>

namespace amp::pattern
{
/** Which MIDI messages beside the pattern's own a start, stop or pause sends, so that other machines follow. Pure.

    Start where playing begins from stop, Continue from pause, Stop on leaving play; nothing for what changes nothing. A
   position is told before Start or Continue where playing does not begin at 0. Thread: any. */
class TransportMessages
{
public:
    enum class State : uint8_t { stopped, playing, paused };

    struct Message
    {
        enum class Kind : uint8_t { bytes, notesOff };  ///< notesOff: what MidiStream::stop() gives

        Kind kind = Kind::bytes;
        std::array<uint8_t, 3> bytes {};
        int size = 1;

        bool operator== (const Message&) const = default;
    };
    using Messages = std::vector<Message>;

    State state() const { return now; }

    /** @param step  where playing begins: the song position pointer counts steps. */
    Messages play (int64_t step);
    Messages stop();
    Messages pause();

    /** Notes off, and on all channels sound off, notes off and controllers reset. Playing goes on. */
    Messages midiPanic() const;

    /** The same, and playing stops. */
    Messages panic();

private:
    State now = State::stopped;
};
}  // namespace amp::pattern
