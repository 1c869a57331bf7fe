#include "Pattern/Modulation/Signal.h"

#include <charconv>
#include <cmath>
#include <numbers>
#include <numeric>

namespace amp::pattern
{
namespace
{
using Values256 = std::array<double, 256>;
constexpr auto count = std::tuple_size_v<Values256>;

std::string textOf (double value)
{
    std::array<char, 32> buffer {};
    const auto [end, error] = std::to_chars (buffer.data(), buffer.data() + buffer.size(), value);
    return { buffer.data(), end };
}

double fraction (double x)
{
    return x - std::floor (x);
}

/** -1..1, evenly spread, from a seed and a step: SplitMix64's output function over their sum. */
double noiseAt (double seed, size_t step)
{
    auto z = static_cast<uint64_t> (seed) * 0x9E3779B97F4A7C15u + (step + 1) * 0xD1B54A32D192ED03u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    z ^= z >> 31;
    return static_cast<double> (z >> 11) / 4503599627370496.0 - 1.0;  // 2^52
}

/** Place u in 0..1 of a cycle. */
double wave (SignalOp op, double u)
{
    switch (op)
    {
    case SignalOp::triangle:
    case SignalOp::waveTriangle:
        return 1.0 - 4.0 * std::abs (fraction (u + 0.25) - 0.5);
    case SignalOp::saw:
    case SignalOp::waveSaw:
        return 2.0 * u - 1.0;
    case SignalOp::square:
    case SignalOp::waveSquare:
        return u < 0.5 ? 1.0 : -1.0;
    default:
        return std::sin (2.0 * std::numbers::pi * u);
    }
}

double envelopeAt (const std::vector<double>& n, double step)
{
    const auto attack = n[0], hold = n[1], release = n[2];
    if (step < attack)
        return step / attack;
    if (step < attack + hold)
        return 1.0;
    return step < attack + hold + release ? 1.0 - (step - attack - hold) / release : 0.0;
}

double sourceAt (const SignalCall& call, size_t i)
{
    const auto step = static_cast<double> (i);
    const auto& n = call.numbers;
    switch (call.function->op)
    {
    case SignalOp::sine:
    case SignalOp::triangle:
    case SignalOp::saw:
    case SignalOp::square:
        return n[1] * wave (call.function->op, fraction (step * n[0] / 256.0 + n[2]));
    case SignalOp::waveSine:
    case SignalOp::waveTriangle:
    case SignalOp::waveSaw:
    case SignalOp::waveSquare:
        return n[1] * wave (call.function->op, fraction (step / n[0] + n[2]));
    case SignalOp::random:
        return n[0] * noiseAt (n[1], i);
    case SignalOp::envelope:
        return n[3] * envelopeAt (n, step);
    case SignalOp::steps:
        return call.values[i / static_cast<size_t> (n[0]) % call.values.size()];
    default:
        return n[0];
    }
}

/** Reflected at -t and t until it lies between. */
double folded (double x, double t)
{
    const auto u = fraction ((x + t) / (4.0 * t)) * 4.0 * t;
    return u <= 2.0 * t ? u - t : 3.0 * t - u;
}

double wrapped (double x, double low, double high)
{
    const auto span = high - low;
    if (span <= 0.0 || (x >= low && x <= high))
        return span <= 0.0 ? low : x;
    return low + fraction ((x - low) / span) * span;
}

double quantized (double x, double levels)
{
    return std::round ((x + 1.0) / 2.0 * (levels - 1.0)) / (levels - 1.0) * 2.0 - 1.0;
}

/** The effects that look at one step at a time. */
double effectAt (const SignalCall& call, double x, size_t i, const Values256& other)
{
    const auto& n = call.numbers;
    switch (call.function->op)
    {
    case SignalOp::clip:
        return std::max (n[0], std::min (x, n[1]));
    case SignalOp::scale:
        return x * n[0];
    case SignalOp::offset:
        return x + n[0];
    case SignalOp::addNoise:
        return x + n[0] * noiseAt (n[1], i);
    case SignalOp::quantize:
        return quantized (x, n[0]);
    case SignalOp::invert:
        return -x;
    case SignalOp::absolute:
        return std::abs (x);
    case SignalOp::fold:
        return folded (x, n[0]);
    case SignalOp::wrap:
        return wrapped (x, n[0], n[1]);
    case SignalOp::power:
        return std::copysign (std::pow (std::abs (x), n[0]), x);
    case SignalOp::mix:
        return x + (other[i] - x) * n[0];
    case SignalOp::multiply:
        return x * other[i];
    default:
        return x;
    }
}

Values256 smoothed (const Values256& values, size_t window)
{
    Values256 result {};
    for (size_t i = 0; i < count; ++i)
    {
        for (size_t back = 0; back < window; ++back)
            result[i] += values[(i + count - back) % count];
        result[i] /= static_cast<double> (window);
    }
    return result;
}

void applyEffect (const SignalCall& call, Values256& values)
{
    const auto other = call.other != nullptr ? call.other->evaluate() : Values256 {};
    if (call.function->op == SignalOp::smooth)
        values = smoothed (values, static_cast<size_t> (call.numbers[0]));
    else if (call.function->op == SignalOp::slice)
        for (size_t i = 0; i < count; ++i)
            values[i] = values[i - i % static_cast<size_t> (call.numbers[0])];
    else
        for (size_t i = 0; i < count; ++i)
            values[i] = effectAt (call, values[i], i, other);
}
}  // namespace

bool SignalCall::operator== (const SignalCall& b) const
{
    const auto sameOther = other == b.other || (other != nullptr && b.other != nullptr && *other == *b.other);
    return function->op == b.function->op && numbers == b.numbers && values == b.values && hasSeed == b.hasSeed &&
           sameOther;
}

std::array<double, 256> Signal::evaluate() const
{
    Values256 values {};
    for (size_t i = 0; i < count; ++i)
        values[i] = sourceAt (calls.front(), i);
    for (size_t c = 1; c < calls.size(); ++c)
        applyEffect (calls[c], values);
    for (auto& value : values)
        if (! std::isfinite (value))
            value = 0.0;
    return values;
}

std::string Signal::print() const
{
    std::string text;
    for (const auto& call : calls)
    {
        if (! text.empty())
            text += " | ";
        std::vector<std::string> arguments;
        if (call.function->takesValues)
        {
            std::string list;
            for (const auto value : call.values)
                list += (list.empty() ? "[" : ", ") + textOf (value);
            arguments.push_back (list + "]");
        }
        if (call.other != nullptr)
            arguments.push_back (call.other->print());

        const auto parameters = call.function->parameters;
        const auto seed = seedIndex (*call.function);
        auto written = parameters.size();
        const auto isUsual = [&] (size_t i) {
            return i == seed ? ! call.hasSeed : call.numbers[i] == parameters[i].fallback && ! parameters[i].isRequired;
        };
        while (written > 0 && isUsual (written - 1))
            --written;
        for (size_t i = 0; i < written; ++i)
            arguments.push_back (textOf (call.numbers[i]));

        text += std::string (call.function->name) + "(";
        for (size_t i = 0; i < arguments.size(); ++i)
            text += (i > 0 ? ", " : "") + arguments[i];
        text += ")";
    }
    return text;
}
}  // namespace amp::pattern
