#include "Core/Clock.h"

namespace amp
{
juce::String toIso8601 (juce::Time time)
{
    const auto milliseconds = time.toMilliseconds();
    const auto seconds = static_cast<time_t> (milliseconds >= 0 ? milliseconds / 1000 : (milliseconds - 999) / 1000);

    std::tm utc {};
    gmtime_r (&seconds, &utc);
    return juce::String::formatted ("%04d-%02d-%02dT%02d:%02d:%02d.%03dZ",
                                    utc.tm_year + 1900,
                                    utc.tm_mon + 1,
                                    utc.tm_mday,
                                    utc.tm_hour,
                                    utc.tm_min,
                                    utc.tm_sec,
                                    static_cast<int> (milliseconds - seconds * 1000LL));
}
}  // namespace amp
