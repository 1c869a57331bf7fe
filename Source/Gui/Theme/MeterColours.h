#pragma once
#include "Gui/Theme/Theme.h"

#include <array>

namespace amp::gui
{
/** The colours of a meter, from silence upwards; a zone reaches to `top` dBFS. */
struct MeterZone
{
    double top;
    Token colour;
};

struct MeterPalette
{
    std::string_view name;
    std::array<MeterZone, 4> zones;
    Token hold, gainReduction;
};

/** Green, yellow, orange, red. The red is never the only sign of a clip: the lamp and the number say it too. */
inline constexpr MeterPalette aurora { "aurora",
                                       { { { -18.0, { 0xA3BE8C } }, { -6.0, { 0xEBCB8B } }, { -1.0, { 0xD08770 } }, { 99.0, { 0xE0646E } } } },
                                       { 0xECEFF4 },
                                       { 0xB48EAD } };

/** Rising lightness only, for colour-vision deficiencies. */
inline constexpr MeterPalette frost { "frost",
                                      { { { -18.0, { 0x5E81AC } }, { -6.0, { 0x88C0D0 } }, { -1.0, { 0xD8DEE9 } }, { 99.0, { 0xECEFF4 } } } },
                                      { 0xECEFF4 },
                                      { 0xB48EAD } };
} // namespace amp::gui
