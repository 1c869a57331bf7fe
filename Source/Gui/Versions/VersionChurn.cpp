#include "Gui/Versions/VersionChurn.h"

#include "Model/Lookup.h"
#include "Versioning/Diff/Difference.h"

namespace amp::gui
{
namespace
{
int& countOf (VersionChurn::Count& count, versions::Sign sign)
{
    return sign == versions::Sign::added ? count.added : sign == versions::Sign::removed ? count.removed : count.changed;
}
} // namespace

juce::String VersionChurn::words() const
{
    juce::StringArray parts;
    for (const auto& [sign, count] : { std::pair ("+", total.added), std::pair ("-", total.removed), std::pair ("~", total.changed) })
        if (count > 0)
            parts.add (sign + juce::String (count));
    return parts.joinIntoString (" ");
}

VersionChurn churnBetween (const NodePtr& before, const NodePtr& after)
{
    VersionChurn churn;
    const auto length = std::max ({ 1.0, endOfContent (before), endOfContent (after) });
    const auto column = [length] (double seconds) { return std::min (VersionChurn::columns - 1, static_cast<size_t> (std::max (0.0, seconds / length) * VersionChurn::columns)); };
    for (const auto& difference : versions::differences (before, after))
    {
        ++countOf (churn.total, difference.sign);
        const auto& range = difference.newRange.has_value() ? difference.newRange : difference.oldRange;
        if (range.has_value())
            for (auto i = column (range->from); i <= column (std::max (range->from, range->to - 0.001)); ++i)
                ++countOf (churn.over[i], difference.sign);
    }
    return churn;
}
} // namespace amp::gui
