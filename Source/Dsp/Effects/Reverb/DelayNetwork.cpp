#include "Dsp/Effects/Reverb/DelayNetwork.h"

#include "Dsp/Modulation/Lfo.h"

#include <numbers>

namespace amp::dsp
{
namespace
{
constexpr double shortest = 0.0311, longest = 0.0973;  // s, at full size
constexpr double leastSize = 0.1;
constexpr double deepest = 0.00035;  // s, the swing of a line at full modulation

double onePoleShare (double frequency, double sampleRate) noexcept
{
    return -std::expm1 (-2.0 * std::numbers::pi * frequency / sampleRate);
}

/** The length of a line in s at full size. Spread evenly in octaves; the golden ratio moves each a little, so that no
   two share a divisor for long. */
double fullLength (size_t line, size_t lines) noexcept
{
    const auto number = static_cast<double> (line);
    const auto place = (number + 0.6 * std::fmod (0.618033989 * number, 1.0)) / static_cast<double> (lines);
    return shortest * std::pow (longest / shortest, place);
}
}  // namespace

void DelayNetwork::prepare (double rate)
{
    sampleRate = rate;
    for (size_t i = 0; i < lineCount; ++i)
        fullLengths[i] = fullLength (i, lineCount) * rate;
    for (auto& line : lines)
        line.prepare ((longest + 2.0 * deepest) * rate + 4.0);
    longestChunk = std::clamp (static_cast<int> (lengthOf (0, leastSize)) - 2, 1, 64);
    bassShare = static_cast<float> (onePoleShare (250.0, rate));
    trebleShare = static_cast<float> (onePoleShare (4000.0, rate));
    size.prepare (rate / 64.0, 0.5);  // moves on once a quantum
    modulation.prepare (rate / 64.0, 0.05);
    level.prepare (rate, 0.2);
    set (settings);
    reset();
}

void DelayNetwork::reset() noexcept
{
    size.arrive();
    modulation.arrive();
    level.arrive();
    losses = lossGoals;
    bassStates = trebleStates = {};
    for (size_t i = 0; i < lineCount; ++i)
    {
        lines[i].reset();
        swings[i] = std::fmod (0.618033989 * static_cast<double> (i), 1.0);
    }
    isFresh = true;
}

void DelayNetwork::set (const Settings& wanted) noexcept
{
    settings = wanted;
    size.set (settings.size);
    modulation.set (settings.modulation);
    auto energyKept = 0.0;
    for (size_t i = 0; i < lineCount; ++i)
    {
        const auto seconds = lengthOf (i, settings.size) / sampleRate;
        const auto kept = [&] (double decay) { return std::pow (10.0, -3.0 * seconds / decay); };
        const auto middle = kept (settings.decay);
        lossGoals.middle[i] = static_cast<float> (middle);
        lossGoals.bass[i] = static_cast<float> (kept (settings.decay * settings.bass) / middle - 1.0);
        lossGoals.treble[i] = static_cast<float> (kept (settings.decay * settings.treble) / middle - 1.0);
        energyKept += middle * middle / lineCount;
    }
    // A steady sound adds up to energyKept / (1 - energyKept) where it is heard, behind the losses.
    level.set (std::sqrt ((1.0 - energyKept) / std::max (0.05, energyKept)));
}

/** Where each line goes within this quantum, in a straight line. */
void DelayNetwork::moveLines (int frames) noexcept
{
    const auto scale = static_cast<double> (size.next()), depth = modulation.next() * deepest * sampleRate;
    for (size_t i = 0; i < lineCount; ++i)
    {
        const auto rate = 0.31 + 0.047 * static_cast<double> (i);  // Hz
        swings[i] += rate * frames / sampleRate;
        swings[i] -= std::floor (swings[i]);
        const auto goal =
            static_cast<float> (lengthOf (i, scale) + depth * (1.0 + sineOfTurns (static_cast<float> (swings[i]))));
        if (isFresh)
            distances[i] = goal;
        slopes[i] = (goal - distances[i]) / static_cast<float> (frames);
    }
    isFresh = false;
}

/** The losses approach their goals by an exponential of 50 ms, which goes in straight lines of a quantum. */
void DelayNetwork::moveLosses (int frames) noexcept
{
    const auto share = static_cast<float> (-std::expm1 (-frames / (0.05 * sampleRate)) / frames);
    const auto slope = [&] (const Lines& from, const Lines& to, Lines& slopesOf) {
        for (size_t i = 0; i < lineCount; ++i)
            slopesOf[i] = share * (to[i] - from[i]);
    };
    slope (losses.middle, lossGoals.middle, lossSlopes.middle);
    slope (losses.bass, lossGoals.bass, lossSlopes.bass);
    slope (losses.treble, lossGoals.treble, lossSlopes.treble);
}

void DelayNetwork::lose (Lines& x) noexcept
{
    for (size_t i = 0; i < lineCount; ++i)
    {
        losses.middle[i] += lossSlopes.middle[i];
        losses.bass[i] += lossSlopes.bass[i];
        losses.treble[i] += lossSlopes.treble[i];
        bassStates[i] += bassShare * (x[i] - bassStates[i]);
        trebleStates[i] += trebleShare * (x[i] - trebleStates[i]);
        x[i] = losses.middle[i] * (x[i] + losses.bass[i] * bassStates[i] + losses.treble[i] * (x[i] - trebleStates[i]));
    }
}

/** The fast Walsh-Hadamard transform, scaled to keep the energy. */
void DelayNetwork::mix (Lines& x) noexcept
{
    for (size_t half = 1; half < lineCount; half *= 2)
        for (size_t block = 0; block < lineCount; block += 2 * half)
            for (auto i = block; i < block + half; ++i)
            {
                const auto a = x[i], b = x[i + half];
                x[i] = a + b;
                x[i + half] = a - b;
            }
    for (auto& value : x)
        value *= 0.25f;
}

/** Line after line: each is read in one go, ahead of what this chunk pushes into it. */
void DelayNetwork::read (int frames) noexcept
{
    for (size_t i = 0; i < lineCount; ++i)
    {
        const auto& line = lines[i];
        auto distance = distances[i];
        for (int frame = 0; frame < frames; ++frame)
        {
            distance += slopes[i];
            signals[static_cast<size_t> (frame)][i] =
                line.at (std::max (1.0f, distance - 1.0f - static_cast<float> (frame)));
        }
        distances[i] = distance;
    }
}

void DelayNetwork::processChunk (float* left, float* right, int frames) noexcept
{
    moveLines (frames);
    moveLosses (frames);
    read (frames);
    for (int frame = 0; frame < frames; ++frame)
    {
        auto& out = signals[static_cast<size_t> (frame)];
        lose (out);

        auto l = 0.0f, r = 0.0f;
        for (size_t i = 0; i < lineCount; i += 4)  // signs that differ keep left and right unlike
        {
            l += out[i] - out[i + 2];
            r += out[i + 1] - out[i + 3];
        }

        mix (out);
        const auto scale = level.next(), inLeft = left[frame] * scale, inRight = right[frame] * scale;
        for (size_t i = 0; i < lineCount; ++i)
            lines[i].push (out[i] + (i % 2 == 0 ? inLeft : inRight) * (i % 8 < 4 ? 1.0f : -1.0f));
        left[frame] = 0.42f * l;
        right[frame] = 0.42f * r;
    }

    for (size_t i = 0; i < lineCount; ++i)
    {
        bassStates[i] = std::abs (bassStates[i]) < 1e-20f ? 0.0f : bassStates[i];
        trebleStates[i] = std::abs (trebleStates[i]) < 1e-20f ? 0.0f : trebleStates[i];
    }
}

void DelayNetwork::process (float* left, float* right, int frames) noexcept
{
    for (int done = 0; done < frames; done += longestChunk)
        processChunk (left + done, right + done, std::min (longestChunk, frames - done));
}
}  // namespace amp::dsp
