#pragma once
#include "Model/Schema/Keeping.h"

/** Working together: who, what is locked, what was said about it. */
namespace amp::schema
{
inline constexpr std::string_view roles[] { "owner", "collaborator", "viewer" };
inline constexpr std::string_view lockableTypes[] { "track", "effect", "mixer_channel" };

inline constexpr auto cursorFields = keeping (Keep::runtime, {
    text   ("trackId", "", "The track at which somebody points."),
    number ("time", 0, 0, farthest, "The time at which somebody points.").in (Unit::seconds),
});
inline constexpr Entity cursor { "cursor", "Where somebody points.", cursorFields };
static_assert (isSound (cursor));

inline constexpr Field participantFields[] {
    text   ("id", "", "Identity of the entry; the user's if there is no other.").view(),
    text   ("userId", "", "Identity of the user.").view(),
    text   ("name", "", "Name that is shown.").view(),
    text   ("avatar", "", "Picture of the user.").optional().view(),
    choice ("role", "viewer", roles, "What the user may do.").view(),
    flag   ("isOnline", false, "Whether the user is connected.").runtime(),
    time   ("lastSeen", "When the user was last heard of.").runtime(),
    object ("cursor", cursor, "Where the user points.").optional().runtime(),
};
inline constexpr Entity participant { "participant", "Somebody who works on the session.", participantFields };
static_assert (isSound (participant));

inline constexpr auto resourceLockFields = keeping (Keep::runtime, {
    text   ("id", "", "Identity of the lock."),
    text   ("resourceId", "", "Id of what is locked."),
    choice ("resourceType", "track", lockableTypes, "What is locked."),
    text   ("userId", "", "Who holds the lock."),
    time   ("timestamp", "When it was taken."),
    time   ("expiresAt", "When it ends by itself."),
});
inline constexpr Entity resourceLock { "resourceLock", "Somebody's exclusive right to edit something.", resourceLockFields };
static_assert (isSound (resourceLock));

inline constexpr Field replyFields[] {
    text ("id", "", "Stable identity; never reused."),
    text ("userId", "", "Who replied."),
    text ("text", "", "What was said."),
    time ("createdAt", "When it was said."),
};
inline constexpr Entity reply { "reply", "A reply to a comment.", replyFields };
static_assert (isSound (reply));

inline constexpr Field commentFields[] {
    text   ("id", "", "Stable identity; never reused."),
    text   ("userId", "", "Who commented."),
    text   ("text", "", "What was said."),
    number ("time", 0, 0, farthest, "The time that it is about.").in (Unit::seconds),
    text   ("trackId", "", "The track that it is about; absent means all.").optional().refersTo ("tracks"),
    time   ("createdAt", "When it was said."),
    flag   ("resolved", false, "Whether it is settled."),
    list   ("replies", reply, "The replies, the oldest first.").withoutEffect(),
};
inline constexpr Entity comment { "comment", "A remark about a place in the session.", commentFields };
static_assert (isSound (comment));

inline constexpr Field annotationFields[] {
    text ("id", "", "Stable identity; never reused."),
    text ("userId", "", "Who drew it."),
    text ("region", "", "The region that it lies in.").optional().refersTo ("timeline.regions"),
    any  ("shape", "What was drawn."),
    text ("text", "", "What was written.").optional(),
};
inline constexpr Entity annotation { "annotation", "A drawing or a note upon the timeline.", annotationFields };
static_assert (isSound (annotation));

inline constexpr auto userPresenceFields = keeping (Keep::runtime, {
    text   ("id", "", "Identity of the entry."),
    text   ("userId", "", "Whose presence it is."),
    text   ("status", "", "What the user does now."),
    text   ("view", "", "What the user looks at."),
    object ("cursor", cursor, "Where the user points.").optional(),
    time   ("updatedAt", "When it was last heard."),
});
inline constexpr Entity userPresence { "userPresence", "What a user does now.", userPresenceFields };
static_assert (isSound (userPresence));

inline constexpr Field collaborationFields[] {
    flag ("enabled", false, "Whether the session is shared.").view(),
    list ("participants", participant, "Who works on the session.").view().withoutEffect(),
    list ("locks", resourceLock, "What is locked.").runtime().withoutEffect(),
    list ("comments", comment, "What was said about the session.").withoutEffect(),
    list ("annotations", annotation, "What was drawn upon the timeline.").withoutEffect(),
    list ("presence", userPresence, "What everybody does now.").runtime().withoutEffect(),
};
inline constexpr Entity collaboration { "collaboration", "Working together.", collaborationFields };
static_assert (isSound (collaboration));
} // namespace amp::schema
