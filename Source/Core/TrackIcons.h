#pragma once
#include <array>
#include <string_view>

namespace amp
{
/** The icons that a track can have, by the names under which sessions store them. */
inline constexpr std::array<std::string_view, 12> trackIcons { "microphone", "voices",      "drum",       "guitar",
                                                               "piano",      "synthesiser", "strings",    "horn",
                                                               "wave",       "notes",       "headphones", "speaker" };
}  // namespace amp
