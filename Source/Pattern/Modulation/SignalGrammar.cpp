#include "Pattern/Modulation/SignalGrammar.h"

namespace amp::pattern
{
namespace
{
using Parameter = SignalParameter;

constexpr auto mostSeed = 9007199254740991.0;  // 2^53 - 1

// clang-format off
constexpr Parameter lfo[]      { { "cycles", 1, 0, 1024 }, { "amount", 1 }, { "phase", 0 } };
constexpr Parameter waveform[] { { "rate", 16, 1e-3, 1e6 }, { "amount", 1 }, { "phase", 0 } };
constexpr Parameter noise[]    { { "amount", 1 }, { "seed", 0, 0, mostSeed, true } };
constexpr Parameter ahr[]      { { "attack", 16, 0, 256 }, { "hold", 32, 0, 256 }, { "release", 48, 0, 256 }, { "amount", 1 } };
constexpr Parameter stepping[] { { "steps_per_value", 16, 1, 256, true } };
constexpr Parameter value[]    { { "value", 0, -1e9, 1e9, false, true } };
constexpr Parameter range[]    { { "min", -1 }, { "max", 1 } };
constexpr Parameter factor[]   { { "factor", 1, -1e9, 1e9, false, true } };
constexpr Parameter added[]    { { "value", 0, -1e9, 1e9, false, true } };
constexpr Parameter noisy[]    { { "amount", 0.1 }, { "seed", 0, 0, mostSeed, true } };
constexpr Parameter levels[]   { { "levels", 8, 2, 65536, true, true } };
constexpr Parameter window[]   { { "window", 4, 1, 256, true, true } };
constexpr Parameter threshold[] { { "threshold", 1, 1e-6, 1e9 } };
constexpr Parameter exponent[] { { "exponent", 1, 1e-3, 1000, false, true } };
constexpr Parameter holding[]  { { "steps", 4, 1, 256, true, true } };
constexpr Parameter mixing[]   { { "amount", 0.5, 0, 1 } };

constexpr SignalFunction functions[] {
    { "sin",      SignalOp::sine,         true, lfo,      false, false, "Sine with so many cycles in the loop." },
    { "tri",      SignalOp::triangle,     true, lfo,      false, false, "Triangle: 0 at its start, 1 after a quarter." },
    { "saw",      SignalOp::saw,          true, lfo,      false, false, "Rises from -1 to 1." },
    { "square",   SignalOp::square,       true, lfo,      false, false, "1 for the first half, -1 for the second." },
    { "wavesin",    SignalOp::waveSine,     true, waveform, false, false, "Sine with so many steps a cycle." },
    { "wavetri",    SignalOp::waveTriangle, true, waveform, false, false, "Triangle with so many steps a cycle." },
    { "wavesaw",    SignalOp::waveSaw,      true, waveform, false, false, "Saw with so many steps a cycle." },
    { "wavesquare", SignalOp::waveSquare,   true, waveform, false, false, "Square with so many steps a cycle." },
    { "noise",    SignalOp::random,       true, noise,    false, false, "Another value at every step, the same for a seed." },
    { "env",      SignalOp::envelope,     true, ahr,      false, false, "Up, held, down, then 0; in steps." },
    { "steps",    SignalOp::steps,        true, stepping, true,  false, "The values of a list in turn." },
    { "const",    SignalOp::constant,     true, value,    false, false, "One value." },

    { "clip",      SignalOp::clip,     false, range,     false, false, "Keeps values between two bounds." },
    { "scale",     SignalOp::scale,    false, factor,    false, false, "Multiplies by a number." },
    { "offset",    SignalOp::offset,   false, added,     false, false, "Adds a number." },
    { "noise",     SignalOp::addNoise, false, noisy,     false, false, "Adds noise." },
    { "add_noise", SignalOp::addNoise, false, noisy,     false, false, "Adds noise." },
    { "quantize",  SignalOp::quantize, false, levels,    false, false, "So many levels from -1 to 1." },
    { "smooth",    SignalOp::smooth,   false, window,    false, false, "Mean of so many steps up to this one, around the loop." },
    { "invert",    SignalOp::invert,   false, {},        false, false, "Turns the sign." },
    { "abs",       SignalOp::absolute, false, {},        false, false, "Without the sign." },
    { "fold",      SignalOp::fold,     false, threshold, false, false, "Reflects what exceeds a threshold." },
    { "wrap",      SignalOp::wrap,     false, range,     false, false, "Comes in again at the other bound." },
    { "power",     SignalOp::power,    false, exponent,  false, false, "To a power; the sign stays." },
    { "slice",     SignalOp::slice,    false, holding,   false, false, "Holds every n-th value for n steps." },
    { "mix",       SignalOp::mix,      false, mixing,    false, true,  "Towards another signal by an amount." },
    { "multiply",  SignalOp::multiply, false, {},        false, true,  "Times another signal." },
};
// clang-format on
}  // namespace

std::span<const SignalFunction> signalFunctions()
{
    return functions;
}

const SignalFunction* findSignalFunction (std::string_view name, bool asSource)
{
    for (const auto& function : functions)
        if (function.name == name && function.isSource == asSource)
            return &function;
    return nullptr;
}

size_t seedIndex (const SignalFunction& function)
{
    for (size_t i = 0; i < function.parameters.size(); ++i)
        if (function.parameters[i].name == "seed")
            return i;
    return function.parameters.size();
}
}  // namespace amp::pattern
