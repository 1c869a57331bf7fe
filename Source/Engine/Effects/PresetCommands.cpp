#include "Commands/StoredValues.h"
#include "Engine/Effects/BuiltInLibrary.h"
#include "Engine/Effects/EffectCommands.h"

namespace amp::engine
{
using namespace schema;

namespace
{
const Field effectId = text ("effect", "", "Id of the effect.").required();
const Field pluginIdField = text ("pluginId", "", "Which effect it is a preset of.").required();
const Field presetName = text ("preset", "", "Name of the preset.").required();

using Presets = std::shared_ptr<PresetFolder>;
using effectEdits::Settings;

/** Runs an edit of an effect that is named by the command's argument. */
template <typename Change>
Result<> editEffect (Command::Call& call, const juce::String& name, const Change& change)
{
    return call.session.edit (
        name,
        [&] (Edit& edit) -> Result<> {
            const auto state = edit.now();
            const auto found = findEffectIn (state, call.arguments.text ("effect"));
            return found ? change (edit, *found) : found.error();
        },
        call.gesture);
}

Result<> load (Command::Call& call, PresetFolder& presets)
{
    return editEffect (call, "Load preset", [&] (Edit& edit, const FoundEffect& found) -> Result<> {
        const auto pluginId = found.effect.get<"pluginId">().toStdString();
        const auto settings = loadPreset (presets, pluginId, call.arguments.text ("preset"));
        return settings ? effectEdits::apply (edit, found, *settings) : settings.error();
    });
}

Result<> save (Command::Call& call, PresetFolder& presets)
{
    const auto name = call.arguments.text ("preset");
    return editEffect (call, "Save preset", [&] (Edit& edit, const FoundEffect& found) -> Result<> {
        const auto pluginId = found.effect.get<"pluginId">().toStdString();
        if (presets.has (pluginId, name) && ! call.arguments.flag ("replace"))
            return Error { name, "there is a preset of this name already; replace=true writes over it" };
        if (auto saved = presets.save (pluginId, name, effectEdits::settingsOf (found.effect)); ! saved)
            return saved;
        return edit.set (found.path / "preset", name);
    });
}

juce::String storedText (const Settings& settings)
{
    StoredValues values;
    auto* parameters = new juce::DynamicObject;
    values["parameters"] = parameters;
    for (const auto& [key, value] : settings.parameters)
        parameters->setProperty (juce::String (key), value);
    values["wet"] = settings.wet;
    values["preset"] = settings.preset;
    return toJson (values);
}

Result<Settings> settingsFrom (const juce::String& text)
{
    auto values = storedValues (text);
    if (! values)
        return values.error();

    Settings settings;
    settings.wet = static_cast<double> ((*values)["wet"]);
    settings.preset = (*values)["preset"].toString();
    if (auto* parameters = (*values)["parameters"].getDynamicObject())
        for (const auto& [key, value] : parameters->getProperties())
            settings.parameters[key.toString().toStdString()] = static_cast<double> (value);
    return settings;
}

/** Goes over to the other of two settings, which begins as a copy of this one. */
Result<> changeSide (Command::Call& call)
{
    return editEffect (call, "Compare settings", [&] (Edit& edit, const FoundEffect& found) -> Result<> {
        const auto side = call.arguments.text ("side");
        if (found.effect.get<"side">() == side)
            return {};

        const auto now = effectEdits::settingsOf (found.effect);
        const auto stored = found.effect.get<"other">();
        const auto other = stored == "null" ? Result<Settings> (now) : settingsFrom (stored);
        if (! other)
            return other.error().within (juce::String ((found.path / "other").toString()));

        if (auto set = edit.set (found.path / "other", storedText (now)); ! set)
            return set;
        if (auto set = edit.set (found.path / "side", side); ! set)
            return set;
        return effectEdits::apply (edit, found, *other);
    });
}

/** Makes the side that is not heard the same as the one that is. */
Result<> copySide (Command::Call& call)
{
    return editEffect (call, "Copy settings", [&] (Edit& edit, const FoundEffect& found) {
        return edit.set (found.path / "other", storedText (effectEdits::settingsOf (found.effect)));
    });
}
}  // namespace

void addPresetCommands (Registry& registry, Presets presets)
{
    registry.add ({ .id = "effect.preset.load",
                    .title = "Load preset",
                    .category = "Effect",
                    .doc = "Sets an effect as a preset has it: one of yours, or else one that comes with the program.",
                    .parameters = { effectId, presetName },
                    .run = [presets] (Command::Call& call) { return load (call, *presets); } });
    registry.add ({ .id = "effect.preset.save",
                    .title = "Save preset",
                    .category = "Effect",
                    .doc = "Keeps how an effect is set among your presets.",
                    .parameters = { effectId,
                                    presetName,
                                    flag ("replace", false, "Whether it may take the place of one of that name.") },
                    .run = [presets] (Command::Call& call) { return save (call, *presets); } });
    registry.add ({ .id = "effect.preset.rename",
                    .title = "Rename preset",
                    .category = "Effect",
                    .doc = "Gives one of your presets another name.",
                    .parameters = { pluginIdField, presetName, text ("name", "", "The new name.").required() },
                    .run = [presets] (Command::Call& call) {
                        return presets->rename (call.arguments.text ("pluginId").toStdString(),
                                                call.arguments.text ("preset"),
                                                call.arguments.text ("name"));
                    } });
    registry.add ({ .id = "effect.preset.remove",
                    .title = "Delete preset",
                    .category = "Effect",
                    .doc = "Deletes one of your presets.",
                    .parameters = { pluginIdField, presetName },
                    .run = [presets] (Command::Call& call) {
                        return presets->remove (call.arguments.text ("pluginId").toStdString(),
                                                call.arguments.text ("preset"));
                    } });
    registry.add ({ .id = "effect.side",
                    .title = "Compare settings",
                    .category = "Effect",
                    .doc = "Goes over to one of the two settings of an effect, A and B.",
                    .parameters = { effectId, choice ("side", "B", effectSides, "Which is heard.") },
                    .run = changeSide });
    registry.add ({ .id = "effect.side.copy",
                    .title = "Copy settings to the other side",
                    .category = "Effect",
                    .doc = "Makes the settings that are not heard the same as those that are.",
                    .parameters = { effectId },
                    .run = copySide });
}
}  // namespace amp::engine
