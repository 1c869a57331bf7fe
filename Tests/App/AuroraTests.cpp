#include "App/Aurora/Arrangement.h"
#include "App/Aurora/Score/Form.h"
#include "App/Aurora/StemFile.h"
#include "App/Aurora/Stems.h"
#include "Core/Laws.h"
#include "Core/Media/PcmFile.h"
#include "Core/Vfs/PosixVfs.h"
#include "Support/TemporaryFolder.h"

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

TEST_CASE ("a stem is written as a 24-bit WAV of its own name, and a folder that is not there is an error",
           "[app][aurora]")
{
    amp::PosixVfs disk;
    const amp::tests::TemporaryFolder folder;
    const auto& stem = stems().at ("crash");
    REQUIRE (writeStem (disk, stem, folder.path()));

    const auto file = amp::PcmFile::open (folder / "crash.wav");
    REQUIRE (file);
    CHECK ((*file)->info().sampleRate == 48000);
    CHECK ((*file)->info().frames == static_cast<int64_t> (stem.frames()));

    std::vector<std::vector<float>> read (2, std::vector<float> (stem.frames()));
    float* const channels[] = { read[0].data(), read[1].data() };
    (*file)->read (0, static_cast<int> (stem.frames()), channels);
    for (size_t side = 0; side < 2; ++side)
        for (size_t i = 0; i < stem.frames(); i += 97)
            CHECK (read[side][i] == Approx (stem.channels[side][i]).margin (1.0 / 8388608));  // one step of 24 bits

    const auto refused = writeStem (disk, stem, folder / "nowhere");
    REQUIRE_FALSE (refused);
    CHECK (refused.error().where.contains ("nowhere"));
}
