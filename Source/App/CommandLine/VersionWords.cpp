#include "App/CommandLine/VersionWords.h"

#include "App/Document.h"
#include "Core/Clock.h"
#include "Core/Text.h"

#include <cmath>

namespace amp::cli
{
namespace
{
Json parsed (const std::string& text)
{
    return Json::parse (text, nullptr, false);
}

Json rangeJson (const std::optional<versions::Difference::Range>& range)
{
    return range.has_value() ? Json { { "from", range->from }, { "to", range->to } } : Json (nullptr);
}
}  // namespace

Json toJson (const versions::Commit& commit)
{
    return { { "hash", commit.id },
             { "message", commit.message.toStdString() },
             { "author", commit.author.toStdString() },
             { "timestamp", toIso8601 (commit.time).toStdString() },
             { "type", commit.type.toStdString() },
             { "branch", commit.branch.toStdString() },
             { "parents", commit.parents },
             { "tree", commit.tree } };
}

Json toJson (const versions::Difference& difference)
{
    auto paths = Json::array();
    for (const auto& path : difference.paths)
        paths.push_back (path.toString());
    const auto isOfTrack = difference.part != "session" && difference.part != "master" &&
                           difference.part != "pattern" && ! difference.part.startsWith ("bus:");
    const auto& range = difference.newRange.has_value() ? difference.newRange : difference.oldRange;
    return { { "kind", versions::nameOf (difference.sign) },
             { "aspect", versions::nameOf (difference.aspect) },
             { "path", difference.paths.front().toString() },
             { "paths", paths },
             { "sentence", difference.sentence.toStdString() },
             { "item", difference.item.toStdString() },
             { "old", parsed (difference.oldJson) },
             { "new", parsed (difference.newJson) },
             { "oldText", difference.oldWords.toStdString() },
             { "newText", difference.newWords.toStdString() },
             { "track", isOfTrack ? Json (difference.part.toStdString()) : Json (nullptr) },
             { "part", difference.partName.toStdString() },
             { "range", rangeJson (range) },
             { "oldRange", rangeJson (difference.oldRange) } };
}

Json toJson (const versions::Conflict& conflict)
{
    return { { "path", conflict.path.toString() },
             { "item", conflict.item.toStdString() },
             { "base", { { "value", parsed (conflict.baseJson) }, { "text", conflict.base.toStdString() } } },
             { "ours",
               { { "value", parsed (conflict.oursJson) },
                 { "text", conflict.ours.toStdString() },
                 { "author", conflict.ourAuthor.toStdString() } } },
             { "theirs",
               { { "value", parsed (conflict.theirsJson) },
                 { "text", conflict.theirs.toStdString() },
                 { "author", conflict.theirAuthor.toStdString() } } } };
}

namespace
{
/** "0:12 - 0:34", the stretch of the song in which a track differs. */
juce::String stretchOf (const versions::Changemap::Row& row)
{
    if (row.bands.empty())
        return {};
    auto from = row.bands.front().from, to = row.bands.front().to;
    for (const auto& band : row.bands)
        from = std::min (from, band.from), to = std::max (to, band.to);
    const auto clock = [] (double seconds) {
        const auto whole = static_cast<int> (seconds);
        return juce::String (whole / 60) + ":" + juce::String (whole % 60).paddedLeft ('0', 2);
    };
    return "  (" + clock (from) + " - " + clock (std::ceil (to)) + ")";
}

constexpr const char* signs[] { "+", "-", "~", ">" };
}  // namespace

juce::String wordsOf (const versions::Changemap& map)
{
    if (map.differences.empty())
        return "no difference";
    juce::StringArray lines;
    for (const auto& row : map.rows)
    {
        lines.add (row.name + stretchOf (row));
        for (const auto at : row.differences)
        {
            const auto& difference = map.differences[at];
            lines.add (juce::String ("  ") + signs[static_cast<size_t> (difference.sign)] + " " + difference.sentence);
        }
    }
    lines.add (map.summary());
    return lines.joinIntoString ("\n");
}

juce::String byline (const versions::Commit& commit)
{
    return commit.author + ", " + commit.time.formatted ("%Y-%m-%d %H:%M");
}

juce::String wordsOf (const std::vector<versions::Difference>& differences)
{
    if (differences.empty())
        return "no difference";

    juce::StringArray lines;
    std::vector<juce::String> parts;
    for (const auto& difference : differences)
        if (std::find (parts.begin(), parts.end(), difference.part) == parts.end())
            parts.push_back (difference.part);
    for (const auto& part : parts)
    {
        auto isFirst = true;
        for (const auto& difference : differences)
            if (difference.part == part)
            {
                if (std::exchange (isFirst, false))
                    lines.add (difference.partName);
                lines.add (juce::String ("  ") + signs[static_cast<size_t> (difference.sign)] + " " +
                           difference.sentence);
            }
    }
    return lines.joinIntoString ("\n");
}

Json toJson (const std::vector<versions::Conflict>& conflicts)
{
    auto all = Json::array();
    for (const auto& conflict : conflicts)
        all.push_back (toJson (conflict));
    return all;
}

juce::String wordsOf (const std::vector<versions::Conflict>& conflicts, const juce::String& advice)
{
    juce::StringArray lines;
    lines.add (juce::String (static_cast<int> (conflicts.size())) +
               (conflicts.size() == 1 ? " conflict; " : " conflicts; ") + advice);
    for (const auto& conflict : conflicts)
    {
        lines.add ("  " + conflict.item + "  (" + juce::String (conflict.path.toString()) + ")");
        lines.add ("    before: " + conflict.base);
        lines.add ("    ours:   " + conflict.ours + " (" + conflict.ourAuthor + ")");
        lines.add ("    theirs: " + conflict.theirs + " (" + conflict.theirAuthor + ")");
    }
    return lines.joinIntoString ("\n");
}

Result<NodePtr> stateOf (versions::Repository& repository, const NodePtr& saved, const std::string& word)
{
    if (word == "now" || word == "saved")
        return repository.documentOf (saved);
    const auto id = repository.resolve (amp::toText (word));
    if (id)
        return repository.stateOf (*id);
    if (const auto file = files().status (word); file && file->has_value())
    {
        const auto other = Document::open (word);
        return other ? repository.documentOf (other->root()) : Result<NodePtr> (other.error());
    }
    return id.error();
}
}  // namespace amp::cli
