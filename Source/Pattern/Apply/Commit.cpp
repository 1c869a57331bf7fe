#include "Pattern/Apply/Commit.h"

namespace amp::pattern
{
namespace
{
const Path patternPath { std::vector<std::string> { "pattern" } };

std::vector<juce::String> keysOf (const Node& map)
{
    std::vector<juce::String> keys;
    for (const auto& member : map.children)
        keys.push_back (member->idOrKey());
    return keys;
}

/** True if a map becomes the other one by taking members out, changing some and adding some behind. */
bool grows (const Node& old, const Node& target)
{
    auto kept = keysOf (old);
    const auto wanted = keysOf (target);
    std::erase_if (kept, [&] (const juce::String& k) { return target.indexOfMember (k) < 0; });
    return kept.size() <= wanted.size() && std::equal (kept.begin(), kept.end(), wanted.begin());
}

Result<> becomeMap (Edit& edit, const Path& path, const Node& old, const Node& target)
{
    for (const auto& member : old.children)
        if (target.indexOfMember (member->idOrKey()) < 0)
            if (auto removed = edit.remove (path / member->idOrKey().toStdString()); ! removed)
                return removed;

    for (const auto& member : target.children)
    {
        const auto& before = old.member (member->idOrKey());
        if (before != nullptr && isSame (before, member))
            continue;
        auto done = before != nullptr ? edit.replace (path / member->idOrKey().toStdString(), member)
                                      : edit.insert (path, member);
        if (! done)
            return done;
    }
    return {};
}

Result<> becomeChild (Edit& edit, const schema::Field& field, const NodePtr& old, const NodePtr& target)
{
    const auto path = patternPath / field.key;
    if (isSame (old, target))
        return {};
    if (target == nullptr)
        return edit.remove (path);
    if (old != nullptr && field.kind == schema::Kind::map && grows (*old, *target))
        return becomeMap (edit, path, *old, *target);
    return edit.replace (path, target);
}
}  // namespace

Result<> become (Edit& edit, const PatternState& state)
{
    const auto before = PatternState::of (edit.now());
    if (before.bpm != state.bpm)
    {
        const auto& field = *schema::project.find ("bpm");
        if (auto set = edit.set (Path ({ "project", "bpm" }), std::clamp (state.bpm, field.min, field.max)); ! set)
            return set;
    }
    if (before.pattern == state.pattern || state.pattern == nullptr)
        return {};
    if (before.pattern == nullptr)
        return edit.replace (patternPath, state.pattern);

    for (const auto& field : schema::compiledSession.fields)
        if (field.isNode())
            if (auto done = becomeChild (edit,
                                         field,
                                         before.pattern->child (identifierOf (field)),
                                         state.pattern->child (identifierOf (field)));
                ! done)
                return done;
    return {};
}
}  // namespace amp::pattern
