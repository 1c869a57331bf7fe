#include "App/Aurora/Score/Figures.h"
#include "App/Aurora/Score/Score.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace amp::aurora;

namespace
{
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

TEST_CASE ("a player strays a little from the page, and always in the same way", "[app][aurora][score]")
{
    const auto page = score::chorusTune();
    const Feel feel { .looseSeconds = 0.005, .late = 0.01, .swing = 0.6, .looseVelocity = 0.05 };
    const auto once = played (page, feel, 1), again = played (page, feel, 1), otherwise = played (page, feel, 2);

    REQUIRE (once.size() == page.size());
    bool differs = false;
    for (size_t i = 0; i < page.size(); ++i)
    {
        CHECK (once[i].start == again[i].start);
        CHECK (once[i].velocity == again[i].velocity);
        CHECK (std::abs (once[i].start - page[i].start) * secondsPerBeat < 0.01 + 0.1 * 0.15 + 3.5 * 0.005);
        differs = differs || once[i].start != otherwise[i].start;
    }
    CHECK (differs);
}

TEST_CASE ("rhythms fill whole bars", "[app][aurora][score]")
{
    const auto steps =
        std::count_if (score::pianoRhythm.begin(), score::pianoRhythm.end(), [] (char c) { return c != ' '; });
    CHECK (steps == 32);

    for (const auto& [part, bars] : { std::pair { score::verseKick(), 2 },
                                      { score::verseRim(), 2 },
                                      { score::verseHats(), 2 },
                                      { score::liftKick(), 1 },
                                      { score::chorusKick(), 2 },
                                      { score::chorusSnare(), 4 },
                                      { score::chorusHats(), 2 },
                                      { score::buildSnare(), 2 },
                                      { score::tomFill(), 1 } })
    {
        CHECK (lengthOf (part) <= bars * beatsPerBar);
        CHECK (lengthOf (part) > (bars - 1) * beatsPerBar);
    }
}

TEST_CASE ("figures stay within their chords", "[app][aurora][score]")
{
    const auto voicings = voiceLead (score::verseChords(), { 54, 76 });
    for (const auto& part : { comped (voicings, score::pianoRhythm),
                              arpeggiated (voicings, score::chorusRun),
                              rolled (voicings, 0.1, 0.5) })
    {
        REQUIRE_FALSE (part.empty());
        CHECK (lengthOf (part) == Approx (32).margin (0.05));
        for (const auto& note : part)
        {
            const auto& chord = *(std::find_if (
                voicings.rbegin(), voicings.rend(), [&] (const Voicing& v) { return v.start <= note.start + 1e-9; }));
            const auto isTone = std::any_of (
                chord.tones.begin(), chord.tones.end(), [&] (int tone) { return tone % 12 == note.pitch % 12; });
            CHECK ((isTone || note.pitch % 12 == chord.bass % 12));
            CHECK (note.velocity > 0);
        }
    }
}
