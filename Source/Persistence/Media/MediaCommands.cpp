#include "Persistence/Media/MediaCommands.h"

#include "Commands/ClipEdits.h"
#include "Commands/TrackEdits.h"
#include "Core/Ids.h"
#include "Model/NodeBuilder.h"

namespace amp
{
using namespace schema;

namespace
{
juce::String nameOfFile (const juce::String& path)
{
    return path.fromLastOccurrenceOf ("/", false, false).upToLastOccurrenceOf (".", false, false);
}

Result<juce::String> addTrackFor (Edit& edit, const MediaFolder::Reference& file)
{
    const auto id = tracks::add (edit, { .name = nameOfFile (file.path), .channels = file.channels == 1 ? 1 : 2 });
    if (! id)
        return id;
    if (auto set = edit.set (trackPath (*id) / "sampleRate", file.sampleRate); ! set)
        return set.error();
    if (auto set = edit.set (trackPath (*id) / "bitDepth", file.bits); ! set)
        return set.error();
    return id;
}

Result<> addClip (Edit& edit, const juce::String& trackId, const MediaFolder::Reference& file, double at)
{
    const auto lane = clips::laneFor (edit, trackId);
    if (! lane)
        return lane.error();
    const auto position = SessionView (edit.now()).get<"tracks">().find (trackId).get<"position">();
    const auto node = NodeBuilder (clip, newId ("clip"))
                          .set ("name", nameOfFile (file.path))
                          .set ("filePath", file.path)
                          .set ("startTime", std::max (0.0, at - position))
                          .set ("duration", file.duration())
                          .build();
    return edit.insert (lanePath (trackId, *lane) / "clips", node);
}

Result<> importMedia (Command::Call& call, const MediaFolder& folder)
{
    std::vector<MediaFolder::Reference> files;
    const auto how = call.arguments.flag ("link") ? MediaFolder::Bring::link : MediaFolder::Bring::copy;
    for (const auto& file : juce::StringArray::fromLines (call.arguments.text ("files")))
    {
        auto reference = folder.bring (file.toStdString(), how);
        if (! reference)
            return reference.error();
        files.push_back (std::move (*reference));
    }

    return call.session.edit (
        files.size() == 1 ? "Import audio" : "Import " + juce::String (files.size()) + " files",
        [&] (Edit& edit) {
            return placeMedia (edit, files, call.arguments.text ("track"), call.arguments.number ("time"));
        },
        call.gesture);
}
}  // namespace

std::vector<Path> placesOfMedia (const NodePtr& root, const juce::String& file)
{
    std::vector<Path> places;
    for (const auto track : SessionView (root).get<"tracks">())
    {
        if (track.get<"filePath">() == file)
            places.push_back (trackPath (track.id()) / "filePath");
        if (const auto frozen = track.get<"frozen">(); frozen.exists() && frozen.get<"filePath">() == file)
            places.push_back (trackPath (track.id()) / "frozen" / "filePath");
        for (const auto lane : track.get<"lanes">())
            for (const auto clip : lane.get<"clips">())
                if (clip.get<"filePath">() == file)
                    places.push_back (clipPath (track.id(), lane.id(), clip.id()) / "filePath");
    }
    return places;
}

Result<> listMedia (Edit& edit, const MediaFolder::Reference& file)
{
    const auto node = file.toNode();
    const auto path = Path ({ "media", node->idOrKey().toStdString() });
    return findPlace (edit.now(), path) ? edit.replace (path, node) : edit.insert (Path ({ "media" }), node);
}

Result<>
placeMedia (Edit& edit, const std::vector<MediaFolder::Reference>& files, const juce::String& trackId, double at)
{
    for (const auto& file : files)
    {
        if (auto listed = listMedia (edit, file); ! listed)
            return listed;

        auto target = Result<juce::String> (trackId);
        if (trackId.isEmpty())
            target = addTrackFor (edit, file);
        if (! target)
            return target.error();
        if (auto added = addClip (edit, *target, file, at); ! added)
            return added;
        if (trackId.isNotEmpty())
            at += file.duration();
    }
    return {};
}

Result<> assignMedia (Edit& edit, const juce::String& path, const MediaFolder::Reference& file)
{
    const auto state = edit.now();
    for (const auto& place : placesOfMedia (state, path))
        if (auto set = edit.set (place, file.path); ! set)
            return set;
    if (auto listed = listMedia (edit, file); ! listed)
        return listed;
    const auto listed = file.toNode()->idOrKey();
    for (const auto entry : SessionView (state).get<"media">())
        if (entry.get<"path">() == path && entry.id() != listed)
            if (auto gone = edit.remove (Path ({ "media", entry.id().toStdString() })); ! gone)
                return gone;
    return {};
}

Result<int> relinkMedia (Edit& edit, const MediaFolder& media, const std::string& folder)
{
    auto found = 0;
    const auto state = edit.now();
    for (const auto entry : SessionView (state).get<"media">())
    {
        if (auto there = openMedia (media.roots(), entry.get<"path">().toStdString()); there && there->has_value())
            continue;
        const auto match = media.findByHash (folder, entry.get<"hash">(), entry.get<"size">());
        if (! match)
            return match.error();
        if (! match->has_value())
            continue;

        const auto reference = media.bring (**match);
        if (! reference)
            return reference.error();
        if (auto assigned = assignMedia (edit, entry.get<"path">(), *reference); ! assigned)
            return assigned.error();
        ++found;
    }
    return found;
}

namespace
{
Result<> assign (Command::Call& call, const MediaFolder& folder)
{
    const auto paths = juce::StringArray::fromLines (call.arguments.text ("paths"));
    const auto files = juce::StringArray::fromLines (call.arguments.text ("files"));
    if (paths.size() != files.size())
        return Error { "files", "there must be one for each of the paths" };

    std::vector<MediaFolder::Reference> brought;
    for (int i = 0; i < paths.size(); ++i)
    {
        if (placesOfMedia (call.session.now().root(), paths[i]).empty())
            return Error { paths[i], "no track or clip plays this file" };
        auto reference = folder.bring (files[i].toStdString());
        if (! reference)
            return reference.error();
        brought.push_back (std::move (*reference));
    }
    return call.session.edit (paths.size() == 1 ? "Relink " + nameOfFile (paths[0]) : "Relink " + juce::String (paths.size()) + " files",
                              [&] (Edit& edit) -> Result<> {
                                  for (int i = 0; i < paths.size(); ++i)
                                      if (auto assigned = assignMedia (edit, paths[i], brought[static_cast<size_t> (i)]); ! assigned)
                                          return assigned;
                                  return {};
                              });
}
}  // namespace

void addMediaCommands (Registry& registry,
                       std::function<Result<std::shared_ptr<const MediaFolder>> (const Session&)> folderOfSession)
{
    registry.add (
        { .id = "media.import",
          .title = "Import audio",
          .category = "File",
          .doc = "Copies audio files into the session's media folder and puts them on tracks.",
          .parameters = { text ("files", "", "Paths of the files, one a line.").required(),
                          text ("track", "", "The track that takes them; empty makes one for each file."),
                          number ("time", 0, 0, farthest, "Where they start.").in (Unit::seconds),
                          flag ("link",
                                false,
                                "Leaves the files where they are; possible inside the session's folder only.") },
          .run = [folderOfSession] (Command::Call& call) -> Result<> {
              const auto folder = folderOfSession (call.session);
              return folder ? importMedia (call, **folder) : Result<> (folder.error());
          },
          .defaultKeys = { "ctrl + I" } });

    registry.add (
        { .id = "media.assign",
          .title = "Assign files",
          .category = "File",
          .doc = "Lets tracks and clips play other files in place of those that they name; the files are copied into the session's media folder.",
          .parameters = { text ("paths", "", "Files as the session names them, one a line.").required(),
                          text ("files", "", "The file for each of them, one a line.").required() },
          .run = [folderOfSession] (Command::Call& call) -> Result<> {
              const auto folder = folderOfSession (call.session);
              return folder ? assign (call, **folder) : Result<> (folder.error());
          } });

    registry.add (
        { .id = "media.relink",
          .title = "Find missing media",
          .category = "File",
          .doc = "Looks through a folder for missing files by their content.",
          .parameters = { text ("folder", "", "Where to look, with all folders inside.").required() },
          .run = [folderOfSession] (Command::Call& call) -> Result<> {
              const auto folder = folderOfSession (call.session);
              if (! folder)
                  return folder.error();
              return call.session.edit ("Relink media", [&] (Edit& edit) -> Result<> {
                  const auto found = relinkMedia (edit, **folder, call.arguments.text ("folder").toStdString());
                  if (! found)
                      return found.error();
                  return *found > 0
                             ? Result<>()
                             : Result<> (Error { call.arguments.text ("folder"), "holds none of the missing files" });
              });
          } });
}
}  // namespace amp
