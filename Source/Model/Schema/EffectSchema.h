#pragma once
#include "Model/Schema/AutomationSchema.h"

/** Effects, built in and hosted. */
namespace amp::schema
{
inline constexpr Field effectParameterFields[] {
    number ("value", 0, -1e9, 1e9, "The value now.").moves(),
    number ("min", 0, -1e9, 1e9, "The least value."),
    number ("max", 1, -1e9, 1e9, "The greatest value."),
    number ("default", 0, -1e9, 1e9, "The value that a reset returns to."),
    text   ("unit", "", "Unit of the value, as it is shown: Hz, dB, %.").optional(),
    object ("automation", automationLane, "The automation of the parameter.").optional().schedules(),
};
inline constexpr Entity effectParameter { "effectParameter", "One parameter of an effect.", effectParameterFields };
static_assert (isSound (effectParameter));

inline constexpr std::string_view effectSides[] { "A", "B" };

inline constexpr Field effectFields[] {
    text    ("id", "", "Stable identity; never reused.").required(),
    text    ("pluginId", "", "Which effect it is.").rewires(),
    text    ("name", "", "Name that is shown."),
    flag    ("enabled", true, "Whether the effect exists in the engine; off costs nothing and adds no latency.").rewires(),
    flag    ("bypassed", false, "Whether the dry signal passes instead; the latency stays.").moves(),
    number  ("wet", 100, 0, 100, "Share of the effect against the dry signal.").in (Unit::percent).moves(),
    map     ("parameters", effectParameter, "The parameters, by name.").moves(),
    text    ("preset", "", "Name of the preset that was loaded last.").optional(),
    text    ("sidechain", "", "Id of the channel, bus or effect return that a dynamics effect listens to, before its fader; absent means its own sound.").optional().rewires(),
    choice  ("side", "A", effectSides, "Which of two settings is heard, for comparing them."),
    any     ("other", "The settings of the side that is not heard: parameters by name, wet and preset; null if it was never set."),
    integer ("position", 0, 0, 100000, "Place in the chain; effects run in ascending order.").rewires(),
};
inline constexpr Entity effect { "effect", "One effect of a chain.", effectFields };
static_assert (isSound (effect));
} // namespace amp::schema
