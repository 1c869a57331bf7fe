#include "Pattern/Commands/Parts.h"
#include "Pattern/Commands/PatternCommands.h"
#include "Pattern/Loop/CompileMidi.h"
#include "Pattern/Modulation/Signal.h"

#include <nlohmann/json.hpp>

#include <random>

namespace amp::pattern
{
namespace
{
/** Where a modulation of a track stands: in a map of its own, or as one of the three of a MIDI track. */
struct Spot
{
    Path path;
    bool isMember;
    juce::String key;
};

Result<Spot> spotOf (const NodePtr& root, const Command::Call& call)
{
    const auto track = findPatternTrack (root, call.arguments.text ("track"));
    if (! track)
        return track.error();
    const auto param = call.arguments.text ("param");
    if ((*track)[1] == "tracks")
    {
        const auto known = findParam (param.toStdString());
        if (! known)
            return Error { (*track / "modulations").toString(), "there is no parameter " + param.quoted() };
        const juce::String key (std::string (specOf (*known).key));
        const auto written = findPlace (root, *track / "modulations" / param.toStdString()).ok() ? param : key;
        return Spot { *track / "modulations" / written.toStdString(), true, written };
    }

    for (const auto* one : { "pitch_bend", "aftertouch", "velocity" })
        if (param == one)
            return Spot { *track / (std::string (one) + "_modulation"), false, param };
    const auto controller = controllerOf (param);
    if (! controller)
        return Error { (*track / "cc_modulations").toString(),
                       param.quoted() + " is no controller, pitch_bend, aftertouch or velocity" };
    const auto key = controller->key();
    return Spot { *track / "cc_modulations" / key.toStdString(), true, key };
}

juce::Array<juce::var> toVar (const StepBuffer& values)
{
    juce::Array<juce::var> array;
    for (const auto value : values)
        array.add (value);
    return array;
}

/** The values that a call gives: an expression, whose seeds are then chosen and kept, or a buffer. */
Result<> setSource (Node& node, const Arguments& with)
{
    if (with.has ("signal") == with.has ("buffer"))
        return Error { "signal", "either a signal or a buffer is needed" };

    if (with.has ("buffer"))
    {
        const auto* values = with["buffer"].getArray();
        if (values == nullptr || values->size() != stepsPerLoop)
            return Error { "buffer",
                           "has " + juce::String (values != nullptr ? values->size() : 0) +
                               " values; a modulation has 256" };
        node.set ("buffer", with["buffer"]);
        return {};
    }

    const auto signal = Signal::parse (with.text ("signal").toStdString());
    if (! signal)
        return signal.error().within ("signal");
    std::random_device random;
    const auto seeded = signal->withSeeds ([&] { return random(); });
    node.set ("signal", juce::String (nlohmann::json (seeded.print()).dump()));
    node.set ("buffer", toVar (bufferOf (seeded)));
    return {};
}

Result<> setModulation (Command::Call& call)
{
    const auto& with = call.arguments;
    if (with.has ("min") != with.has ("max"))
        return Error { "pattern.modulation.set", "min and max are given together" };
    return editAs (call, "Set modulation", [&] (Edit& edit) -> Result<> {
        const auto spot = spotOf (edit.now(), call);
        if (! spot)
            return spot.error();

        auto node = spot->isMember ? std::make_shared<Node> (*makeMember (modulation, spot->key))
                                   : std::make_shared<Node> (juce::Identifier (spot->path.last()));
        node->set ("param_name", spot->key);
        if (auto set = setSource (*node, with); ! set)
            return set.error().within (spot->path.toString());
        if (with.has ("min"))
            node->set ("min_value", with["min"]).set ("max_value", with["max"]);

        if (spot->isMember && ! findPlace (edit.now(), spot->path).ok())
            return edit.insert (spot->path.parent(), node);
        return edit.replace (spot->path, node);
    });
}

Result<> removeModulation (Command::Call& call)
{
    return editAs (call, "Delete modulation", [&] (Edit& edit) -> Result<> {
        const auto spot = spotOf (edit.now(), call);
        return spot ? edit.remove (spot->path) : Result<> (spot.error());
    });
}

Result<> setEnvironment (Command::Call& call)
{
    return editAs (call, "Set pattern environment", [&] (Edit& edit) {
        return setGiven (edit,
                         call,
                         Path ({ "pattern", "environment" }),
                         { "swing", "default_gate", "scale", "global_solo" },
                         [] (const juce::String& name) { return name; });
    });
}
}  // namespace

void addModulationCommands (Registry& registry)
{
    const auto param =
        text ("param", "", "The parameter; of a MIDI track cc.74, cutoff, pitch_bend, aftertouch or velocity.")
            .required();
    registry.add (
        { .id = "pattern.modulation.set",
          .title = "Set modulation",
          .category = "Pattern",
          .doc = "Lets a parameter of a pattern track change from step to step.",
          .parameters = { patternTrackId,
                          param,
                          text ("signal", "", "An expression, as in sin(4, 0.5) | clip(-0.8, 0.8).").optional(),
                          numbers ("buffer", "[]", -1, 1, "The 256 values.").optional(),
                          number ("min", 0, -1e9, 1e9, "The parameter at -1; absent means its own law.").optional(),
                          number ("max", 1, -1e9, 1e9, "The parameter at 1; absent means its own law.").optional() },
          .run = setModulation });
    registry.add ({ .id = "pattern.modulation.remove",
                    .title = "Delete modulation",
                    .category = "Pattern",
                    .doc = "Takes a modulation away.",
                    .parameters = { patternTrackId, param },
                    .run = removeModulation });
    registry.add (
        { .id = "pattern.environment.set",
          .title = "Set pattern environment",
          .category = "Pattern",
          .doc = "Sets swing, default gate, scale or the reach of solo of the pattern layer; its tempo is the project's.",
          .parameters = { number ("swing", 0, 0, 1, "How late every second step is; 1 is half a step.").optional(),
                          number ("default_gate", 1, 0, 1, "Gate of the events that have none.").optional(),
                          text ("scale", "C_major", "Scale for entering notes.").optional(),
                          flag ("global_solo", false, "Whether a solo silences MIDI tracks too.").optional() },
          .run = setEnvironment });
}
}  // namespace amp::pattern
