#include "Pattern/Loop/Param.h"

#include <string>

namespace amp::pattern
{
namespace
{
using enum ModulationLaw;

// clang-format off
constexpr ParamSpec specs[] {
    { "gain",           "gain",          "",                  multiply, 0,   2,     1 },
    { "pan",            "pan",           "",                  bipolar,  0,   1,     0.5 },
    { "speed",          "speed",         "",                  multiply, 0.1, 4,     1 },
    { "begin",          "begin",         "" },
    { "end",            "end",           "" },
    { "legato",         "legato",        "" },
    { "cutoff",         "cutoff",        "filter.cutoff",     multiply, 20,  20000, 1000 },
    { "resonance",      "resonance",     "filter.resonance",  add,      0,   1,     0 },
    { "hcutoff",        "hcutoff",       "filter.hcutoff",    multiply, 20,  20000, 5000 },
    { "hresonance",     "hresonance",    "filter.hresonance", add,      0,   1,     0 },
    { "bandf",          "bandf",         "" },
    { "bandq",          "bandq",         "" },
    { "shape",          "shape",         "distortion.shape",  add,      0,   1,     0 },
    { "crush",          "crush",         "distortion.crush",  add,      1,   16,    16 },
    { "coarse",         "coarse",        "" },
    { "attack",         "attack",        "envelope.attack",   add,      0,   2,     0.001 },
    { "hold",           "hold",          "envelope.hold",     add,      0,   2,     0 },
    { "decay",          "decay",         "" },
    { "release",        "release",       "envelope.release",  add,      0,   2,     0.2 },
    { "tremolo_rate",   "tremolorate",   "" },
    { "tremolo_depth",  "tremolodepth",  "" },
    { "phaser_rate",    "phaserrate",    "" },
    { "phaser_depth",   "phaserdepth",   "" },
    { "detune",         "detune",        "" },
    { "accelerate",     "accelerate",    "" },
    { "psrate",         "psrate",        "" },
    { "psdisp",         "psdisp",        "" },
    { "freeze",         "freeze",        "" },
    { "smear",          "smear",         "" },
    { "binshift",       "binshift",      "" },
    { "comb",           "comb",          "" },
    { "scram",          "scram",         "" },
    { "hbrick",         "hbrick",        "" },
    { "lbrick",         "lbrick",        "" },
    { "enhance",        "enhance",       "" },
    { "tsdelay",        "tsdelay",       "" },
    { "xsdelay",        "xsdelay",       "" },
    { "ring",           "ring",          "" },
    { "ringf",          "ringf",         "" },
    { "ringdf",         "ringdf",        "" },
    { "squiz",          "squiz",         "" },
    { "waveloss",       "waveloss",      "" },
    { "octer",          "octer",         "" },
    { "octersub",       "octersub",      "" },
    { "octersubsub",    "octersubsub",   "" },
    { "fshift",         "fshift",        "" },
    { "fshiftnote",     "fshiftnote",    "" },
    { "fshiftphase",    "fshiftphase",   "" },
    { "krush",          "krush",         "" },
    { "kcutoff",        "kcutoff",       "" },
    { "triode",         "triode",        "" },
    { "djf",            "djf",           "" },
    { "cthresh",        "cThresh",       "" },
    { "cratio",         "cRatio",        "" },
    { "cattack",        "cAttack",       "" },
    { "crelease",       "cRelease",      "" },
    { "cgain",          "cGain",         "" },
    { "cknee",          "cKnee",         "" },
    { "panspread",      "panspread",     "" },
    { "room",           "room",          "reverb.room",       add,      0,   1,     0 },
    { "size",           "size",          "reverb.size",       add,      0,   1,     0.5 },
    { "dry",            "dry",           "reverb.dry",        add,      0,   1,     1 },
    { "delay_send",     "delaySend",     "delay.send",        add,      0,   1,     0 },
    { "delay_time",     "delaytime",     "delay.time",        add,      0,   2,     0 },
    { "delay_feedback", "delayfeedback", "delay.feedback",    add,      0,   1,     0 },
};
// clang-format on
static_assert (std::size (specs) == paramCount);

std::string plain (std::string_view name)
{
    std::string text;
    for (const auto c : name)
        if (c != '_')
            text += c >= 'A' && c <= 'Z' ? static_cast<char> (c - 'A' + 'a') : c;
    return text;
}
}  // namespace

const ParamSpec& specOf (Param p)
{
    return specs[static_cast<size_t> (p)];
}

std::optional<Param> findParam (std::string_view name)
{
    const auto wanted = plain (name);
    for (size_t i = 0; i < paramCount; ++i)
        if (plain (specs[i].key) == wanted || plain (specs[i].osc) == wanted ||
            (! specs[i].path.empty() && specs[i].path == name))
            return static_cast<Param> (i);
    return {};
}
}  // namespace amp::pattern
