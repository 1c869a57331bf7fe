#include "Versioning/Changemap/Changemap.h"

#include <algorithm>
#include <array>

namespace amp::versions
{
namespace
{
/** Joins the stretches of one sign that touch. */
std::vector<Band> joined (std::vector<Band> bands)
{
    std::sort (bands.begin(), bands.end(), [] (const Band& a, const Band& b) {
        return std::tuple (a.sign, a.from) < std::tuple (b.sign, b.from);
    });
    std::vector<Band> result;
    for (const auto& band : bands)
        if (! result.empty() && result.back().sign == band.sign && band.from <= result.back().to)
            result.back().to = std::max (result.back().to, band.to);
        else
            result.push_back (band);
    std::sort (result.begin(), result.end(), [] (const Band& a, const Band& b) {
        return std::tuple (a.from, a.sign) < std::tuple (b.from, b.sign);
    });
    return result;
}

/** Where a difference shows: what moved was taken from one place and stands at another. */
void addBands (std::vector<Band>& bands, const Difference& difference)
{
    const auto &old = difference.oldRange, &now = difference.newRange;
    if (difference.sign == Sign::moved && old.has_value() && old != now)
        bands.push_back ({ old->from, old->to, Sign::removed });
    if (now.has_value())
        bands.push_back ({ now->from, now->to, difference.sign });
    else if (old.has_value())
        bands.push_back ({ old->from, old->to, difference.sign });
}
}  // namespace

const Changemap::Row* Changemap::rowOf (const juce::String& part) const
{
    const auto found = std::find_if (rows.begin(), rows.end(), [&] (const Row& row) { return row.part == part; });
    return found != rows.end() ? &*found : nullptr;
}

juce::String Changemap::summary() const
{
    if (differences.empty())
        return "Nothing differs";
    std::array<int, 4> counts {};
    for (const auto& difference : differences)
        ++counts[static_cast<size_t> (difference.sign)];

    const auto count = [] (size_t n, const char* word) {
        return juce::String (static_cast<int> (n)) + " " + word + (n == 1 ? "" : "s");
    };
    auto text = count (rows.size(), "part") + ", " + count (differences.size(), "change") + ":";
    constexpr const char* signs[] { " +", " -", " ~", " >" };
    for (size_t i = 0; i < counts.size(); ++i)
        if (counts[i] > 0)
            text << signs[i] << counts[i];
    return text;
}

Changemap makeChangemap (const NodePtr& a, const NodePtr& b)
{
    Changemap map;
    map.differences = differences (a, b);
    for (size_t i = 0; i < map.differences.size(); ++i)
    {
        const auto& difference = map.differences[i];
        auto row = std::find_if (
            map.rows.begin(), map.rows.end(), [&] (const Changemap::Row& r) { return r.part == difference.part; });
        if (row == map.rows.end())
            row = map.rows.insert (row, { difference.part, difference.partName, {}, {} });
        row->differences.push_back (i);
        addBands (row->bands, difference);
    }
    for (auto& row : map.rows)
        row.bands = joined (std::move (row.bands));
    return map;
}
}  // namespace amp::versions
