#pragma once
#include "Model/Schema/Keeping.h"

/** The assistant: chat, suggestions, what it measured, the sound library. */
namespace amp::schema
{
inline constexpr std::string_view chatRoles[] { "user", "assistant" };
inline constexpr std::string_view suggestionCategories[] { "mixing", "effects", "arrangement", "mastering" };
inline constexpr std::string_view priorities[] { "low", "medium", "high" };

inline constexpr auto chatMessageFields = keeping (Keep::view, {
    text   ("id", "", "Stable identity; never reused."),
    choice ("role", "user", chatRoles, "Who speaks."),
    text   ("content", "", "What is said."),
    time   ("timestamp", "When it was said."),
    text   ("sessionId", "", "The conversation that the message belongs to."),
});
inline constexpr Entity chatMessage { "chatMessage", "One message of a conversation.", chatMessageFields };
static_assert (isSound (chatMessage));

inline constexpr auto conversationFields = keeping (Keep::view, {
    list ("messages", chatMessage, "The messages, the oldest first.").withoutEffect(),
});
inline constexpr Entity conversation { .type = "conversation", .doc = "One conversation; written as the array of its messages.",
                                       .fields = conversationFields, .bareField = "messages" };
static_assert (isSound (conversation));

inline constexpr auto suggestionFields = keeping (Keep::view, {
    text   ("id", "", "Stable identity; never reused."),
    choice ("category", "mixing", suggestionCategories, "What the suggestion is about."),
    text   ("title", "", "The suggestion in a few words."),
    text   ("description", "", "What is suggested, and why."),
    number ("confidence", 0.5, 0, 1, "How sure the assistant is."),
    choice ("priority", "medium", priorities, "How much it matters."),
    flag   ("accepted", false, "Whether it was accepted.").optional(),
    flag   ("ignored", false, "Whether it was set aside.").optional(),
    time   ("timestamp", "When it was made."),
});
inline constexpr Entity suggestion { "suggestion", "A suggestion of the assistant.", suggestionFields };
static_assert (isSound (suggestion));

inline constexpr auto aiAnalysisFields = keeping (Keep::derived, {
    time    ("lastRun", "When the mix was last measured."),
    numbers ("spectralData", "[]", -1000, 1000, "Spectrum of the mix."),
    number  ("peakFrequency", 0, 0, 384000, "The strongest frequency of the mix.").in (Unit::hertz),
    texts   ("recommendations", "What the measurements recommend."),
    number  ("lufs", -120, -1000, 1000, "Integrated loudness of the mix in LUFS."),
    number  ("peak", -120, -1000, 1000, "True peak of the mix.").in (Unit::decibels),
    flag    ("isProcessing", false, "True while measuring.").runtime(),
});
inline constexpr Entity aiAnalysis { "aiAnalysis", "What the assistant measured of the mix.", aiAnalysisFields };
static_assert (isSound (aiAnalysis));

inline constexpr auto soundCollectionFields = keeping (Keep::view, {
    text  ("id", "", "Stable identity; never reused."),
    text  ("name", "", "Name that is shown."),
    texts ("soundIds", "Ids of the sounds."),
});
inline constexpr Entity soundCollection { "soundCollection", "A collection of sounds.", soundCollectionFields };
static_assert (isSound (soundCollection));

inline constexpr auto soundLibraryFields = keeping (Keep::view, {
    text  ("searchQuery", "", "What is searched for."),
    text  ("selectedCategory", "", "The category that is shown; absent means all.").optional(),
    texts ("favorites", "Ids of the starred sounds."),
    texts ("recentlyUsed", "Ids of the sounds that were used last, the latest first."),
    list  ("collections", soundCollection, "Collections of sounds.").withoutEffect(),
});
inline constexpr Entity soundLibrary { "soundLibrary", "The sound library.", soundLibraryFields };
static_assert (isSound (soundLibrary));

inline constexpr Field aiFields[] {
    map    ("chatHistory", conversation, "The conversations, by id.").view().withoutEffect(),
    list   ("suggestions", suggestion, "The suggestions.").view().withoutEffect(),
    object ("analysis", aiAnalysis, "What was measured of the mix.").derived(),
    object ("soundLibrary", soundLibrary, "The sound library.").view(),
};
inline constexpr Entity ai { "ai", "The assistant.", aiFields };
static_assert (isSound (ai));
} // namespace amp::schema
