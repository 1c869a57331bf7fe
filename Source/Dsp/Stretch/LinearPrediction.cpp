#include "Dsp/Stretch/LinearPrediction.h"

#include <algorithm>
#include <numeric>

namespace amp::dsp
{
namespace
{
constexpr auto silence = 1e-12;  // of the mean square, -120 dBFS
}

LinearPrediction::LinearPrediction (std::span<const float> heard, int order)
{
    std::vector<double> forward (heard.begin(), heard.end()), backward = forward;
    const auto length = forward.size();
    const auto energy = std::inner_product (forward.begin(), forward.end(), forward.begin(), 0.0);
    if (energy <= silence * static_cast<double> (length))
        return;

    weights.reserve (static_cast<size_t> (order));
    for (size_t m = 0; m < static_cast<size_t> (order); ++m)
    {
        auto product = 0.0, power = 1e-30;
        for (auto i = m + 1; i < length; ++i)
        {
            product += forward[i] * backward[i - 1];
            power += forward[i] * forward[i] + backward[i - 1] * backward[i - 1];
        }
        const auto reflection = 2.0 * product / power;

        const auto before = weights;
        for (size_t i = 0; i < m; ++i)
            weights[i] -= reflection * before[m - 1 - i];
        weights.push_back (reflection);

        for (auto i = length - 1; i > m; --i)
        {
            const auto f = forward[i], b = backward[i - 1];
            forward[i] = f - reflection * b;
            backward[i] = b - reflection * f;
        }
    }
    last.assign (heard.end() - order, heard.end());
}

std::vector<float> LinearPrediction::continued (int count) const
{
    const auto order = weights.size();
    std::vector<double> sound (last.begin(), last.end());
    sound.resize (order + static_cast<size_t> (count));
    for (auto i = order; i < sound.size(); ++i)
        for (size_t j = 0; j < order; ++j)
            sound[i] += weights[j] * sound[i - 1 - j];
    return { sound.begin() + static_cast<std::ptrdiff_t> (order), sound.end() };
}

double LinearPrediction::surprise (const float* sample) const noexcept
{
    auto value = static_cast<double> (*sample);
    for (size_t j = 0; j < weights.size(); ++j)
        value -= weights[j] * static_cast<double> (*(sample - 1 - static_cast<std::ptrdiff_t> (j)));
    return value;
}
}  // namespace amp::dsp
