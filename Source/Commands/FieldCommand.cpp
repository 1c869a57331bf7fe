#include "Commands/FieldCommand.h"

#include "Core/Path.h"
#include "Model/Edit.h"
#include "Model/Place.h"

namespace amp
{
using namespace schema;

namespace
{
/** The value that the arguments give for a field of its kind. */
Result<juce::var> valueFor (const Field& field, const Arguments& given)
{
    const auto needs = [&] (const char* name) -> Result<juce::var> {
        return given.has (name) ? Result<juce::var> (given[name])
                                : Result<juce::var> (Error { "field.set", juce::String ("needs ") + name + " for this value" });
    };
    switch (field.kind)
    {
    case Kind::number:
        return needs ("value");
    case Kind::integer:
    {
        const auto value = needs ("value");
        return value ? Result<juce::var> (static_cast<juce::int64> (std::llround (static_cast<double> (*value)))) : value;
    }
    case Kind::flag:
        return needs ("on");
    case Kind::text:
    case Kind::choice:
    case Kind::colour:
        return needs ("text");
    default:
        return Error { "field.set", "this is not a single value" };
    }
}

Result<> setField (Command::Call& call)
{
    const auto path = Path::parse (call.arguments.text ("path").toStdString());
    if (! path)
        return path.error();
    const auto place = findPlace (call.session.now().root(), *path);
    if (! place)
        return place.error();
    if (place->field == nullptr || ! place->isLeaf())
        return Error { path->toString(), "this is not a single value" };
    if (place->field->key == "id")
        return Error { path->toString(), "an identity never changes" };

    return call.session.edit (
        "Set " + juce::String (place->field->key.data(), place->field->key.size()),
        [&] (Edit& edit) -> Result<> {
            if (! call.arguments.has ("value") && ! call.arguments.has ("on") && ! call.arguments.has ("text"))
                return edit.reset (*path);
            const auto value = valueFor (*place->field, call.arguments);
            return value ? edit.set (*path, *value) : Result<> (value.error());
        },
        call.gesture);
}
}  // namespace

void addFieldCommand (Registry& registry)
{
    registry.add ({ .id = "field.set",
                    .title = "Set a value",
                    .category = "Edit",
                    .doc = "Sets one value of the session by its path, or without a value gives it its fallback again.",
                    .parameters = { text ("path", "", "Such as tracks.vox.icon or mixer.channels.vox.soloSafe.").required(),
                                    number ("value", 0, -1e12, 1e12, "The value, if it is a number.").optional(),
                                    flag ("on", true, "The value, if it is on or off.").optional(),
                                    text ("text", "", "The value, if it is a text, a colour or one of several names.").optional() },
                    .run = setField });
}
}  // namespace amp
