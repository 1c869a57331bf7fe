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

Result<juce::StringArray> WindowVersions::fetch (const juce::File& copy)
{
    auto* own = repository();
    if (own == nullptr)
        return Error { copy.getFileName(), "has nowhere to go: save the session first" };
    auto other = versions::Repository::open (files(), copy.getFullPathName().toStdString());
    if (! other)
        return other.error();
    const auto branches = own->fetch (**other);
    if (! branches)
        return branches.error();
    juce::StringArray names;
    for (const auto& branch : *branches)
        names.add (branch);
    return names;
}
}  // namespace amp
