#include "Pattern/Play/MidiStream.h"

#include <algorithm>
#include <utility>

namespace amp::pattern
{
namespace
{
constexpr uint8_t status (int kind, int channel)
{
    return static_cast<uint8_t> (kind | channel);
}

void setBytes (MidiMessage& message, const MidiControl& control, int channel)
{
    const auto value = static_cast<int> (control.value);
    switch (control.kind)
    {
    case MidiControl::Kind::controller:
        message.bytes = { status (0xB0, channel), control.controller, static_cast<uint8_t> (value) };
        return;
    case MidiControl::Kind::pitchBend:
        message.bytes = { status (0xE0, channel),
                          static_cast<uint8_t> ((value + 8192) & 0x7F),
                          static_cast<uint8_t> ((value + 8192) >> 7) };
        return;
    case MidiControl::Kind::pressure:
        message.bytes = { status (0xD0, channel), static_cast<uint8_t> (value), 0 };
        message.size = 2;
        return;
    }
}

/** What a message controls: the controller by its number, bend and pressure by their kind alone. */
std::pair<uint8_t, uint8_t> controlOf (const MidiMessage& message)
{
    return { message.bytes[0], (message.bytes[0] & 0xF0) == 0xB0 ? message.bytes[1] : uint8_t {} };
}

int valueOf (const MidiMessage& message)
{
    return message.bytes[1] | message.bytes[2] << 8;
}
}  // namespace

void MidiStream::plan (const Passage& passage,
                       const StepClock& clock,
                       int64_t from,
                       int64_t to,
                       const std::function<bool (uint32_t)>& plays)
{
    const auto& loop = *passage.loop;
    const auto add = [&] (const Placed& place, uint32_t track, int64_t step, Order order, auto&& fill) {
        if (! loop.midiTracks[track].isActive || (plays != nullptr && ! plays (track)))
            return;
        Planned one { std::max (place.onset (clock, step), passage.playStart),
                      order,
                      nextNumber++,
                      {},
                      loop.midiTracks[track].id,
                      0.0,
                      0 };
        one.message = { one.time, step, track, {}, 3 };
        fill (one, loop.midiTracks[track].channel);
        planned.insert (one);
    };

    for (auto step = std::max (from, passage.first); step < std::min (to, passage.end); ++step)
    {
        for (const auto& c : loop.controls.at (passage.stepOf (step)))
            if (! c.isSame || step == passage.first)
                add (
                    c, c.track, step, control, [&] (Planned& one, int channel) { setBytes (one.message, c, channel); });

        for (const auto& note : loop.notes.at (passage.stepOf (step)))
            add (note, note.track, step, noteOn, [&] (Planned& one, int channel) {
                one.message.bytes = { status (0x90, channel), note.note, note.velocity };
                one.length = note.gate * clock.stepSeconds (static_cast<double> (step));
            });
    }
}

std::vector<MidiMessage> MidiStream::take (double until)
{
    std::vector<MidiMessage> messages;
    while (! planned.empty() && planned.begin()->time < until)
        emit (planned.extract (planned.begin()).value(), messages);
    return messages;
}

void MidiStream::emit (const Planned& one, std::vector<MidiMessage>& messages)
{
    if (one.order == noteOn)
        return strike (one, messages);

    if (one.order == control)
    {
        const auto [last, isFirst] = sent.emplace (controlOf (one.message), valueOf (one.message));
        if (! isFirst && std::exchange (last->second, valueOf (one.message)) == valueOf (one.message))
            return;
        messages.push_back (one.message);
        return;
    }

    const auto found = sounding.find ({ one.message.bytes[0], one.message.bytes[1] });
    if (found == sounding.end() || found->second.number != one.endOf)
        return;  // struck again since
    messages.push_back (one.message);
    sounding.erase (found);
}

void MidiStream::strike (const Planned& one, std::vector<MidiMessage>& messages)
{
    auto off = one;
    off.order = noteOff;
    off.endOf = one.number;
    off.number = nextNumber++;
    off.time = off.message.time = one.time + one.length;
    off.message.bytes = { static_cast<uint8_t> (one.message.bytes[0] - 0x10), one.message.bytes[1], 0 };

    const Key key { off.message.bytes[0], off.message.bytes[1] };
    if (const auto found = sounding.find (key); found != sounding.end())
    {
        messages.push_back (found->second.off);
        messages.back().time = one.time;
    }
    sounding[key] = { one.number, one.time, one.track, off.message };
    messages.push_back (one.message);
    planned.insert (off);
}

std::vector<MidiMessage> MidiStream::mute (const std::function<bool (const std::string&)>& isMuted, double time)
{
    std::vector<MidiMessage> messages;
    std::erase_if (planned, [&] (const Planned& one) { return isMuted (one.track); });
    std::erase_if (sounding, [&] (const auto& entry) {
        const auto& note = entry.second;
        if (! isMuted (note.track))
            return false;
        messages.push_back (note.off);
        messages.back().time = std::max (time, note.began);
        return true;
    });
    return messages;
}

void MidiStream::shift (double seconds)
{
    std::set<Planned> moved;
    for (auto one : planned)
    {
        one.time += seconds;
        one.message.time += seconds;
        moved.insert (std::move (one));
    }
    planned.swap (moved);
    for (auto& [key, note] : sounding)
        note.began += seconds;
}

std::vector<MidiMessage> MidiStream::stop (double time)
{
    std::vector<MidiMessage> messages;
    for (const auto& [key, note] : sounding)
    {
        messages.push_back (note.off);
        messages.back().time = time;
    }
    for (const auto& [key, value] : sent)
        if ((key.first & 0xF0) == 0xE0 && value != (0x00 | 0x40 << 8))
            messages.push_back ({ time, 0, 0, { key.first, 0x00, 0x40 }, 3 });

    planned.clear();
    sounding.clear();
    sent.clear();
    return messages;
}
}  // namespace amp::pattern
