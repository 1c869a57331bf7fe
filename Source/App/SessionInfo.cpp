#include "App/SessionInfo.h"

#include "Model/Lookup.h"

#include <set>

namespace amp
{
std::vector<std::pair<juce::String, Path>> mediaOf (const NodePtr& root)
{
    std::vector<std::pair<juce::String, Path>> media;
    std::set<juce::String> seen;
    const auto add = [&] (const std::optional<juce::String>& file, const Path& at) {
        if (file.has_value() && file->isNotEmpty() && seen.insert (*file).second)
            media.emplace_back (*file, at);
    };

    for (const auto track : SessionView (root).get<"tracks">())
    {
        add (track.get<"filePath">(), trackPath (track.id()) / "filePath");
        for (const auto lane : track.get<"lanes">())
            for (const auto clip : lane.get<"clips">())
                add (clip.get<"filePath">(), clipPath (track.id(), lane.id(), clip.id()) / "filePath");
    }
    return media;
}

SessionInfo SessionInfo::of (const Document& document)
{
    const SessionView session (document.root());
    SessionInfo info;
    info.name = session.get<"project">().get<"name">();
    info.formatVersion = session.get<"session">().get<"version">();
    info.bpm = session.get<"project">().get<"bpm">();
    info.sampleRate = static_cast<int> (session.get<"project">().get<"sampleRate">());
    info.duration = endOfContent (document.root());
    info.tracks = static_cast<int> (session.get<"tracks">().size());
    for (const auto track : session.get<"tracks">())
    {
        info.clips += impliedClip (document.root(), track) != nullptr ? 1 : 0;
        for (const auto lane : track.get<"lanes">())
            info.clips += static_cast<int> (lane.get<"clips">().size());
    }

    const auto pattern = session.get<"pattern">();
    info.patternTracks = static_cast<int> (pattern.get<"tracks">().size() + pattern.get<"tracks_midi">().size());
    info.tracks += info.patternTracks;

    const auto library = libraryOf (document.roots);
    for (const auto& [file, at] : mediaOf (document.root()))
        if (library->status (file) == MediaSource::Status::found)
            ++info.mediaFound;
        else
            info.mediaMissing.push_back (file);
    return info;
}

cli::Json toJson (const SessionInfo& info)
{
    auto missing = cli::Json::array();
    for (const auto& file : info.mediaMissing)
        missing.push_back (file.toStdString());

    return { { "name", info.name.toStdString() },
             { "formatVersion", info.formatVersion.toStdString() },
             { "tracks", info.tracks },
             { "clips", info.clips },
             { "duration", info.duration },
             { "bpm", info.bpm },
             { "sampleRate", info.sampleRate },
             { "media", { { "found", info.mediaFound }, { "missing", missing } } },
             { "pluginsMissing", cli::Json::array() } };
}

juce::String toText (const SessionInfo& info)
{
    juce::String text;
    text << info.name << " (format " << info.formatVersion << ")\n"
         << info.tracks << " tracks, " << info.clips << " clips, " << juce::String (info.duration, 2) << " s at "
         << info.bpm << " bpm, " << info.sampleRate << " Hz\n"
         << info.mediaFound << " media files found, " << static_cast<int> (info.mediaMissing.size()) << " missing";
    for (const auto& file : info.mediaMissing)
        text << "\n  missing: " << file;
    return text;
}

std::vector<Problem> validate (const std::string& path)
{
    auto inspected = inspectSession (files(), path);
    if (! inspected)
        return { { true, inspected.error().where, inspected.error().what } };

    auto problems = std::move (inspected->problems);
    if (inspected->root == nullptr)
        return problems;

    const auto library = libraryOf (Document (path, { inspected->root, {}, false }).roots);
    for (const auto& [file, at] : mediaOf (inspected->root))
        switch (library->status (file))
        {
        case MediaSource::Status::found:
            break;
        case MediaSource::Status::missing:
            problems.push_back ({ false, at.toString(), "the media file " + file.quoted() + " is missing" });
            break;
        case MediaSource::Status::refused:
            problems.push_back ({ false,
                                  at.toString(),
                                  "the media file " + file.quoted() +
                                      " lies outside the session's folder; --media-root allows a folder" });
            break;
        }
    return problems;
}
}  // namespace amp
