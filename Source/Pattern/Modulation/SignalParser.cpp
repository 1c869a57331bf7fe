#include "Pattern/Modulation/Signal.h"

#include <charconv>
#include <cmath>

namespace amp::pattern
{
/** Reads one text. Every function leaves `at` behind what it has read. */
class SignalParser
{
public:
    explicit SignalParser (const std::string& t) : text (t) {}

    Result<Signal> whole()
    {
        if (text.size() > longest)
            return fail ("is longer than " + juce::String (static_cast<int> (longest)) + " characters");
        auto signal = chain (0);
        if (signal && (skip(), at < text.size()))
            return fail ("expected | or the end");
        return signal;
    }

private:
    static constexpr size_t longest = 10000, mostCalls = 64, mostValues = 256;
    static constexpr int deepest = 8;

    Error fail (const juce::String& what) const
    {
        return { "column " + juce::String (static_cast<int> (at) + 1), what };
    }

    void skip()
    {
        while (at < text.size() && (text[at] == ' ' || text[at] == '\t' || text[at] == '\n' || text[at] == '\r'))
            ++at;
    }

    bool take (char c)
    {
        skip();
        if (at >= text.size() || text[at] != c)
            return false;
        ++at;
        return true;
    }

    std::string word()
    {
        skip();
        const auto start = at;
        while (at < text.size() && (std::isalnum (static_cast<unsigned char> (text[at])) != 0 || text[at] == '_'))
            ++at;
        return text.substr (start, at - start);
    }

    Result<double> number()
    {
        skip();
        double value = 0;
        const auto [end, error] = std::from_chars (text.data() + at, text.data() + text.size(), value);
        if (error != std::errc() || ! std::isfinite (value))
            return fail ("expected a number");
        at = static_cast<size_t> (end - text.data());
        return value;
    }

    Result<Signal> chain (int depth)
    {
        if (depth > deepest)
            return fail ("signals inside signals are too deep");
        Signal signal;
        do
        {
            if (signal.calls.size() >= mostCalls)
                return fail ("has more than " + juce::String (static_cast<int> (mostCalls)) + " parts");
            auto call = oneCall (signal.calls.empty(), depth);
            if (! call)
                return call.error();
            signal.calls.push_back (std::move (*call));
        } while (take ('|'));
        return signal;
    }

    Result<SignalCall> oneCall (bool asSource, int depth)
    {
        skip();
        const auto start = at;
        const auto name = word();
        const auto* function = findSignalFunction (name, asSource);
        if (function == nullptr)
        {
            at = start;
            return fail (name.empty() ? juce::String (asSource ? "expected a source" : "expected an effect")
                                      : juce::String (name).quoted() +
                                            (asSource ? " is no source; there are " : " is no effect; there are ") +
                                            names (asSource));
        }

        SignalCall call;
        call.function = function;
        for (const auto& parameter : function->parameters)
            call.numbers.push_back (parameter.fallback);

        if (auto read = arguments (call, depth); ! read)
            return read.error();
        return call;
    }

    Result<> arguments (SignalCall& call, int depth)
    {
        const auto& function = *call.function;
        size_t place = 0;
        std::vector<bool> isGiven (function.parameters.size());
        if (take ('('))
        {
            auto isFirst = true;
            while (! take (')'))
            {
                if (! isFirst && ! take (','))
                    return fail ("expected , or )");
                auto read = isFirst && function.takesValues   ? list (call)
                            : isFirst && function.takesSignal ? inner (call, depth)
                                                              : argument (call, place, isGiven);
                if (! read)
                    return read;
                isFirst = false;
            }
        }
        return complete (call, isGiven);
    }

    Result<> complete (SignalCall& call, const std::vector<bool>& isGiven)
    {
        const auto& function = *call.function;
        const auto name = juce::String (std::string (function.name));
        if (function.takesValues && call.values.empty())
            return fail (name + " needs a list of values, as in " + name + "([1, 0, -1])");
        if (function.takesSignal && call.other == nullptr)
            return fail (name + " needs another signal, as in " + name + "(saw(2))");
        for (size_t i = 0; i < isGiven.size(); ++i)
            if (function.parameters[i].isRequired && ! isGiven[i])
                return fail (name + " needs " + juce::String (std::string (function.parameters[i].name)));
        if (const auto seed = seedIndex (function); seed < isGiven.size())
            call.hasSeed = isGiven[seed];
        return {};
    }

    /** 0.5 or amount=0.5 */
    Result<> argument (SignalCall& call, size_t& place, std::vector<bool>& isGiven)
    {
        const auto& parameters = call.function->parameters;
        auto index = place++;
        skip();
        const auto start = at;
        if (const auto name = word(); ! name.empty() && take ('='))
        {
            for (index = 0; index < parameters.size() && parameters[index].name != name; ++index)
                ;
            if (index == parameters.size())
                return fail (juce::String (std::string (call.function->name)) + " has no parameter " +
                             juce::String (name).quoted());
        }
        else
            at = start;

        if (index >= parameters.size())
            return fail ("has more arguments than " + juce::String (std::string (call.function->name)) + " takes");
        const auto value = number();
        if (! value)
            return value.error();

        const auto& parameter = parameters[index];
        if (*value < parameter.min || *value > parameter.max || (parameter.isWhole && *value != std::floor (*value)))
            return fail (juce::String (std::string (parameter.name)) + " must be " +
                         (parameter.isWhole ? "a whole number " : "") + "in " + juce::String (parameter.min) + ".." +
                         juce::String (parameter.max));
        call.numbers[index] = *value;
        isGiven[index] = true;
        return {};
    }

    Result<> list (SignalCall& call)
    {
        if (! take ('['))
            return fail ("expected [");
        while (! take (']'))
        {
            if (! call.values.empty() && ! take (','))
                return fail ("expected , or ]");
            const auto value = number();
            if (! value)
                return value.error();
            if (call.values.size() >= mostValues)
                return fail ("has more than " + juce::String (static_cast<int> (mostValues)) + " values");
            call.values.push_back (*value);
        }
        return {};
    }

    Result<> inner (SignalCall& call, int depth)
    {
        auto signal = chain (depth + 1);
        if (! signal)
            return signal.error();
        call.other = std::make_shared<const Signal> (std::move (*signal));
        return {};
    }

    static juce::String names (bool asSource)
    {
        juce::StringArray all;
        for (const auto& function : signalFunctions())
            if (function.isSource == asSource)
                all.add (std::string (function.name));
        return all.joinIntoString (", ");
    }

    const std::string& text;
    size_t at = 0;
};

Result<Signal> Signal::parse (const std::string& text)
{
    return SignalParser (text).whole();
}
}  // namespace amp::pattern
