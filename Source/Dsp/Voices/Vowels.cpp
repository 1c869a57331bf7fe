#include "Dsp/Voices/VoiceRecipe.h"

namespace amp::dsp
{
const std::array<Formant, VoiceRecipe::vowelBands>* formantsOf (char vowel) noexcept
{
    using Formants = std::array<Formant, VoiceRecipe::vowelBands>;
    // clang-format off
    static constexpr Formants a { { { 660, 0, 80 }, { 1120,  -6,  90 }, { 2750, -23, 120 }, { 3000, -24, 130 }, { 3350, -38, 140 } } };
    static constexpr Formants e { { { 440, 0, 70 }, { 1800, -14,  80 }, { 2700, -18, 100 }, { 3000, -20, 120 }, { 3300, -20, 120 } } };
    static constexpr Formants i { { { 270, 0, 40 }, { 1850, -24,  90 }, { 2900, -24, 100 }, { 3350, -36, 120 }, { 3590, -36, 120 } } };
    static constexpr Formants o { { { 430, 0, 40 }, {  820, -10,  80 }, { 2700, -26, 100 }, { 3000, -22, 120 }, { 3300, -34, 120 } } };
    static constexpr Formants u { { { 370, 0, 40 }, {  630, -20,  60 }, { 2750, -23, 100 }, { 3000, -30, 120 }, { 3400, -34, 120 } } };
    // clang-format on

    switch (vowel)
    {
    case 'a':
        return &a;
    case 'e':
        return &e;
    case 'i':
        return &i;
    case 'o':
        return &o;
    case 'u':
        return &u;
    default:
        return nullptr;
    }
}
}  // namespace amp::dsp
