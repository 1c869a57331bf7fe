#include "Versioning/Repository/Refs.h"

#include "Core/Hash.h"
#include "Core/Ids.h"
#include "Core/Text.h"
#include "Persistence/Json/Writer.h"

#include <charconv>

namespace amp::versions
{
namespace
{
constexpr int kept = 100;
constexpr std::string_view prefix = "refs.", magic = "amp-refs 1 ";
constexpr int64_t maxBytes = 16 << 20;
constexpr size_t hashDigits = 64;

std::string inQuotes (std::string_view text)
{
    std::string out;
    json::write (out, text);
    return out;
}

std::string textOf (const Refs& refs)
{
    const auto next = [] (std::string& out) { out += out.back() == '{' || out.back() == '[' ? "\n" : ",\n"; };
    auto out =
        "{\"branch\":" + inQuotes (refs.branch) + ",\n\"detached\":" + inQuotes (refs.detached) + ",\n\"branches\":{";
    for (const auto& [name, commit] : refs.branches)
        next (out), out += inQuotes (name) + ':' + inQuotes (commit);
    out += "},\n\"tags\":{";
    for (const auto& [name, tag] : refs.tags)
        next (out), out += inQuotes (name) + ":{\"commit\":" + inQuotes (tag.commit) +
                           ",\"message\":" + inQuotes (bytesOf (tag.message)) +
                           ",\"author\":" + inQuotes (bytesOf (tag.author)) +
                           ",\"time\":" + inQuotes (bytesOf (tag.time)) + '}';
    out += "},\n\"stashes\":[";
    for (const auto& stash : refs.stashes)
        next (out), out += inQuotes (stash);
    out += "]}\n";
    return std::string (magic) + sha256 (out) + '\n' + out;
}

std::string_view member (const json::Document& document, const json::Value& object, std::string_view key)
{
    const auto* value = document.find (object, key);
    return value != nullptr ? value->text : std::string_view();
}

/** The refs of a file's text; nothing if the file is not whole. */
std::optional<Refs> refsOf (std::string_view text)
{
    const auto start = magic.size() + hashDigits + 1;
    if (text.size() < start || ! text.starts_with (magic) ||
        sha256 (text.substr (start)) != text.substr (magic.size(), hashDigits))
        return {};
    const auto document = json::Document::parse (text.substr (start));
    if (! document)
        return {};

    Refs refs;
    const auto& root = document->root();
    refs.branch = member (*document, root, "branch");
    refs.detached = member (*document, root, "detached");
    if (const auto* branches = document->find (root, "branches"))
        for (const auto& branch : document->children (*branches))
            refs.branches.emplace (branch.key, branch.text);
    if (const auto* tags = document->find (root, "tags"))
        for (const auto& tag : document->children (*tags))
            refs.tags.emplace (tag.key,
                               Tag { std::string (member (*document, tag, "commit")),
                                     toText (member (*document, tag, "message")),
                                     toText (member (*document, tag, "author")),
                                     toText (member (*document, tag, "time")) });
    if (const auto* stashes = document->find (root, "stashes"))
        for (const auto& stash : document->children (*stashes))
            refs.stashes.emplace_back (stash.text);
    return refs;
}
}  // namespace

std::string Refs::head() const
{
    if (branch.empty())
        return detached;
    const auto found = branches.find (branch);
    return found != branches.end() ? found->second : std::string();
}

void Refs::setHead (const std::string& commit)
{
    if (branch.empty())
        detached = commit;
    else
        branches[branch] = commit;
}

std::string RefsFile::nameOf (int number) const
{
    auto digits = std::to_string (number);
    digits.insert (0, digits.size() < 6 ? 6 - digits.size() : 0, '0');
    return folder + "/" + std::string (prefix) + digits;
}

Result<std::vector<int>> RefsFile::numbers() const
{
    const auto status = vfs.status (folder);
    if (! status)
        return status.error();
    if (! status->has_value())
        return std::vector<int>();

    const auto names = vfs.list (folder);
    if (! names)
        return names.error();
    std::vector<int> found;
    for (const auto& name : *names)
    {
        int number = 0;
        const auto* first = name.data() + prefix.size();
        const auto* last = name.data() + name.size();
        if (name.starts_with (prefix) && std::from_chars (first, last, number).ptr == last && number > 0)
            found.push_back (number);
    }
    std::sort (found.begin(), found.end());
    return found;
}

Result<Refs> RefsFile::read()
{
    const auto all = numbers();
    if (! all)
        return all.error();

    current = all->empty() ? 0 : all->back();
    for (auto number = all->rbegin(); number != all->rend(); ++number)
    {
        const auto text = vfs.readAll (nameOf (*number), maxBytes);
        if (! text)
            return text.error();
        if (auto refs = refsOf (*text))
            return std::move (*refs);
    }
    if (! all->empty())
        return Error { toText (nameOf (current)), "is damaged, as are those before it" };
    return Refs();
}

Result<> RefsFile::write (const Refs& refs)
{
    if (auto made = vfs.makeFolders (folder); ! made)
        return made;

    const auto temporary = folder + "/" + newId ("new-refs");
    const auto text = textOf (refs);
    auto file = vfs.open (temporary, Vfs::Access::createNew);
    if (! file)
        return file.error();
    auto written = file->writeAt (0, text.data(), text.size());
    if (written)
        written = file->sync();
    if (const auto closed = file->close(); written && ! closed)
        written = closed;

    const Error changed { toText (folder), "another program has changed the versions meanwhile; try again" };
    const auto target = nameOf (current + 1);
    if (written)
    {
        const auto link = vfs.link (temporary, target);
        if (! link)
            written = link.error();
        else if (*link == Vfs::Link::exists)
            written = changed;
        else if (*link == Vfs::Link::unsupported)  // a file system without links, such as that of a USB stick
        {
            const auto there = vfs.status (target);
            written = ! there              ? Result<> (there.error())
                      : there->has_value() ? Result<> (changed)
                                           : vfs.rename (temporary, target);
        }
    }

    [[maybe_unused]] const auto removed = vfs.unlink (temporary);
    if (! written)
        return written;
    ++current;
    if (auto synced = vfs.syncFolder (folder); ! synced)
        return synced;
    const auto all = numbers();
    return all ? removeOld (*all) : Result<> (all.error());
}

Result<> RefsFile::removeOld (const std::vector<int>& all)
{
    for (const auto number : all)
        if (number <= current - kept)
            if (auto removed = vfs.unlink (nameOf (number)); ! removed)
                return removed;
    return {};
}

juce::String whyNoName (const juce::String& name)
{
    if (name.isEmpty())
        return "a name must not be empty";
    if (name.length() > 200)
        return "a name has at most 200 characters";
    if (name.containsAnyOf (" \t\r\n~^:?*[]\\\"'") || name.startsWithChar ('-') || name.contains ("..") ||
        name == "HEAD" || name == "now" || name == "saved")
        return name.quoted() +
               " cannot be a name: no spaces, quotes or any of ~ ^ : ? * [ ] \\, no .. and no - in front; "
               "HEAD, now and saved mean something already";
    return {};
}
}  // namespace amp::versions
