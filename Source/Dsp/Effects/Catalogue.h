#pragma once
#include "Dsp/Effects/Effect.h"

#include <memory>

namespace amp::dsp
{
/** One effect that a session can name. */
struct EffectEntry
{
    std::string_view pluginId;  ///< "audiomage.delay": never changes
    std::string_view name, category;
    double usualWet;  ///< %: dry/wet of a new insert
    bool listens;     ///< whether it has a side-chain
    std::span<const Parameter> parameters;
    std::unique_ptr<Effect> (*create)();
};

/** Every built-in effect, in the order of a menu. */
std::span<const EffectEntry> effectCatalogue() noexcept;

/** The effect of that id; null if there is none. */
const EffectEntry* findEffect (std::string_view pluginId) noexcept;
}  // namespace amp::dsp
