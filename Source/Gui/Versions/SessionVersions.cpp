#include "Gui/Versions/SessionVersions.h"

namespace amp::gui
{
namespace
{
juce::String inWords (const std::optional<double>& level) { return level.has_value() ? juce::String (*level, 1) + " dB" : juce::String ("the same"); }
} // namespace

juce::String SoundOfStates::residualOf (const juce::String& part) const
{
    if (part == "master")
        return inWords (whole);
    const auto id    = part.startsWith ("bus:") ? part.substring (4) : part;
    const auto found = std::find_if (strips.begin(), strips.end(), [&] (const Residual& strip) { return strip.id == id; });
    return found != strips.end() ? inWords (found->level) : juce::String();
}
} // namespace amp::gui
