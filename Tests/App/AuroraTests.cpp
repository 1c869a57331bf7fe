#include "App/Aurora/Arrangement.h"
#include "App/Aurora/Score/Score.h"
#include "App/Aurora/Stems.h"
#include "Core/Laws.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

using namespace amp::aurora;

namespace
{
/** All stems by name, rendered once for all tests. */
const std::map<std::string, Stem>& stems()
{
    static const auto all = [] {
        std::map<std::string, Stem> byName;
        for (auto& stem : renderAurora())
            byName[stem.name] = std::move (stem);
        return byName;
    }();
    return all;
}

size_t frameAt (double seconds)
{
    return static_cast<size_t> (std::llround (seconds * 48000));
}

/** A clip's sample as a lane plays it, its gain and linear fades applied. */
double sampleOf (const Clip& clip, const std::vector<float>& channel, size_t frame)
{
    const auto seconds = static_cast<double> (frame) / 48000;
    const auto in = clip.fadeIn > 0 ? std::min (1.0, seconds / clip.fadeIn) : 1.0;
    const auto out = clip.fadeOut > 0 ? std::min (1.0, (clip.duration - seconds) / clip.fadeOut) : 1.0;
    return amp::laws::fromDecibels (clip.gain) * in * out *
           static_cast<double> (channel[frameAt (clip.offset) + frame]);
}

/** The mix as the faders, balances, groups and sends of the arrangement make it. */
std::vector<std::vector<double>> mixed (const Arrangement& arrangement)
{
    std::map<std::string, double> busGain { { "", 1.0 } };
    for (const auto& bus : arrangement.buses)
        busGain[bus.id] = amp::laws::faderGain (bus.volume);

    std::vector<std::vector<double>> mix (2, std::vector<double> (frameAt (arrangement.duration) + 1));
    for (const auto& track : arrangement.tracks)
    {
        auto gain = busGain.at (track.bus);
        for (const auto& send : track.sends)
            gain += amp::laws::faderGain (send.level) * busGain.at (send.bus);

        const auto pan = amp::laws::stereoBalance (track.pan);
        for (const auto& clip : track.clips)
            for (size_t side = 0; side < 2; ++side)
            {
                const auto& channels = stems().at (clip.stem).channels;
                const auto& channel = channels[std::min (side, channels.size() - 1)];
                const auto fader = gain * amp::laws::faderGain (track.volume) * (side == 0 ? pan.left : pan.right);
                for (size_t i = 0; i < frameAt (clip.duration); ++i)
                    mix[side][frameAt (clip.start) + i] += fader * sampleOf (clip, channel, i);
            }
    }
    return mix;
}

/** The largest step between neighbouring samples around a frame of a clip: how lively the sound itself is there. */
double liveliness (const Clip& clip, const std::vector<float>& channel, size_t frame)
{
    double step = 0;
    for (auto i = frame > 64 ? frame - 63 : 1; i < std::min (frame + 64, frameAt (clip.duration)); ++i)
        step = std::max (step, std::abs (sampleOf (clip, channel, i) - sampleOf (clip, channel, i - 1)));
    return step;
}

double rms (const std::vector<double>& samples, double fromSeconds, double toSeconds)
{
    double sum = 0;
    for (auto i = frameAt (fromSeconds); i < frameAt (toSeconds); ++i)
        sum += samples[i] * samples[i];
    return std::sqrt (sum / static_cast<double> (frameAt (toSeconds) - frameAt (fromSeconds)));
}

std::set<int> classesIn (std::string_view names)
{
    std::set<int> classes;
    while (! names.empty())
    {
        const auto word = names.substr (0, names.find (' '));
        classes.insert (pitchClassOf (word));
        names.remove_prefix (std::min (word.size() + 1, names.size()));
    }
    return classes;
}

const Section& section (std::string_view name)
{
    return *std::find_if (form().begin(), form().end(), [=] (const Section& s) { return name == s.name; });
}
}  // namespace

TEST_CASE ("every stem is sound: finite, below full scale, free of DC, and there is something in it", "[app][aurora]")
{
    CHECK (stems().size() == stemNames().size());
    for (const auto& [name, stem] : stems())
    {
        CAPTURE (name);
        REQUIRE ((stem.channels.size() == 1 || stem.channels.size() == 2));
        CHECK (stem.channels.front().size() == stem.channels.back().size());
        CHECK (stem.fileName == name + ".wav");

        for (const auto& channel : stem.channels)
        {
            REQUIRE (std::all_of (channel.begin(), channel.end(), [] (float x) { return std::isfinite (x); }));
            double sum = 0, peak = 0;
            for (const auto sample : channel)
            {
                sum += static_cast<double> (sample);
                peak = std::max (peak, std::abs (static_cast<double> (sample)));
            }
            CHECK (amp::laws::toDecibels (sum / static_cast<double> (channel.size())) < -60);
            CHECK (amp::laws::toDecibels (peak) < -0.1);
            CHECK (amp::laws::toDecibels (peak) > -20);
        }
    }
}

TEST_CASE ("a stem is the same bits each time it is rendered", "[app][aurora]")
{
    for (const auto& [name, stem] : stems())
    {
        CAPTURE (name);
        CHECK (renderStem (name).channels == stem.channels);
    }
    CHECK (renderStem ("no such stem").channels.empty());
}

TEST_CASE ("the media stay below 90 MB as 24-bit files", "[app][aurora]")
{
    size_t bytes = 0;
    for (const auto& [name, stem] : stems())
        bytes += 3 * stem.frames() * stem.channels.size();
    CHECK (bytes < 90'000'000);
}

TEST_CASE ("every clip lies within its stem and behind its neighbour, every bus exists", "[app][aurora]")
{
    const auto arrangement = aurora();
    std::set<std::string> buses { "" }, used;
    for (const auto& bus : arrangement.buses)
        buses.insert (bus.id);

    for (const auto& track : arrangement.tracks)
    {
        CAPTURE (track.name);
        CHECK (buses.count (track.bus) == 1);
        for (const auto& send : track.sends)
            CHECK (buses.count (send.bus) == 1);

        size_t end = 0;
        for (const auto& clip : track.clips)
        {
            CAPTURE (clip.stem, clip.start);
            REQUIRE (stems().count (clip.stem) == 1);
            used.insert (clip.stem);
            CHECK (frameAt (clip.offset) + frameAt (clip.duration) <= stems().at (clip.stem).frames());
            CHECK (clip.fadeIn + clip.fadeOut <= clip.duration);
            CHECK (frameAt (clip.start) >= end);
            end = frameAt (clip.start) + frameAt (clip.duration);
        }
    }
    CHECK (used.size() == stems().size());
}

TEST_CASE ("no edge of a clip clicks: it is silent there, or the neighbour goes on where it stops", "[app][aurora]")
{
    constexpr double step = 0.01;  // -40 dBFS, at the lane, before its fader
    for (const auto& track : aurora().tracks)
    {
        const Clip* before = nullptr;
        for (const auto& clip : track.clips)
        {
            CAPTURE (track.name, clip.stem, clip.start);
            const auto& stem = stems().at (clip.stem);
            const auto joined = before != nullptr && before->stem == clip.stem &&
                                frameAt (before->start + before->duration) == frameAt (clip.start);
            for (const auto& channel : stem.channels)
            {
                const auto first = sampleOf (clip, channel, 0);
                const auto previous = joined ? sampleOf (*before, channel, frameAt (before->duration) - 1) : 0.0;
                const auto usual = joined ? liveliness (*before, channel, frameAt (before->duration)) : 0.0;
                CHECK (std::abs (first - previous) < step + usual);

                const auto isLast = &clip == &track.clips.back() ||
                                    (&clip + 1)->start > clip.start + clip.duration + 1e-9 ||
                                    (&clip + 1)->stem != clip.stem;
                if (isLast)
                    CHECK (std::abs (sampleOf (clip, channel, frameAt (clip.duration) - 1)) < step);
            }
            before = &clip;
        }
    }
}

TEST_CASE ("the piece lasts two minutes, its mix stays below -1 dBFS and ends in silence", "[app][aurora]")
{
    const auto arrangement = aurora();
    CHECK (arrangement.duration > 115);
    CHECK (arrangement.duration < 125);

    const auto mix = mixed (arrangement);
    for (const auto& side : mix)
    {
        double peak = 0;
        for (const auto sample : side)
            peak = std::max (peak, std::abs (sample));
        CHECK (amp::laws::toDecibels (peak) < -1);
        CHECK (amp::laws::toDecibels (rms (side, arrangement.duration - 0.1, arrangement.duration)) < -60);
    }
}

TEST_CASE ("sections differ from their neighbours: the choruses rise, the break falls back", "[app][aurora]")
{
    const auto mix = mixed (aurora());
    const auto loud = [&] (std::string_view name) {
        const auto& s = section (name);
        return amp::laws::toDecibels (rms (mix[0], secondsAtBar (s.firstBar), secondsAtBar (s.firstBar + s.bars)));
    };

    CHECK (loud ("Verse") > loud ("Intro") + 1);
    CHECK (loud ("Chorus") > loud ("Lift") + 1);
    CHECK (loud ("Chorus") > loud ("Break") + 3);
    CHECK (loud ("Chorus II") > loud ("Build") + 0.5);
    CHECK (loud ("Chorus II") > loud ("Outro") + 2);
}

TEST_CASE ("markers follow the form and the loop is the first chorus", "[app][aurora]")
{
    const auto arrangement = aurora();
    REQUIRE (arrangement.markers.size() == form().size());
    for (size_t i = 1; i < arrangement.markers.size(); ++i)
    {
        CHECK (form()[i].firstBar == form()[i - 1].firstBar + form()[i - 1].bars);
        CHECK (arrangement.markers[i].time == Approx (secondsAtBar (form()[i].firstBar)));
    }
    CHECK (arrangement.loopStart == Approx (secondsAtBar (section ("Chorus").firstBar)));
    CHECK (arrangement.loopEnd == Approx (secondsAtBar (section ("Break").firstBar)));
}

TEST_CASE ("every written note is of its section's scale, within the range of its instrument, and fills its bars",
           "[app][aurora][score]")
{
    struct Line
    {
        const char* section;
        Part part;
        int semitones, lowest, highest;
        double beats;
    };

    const std::vector<Line> lines {
        { "Intro", score::introTune(), 0, 72, 96, 16 },
        { "Verse", score::verseTune(), 0, 57, 84, 32 },
        { "Chorus", score::chorusTune(), 0, 57, 84, 31 },
        { "Chorus II", score::chorusTune(), score::risen, 57, 88, 31 },
        { "Break", score::breakTune(), 0, 57, 84, 32 },
        { "Build", score::buildTune(), score::risen, 57, 88, 15 },
        { "Outro", score::outroTune(), 0, 72, 96, 20 },
        { "Chorus II", score::chorusCounterTune(), score::risen, 57, 84, 32 },
        { "Verse", score::verseBass(), 0, 28, 50, 32 },
        { "Lift", score::liftBass(), 0, 28, 50, 15 },
        { "Chorus", score::chorusBass(), 0, 28, 50, 32 },
        { "Build", score::liftBass(), score::risen, 28, 50, 15 },
        { "Chorus II", score::chorusBass(), score::risen, 28, 50, 32 },
    };

    for (const auto& line : lines)
    {
        CAPTURE (line.section);
        const auto scale = classesIn (section (line.section).scale);
        CHECK (lengthOf (line.part) == Approx (line.beats));
        for (const auto& note : moved (line.part, 0, line.semitones))
        {
            CAPTURE (note.start, note.pitch);
            CHECK (scale.count (note.pitch % 12) == 1);
            CHECK (note.pitch >= line.lowest);
            CHECK (note.pitch <= line.highest);
        }
    }
}

TEST_CASE ("chords fill their sections, stay in their scale, and lead from one to the next in small steps",
           "[app][aurora][score]")
{
    struct Chords
    {
        const char* section;
        Progression progression;
        int semitones;
        double beats;
    };

    const std::vector<Chords> all {
        { "Intro", score::introChords(), 0, 16 }, { "Verse", score::verseChords(), 0, 32 },
        { "Lift", score::liftChords(), 0, 16 },   { "Chorus", score::chorusChords(), 0, 32 },
        { "Break", score::breakChords(), 0, 32 }, { "Build", score::liftChords(), score::risen, 16 },
        { "Outro", score::lastChord(), 0, 8 },    { "Chorus II", score::chorusChords(), score::risen, 32 }
    };
    for (const auto& chords : all)
    {
        CAPTURE (chords.section);
        CHECK (lengthOf (chords.progression) == chords.beats);

        const auto scale = classesIn (section (chords.section).scale);
        const auto voicings = voiceLead (chords.progression, { 54, 76 }, chords.semitones);
        for (size_t i = 0; i < voicings.size(); ++i)
        {
            for (size_t tone = 0; tone < voicings[i].tones.size(); ++tone)
            {
                CHECK (scale.count (voicings[i].tones[tone] % 12) == 1);
                if (i > 0)
                    CHECK (std::abs (voicings[i].tones[tone] - voicings[i - 1].tones[tone]) <= 5);
            }
            CHECK (scale.count (voicings[i].bass % 12) == 1);
        }
    }
}

TEST_CASE ("music is read as it is written", "[app][aurora][score]")
{
    CHECK (pitchOf ("C4") == 60);
    CHECK (pitchOf ("A4") == 69);
    CHECK (pitchOf ("F#1") == 30);
    CHECK (pitchOf ("Bb3") == 58);

    const auto part = readVoice ("A4:.5 -:1.5 | E1:.25*3");
    REQUIRE (part.size() == 4);
    CHECK (part[1].start == 2);
    CHECK (part[3].start == 2.5);
    CHECK (lengthOf (part) == 2.75);

    const auto hits = readGrid ("9... .3");
    REQUIRE (hits.size() == 2);
    CHECK (hits[0].velocity == 1);
    CHECK (hits[1].start == 1.25);
}
