#include "App/CommandLine/Console.h"

#include <cmath>
#include <ostream>

namespace amp::cli
{
void Console::print (const juce::String& text)
{
    out << text << '\n';
}

void Console::flush()
{
    out.flush();
}

void Console::printJson (const Json& json)
{
    out << json.dump (2, ' ', false, Json::error_handler_t::replace) << '\n';
}

Status Console::fail (const Error& error)
{
    err << "audiomage: " << error.text() << '\n';
    return failed;
}

void Console::warn (const juce::String& text)
{
    err << "warning: " << text << '\n';
}

void Console::progress (const juce::String& what, double done)
{
    const auto percent = static_cast<int> (done * 100);
    if (! isTerminal || percent == shown)
        return;

    shown = percent;
    err << '\r' << what << ' ' << percent << " %" << (done >= 1 ? "\r\033[K" : "") << std::flush;
}

Json finite (double value)
{
    return std::isfinite (value) ? Json (value) : Json (nullptr);
}

Json finite (const std::optional<double>& value)
{
    return value.has_value() ? finite (*value) : Json (nullptr);
}
}  // namespace amp::cli
