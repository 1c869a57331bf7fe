#pragma once
#include "Core/Result.h"
#include "Pattern/Modulation/SignalGrammar.h"

#include <array>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace amp::pattern
{
class Signal;

/** One call in an expression: a source, or an effect on what stands before it. */
struct SignalCall
{
    const SignalFunction* function = nullptr;
    std::vector<double> numbers;          ///< one for each number that the function takes
    std::vector<double> values;           ///< steps: its list
    std::shared_ptr<const Signal> other;  ///< mix, multiply: the other signal
    bool hasSeed = true;                  ///< false where a seed was left to chance

    bool operator== (const SignalCall&) const;
};

/** A modulation's source as an expression of text, "sin(4, 0.5) | noise(0.1) | clip(-0.8, 0.8)": a source, then effects
   from left to right. signalFunctions lists them with their parameters. Immutable. Thread: any. */
class Signal
{
public:
    /** @returns an Error that names the column and what was expected. Depth and length are bounded. */
    static Result<Signal> parse (const std::string& text);

    /** The text, with parameters that have their usual values left out from the end. parse (print()) is the same
     * signal. */
    std::string print() const;

    /** The values at the 256 steps, as the functions define them. The same on every machine; a seed that is left to
       chance counts as 0. Values that are not finite count as 0. */
    std::array<double, 256> evaluate() const;

    /** The same signal with a seed for each call that has none: `next` is asked for them, in order. */
    template <typename Next>
    Signal withSeeds (Next&& next) const
    {
        auto copy = *this;
        for (auto& call : copy.calls)
        {
            if (call.other != nullptr)
                call.other = std::make_shared<const Signal> (call.other->withSeeds (next));
            if (! std::exchange (call.hasSeed, true))
                call.numbers[seedIndex (*call.function)] = static_cast<double> (next());
        }
        return copy;
    }

    bool operator== (const Signal&) const = default;

private:
    friend class SignalParser;
    std::vector<SignalCall> calls;  // at least one; the first is a source
};
}  // namespace amp::pattern
