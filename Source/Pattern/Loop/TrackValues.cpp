#include "Pattern/Loop/TrackValues.h"

#include <nlohmann/json.hpp>

namespace amp::pattern
{
namespace
{
using Json = nlohmann::ordered_json;

/** The fields of an effects object that are numbers and parameters of ours. */
void addStored (Values& values, const schema::Entity& entity, const Node* node, bool replaces)
{
    if (node == nullptr)
        return;
    for (const auto& field : entity.fields)
        if (const auto param = findParam (field.key); param && *param < Param::room)
            if (const auto* stored = node->find (identifierOf (field)); stored != nullptr && ! stored->isString())
                if (replaces || ! values.has (*param))
                    values.set (*param, static_cast<double> (*stored));
}

/** What a file said beside the known fields: tremolo_rate, squiz and the others of the upstream code. */
void addUnknown (Values& values, const Node* node)
{
    const auto* text = node != nullptr ? node->find (keys::unknown) : nullptr;
    if (text == nullptr)
        return;

    const auto others = Json::parse (text->toString().toStdString(), nullptr, false);
    if (! others.is_object())
        return;
    for (const auto& [key, value] : others.items())
        if (const auto param = findParam (key); param && *param < Param::room && value.is_number())
            values.set (*param, value.get<double>());
}
}  // namespace

Values valuesOf (const View<schema::patternTrack>& track)
{
    const auto params = track.get<"params">();
    Values values;
    values.set (Param::gain, params.get<"gain">());
    values.set (Param::pan, params.get<"pan">());
    values.set (Param::speed, params.get<"speed">());
    values.set (Param::begin, params.get<"begin">());
    values.set (Param::end, params.get<"end">());
    if (const auto legato = params.get<"legato">())
        values.set (Param::legato, *legato);

    addStored (values, schema::trackFx, track.get<"track_fx">().operator->(), true);
    addUnknown (values, track.get<"track_fx">().operator->());
    addStored (values, schema::fxParams, track.get<"fx">().operator->(), false);
    return values;
}

Space legacySpaceOf (const View<schema::fxParams>& fx)
{
    Space space;
    space.room = fx.get<"room">();
    space.size = fx.get<"size">();
    space.dry = fx.get<"dry">();
    space.delaySend = fx.get<"delay_send">();
    space.delayTime = fx.get<"delay_time">();
    space.delayFeedback = fx.get<"delay_feedback">();
    return space;
}

std::shared_ptr<const std::vector<Extra>> extrasOf (const View<schema::trackParams>& params)
{
    auto extras = std::make_shared<std::vector<Extra>>();
    const auto json =
        Json::parse (params.get<"extra_params">().value_or (juce::String()).toStdString(), nullptr, false);
    if (! json.is_object())
        return extras;

    for (const auto& [key, value] : json.items())
        if (value.is_number_integer())
            extras->push_back ({ key, value.get<int64_t>() });
        else if (value.is_number())
            extras->push_back ({ key, value.get<double>() });
        else if (value.is_string())
            extras->push_back ({ key, value.get<std::string>() });
        else if (value.is_boolean())
            extras->push_back ({ key, static_cast<int64_t> (value.get<bool>()) });
    return extras;
}
}  // namespace amp::pattern
