#include "App/Versions/OpenConflicts.h"

#include "App/Document.h"
#include "Core/Text.h"
#include "Core/Vfs/SafeReplace.h"

namespace amp
{
namespace
{
constexpr int64_t maxBytes = 64 << 20;
}

std::string OpenConflicts::theirs() const
{
    const auto dot = session.find_last_of ('.');
    return session.substr (0, dot) + " (theirs).amp";
}

Result<nlohmann::ordered_json> OpenConflicts::read() const
{
    const auto there = files().status (list());
    if (! there)
        return there.error();
    if (! there->has_value())
        return nlohmann::ordered_json::array();
    const auto text = files().readAll (list(), maxBytes);
    if (! text)
        return text.error();
    auto json = nlohmann::ordered_json::parse (*text, nullptr, false);
    const auto isGood = json.is_array() && std::all_of (json.begin(), json.end(), [] (const auto& one) {
        return one.is_object() && one.contains ("path") && one["path"].is_string();
    });
    return isGood ? Result<nlohmann::ordered_json> (std::move (json))
                  : Result<nlohmann::ordered_json> (Error { toText (list()), "is no list of conflicts" });
}

Result<> OpenConflicts::write (const nlohmann::ordered_json& conflicts) const
{
    if (! conflicts.empty())
        return safeReplace (files(), list(), conflicts.dump (2) + "\n");
    if (auto gone = files().unlink (list()); ! gone)
        return gone;
    return files().unlink (theirs());
}
}  // namespace amp
