#include "Commands/DocumentCommands.h"
#include "Commands/FieldCommand.h"
#include "Model/Lookup.h"

namespace amp
{
using namespace schema;

namespace
{
Result<> setProject (Command::Call& call, const char* key, const juce::String& name)
{
    return call.session.edit (
        name,
        [&] (Edit& edit) {
            return edit.set (Path ({ "project", key }), call.arguments[key]);
        },
        call.gesture);
}

Command undoCommand()
{
    return { .id = "edit.undo",
             .title = "Undo",
             .category = "Edit",
             .doc = "Takes back the last change.",
             .parameters = {},
             .run = [] (Command::Call& call) -> Result<> {
                 call.session.undo();
                 return {};
             },
             .whyNot =
                 [] (const Session& s) {
                     return s.history().canUndo() ? juce::String() : juce::String ("there is nothing to undo");
                 },
             .defaultKeys = { "ctrl + Z" } };
}

Command redoCommand()
{
    return { .id = "edit.redo",
             .title = "Redo",
             .category = "Edit",
             .doc = "Does again what was taken back.",
             .parameters = {},
             .run = [] (Command::Call& call) -> Result<> {
                 call.session.redo();
                 return {};
             },
             .whyNot =
                 [] (const Session& s) {
                     return s.history().canRedo() ? juce::String() : juce::String ("there is nothing to redo");
                 },
             .defaultKeys = { "ctrl + shift + Z", "ctrl + Y" } };
}

Command jumpCommand()
{
    return { .id = "history.jump",
             .title = "Go to a step",
             .category = "Edit",
             .doc = "Undoes or redoes as many steps as lead to one of the history.",
             .parameters = { text ("to", "", "The id of the step that is the last one then; empty undoes everything.") },
             .run = [] (Command::Call& call) -> Result<> {
                 const auto to = call.arguments.text ("to");
                 if (call.session.jumpTo (to.isEmpty() ? call.session.history().start() : to))
                     return {};
                 return Error { "history.jump to", "the history has no step " + to.quoted() };
             } };
}
}  // namespace

void addSessionCommands (Registry& registry)
{
    addFieldCommand (registry);
    registry.add (undoCommand());
    registry.add (redoCommand());
    registry.add (jumpCommand());

    registry.add ({ .id = "project.rename",
                    .title = "Rename project",
                    .category = "Project",
                    .doc = "Sets the name of the project.",
                    .parameters = { text ("name", "", "The new name.").required() },
                    .run = [] (Command::Call& call) { return setProject (call, "name", "Rename project"); } });

    registry.add ({ .id = "project.describe",
                    .title = "Describe project",
                    .category = "Project",
                    .doc = "Sets the notes about the project.",
                    .parameters = { text ("description", "", "The notes.").required() },
                    .run = [] (Command::Call& call) { return setProject (call, "description", "Describe project"); } });

    registry.add (
        { .id = "project.sampleRate",
          .title = "Set sample rate",
          .category = "Project",
          .doc = "Sets the rate at which the engine runs; clips keep their pitch and place.",
          .parameters = { integer ("sampleRate", 48000, 44100, 192000, "The rate.").in (Unit::hertz).required() },
          .run = [] (Command::Call& call) { return setProject (call, "sampleRate", "Set sample rate"); } });

    registry.add (
        { .id = "project.bufferSize",
          .title = "Set block size",
          .category = "Project",
          .doc = "Sets the block size that is asked of the audio device.",
          .parameters = { integer ("bufferSize", 512, 128, 2048, "The block size.").in (Unit::samples).required() },
          .run = [] (Command::Call& call) { return setProject (call, "bufferSize", "Set block size"); } });

    registry.add ({ .id = "project.backupInterval",
                    .title = "Set backup interval",
                    .category = "Project",
                    .doc = "Sets the time between numbered backups.",
                    .parameters = { number ("backupInterval", 5, 0, 1440, "0 makes none.").in (Unit::minutes).required() },
                    .run = [] (Command::Call& call) {
                        return setProject (call, "backupInterval", "Set backup interval");
                    } });

    registry.add ({ .id = "project.maxUndoSteps",
                    .title = "Set undo steps",
                    .category = "Project",
                    .doc = "Sets how many undo steps are kept; the oldest are dropped.",
                    .parameters = { integer ("maxUndoSteps", 1000, 1, 100000, "How many.").required() },
                    .run = [] (Command::Call& call) { return setProject (call, "maxUndoSteps", "Set undo steps"); } });

    registry.add ({ .id = "project.bitDepth",
                    .title = "Set bit depth",
                    .category = "Project",
                    .doc = "Sets the bits of recordings and exports.",
                    .parameters = { integer ("bitDepth", 24, 16, 32, "16, 24, or 32 for floating point.")
                                        .in (Unit::bits)
                                        .required() },
                    .run = [] (Command::Call& call) -> Result<> {
                        const auto bits = call.arguments.whole ("bitDepth");
                        if (bits != 16 && bits != 24 && bits != 32)
                            return Error { "project.bitDepth bitDepth", "expected 16, 24 or 32" };
                        return setProject (call, "bitDepth", "Set bit depth");
                    } });
}
}  // namespace amp
