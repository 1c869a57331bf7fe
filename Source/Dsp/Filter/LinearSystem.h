#pragma once
#include <array>
#include <cmath>
#include <cstddef>
#include <utility>

namespace amp::dsp
{
/** Least squares in N unknowns, by the normal equations with scaled columns.  Realtime-safe. */
template <size_t N>
class LinearSystem
{
public:
    using Vector = std::array<double, N>;

    /** Wants the sum of row[i] * unknown[i] to be near `value`. */
    void addEquation (const Vector& row, double value) noexcept
    {
        for (size_t r = 0; r < N; ++r)
        {
            for (size_t c = 0; c < N; ++c)
                matrix[r][c] += row[r] * row[c];
            matrix[r][N] += row[r] * value;
        }
    }

    /** An unknown that no equation speaks of is 0; so are all if the equations depend on each other. */
    Vector solve() noexcept
    {
        const auto scale = scaleColumns();
        for (size_t pivot = 0; pivot < N; ++pivot)
        {
            auto largest = pivot;
            for (auto r = pivot + 1; r < N; ++r)
                if (std::abs (matrix[r][pivot]) > std::abs (matrix[largest][pivot]))
                    largest = r;
            if (std::abs (matrix[largest][pivot]) < 1e-200)
                return {};

            std::swap (matrix[largest], matrix[pivot]);
            eliminate (pivot);
        }

        Vector result {};
        for (size_t i = 0; i < N; ++i)
            result[i] = matrix[i][N] / matrix[i][i] * scale[i];
        return result;
    }

private:
    Vector scaleColumns() noexcept
    {
        Vector scale {};
        for (size_t i = 0; i < N; ++i)
            if (matrix[i][i] > 0.0)
                scale[i] = 1.0 / std::sqrt (matrix[i][i]);

        for (size_t r = 0; r < N; ++r)
        {
            for (size_t c = 0; c < N; ++c)
                matrix[r][c] *= scale[r] * scale[c];
            matrix[r][N] *= scale[r];
            if (scale[r] == 0.0)
                matrix[r][r] = 1.0;
        }
        return scale;
    }

    void eliminate (size_t pivot) noexcept
    {
        for (size_t r = 0; r < N; ++r)
        {
            const auto factor = matrix[r][pivot] / matrix[pivot][pivot];
            if (r != pivot)
                for (auto c = pivot; c <= N; ++c)
                    matrix[r][c] -= factor * matrix[pivot][c];
        }
    }

    std::array<std::array<double, N + 1>, N> matrix {};
};
}  // namespace amp::dsp
