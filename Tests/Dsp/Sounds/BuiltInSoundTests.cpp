// The sounds that patterns can name without any sample folder.
#include "Dsp/Sounds/BuiltInSounds.h"
#include "Dsp/Voices/VoiceSignals.h"

#include <catch2/catch.hpp>

namespace amp::dsp::test
{
namespace
{
double peakOf (const std::vector<float>& sound)
{
    float most = 0;
    for (const auto x : sound)
        most = std::max (most, std::abs (x));
    return static_cast<double> (most);
}

double centroidOf (const std::vector<float>& sound)
{
    double power = 0, slope = 0;
    for (size_t i = 1; i < sound.size(); ++i)
    {
        power += static_cast<double> (sound[i]) * static_cast<double> (sound[i]);
        slope += std::pow (static_cast<double> (sound[i]) - static_cast<double> (sound[i - 1]), 2);
    }
    return std::asin (std::min (1.0, std::sqrt (slope / power) / 2)) * rate / std::numbers::pi;
}

std::shared_ptr<const Sample> make (std::string_view name, int variant = 0, std::optional<double> key = {})
{
    const auto* sound = findBuiltInSound (name);
    REQUIRE (sound != nullptr);
    return std::make_shared<Sample> (sound->make (variant, key.value_or (sound->key), rate));
}
}  // namespace

TEST_CASE ("Every name of a first pattern means a sound", "[dsp][sounds][S2-23]")
{
    for (const auto* name : { "bd",           "sd",         "sn",
                              "hh",           "oh",         "cp",
                              "rim",          "lt",         "mt",
                              "ht",           "cb",         "cr",
                              "perc",         "bass",       "lead",
                              "pad",          "pluck",      "piano",
                              "hihat",        "snare",      "kick",
                              "clap",         "superpiano", "supersaw",
                              "super808",     "superhat",   "supersnare",
                              "superpwm",     "superfm",    "supersquare",
                              "superclap",    "superkick",  "supermandolin",
                              "superhammond", "supergong" })
        CHECK (findBuiltInSound (name) != nullptr);
    CHECK (findBuiltInSound ("nothing like it") == nullptr);
}

TEST_CASE ("Every built-in sound is heard, in all its variants, without clipping or DC", "[dsp][sounds][S2-23][S2-25]")
{
    for (const auto& sound : builtInSounds())
    {
        std::vector<float> first;
        for (int variant = 0; variant < sound.variants; ++variant)
        {
            const auto sample = sound.make (variant, sound.key, rate);
            const std::vector<float> left (sample.channel (0), sample.channel (0) + sample.frames);
            CAPTURE (sound.name, variant);
            CHECK (peakOf (left) > 0.25);
            CHECK (peakOf (left) < 1.0);
            CHECK (std::abs (levelAt (left, 0, 0, left.size())) < 0.02);
            CHECK (left != first);  // a variant is another sound
            if (variant == 0)
                first = left;
        }
    }
}

TEST_CASE ("Drums lie where drums lie", "[dsp][sounds][S2-23]")
{
    const auto brightness = [] (std::string_view name) {
        const auto sample = make (name);
        return centroidOf ({ sample->channel (0), sample->channel (0) + sample->frames });
    };
    CHECK (brightness ("bd") < 200);
    CHECK (brightness ("lt") < brightness ("ht"));
    CHECK (brightness ("sd") > 1500);
    CHECK (brightness ("hh") > 7000);
    CHECK (make ("oh")->frames > 3 * make ("hh")->frames);
    CHECK (make ("cr")->frames > 2 * 48000);
}

TEST_CASE ("Sounds with a pitch sound the key that they are made for", "[dsp][sounds][S2-102]")
{
    const std::string name = GENERATE ("saw",
                                       "square",
                                       "sine",
                                       "triangle",
                                       "superpwm",
                                       "lead",
                                       "pad",
                                       "organ",
                                       "superfm",
                                       "supersaw",
                                       "piano",
                                       "pluck",
                                       "bell",
                                       "bass");
    for (const auto key : { 45.0, 81.0 })
    {
        const auto hertz = 440 * std::exp2 ((key - 69) / 12);
        auto settings = plain (make (name, 0, key));
        settings.key = key;
        settings.gain = 4;
        const auto heard = play (settings, 38400).left;

        auto best = 0.0, most = 0.0;  // the strongest frequency within a semitone
        for (auto cents = -100.0; cents <= 100.0; cents += 5)
            if (const auto level = levelAt (heard, hertz * std::exp2 (cents / 1200), 9600, 24000); level > most)
            {
                most = level;
                best = cents;
            }
        CAPTURE (name, key, most);
        CHECK (std::abs (best) <= (name == "supersaw" || name == "pad" ? 20 : 10));
        CHECK (most > 0.002);
    }
}

TEST_CASE ("A held sound goes on without a seam for as long as the note", "[dsp][sounds][S2-23]")
{
    const std::string name = GENERATE ("sine", "superfm", "pad", "bass");
    const auto sample = make (name);
    REQUIRE (sample->loopLength > 0);
    auto settings = plain (sample);
    settings.key = sample->pitch;
    const auto heard = play (settings, 480000, { 0, 1, 470000 }).left;

    const auto largestStep = [&] (size_t from, size_t to) {
        float most = 0;
        for (auto i = from; i < to; ++i)
            most = std::max (most, std::abs (heard[i + 1] - heard[i]));
        return most;
    };
    const auto seam = static_cast<size_t> (sample->frames);
    CHECK (largestStep (seam - 20, seam + 20) <= 1.05f * largestStep (seam - 9600, seam - 100));
    CHECK (levelAt (heard, 440 * std::exp2 ((sample->pitch - 69) / 12), 380000, 48000) > 0.05);
}
}  // namespace amp::dsp::test
