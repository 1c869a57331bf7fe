#include "App/Aurora/Arrangement.h"

#include "App/Aurora/Recipes.h"
#include "App/Aurora/Score/Form.h"

#include <algorithm>
#include <string_view>

namespace amp::aurora
{
namespace
{
const Recipe& recipeOf (std::string_view stem)
{
    return *std::find_if (
        recipes().begin(), recipes().end(), [=] (const Recipe& recipe) { return stem == recipe.name; });
}

/** The clips of one track, written by bars. */
struct Lane
{
    std::vector<Clip> clips;

    /** The whole stem, with what rings after it. */
    Lane& play (const char* stem, double bar, double gain = 0)
    {
        const auto& recipe = recipeOf (stem);
        const auto ring = recipe.ending == Ending::rings ? recipe.ringSeconds : 0.0;
        clips.push_back ({ stem, secondsAtBar (bar), 0, secondsAtBar (recipe.bars) + ring, gain });
        return *this;
    }

    /** A piece of a stem, cut at bars. */
    Lane& cut (const char* stem, double bar, double bars, double fromBar, double gain = 0)
    {
        clips.push_back ({ stem, secondsAtBar (bar), secondsAtBar (fromBar), secondsAtBar (bars), gain });
        return *this;
    }

    /** A loop, from bar to bar; the last turn may be cut short. */
    Lane& loop (const char* stem, double fromBar, double toBar, double gain = 0)
    {
        const auto turn = recipeOf (stem).bars;
        const auto first = clips.size();
        for (auto bar = fromBar; bar < toBar; bar += turn)
            cut (stem, bar, std::min (turn, toBar - bar), 0, gain);

        clips[first].fadeIn = 0.001;  // what the last turn lends to the first begins from nothing
        clips.back().fadeOut = 0.01;
        return *this;
    }

    /** Fades of the clip placed last. */
    Lane& faded (double in, double out)
    {
        clips.back().fadeIn = in;
        clips.back().fadeOut = out;
        return *this;
    }
};

constexpr double beat = 1 / beatsPerBar;  // in bars

std::vector<Clip> kick()
{
    return Lane()
        .loop ("kick-verse", bar::verse, bar::lift, -1.5)
        .loop ("kick-lift", bar::lift, bar::chorus - beat)
        .loop ("kick-chorus", bar::chorus, bar::nightfall)
        .loop ("kick-lift", bar::build, bar::finale - beat)
        .loop ("kick-chorus", bar::finale, bar::outro)
        .clips;
}

std::vector<Clip> snare()
{
    return Lane()
        .loop ("rim-verse", bar::verse, bar::lift)
        .play ("snare-build", bar::chorus - 2, -2)
        .loop ("snare-chorus", bar::chorus, bar::nightfall)
        .play ("snare-build", bar::finale - 2)
        .loop ("snare-chorus", bar::finale, bar::outro)
        .clips;
}

std::vector<Clip> hats()
{
    return Lane()
        .loop ("hats-verse", bar::verse + 2, bar::chorus - beat)
        .loop ("hats-chorus", bar::chorus, bar::nightfall)
        .loop ("hats-verse", bar::build, bar::finale - beat)
        .loop ("hats-chorus", bar::finale, bar::outro)
        .clips;
}

std::vector<Clip> cymbals()
{
    return Lane()
        .play ("cymbal-swell", bar::verse - 1, -9)
        .play ("crash", bar::lift, -10)
        .play ("cymbal-swell", bar::chorus - 1)
        .play ("crash", bar::chorus)
        .play ("crash", bar::chorus + 4, -4)
        .play ("crash", bar::nightfall, -3)
        .play ("cymbal-swell", bar::build - 1, -6)
        .play ("crash", bar::build, -6)
        .play ("cymbal-swell", bar::finale - 1, 1)
        .play ("crash", bar::finale)
        .play ("crash", bar::finale + 4, -3)
        .play ("cymbal-swell", bar::outro - 1, -3)
        .play ("crash", bar::outro, -2)
        .clips;
}

std::vector<Clip> tomFills()
{
    return Lane().play ("toms-fill", bar::finale - 1.25, -3).play ("toms-fill", bar::outro - 1, -3).clips;
}

/** One take of three sections, cut where the sections meet. */
std::vector<Clip> bass()
{
    return Lane()
        .cut ("bass-first", bar::verse, 8, 0)
        .cut ("bass-first", bar::lift, 4, 8)
        .cut ("bass-first", bar::chorus, 8, 12)
        .faded (0, 0.03)
        .cut ("bass-second", bar::build, 4, 0)
        .cut ("bass-second", bar::finale, 8, 4)
        .cut ("bass-second", bar::outro, 2, 12)
        .faded (0, 0.2)
        .cut ("bass-second", bar::outro + 2, 2, 12, -2)
        .faded (0.003, 0.2)
        .cut ("bass-second", bar::outro + 4, 2, 12, -1)
        .faded (0.003, 0.5)
        .clips;
}

std::vector<Clip> piano()
{
    return Lane().play ("piano-verse", bar::verse).play ("piano-break", bar::nightfall).clips;
}

std::vector<Clip> strings()
{
    return Lane().play ("string-verse", bar::verse).play ("string-outro", bar::outro).clips;
}

std::vector<Clip> arpeggios()
{
    return Lane()
        .cut ("arpeggio-first", bar::lift, 4, 0, 4)
        .cut ("arpeggio-first", bar::chorus, 8.5, 4)
        .faded (0, 1.0)
        .cut ("arpeggio-second", bar::build, 4, 0, 3)
        .cut ("arpeggio-second", bar::finale, 8.5, 4)
        .faded (0, 1.0)
        .clips;
}

std::vector<Clip> pad()
{
    return Lane()
        .play ("pad-intro", bar::intro)
        .faded (1.5, 0)
        .play ("pad-chorus", bar::chorus)
        .cut ("pad-finale", bar::finale, 8, 0)
        .faded (0, 0.02)
        .play ("pad-intro", bar::outro, -1)
        .clips;
}

std::vector<Clip> choir()
{
    return Lane()
        .play ("choir-break", bar::nightfall)
        .play ("choir-finale", bar::finale, -3)
        .play ("choir-last", bar::outro + 4)
        .clips;
}

std::vector<Clip> lead()
{
    return Lane()
        .play ("lead-chorus", bar::chorus)
        .cut ("lead-finale", bar::build, 4, 0)
        .cut ("lead-finale", bar::finale, 8.4, 4)
        .faded (0, 0.5)
        .clips;
}
std::vector<Clip> glass()
{
    return Lane().play ("glass-intro", bar::intro).play ("glass-outro", bar::outro).clips;
}

std::vector<Clip> air()
{
    return Lane().play ("air", bar::intro).faded (2.0, 0).play ("air", bar::outro, -2).faded (0.5, 2.0).clips;
}

/** The same clips, later and softer: a double of a track, or its echo. */
std::vector<Clip> delayed (std::vector<Clip> clips, double seconds, double gain)
{
    for (auto& clip : clips)
    {
        clip.start += seconds;
        clip.gain += gain;
    }
    return clips;
}

std::vector<Track> tracks()
{
    // clang-format off
    return {
        { "kick",     "Kick",          "#D8868D", 60,   0, "drums",   {},                kick() },
        { "snare",    "Snare & Rim",   "#E3A98C", 74,   4, "drums",   { { "hall", 20 } }, snare() },
        { "hats",     "Hats & Shaker", "#EBCB8B", 74, -10, "drums",   {},                hats() },
        { "cymbals",  "Cymbals",       "#C2BE7E", 68,   0, "drums",   {},                cymbals() },
        { "toms",     "Toms",          "#D9977F", 60,   0, "drums",   { { "hall", 20 } }, tomFills() },
        { "bass",     "Bass",          "#A9A3D6", 57,   0, "",        {},                bass() },
        { "piano",    "Electric Piano","#88C0D0", 70,   -8, "harmony", { { "hall", 25 } }, piano() },
        { "pad",      "Pad",           "#7C9DC9", 71,   0, "harmony", {},                pad() },
        { "choir",    "Choir",         "#C3A0BD", 68,   0, "harmony", { { "hall", 25 } }, choir() },
        { "arpeggio", "Arpeggio",      "#79B8B2", 56, -50, "harmony", { { "hall", 25 } }, arpeggios() },
        { "arpeggio-double", "Arpeggio Double", "#79B8B2", 56, 50, "harmony", {}, delayed (arpeggios(), 0.017, 0) },
        { "lead",     "Lead",          "#D89ABF", 67,   0, "melody",  { { "hall", 28 } }, lead() },
        { "lead-echo", "Lead Echo",   "#D89ABF", 67,  60, "melody",  {},                delayed (lead(), 0.75 * secondsPerBeat, -13) },
        { "string",   "Plucked String","#A3BE8C", 78, -18, "melody",  { { "hall", 28 } }, strings() },
        { "glass",    "Glass",         "#8FBCBB", 64,  10, "melody",  { { "hall", 28 } }, glass() },
        { "air",      "Air",           "#A6B1C4", 70,   0, "",        {},                air() },
    };
    // clang-format on
}
}  // namespace

Arrangement aurora()
{
    Arrangement arrangement { "Aurora",
                              beatsPerMinute,
                              static_cast<int> (beatsPerBar),
                              4,
                              secondsAtBar (bar::chorus),
                              secondsAtBar (bar::nightfall),
                              0,
                              tracks(),
                              { { "drums", "Drums", "#D8868D", BusType::group, 75 },
                                { "harmony", "Harmony", "#7C9DC9", BusType::group, 75 },
                                { "melody", "Melody", "#A3BE8C", BusType::group, 75 },
                                { "hall", "Hall", "#A6B1C4", BusType::aux, 60 } },
                              {} };

    for (const auto& section : form())
        arrangement.markers.push_back ({ section.name, secondsAtBar (section.firstBar), section.colour });
    for (const auto& track : arrangement.tracks)
        for (const auto& clip : track.clips)
            arrangement.duration = std::max (arrangement.duration, clip.start + clip.duration);
    return arrangement;
}
}  // namespace amp::aurora
