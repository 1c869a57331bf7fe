#pragma once
#include "Model/Schema/Keeping.h"

/** Versions of the session. Derived: the objects beside the session own them. */
namespace amp::schema
{
inline constexpr std::string_view versionTypes[] { "commit", "merge", "tag" };

inline constexpr auto versionChangesFields = keeping (Keep::derived, {
    texts ("added", "Paths that were added."),
    texts ("modified", "Paths that were changed."),
    texts ("deleted", "Paths that were deleted."),
});
inline constexpr Entity versionChanges { "versionChanges", "What a version changed.", versionChangesFields };
static_assert (isSound (versionChanges));

inline constexpr auto projectVersionFields = keeping (Keep::derived, {
    text   ("id", "", "Identity of the version."),
    text   ("hash", "", "SHA-256 of the version."),
    text   ("message", "", "What the author said about it."),
    text   ("author", "", "Who made it."),
    time   ("timestamp", "When it was made."),
    choice ("type", "commit", versionTypes, "A commit, a merge or a tag."),
    text   ("branch", "", "Branch on which it was made."),
    texts  ("parents", "Hashes of the versions before it."),
    flag   ("isCurrent", false, "Whether the session stands here."),
    flag   ("isHead", false, "Whether it is the last of its branch."),
    object ("changes", versionChanges, "What it changed."),
});
inline constexpr Entity projectVersion { "projectVersion", "One version of the session.", projectVersionFields };
static_assert (isSound (projectVersion));

inline constexpr auto branchFields = keeping (Keep::derived, {
    text ("id", "", "Identity of the branch."),
    text ("name", "", "Name of the branch."),
    text ("head", "", "Hash of its last version."),
});
inline constexpr Entity branch { "branch", "A branch of versions.", branchFields };
static_assert (isSound (branch));

inline constexpr auto tagFields = keeping (Keep::derived, {
    text ("id", "", "Identity of the tag."),
    text ("name", "", "Name of the tag."),
    text ("hash", "", "Hash of the version that it names."),
});
inline constexpr Entity tag { "tag", "A name for a version.", tagFields };
static_assert (isSound (tag));

inline constexpr auto versionControlFields = keeping (Keep::derived, {
    text ("currentVersion", "", "Hash of the version at which the session stands."),
    text ("head", "", "Hash of the last version of the branch."),
    text ("branch", "main", "The branch that a commit extends."),
    flag ("uncommittedChanges", false, "Whether the session differs from the current version."),
    list ("history", projectVersion, "The versions, the latest first.").withoutEffect(),
    list ("branches", branch, "The branches.").withoutEffect(),
    list ("tags", tag, "The tags.").withoutEffect(),
});
inline constexpr Entity versionControl { "versionControl", "Versions of the session.", versionControlFields };
static_assert (isSound (versionControl));
} // namespace amp::schema
