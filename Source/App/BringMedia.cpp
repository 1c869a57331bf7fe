#include "App/BringMedia.h"

#include "App/SessionInfo.h"
#include "Persistence/Media/MediaCommands.h"

namespace amp
{
Result<std::vector<juce::String>>
bringMedia (Session& session, const MediaRoots& from, const MediaFolder& to, MediaFolder::Bring how)
{
    std::vector<juce::String> missing;
    std::map<juce::String, MediaFolder::Reference> brought;

    for (const auto& [path, at] : mediaOf (session.now().root()))
    {
        const auto opened = openMedia (from, path.toStdString());
        if (! opened || ! opened->has_value())
        {
            const auto why = opened ? juce::String ("is missing") : opened.error().what;
            missing.push_back (juce::String (at.toString()) + ": the media file " + path.quoted() + " " + why +
                               "; the session keeps its name");
            continue;
        }

        auto reference = to.bring ((*opened)->path, how);
        if (! reference)
            return reference.error().within (at.toString());
        brought.emplace (path, std::move (*reference));
    }

    const auto stated = session.edit ("Bring media along", [&] (Edit& edit) -> Result<> {
        for (const auto& [path, reference] : brought)
        {
            for (const auto& place : placesOfMedia (edit.now(), path))
                if (auto set = edit.set (place, reference.path); ! set)
                    return set;
            if (auto listed = listMedia (edit, reference); ! listed)
                return listed;
        }
        return {};
    });
    return stated ? Result<std::vector<juce::String>> (std::move (missing))
                  : Result<std::vector<juce::String>> (stated.error());
}
}  // namespace amp
