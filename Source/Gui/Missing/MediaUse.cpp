#include "Gui/Missing/MissingMedia.h"

#include "Model/Lookup.h"

namespace amp::gui
{
std::vector<MediaUse> mediaOf (const NodePtr& root)
{
    const SessionView session (root);
    std::map<juce::String, MediaUse> all;
    const auto add = [&] (const std::optional<juce::String>& path) {
        if (path && path->isNotEmpty())
            ++all[*path].uses;
    };
    for (const auto track : session.get<"tracks">())
    {
        if (track.get<"lanes">().isEmpty())
            add (track.get<"filePath">());
        if (isFrozen (track))
            add (track.get<"frozen">().get<"filePath">());
        for (const auto lane : track.get<"lanes">())
            for (const auto clip : lane.get<"clips">())
                add (clip.get<"filePath">());
    }
    for (const auto entry : session.get<"media">())
        if (const auto used = all.find (entry.get<"path">()); used != all.end())
        {
            used->second.hash = entry.get<"hash">();
            used->second.size = static_cast<juce::int64> (entry.get<"size">());
        }
    std::vector<MediaUse> list;
    for (auto& [path, use] : all)
    {
        use.path = path;
        list.push_back (std::move (use));
    }
    return list;
}
} // namespace amp::gui
