#pragma once
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

/** The functions of modulation signals. One table: the parser, the printer, the evaluation and the window loop over it.
 */
namespace amp::pattern
{
enum class SignalOp : uint8_t {
    // sources
    sine,
    triangle,
    saw,
    square,
    waveSine,
    waveTriangle,
    waveSaw,
    waveSquare,
    random,
    envelope,
    steps,
    constant,
    // effects
    clip,
    scale,
    offset,
    addNoise,
    quantize,
    smooth,
    invert,
    absolute,
    fold,
    wrap,
    power,
    slice,
    mix,
    multiply
};

struct SignalParameter
{
    std::string_view name;
    double fallback = 0.0, min = -1e9, max = 1e9;
    bool isWhole = false, isRequired = false;
};

struct SignalFunction
{
    std::string_view name;
    SignalOp op;
    bool isSource;
    std::span<const SignalParameter> parameters;
    bool takesValues = false, takesSignal = false;  ///< as its first argument: a list; another signal
    std::string_view doc;
};

std::span<const SignalFunction> signalFunctions();

/** The function of that name as a source or as an effect (noise is both), or nullptr. */
const SignalFunction* findSignalFunction (std::string_view name, bool asSource);

/** Where its seed stands among a function's numbers; their number if it has none. */
size_t seedIndex (const SignalFunction&);
}  // namespace amp::pattern
