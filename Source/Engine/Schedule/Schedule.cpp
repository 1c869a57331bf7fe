#include "Engine/Schedule/Schedule.h"

#include <algorithm>

namespace amp::engine
{
namespace
{
/** Two neighbours that overlap in part, not one inside the other. */
bool isCrossing (const Clip& first, const Clip& second)
{
    return first.start < second.start && second.start < first.end() && first.end() < second.end();
}

void cross (Clip& first, Clip& second)
{
    const Fade fade { first.end() - second.start, FadeCurve::equalPower };
    first.fadeOut = fade;
    second.fadeIn = fade;
}
}  // namespace

LaneContent::LaneContent (std::vector<Clip> unsorted) : clips (std::move (unsorted))
{
    std::erase_if (clips, [] (const Clip& clip) { return clip.length <= 0 || clip.media == nullptr; });
    std::stable_sort (clips.begin(), clips.end(), [] (const Clip& a, const Clip& b) { return a.start < b.start; });

    for (size_t i = 0; i < clips.size(); ++i)
        for (auto next = i + 1; next < clips.size() && clips[next].start < clips[i].end(); ++next)
            if (isCrossing (clips[i], clips[next]))
            {
                cross (clips[i], clips[next]);
                break;
            }

    for (const auto& clip : clips)
        ends.push_back (std::max (end(), clip.end()));
}

size_t LaneContent::firstAt (int64_t position) const noexcept
{
    return static_cast<size_t> (std::upper_bound (ends.begin(), ends.end(), position) - ends.begin());
}
}  // namespace amp::engine
