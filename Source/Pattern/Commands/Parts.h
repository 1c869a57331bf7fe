#pragma once
#include "Commands/Command.h"
#include "Model/NodeBuilder.h"
#include "Pattern/Apply/PatternNode.h"
#include "Pattern/Edit/NoteView.h"
#include "Pattern/Loop/Compile.h"

/** What the commands of the pattern layer share. */
namespace amp::pattern
{
using namespace schema;

inline const Field patternTrackId = text ("track", "", "Id of the pattern track.").required();

inline PatternView patternOf (const NodePtr& root)
{
    return View<sessionState> (root).get<"pattern">();
}
inline Path inPattern (std::string_view map)
{
    return Path ({ "pattern", std::string (map) });
}
inline Path inPattern (std::string_view map, const juce::String& key)
{
    return inPattern (map) / key.toStdString();
}

/** A path below another one, from a text with dots. */
inline Path below (Path path, const juce::String& dotted)
{
    for (const auto& part : juce::StringArray::fromTokens (dotted, ".", {}))
        path = path / part.toStdString();
    return path;
}

/** The path of a track for sounds or for MIDI, or an Error if there is none of that id. */
Result<Path> findPatternTrack (const NodePtr& root, const juce::String& id);

/** Events and notes of the session's sequences, at its tempo, swing and default gate. */
NoteGrid noteGridOf (const NodePtr& root);

/** Clips on the timeline that play a scene or a sequence, with its new name. */
enum class ClipSource { scene, sequence };
Result<> renameInClips (Edit&, ClipSource, const juce::String& from, const juce::String& to);

/** A map member: its type, its key and, where the table repeats it, its name. */
NodePtr makeMember (const Entity&, const juce::String& key, std::string_view nameField = {});

/** @returns an Error if a key is empty or another member of that map has it. */
Result<> checkNewKey (const NodePtr& root, std::string_view map, const juce::String& key);

/** One edit with the command's title. */
template <typename Do>
Result<> editAs (Command::Call& call, const juce::String& title, Do&& change)
{
    return call.session.edit (
        title, [&] (Edit& edit) -> Result<> { return change (edit); }, call.gesture);
}

/** The parameters that were given, each set at its place below a path; `where` names the field of a parameter. */
template <typename Where>
Result<> setGiven (
    Edit& edit, const Command::Call& call, const Path& base, std::initializer_list<const char*> names, Where&& where)
{
    for (const auto* name : names)
        if (call.arguments.has (name))
            if (auto set = edit.set (below (base, where (juce::String (name))), call.arguments[name]); ! set)
                return set;
    return {};
}
}  // namespace amp::pattern
