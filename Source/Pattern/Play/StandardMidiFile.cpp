#include "Pattern/Play/StandardMidiFile.h"

#include "Pattern/Play/MidiStream.h"
#include "Pattern/Play/TimedTriggers.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace amp::pattern
{
namespace
{
constexpr int ticksPerQuarter = 960, soundKey = 60;

struct Event
{
    int64_t tick = 0;
    bool isOn = false;  ///< a note-on comes after everything else of its tick
    std::string bytes;
};

void putBig (std::string& to, uint32_t value, int bytes)
{
    for (auto shift = (bytes - 1) * 8; shift >= 0; shift -= 8)
        to += static_cast<char> ((value >> shift) & 0xFF);
}

/** Seven bits a byte, the highest first, all but the last marked. */
void putVariable (std::string& to, uint32_t value)
{
    for (auto shift = 28; shift > 0; shift -= 7)
        if (value >> shift != 0)
            to += static_cast<char> (((value >> shift) & 0x7F) | 0x80);
    to += static_cast<char> (value & 0x7F);
}

void putText (std::string& to, char kind, const std::string& text)
{
    to += std::string ("\0\xFF", 2) + kind;
    putVariable (to, static_cast<uint32_t> (text.size()));
    to += text;
}

std::string chunk (const char* type, const std::string& content)
{
    std::string all (type);
    putBig (all, static_cast<uint32_t> (content.size()), 4);
    return all + content;
}

std::string trackChunk (const std::string& name, std::vector<Event> events)
{
    std::stable_sort (events.begin(), events.end(), [] (const Event& a, const Event& b) {
        return a.tick != b.tick ? a.tick < b.tick : ! a.isOn && b.isOn;
    });
    std::string content;
    putText (content, 0x03, name);
    int64_t last = 0;
    for (const auto& event : events)
    {
        putVariable (content, static_cast<uint32_t> (event.tick - std::exchange (last, event.tick)));
        content += event.bytes;
    }
    return chunk ("MTrk", content + std::string ("\0\xFF\x2F\0", 4));
}

std::string bytesOf (int status, int first, int second)
{
    return { static_cast<char> (status), static_cast<char> (first), static_cast<char> (second) };
}

/** Ticks of a time at a tempo, not before the start. */
struct Ticks
{
    double bpm;
    int64_t at (double seconds) const
    {
        return std::max<int64_t> (0, std::llround (seconds * bpm / 60.0 * ticksPerQuarter));
    }
};

std::vector<Event> notesOf (const Passage& passage, const StepClock& clock, uint32_t track, const Ticks& ticks)
{
    std::vector<Event> events;
    for (const auto& timed : triggersOf (passage, clock, 0, stepsPerLoop))
    {
        const auto& trigger = *timed.trigger;
        if (trigger.track != track)
            continue;
        const auto key = trigger.note < 0 ? soundKey : trigger.note;
        const auto strength = std::clamp (static_cast<int> (std::lround (trigger.velocity * 127.0)), 1, 127);
        const auto start = ticks.at (timed.time);
        const auto end = ticks.at (timed.time + durationOf (*passage.loop, trigger, clock, timed.step));
        events.push_back ({ start, true, bytesOf (0x90, key, strength) });
        events.push_back ({ std::max (start + 1, end), false, bytesOf (0x80, key, 0) });
    }
    return events;
}
}  // namespace

std::string standardMidiFile (const Loop& given, double bpm, const std::string& only)
{
    auto loop = given;  // what is muted is written too: who writes a track wants its notes
    for (auto& track : loop.tracks)
        track.isActive = only.empty() ? track.isActive : track.id == only;
    for (auto& track : loop.midiTracks)
        track.isActive = only.empty() ? track.isActive : track.id == only;

    const SteadyTempo clock (bpm);
    const Ticks ticks { bpm };
    const Passage passage { .loop = &loop, .first = 0, .end = stepsPerLoop, .playStart = 0.0 };

    std::string tempo ("\0\xFF\x51\x03", 4);
    putBig (tempo, static_cast<uint32_t> (std::llround (60e6 / bpm)), 3);
    std::string tracks = chunk ("MTrk", tempo + std::string ("\0\xFF\x2F\0", 4));
    uint32_t count = 1;
    const auto add = [&] (const std::string& name, std::vector<Event> events) {
        if (events.empty() && name != only)
            return;
        tracks += trackChunk (name, std::move (events));
        ++count;
    };

    for (uint32_t i = 0; i < loop.tracks.size(); ++i)
        if (loop.tracks[i].isActive)
            add (loop.tracks[i].id, notesOf (passage, clock, i, ticks));

    MidiStream stream;
    stream.plan (passage, clock, 0, stepsPerLoop);
    std::vector<std::vector<Event>> sent (loop.midiTracks.size());
    const auto end = clock.secondsAt (stepsPerLoop);
    auto messages = stream.take (end);
    const auto rest = stream.stop (end);
    messages.insert (messages.end(), rest.begin(), rest.end());
    for (const auto& message : messages)
        if (message.track < sent.size())
            sent[message.track].push_back ({ ticks.at (message.time),
                                             (message.bytes[0] & 0xF0) == 0x90,
                                             { message.bytes.begin(), message.bytes.begin() + message.size } });
    for (size_t i = 0; i < sent.size(); ++i)
        if (loop.midiTracks[i].isActive)
            add (loop.midiTracks[i].id, std::move (sent[i]));

    std::string header;
    putBig (header, 1, 2);
    putBig (header, count, 2);
    putBig (header, ticksPerQuarter, 2);
    return chunk ("MThd", header) + tracks;
}
}  // namespace amp::pattern
