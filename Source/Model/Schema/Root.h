#pragma once
#include "Model/Schema/AiSchema.h"
#include "Model/Schema/AnalysisSchema.h"
#include "Model/Schema/CollaborationSchema.h"
#include "Model/Schema/CompiledSessionSchema.h"
#include "Model/Schema/ConsoleSchema.h"
#include "Model/Schema/HistorySchema.h"
#include "Model/Schema/RuntimeSchema.h"
#include "Model/Schema/SessionSchema.h"
#include "Model/Schema/TrackSchema.h"
#include "Model/Schema/TransportSchema.h"
#include "Model/Schema/UiSchema.h"
#include "Model/Schema/VersionSchema.h"

/** The whole session: the table that holds all others. */
namespace amp::schema
{
/** The version of the format that this program writes. */
inline constexpr std::string_view formatVersion = "1.0.0";

inline constexpr Field sessionStateFields[] {
    object ("session", sessionInfo, "Identity of the session."),
    object ("project", project, "Settings of the project."),
    object ("transport", transport, "Playing, recording and the position."),
    list   ("tracks", track, "The tracks, from top to bottom."),
    object ("mixer", mixer, "The mixer."),
    object ("timeline", timeline, "The timeline."),
    object ("ui", ui, "The state of the window.").view(),
    object ("ai", ai, "The assistant."),
    object ("versionControl", versionControl, "Versions of the session.").derived(),
    object ("collaboration", collaboration, "Working together."),
    object ("performance", performance, "What the running engine measures of itself.").runtime(),
    object ("analysis", analysis, "What was measured of the audio.").derived(),
    object ("history", history, "Undo and redo."),
    object ("system", system, "The machine.").runtime(),
    object ("pattern", compiledSession, "The pattern layer; absent if there is none.").optional().rewires(),
    list   ("media", media, "The media files that the session refers to.").schedules(),
};
inline constexpr Entity sessionState { "sessionState", "The complete working state of a session.", sessionStateFields };
static_assert (isSound (sessionState));
} // namespace amp::schema
