#include "Pattern/Play/TransportMessages.h"

namespace amp::pattern
{
namespace
{
using Message = TransportMessages::Message;
using Messages = TransportMessages::Messages;

constexpr uint8_t songPosition = 0xF2, start = 0xFA, resume = 0xFB, halt = 0xFC;
constexpr uint8_t allSoundOff = 120, resetControllers = 121, allNotesOff = 123;
constexpr Message notesOff { Message::Kind::notesOff, {}, 0 };

constexpr Message realTime (uint8_t byte)
{
    return { Message::Kind::bytes, { byte, 0, 0 }, 1 };
}
}  // namespace

Messages TransportMessages::play (int64_t step)
{
    if (now == State::playing)
        return {};

    Messages messages;
    const auto position = step % 16384;  // 14 bits of sixteenths
    if (now == State::stopped && position != 0)
        messages.push_back (
            { Message::Kind::bytes,
              { songPosition, static_cast<uint8_t> (position & 0x7F), static_cast<uint8_t> (position >> 7) },
              3 });
    messages.push_back (realTime (now == State::paused || position != 0 ? resume : start));
    now = State::playing;
    return messages;
}

Messages TransportMessages::stop()
{
    const auto before = now;
    now = State::stopped;
    if (before == State::stopped)
        return {};
    return before == State::playing ? Messages { notesOff, realTime (halt) } : Messages { notesOff };
}

Messages TransportMessages::pause()
{
    if (now != State::playing)
        return {};
    now = State::paused;
    return { notesOff, realTime (halt) };
}

Messages TransportMessages::midiPanic() const
{
    Messages messages { notesOff };
    for (uint8_t channel = 0; channel < 16; ++channel)
        for (const auto controller : { allSoundOff, allNotesOff, resetControllers })
            messages.push_back ({ Message::Kind::bytes, { static_cast<uint8_t> (0xB0 | channel), controller, 0 }, 3 });
    return messages;
}

Messages TransportMessages::panic()
{
    auto messages = midiPanic();
    if (now == State::playing)
        messages.push_back (realTime (halt));
    now = State::stopped;
    return messages;
}
}  // namespace amp::pattern
