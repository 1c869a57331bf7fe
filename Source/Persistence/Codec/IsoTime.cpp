#include "Persistence/Codec/IsoTime.h"

#include <chrono>

namespace amp
{
namespace
{
/** Takes text off the front of what is left. */
struct Cursor
{
    std::string_view rest;

    bool skip (char c)
    {
        if (! rest.starts_with (c))
            return false;
        rest.remove_prefix (1);
        return true;
    }

    /** Exactly so many digits, in [low, high]. */
    std::optional<int> digits (size_t count, int low, int high)
    {
        if (rest.size() < count)
            return {};
        auto number = 0;
        for (const auto c : rest.substr (0, count))
        {
            if (c < '0' || c > '9')
                return {};
            number = number * 10 + (c - '0');
        }
        rest.remove_prefix (count);
        return number >= low && number <= high ? std::optional (number) : std::nullopt;
    }

    /** ".25" as 250; digits beyond a millisecond are dropped. */
    int fraction()
    {
        auto milliseconds = 0, weight = 100;
        if (! skip ('.') && ! skip (','))
            return 0;
        for (; ! rest.empty() && rest.front() >= '0' && rest.front() <= '9'; rest.remove_prefix (1), weight /= 10)
            milliseconds += (rest.front() - '0') * weight;
        return milliseconds;
    }

    /** "Z", "+02:00", "-0330" or nothing, in minutes east of Greenwich. */
    std::optional<int> zone()
    {
        if (rest.empty() || skip ('Z') || skip ('z'))
            return 0;
        const auto isEast = skip ('+');
        if (! isEast && ! skip ('-'))
            return {};
        const auto hours = digits (2, 0, 23);
        skip (':');
        const auto minutes = rest.empty() ? std::optional (0) : digits (2, 0, 59);
        if (! hours || ! minutes)
            return {};
        return (isEast ? 1 : -1) * (*hours * 60 + *minutes);
    }
};
}  // namespace

std::optional<juce::Time> parseIsoTime (std::string_view text)
{
    using namespace std::chrono;
    Cursor at { text };

    const auto y = at.digits (4, 0, 9999);
    const auto m = at.skip ('-') ? at.digits (2, 1, 12) : std::nullopt;
    const auto d = at.skip ('-') ? at.digits (2, 1, 31) : std::nullopt;
    if (! y || ! m || ! d)
        return {};

    const year_month_day date { year (*y), month (static_cast<unsigned> (*m)), day (static_cast<unsigned> (*d)) };
    if (! date.ok())
        return {};

    auto time = duration_cast<milliseconds> (sys_days (date).time_since_epoch()).count();
    if (at.skip ('T'))
    {
        const auto hour = at.digits (2, 0, 23);
        const auto minute = at.skip (':') ? at.digits (2, 0, 59) : std::nullopt;
        const auto second = at.skip (':') ? at.digits (2, 0, 60) : std::optional (0);
        if (! hour || ! minute || ! second)
            return {};
        time += (((*hour * 60) + *minute) * 60 + *second) * 1000 + at.fraction();

        const auto zone = at.zone();
        if (! zone)
            return {};
        time -= *zone * 60000;
    }
    return at.rest.empty() ? std::optional (juce::Time (time)) : std::nullopt;
}
}  // namespace amp
