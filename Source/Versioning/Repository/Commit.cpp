#include "Versioning/Repository/Commit.h"

#include "Core/Clock.h"
#include "Core/Text.h"
#include "Persistence/Codec/IsoTime.h"
#include "Persistence/Json/Writer.h"
#include "Versioning/Objects/ListTree.h"

#include <algorithm>

namespace amp::versions
{
namespace
{
void add (std::string& out, std::string_view key, std::string_view value)
{
    out += out == "{" ? "\"" : ",\"";
    out += key;
    out += "\":";
    json::write (out, value);
}

juce::String textOf (const json::Document& document, const json::Value& object, std::string_view key)
{
    const auto* value = document.find (object, key);
    return value != nullptr && value->is (json::Value::Kind::text) ? toText (value->text) : juce::String();
}

Result<> collectMedia (ObjectStore& store,
                       const json::Document& document,
                       const json::Value& array,
                       std::vector<MediaOfVersion>& out)
{
    for (const auto& item : document.children (array))
        if (const auto tree = textOf (document, item, "tree"); tree.isNotEmpty())
        {
            const auto text = store.read (tree.toStdString());
            if (! text)
                return text.error();
            const auto inside = json::Document::parse (*text);
            if (! inside)
                return inside.error();
            if (auto read = collectMedia (store, *inside, inside->root(), out); ! read)
                return read;
        }
        else
            out.push_back (
                { textOf (document, item, "path").toStdString(), textOf (document, item, "hash").toStdString() });
    return {};
}
}  // namespace

Commit writeCommit (ObjectStore& store, Commit commit)
{
    std::string out = "{";
    add (out, "type", bytesOf (commit.type));
    add (out, "tree", commit.tree);
    out += ",\"parents\":[";
    for (size_t i = 0; i < commit.parents.size(); ++i)
        out += (i > 0 ? ",\"" : "\"") + commit.parents[i] + '"';
    out += ']';
    add (out, "author", bytesOf (commit.author));
    add (out, "time", bytesOf (toIso8601 (commit.time)));
    add (out, "branch", bytesOf (commit.branch));
    add (out, "message", bytesOf (commit.message));
    out += ",\"media\":" + (commit.media.empty() ? "[]" : commit.media) + '}';
    commit.id = store.add (std::move (out));
    return commit;
}

Result<Commit> readCommit (ObjectStore& store, const std::string& id)
{
    const auto text = store.read (id);
    if (! text)
        return text.error();
    const auto document = json::Document::parse (*text);
    if (! document)
        return document.error();

    const auto& root = document->root();
    const auto* parents = document->find (root, "parents");
    const auto* media = document->find (root, "media");
    const auto time = parseIsoTime (bytesOf (textOf (*document, root, "time")));
    if (parents == nullptr || media == nullptr || ! time.has_value())
        return Error { toText (id).substring (0, 12), "is no version" };

    Commit commit;
    commit.id = id;
    commit.tree = textOf (*document, root, "tree").toStdString();
    for (const auto& parent : document->children (*parents))
        commit.parents.emplace_back (parent.text);
    commit.message = textOf (*document, root, "message");
    commit.author = textOf (*document, root, "author");
    commit.time = *time;
    commit.type = textOf (*document, root, "type");
    commit.branch = textOf (*document, root, "branch");
    json::write (commit.media, *document, *media);
    return commit;
}

std::string writeMedia (ObjectStore& store, std::vector<MediaOfVersion> media)
{
    std::sort (media.begin(), media.end(), [] (const auto& a, const auto& b) { return a.path < b.path; });
    std::vector<ListEntry> entries;
    for (const auto& file : media)
    {
        std::string item = "{";
        add (item, "path", file.path);
        add (item, "hash", file.hash);
        entries.push_back ({ file.path, item + '}' });
    }
    return entries.empty() ? std::string ("[]") : "[{\"tree\":\"" + store.add (writeList (store, entries)) + "\"}]";
}

Result<std::vector<MediaOfVersion>> readMedia (ObjectStore& store, const Commit& commit)
{
    std::vector<MediaOfVersion> media;
    const auto document = json::Document::parse (commit.media);
    if (! document)
        return document.error();
    if (auto read = collectMedia (store, *document, document->root(), media); ! read)
        return read.error();
    return media;
}
}  // namespace amp::versions
