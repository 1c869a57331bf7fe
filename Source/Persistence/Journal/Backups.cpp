#include "Persistence/Journal/Backups.h"

#include "Core/Clock.h"
#include "Core/Text.h"

#include <charconv>
#include <set>

namespace amp
{
namespace
{
constexpr auto extension = ".amp", pinnedWord = " pinned";
constexpr int64_t hour = 3600 * 1000, day = 24 * hour;  // milliseconds

/** "2026-11-24 18.27.08", in UTC. */
std::string stamp (juce::Time time)
{
    return toIso8601 (time).substring (0, 19).replaceCharacters ("T:", " .").toStdString();
}
}  // namespace

std::string Backups::Name::toString() const
{
    auto digits = std::to_string (number);
    digits.insert (0, digits.size() < 4 ? 4 - digits.size() : 0, '0');
    return digits + " " + stamp (time) + (isPinned ? pinnedWord : "") + extension;
}

std::optional<Backups::Name> Backups::Name::parse (const std::string& text)
{
    Name name;
    const auto read = std::from_chars (text.data(), text.data() + text.size(), name.number);
    if (read.ec != std::errc() || name.number <= 0)
        return {};
    constexpr size_t stampLength = 19;
    const auto at = static_cast<size_t> (read.ptr - text.data()) + 1;
    if (text.size() < at + stampLength)
        return {};
    auto iso = toText (text.substr (at, stampLength)).replaceSection (10, 1, "T");
    iso = iso.substring (0, 11) + iso.substring (11).replaceCharacter ('.', ':') + ".000Z";
    name.time = juce::Time::fromISO8601 (iso);
    name.isPinned = text.find (pinnedWord) != std::string::npos;
    return name.toString() == text ? std::optional (name) : std::nullopt;
}

Result<std::string> Backups::next (juce::Time time, bool pinned)
{
    if (auto made = vfs.makeFolders (files.backups()); ! made)
        return made.error();
    const auto names = vfs.list (files.backups());
    if (! names)
        return names.error();
    Name next { 1, time, pinned };
    for (const auto& text : *names)
        if (const auto name = Name::parse (text))
            next.number = std::max (next.number, name->number + 1);
    return files.inBackups (next.toString());
}

Result<> Backups::prune (juce::Time now)
{
    const auto names = vfs.list (files.backups());
    if (! names)
        return names.error();
    std::vector<Name> all;
    for (const auto& text : *names)
        if (const auto name = Name::parse (text); name && ! name->isPinned)
            all.push_back (*name);
    std::sort (all.begin(), all.end(), [] (const Name& a, const Name& b) { return a.number > b.number; });

    std::set<int64_t> taken;
    for (size_t i = 0; i < all.size(); ++i)
    {
        const auto age = now.toMilliseconds() - all[i].time.toMilliseconds();
        const auto slot = age < day ? all[i].time.toMilliseconds() / hour : -all[i].time.toMilliseconds() / day;
        const auto isFirstOfSlot = age < 30 * day && taken.insert (slot).second;
        if (i >= latestKept && ! isFirstOfSlot)
            if (auto removed = vfs.unlink (files.inBackups (all[i].toString())); ! removed)
                return removed;
    }
    return {};
}
}  // namespace amp
