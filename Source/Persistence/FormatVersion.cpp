#include "Persistence/FormatVersion.h"

#include "Core/Text.h"
#include "Model/Schema/Root.h"

#include <charconv>

namespace amp
{
Result<FormatVersion> FormatVersion::parse (std::string_view text)
{
    FormatVersion version { 0, 0, 0 };
    auto rest = text;
    for (auto* part : { &version.major, &version.minor, &version.patch })
    {
        const auto [end, error] = std::from_chars (rest.data(), rest.data() + rest.size(), *part);
        if (error != std::errc() || *part < 0)
            break;
        rest.remove_prefix (static_cast<size_t> (end - rest.data()));
        if (rest.empty())
            return version;
        if (! rest.starts_with ('.'))
            break;
        rest.remove_prefix (1);
    }
    return Error { "session.version", toText (text).quoted() + " is no version of the form 1.0.0" };
}

FormatVersion FormatVersion::current()
{
    return *parse (schema::formatVersion);
}

Result<> checkReadable (const FormatVersion& version)
{
    const auto ours = FormatVersion::current();
    if (version.major <= ours.major)
        return {};

    const auto theirs = juce::String (version.major) + "." + juce::String (version.minor);
    return Error { "session.version",
                   "was made by a newer version of this program (format " + theirs + "; this one reads up to " +
                       juce::String (ours.major) + ".x). Update AudioMage to open it." };
}
}  // namespace amp
