#include "Commands/DocumentCommands.h"
#include "Commands/StripEdits.h"
#include "Core/Ids.h"
#include "Model/NodeBuilder.h"

namespace amp
{
using namespace schema;

namespace
{
const Field strip = text ("id", "", "Id of a track, a channel or a bus; \"master\" for the master.").required();

/** A command that sets one field of a strip, named by the parameter's key; `inside` is the object that holds it. */
Command setter (const char* id,
                const char* title,
                const char* doc,
                Field value,
                const char* inside = nullptr,
                juce::StringArray keys = {})
{
    return { .id = id,
             .title = title,
             .category = "Mixer",
             .doc = doc,
             .parameters = { strip, value },
             .run =
                 [title, inside, key = std::string (value.key)] (Command::Call& call) {
                     return call.session.edit (
                         title,
                         [&] (Edit& edit) -> Result<> {
                             auto path = strips::pathOf (edit.now(), call.arguments.text ("id"));
                             if (! path)
                                 return path.error();
                             const auto owner = inside != nullptr ? *path / inside : *path;
                             const auto isReturn = path->size() == 3 && (*path)[1] == "sends";
                             return edit.set (owner / (isReturn && key == "volume" ? "returnLevel" : key),
                                              call.arguments[juce::String (key)]);
                         },
                         call.gesture);
                 },
             .defaultKeys = std::move (keys) };
}

/** The value that a caller gave in one of three parameters. */
Result<juce::var> valueOf (const Arguments& arguments)
{
    juce::var value;
    auto count = 0;
    for (const auto* name : { "value", "on", "choice" })
        if (arguments.has (name))
        {
            value = arguments[name];
            ++count;
        }
    if (count != 1)
        return Error { "mixer.set", "needs one of value, on and choice" };
    return value;
}

/** Sets anything inside a strip: "compressor.threshold", "eq.lowMid.gain", "input.highpass". */
Result<> setInside (Command::Call& call)
{
    const auto parameter = Path::parse (call.arguments.text ("parameter").toStdString());
    if (! parameter)
        return parameter.error();
    const auto value = valueOf (call.arguments);
    if (! value)
        return value.error();

    return call.session.edit (
        "Set " + call.arguments.text ("parameter").replaceCharacter ('.', ' '),
        [&] (Edit& edit) -> Result<> {
            auto path = strips::pathOf (edit.now(), call.arguments.text ("id"));
            if (! path)
                return path.error();
            for (size_t i = 0; i < parameter->size(); ++i)
                *path = *path / (*parameter)[i];
            return edit.set (*path, *value);
        },
        call.gesture);
}

Result<> addBand (Command::Call& call)
{
    return call.session.edit (
        "Add EQ band",
        [&] (Edit& edit) {
            auto node = NodeBuilder (masterBand, newId ("band"));
            for (const auto* key : { "type", "frequency", "gain", "q" })
                node.set (key, call.arguments[key]);
            if (call.arguments.has ("side"))
                node.set ("side", call.arguments["side"]);
            return edit.insert (Path ({ "mixer", "master", "eq", "bands" }), node.build());
        },
        call.gesture);
}

Result<> removeBand (Command::Call& call)
{
    return call.session.edit (
        "Remove EQ band",
        [&] (Edit& edit) {
            return edit.remove (
                Path ({ "mixer", "master", "eq", "bands", call.arguments.text ("band").toStdString() }));
        },
        call.gesture);
}

void addSectionCommands (Registry& registry)
{
    registry.add (
        { .id = "mixer.set",
          .title = "Set strip parameter",
          .category = "Mixer",
          .doc = "Sets one value inside a strip: its filters, gate, EQ, compressor or limiter.",
          .parameters = { strip,
                          text ("parameter", "", "Such as compressor.threshold, eq.lowMid.gain, input.highpass.")
                              .required(),
                          number ("value", 0, -1e9, 1e9, "The value, if it is a number.").optional(),
                          flag ("on", true, "The value, if it is on or off.").optional(),
                          text ("choice", "", "The value, if it is one of several names.").optional() },
          .run = setInside });
    registry.add ({ .id = "master.band.add",
                    .title = "Add EQ band",
                    .category = "Mixer",
                    .doc = "Adds a band to the master's EQ.",
                    .parameters = { choice ("type", "bell", bandTypes, "Shape of the band."),
                                    number ("frequency", 1000, 20, 20000, "Corner or centre.").in (Unit::hertz),
                                    number ("gain", 0, -24, 24, "Boost or cut.").in (Unit::decibels),
                                    number ("q", 0.707, 0.1, 40, "Quality factor."),
                                    choice ("side", "low", bandSides, "Which side a shelf lifts.").optional() },
                    .run = addBand });
    registry.add ({ .id = "master.band.remove",
                    .title = "Remove EQ band",
                    .category = "Mixer",
                    .doc = "Takes a band out of the master's EQ.",
                    .parameters = { text ("band", "", "Id of the band.").required() },
                    .run = removeBand });
}
}  // namespace

void addMixerCommands (Registry& registry)
{
    registry.add (setter (
        "mixer.volume",
        "Set volume",
        "Sets a fader.",
        number ("volume", 80, 0, 100, "Fader position: 80 is 0 dB, 0 is silence.").in (Unit::percent).required()));
    registry.add (setter ("mixer.pan",
                          "Set pan",
                          "Sets the pan or balance of a strip.",
                          number ("pan", 0, -100, 100, "-100 is left, 100 is right.").required()));
    registry.add (setter ("mixer.mute",
                          "Mute",
                          "Silences a strip, or lets it sound again.",
                          flag ("muted", true, "Whether it is silent.")));
    registry.add (setter (
        "mixer.solo", "Solo", "Lets only soloed strips sound.", flag ("soloed", true, "Whether it is soloed.")));
    registry.add (setter ("mixer.soloSafe",
                          "Solo-safe",
                          "Makes a strip sound whatever else is soloed.",
                          flag ("soloSafe", true, "Whether it is safe.")));
    registry.add (setter ("mixer.gain",
                          "Set input gain",
                          "Sets the gain at the input of a channel.",
                          number ("gain", 0, -60, 60, "The gain.").in (Unit::decibels).required(),
                          "input"));
    registry.add (setter ("mixer.phase",
                          "Invert polarity",
                          "Inverts the polarity of a channel.",
                          flag ("phase", true, "Whether it is inverted."),
                          "input"));
    addSectionCommands (registry);
}
}  // namespace amp
