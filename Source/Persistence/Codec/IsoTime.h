#pragma once
#include <juce_core/juce_core.h>

#include <optional>
#include <string_view>

namespace amp
{
/** A time in ISO-8601's extended form: a date, or a date and a time with any fraction of a second and a zone. Without a zone it is
    UTC. @returns nothing if it is none. Thread: any. */
std::optional<juce::Time> parseIsoTime (std::string_view);
} // namespace amp
