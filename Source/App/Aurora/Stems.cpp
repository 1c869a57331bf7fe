#include "App/Aurora/Stems.h"

#include "App/Aurora/Recipes.h"

#include <algorithm>

namespace amp::aurora
{
namespace
{
/** What rings past the end of a loop belongs to its next turn. */
void fold (std::vector<float>& side, size_t frames)
{
    for (size_t i = frames; i < side.size(); ++i)
        side[i - frames] += side[i];
    side.resize (frames);
}

/** Lets the end go to zero as a raised cosine. */
void fadeOut (std::vector<float>& side, size_t frames)
{
    const auto from = side.size() - std::min (frames, side.size());
    for (auto i = from; i < side.size(); ++i)
        side[i] *= 0.5f + 0.5f * std::cos (3.14159265f * static_cast<float> (i + 1 - from) /
                                           static_cast<float> (side.size() - from));
}

std::vector<std::vector<float>> channelsOf (Buffer buffer, int count)
{
    if (count == 2)
        return { std::move (buffer.left), std::move (buffer.right) };

    for (size_t i = 0; i < buffer.size(); ++i)
        buffer.left[i] = 0.5f * (buffer.left[i] + buffer.right[i]);
    return { std::move (buffer.left) };
}

Stem rendered (const Recipe& recipe)
{
    const auto frames = frameAtBeat (recipe.bars * beatsPerBar);
    const auto ring = frameAtSecond (recipe.ringSeconds);

    Buffer buffer (frames + ring);
    recipe.play (buffer);
    scale (buffer, recipe.gain);

    for (auto* side : { &buffer.left, &buffer.right })
    {
        if (recipe.ending == Ending::loops)
            fold (*side, frames);
        else
            fadeOut (*side, std::max (ring, frameAtSecond (0.01)));
    }
    return {
        recipe.name, std::string (recipe.name) + ".wav", sampleRate, channelsOf (std::move (buffer), recipe.channels)
    };
}
}  // namespace

std::vector<std::string> stemNames()
{
    std::vector<std::string> names;
    for (const auto& recipe : recipes())
        names.emplace_back (recipe.name);
    return names;
}

Stem renderStem (std::string_view name)
{
    for (const auto& recipe : recipes())
        if (name == recipe.name)
            return rendered (recipe);
    return { std::string (name), {}, sampleRate, {} };
}

std::vector<Stem> renderAurora (const std::function<void (double)>& progress)
{
    std::vector<Stem> stems;
    for (const auto& recipe : recipes())
    {
        stems.push_back (rendered (recipe));
        if (progress)
            progress (static_cast<double> (stems.size()) / static_cast<double> (recipes().size()));
    }
    return stems;
}
}  // namespace amp::aurora
