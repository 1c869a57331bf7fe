#include "Engine/Effects/PresetText.h"

#include "Core/Text.h"

#include <charconv>
#include <cmath>

namespace amp::engine
{
namespace
{
constexpr std::string_view header { "audiomage-preset 1" };

void addLine (std::string& text, std::string_view key, double value)
{
    char digits[32];
    const auto end = std::to_chars (digits, digits + sizeof digits, value).ptr;
    text.append (key).append (" ").append (digits, end).append ("\n");
}

std::string_view takeLine (std::string_view& text)
{
    const auto end = text.find ('\n');
    auto line = text.substr (0, end);
    text.remove_prefix (end == std::string_view::npos ? text.size() : end + 1);
    if (line.ends_with ('\r'))
        line.remove_suffix (1);
    return line;
}

Error at (int line, const juce::String& what)
{
    return { "line " + juce::String (line), what };
}
}  // namespace

std::string presetText (const std::string& pluginId, const effectEdits::Settings& settings)
{
    auto text = std::string (header) + "\nplugin " + pluginId + "\n";
    addLine (text, "wet", settings.wet);
    for (const auto& [key, value] : settings.parameters)
        addLine (text, key, value);
    return text;
}

Result<effectEdits::Settings> parsePreset (const std::string& pluginId, std::string_view text)
{
    if (takeLine (text) != header)
        return at (1, "expected \"" + toText (header) + "\"");
    if (const auto line = takeLine (text); line != "plugin " + pluginId)
        return at (2, "expected \"plugin " + juce::String (pluginId) + "\"; the preset is of another effect");

    effectEdits::Settings settings;
    for (auto number = 3; ! text.empty(); ++number)
    {
        const auto line = takeLine (text);
        if (line.empty())
            continue;
        const auto space = line.find (' ');
        auto value = 0.0;
        const auto digits = space == std::string_view::npos ? std::string_view() : line.substr (space + 1);
        const auto read = std::from_chars (digits.data(), digits.data() + digits.size(), value);
        if (space == 0 || digits.empty() || read.ec != std::errc() || read.ptr != digits.data() + digits.size() ||
            ! std::isfinite (value))
            return at (number, "expected a parameter and a number");

        if (line.substr (0, space) == "wet")
            settings.wet = value;
        else
            settings.parameters[std::string (line.substr (0, space))] = value;
    }
    return settings;
}
}  // namespace amp::engine
