#include "App/Crashes.h"

#include "App/Document.h"
#include "Persistence/Journal/OpenMarks.h"
#include "Persistence/Journal/SessionLock.h"

#include <set>

namespace amp
{
namespace
{
constexpr auto journalEnd = ".journal";
constexpr size_t namesInSentence = 4;

bool isInStateFolder (const std::string& path)
{
    return path.starts_with (stateFolder() + "/");
}

std::optional<LeftBehind> lookAt (const SessionFiles& place, const std::string& journal)
{
    const auto status = files().status (journal);
    if (! status || ! status->has_value())
        return {};
    auto summary = summarise (files(), place, journal);
    if (! summary || ! summary->hasWork())
        return {};
    return LeftBehind { place, journal, std::move (*summary), isInStateFolder (place.session) };
}
}  // namespace

std::string marksFolder()
{
    return folderOf (stateFolder()) + "/open";
}

std::vector<LeftBehind> leftBehind()
{
    std::set<std::string> sessions;
    for (const auto& path : OpenMarks (files(), marksFolder()).all())
        sessions.insert (path);
    if (const auto names = files().list (stateFolder()))
        for (const auto& name : *names)
            if (name.ends_with (journalEnd))
                sessions.insert (stateFolder() + "/" + name.substr (0, name.size() - std::string (journalEnd).size()));

    std::vector<LeftBehind> found;
    for (const auto& path : sessions)
    {
        const SessionFiles place (path);
        if (isLocked (place.lock()))
            continue;  // it is open now
        if (auto left = lookAt (place, place.journal()))
            found.push_back (std::move (*left));
    }
    std::sort (found.begin(), found.end(), [] (const LeftBehind& a, const LeftBehind& b) {
        return a.summary.lastEdit > b.summary.lastEdit;
    });
    return found;
}

std::vector<LeftBehind> leftBehind (const std::string& sessionPath)
{
    const SessionFiles place (sessionPath);
    std::vector<LeftBehind> found;
    if (auto left = lookAt (place, place.journal()))
        found.push_back (std::move (*left));
    if (const auto names = files().list (place.backups()))
        for (auto name = names->rbegin(); name != names->rend(); ++name)
            if (name->ends_with (journalEnd))
                if (auto left = lookAt (place, place.inBackups (*name)))
                    found.push_back (std::move (*left));
    return found;
}

juce::String inWords (const JournalSummary& summary)
{
    juce::String text;
    text << summary.edits << (summary.edits == 1 ? " change" : " changes")
         << (summary.isEverSaved ? " after the last save" : ", never saved") << ", the latest at "
         << summary.lastEdit.formatted ("%H:%M on %Y-%m-%d");
    for (size_t i = 0; i < std::min (summary.what.size(), namesInSentence); ++i)
        text << (i == 0 ? ": " : ", ") << summary.what[i];
    return text + (summary.what.size() > namesInSentence ? ", ..." : "");
}
}  // namespace amp
