#include "Versioning/Objects/ObjectStore.h"

#include "Core/Hash.h"
#include "Core/Text.h"
#include "Core/Vfs/SafeReplace.h"

#include <algorithm>

namespace amp::versions
{
namespace
{
constexpr size_t hexDigits = 64;
constexpr size_t maxSmallPacks = 48;         // then they become one
constexpr int64_t smallPackBytes = 1 << 20;  // what is larger is left alone
constexpr size_t maxUnpacked = 8;            // packs that stay unpacked in memory

bool isHex (char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
}
}  // namespace

void forEachId (std::string_view text, const std::function<void (const std::string&)>& visit)
{
    for (auto at = text.find ('"'); at != std::string_view::npos; at = text.find ('"', at + 1))
    {
        const auto rest = text.substr (at + 1);
        if (rest.size() > hexDigits && rest[hexDigits] == '"' &&
            std::all_of (rest.begin(), rest.begin() + hexDigits, isHex))
            visit (std::string (rest.substr (0, hexDigits)));
    }
}

Result<> ObjectStore::refresh()
{
    const auto status = vfs.status (folder);
    if (! status || ! status->has_value())
        return status ? Result<>() : Result<> (status.error());

    const auto names = vfs.list (folder);
    if (! names)
        return names.error();
    for (const auto& name : *names)
        if (name.ends_with (".pack") && ! known.contains (name))
            if (auto added = addPack (name); ! added)
                return added;
    return {};
}

Result<> ObjectStore::addPack (const std::string& name)
{
    const auto entries = readPackIndex (vfs, folder + "/" + name);
    if (! entries)
        return entries.error();
    for (const auto& entry : *entries)
        places.insert_or_assign (entry.id, Place { packs.size(), entry.offset, entry.length });
    packs.push_back (name);
    known.insert (name);
    return {};
}

Result<const std::string*> ObjectStore::textsOf (size_t pack)
{
    const auto found = std::find_if (unpacked.begin(), unpacked.end(), [&] (const Texts& t) { return t.pack == pack; });
    if (found != unpacked.end())
    {
        unpacked.splice (unpacked.begin(), unpacked, found);
        return &unpacked.front().texts;
    }

    auto texts = readPackTexts (vfs, folder + "/" + packs[pack]);
    if (! texts)
        return texts.error();
    unpacked.push_front ({ pack, std::move (*texts) });
    if (unpacked.size() > maxUnpacked)
        unpacked.pop_back();
    return &unpacked.front().texts;
}

Result<std::string> ObjectStore::readPlaced (const std::string& id, const Place& place)
{
    const auto texts = textsOf (place.pack);
    if (! texts)
        return texts.error();
    const auto isWhole = place.offset + place.length <= (*texts)->size();
    auto text = isWhole ? (*texts)->substr (place.offset, place.length) : std::string();
    if (sha256 (text) != id)
        return Error { toText (folder + "/" + packs[place.pack]),
                       "holds a damaged object; fetch the versions from another copy of the session" };
    return text;
}

Result<std::string> ObjectStore::read (const std::string& id)
{
    if (const auto found = pending.find (id); found != pending.end())
        return found->second;

    auto place = places.find (id);
    if (place != places.end())
        if (auto text = readPlaced (id, place->second))
            return text;

    // Another program may have added it, or have joined packs, meanwhile.
    if (auto fresh = refresh(); ! fresh)
        return fresh.error();
    place = places.find (id);
    if (place == places.end())
        return Error { toText (folder), "has no object " + toText (id).substring (0, 12) };
    return readPlaced (id, place->second);
}

std::string ObjectStore::add (std::string text)
{
    auto id = sha256 (text);
    if (! places.contains (id))
        pending.try_emplace (id, std::move (text));
    return id;
}

Result<int64_t> ObjectStore::flush (const std::vector<std::string>& roots)
{
    std::vector<std::pair<std::string, std::string_view>> objects;
    std::unordered_set<std::string> seen;
    auto waiting = roots;
    while (! waiting.empty())
    {
        const auto id = std::move (waiting.back());
        waiting.pop_back();
        const auto found = pending.find (id);
        if (found == pending.end() || ! seen.insert (id).second)
            continue;
        objects.emplace_back (id, found->second);
        forEachId (found->second, [&] (const std::string& inside) { waiting.push_back (inside); });
    }
    if (objects.empty())
        return int64_t { 0 };

    if (auto made = vfs.makeFolders (folder); ! made)
        return made.error();
    const auto written = writePack (objects);
    if (! written)
        return written;
    for (const auto& id : seen)
        pending.erase (id);
    if (auto joined = joinSmallPacks(); ! joined)
        return joined.error();
    return written;
}

Result<int64_t> ObjectStore::writePack (const std::vector<std::pair<std::string, std::string_view>>& objects)
{
    const auto bytes = makePack (objects);
    const auto name = sha256 (bytes).substr (0, 40) + ".pack";
    if (! known.contains (name))
    {
        if (auto written = safeReplace (vfs, folder + "/" + name, bytes); ! written)
            return written.error();
        if (auto added = addPack (name); ! added)
            return added.error();
    }
    return static_cast<int64_t> (bytes.size());
}

/** A version a pack makes many small files: from time to time they become one. Nothing is taken away before that one is
    safely there. */
Result<> ObjectStore::joinSmallPacks()
{
    std::vector<size_t> small;
    if (packs.size() < maxSmallPacks)
        return {};
    for (size_t i = 0; i < packs.size(); ++i)
        if (const auto status = vfs.status (folder + "/" + packs[i]);
            status && status->has_value() && (*status)->size < smallPackBytes)
            small.push_back (i);
    if (small.size() < maxSmallPacks)
        return {};

    std::vector<std::pair<std::string, std::string>> texts;
    for (const auto& [id, place] : places)
        if (std::find (small.begin(), small.end(), place.pack) != small.end())
        {
            auto text = readPlaced (id, place);
            if (! text)
                return {};  // damaged: stays as it is, where it can still be looked at
            texts.emplace_back (id, std::move (*text));
        }
    std::sort (texts.begin(), texts.end());

    const auto count = packs.size();
    if (auto joined = writePack ({ texts.begin(), texts.end() }); ! joined)
        return joined.error();
    for (const auto i : small)
        if (packs.size() > count)
            if (auto removed = vfs.unlink (folder + "/" + packs[i]); ! removed)
                return removed;
    return vfs.syncFolder (folder);
}

Result<> ObjectStore::copy (ObjectStore& from, const std::vector<std::string>& roots)
{
    std::unordered_set<std::string> seen;
    auto waiting = roots;
    while (! waiting.empty())
    {
        const auto id = waiting.back();
        waiting.pop_back();
        if (! seen.insert (id).second || places.contains (id))
            continue;
        auto text = from.read (id);
        if (! text)
            return text.error();
        forEachId (*text, [&] (const std::string& inside) {
            if (from.has (inside))
                waiting.push_back (inside);
        });
        pending.try_emplace (id, std::move (*text));
    }
    const auto written = flush (roots);
    return written ? Result<>() : Result<> (written.error());
}
}  // namespace amp::versions
