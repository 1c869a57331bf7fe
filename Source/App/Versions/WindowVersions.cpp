#include "App/Versions/WindowVersions.h"

#include "Core/Text.h"

namespace amp
{
Result<versions::MergeOutcome> WindowVersions::merge (const juce::String& version, const versions::Choices& choices)
{
    auto versions = opened.of (session);
    return versions ? (*versions)->merge (version, choices) : Result<versions::MergeOutcome> (versions.error());
}

std::vector<gui::SavedState> WindowVersions::saves()
{
    std::vector<gui::SavedState> all;
    if (const auto file = fileOf(); ! file.empty())
        for (const auto& copy : savedCopies (file))
            all.push_back ({ toText (copy.path), copy.time });
    return all;
}
}  // namespace amp
