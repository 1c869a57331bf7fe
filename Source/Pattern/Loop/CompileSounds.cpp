#include "Pattern/Loop/CompileSounds.h"

#include "Pattern/Loop/TrackValues.h"

namespace amp::pattern
{
namespace
{
/** The part of a space that a modulation may change. */
std::optional<double>* partOf (Space& space, Param p)
{
    switch (p)
    {
    case Param::room:
        return &space.room;
    case Param::size:
        return &space.size;
    case Param::dry:
        return &space.dry;
    case Param::delaySend:
        return &space.delaySend;
    case Param::delayTime:
        return &space.delayTime;
    case Param::delayFeedback:
        return &space.delayFeedback;
    default:
        return nullptr;
    }
}

uint32_t indexOf (const std::string& name, std::vector<std::string>& known)
{
    const auto found = std::find (known.begin(), known.end(), name);
    if (found == known.end())
        known.push_back (name);
    return static_cast<uint32_t> (std::find (known.begin(), known.end(), name) - known.begin());
}
}  // namespace

TrackSounds::TrackSounds (const View<schema::patternTrack>& track,
                          const Track& compiled,
                          const std::vector<Line>& lines,
                          std::vector<std::string>& known)
{
    const auto params = track.get<"params">();
    plain.name = indexOf (params.get<"s">().toStdString(), known);
    plain.n = params.get<"n">();
    plain.cut = params.get<"cut">();
    if (const auto vowel = track.get<"track_fx">().get<"vowel">(); vowel.has_value() && vowel->isNotEmpty())
        plain.vowel = static_cast<char> ((*vowel)[0]);
    plain.values = valuesOf (track);
    plain.extras = extrasOf (params);

    for (const auto& destination : compiled.destinations)
        plain.spaces.push_back (destination.line >= 0 ? lines[static_cast<size_t> (destination.line)].space
                                                      : legacySpaceOf (track.get<"fx">()));
    readModulations (track);
}

void TrackSounds::readModulations (const View<schema::patternTrack>& track)
{
    for (const auto view : track.get<"modulations">())
    {
        auto param = findParam (view.id().toStdString());
        if (! param)
            param = findParam (view.get<"param_name">().toStdString());
        if (! param)
            continue;

        if (const auto modulation = Modulation::of (view))
            if (specOf (*param).law != ModulationLaw::none || modulation->isAbsolute())
                modulations.emplace (*param, *modulation);
    }
}

void TrackSounds::modulate (Sound& sound, int step) const
{
    for (const auto& [param, modulation] : modulations)
    {
        const auto& spec = specOf (param);
        auto isSpatial = false;
        for (auto& space : sound.spaces)
            if (auto* part = partOf (space, param); part != nullptr)
            {
                *part = modulation.apply (spec, part->value_or (spec.fallback), step);
                isSpatial = true;
            }
        if (! isSpatial)
            sound.values.set (param, modulation.apply (spec, sound.values.get (param, spec.fallback), step));
    }
}

uint32_t TrackSounds::at (int step, std::vector<Sound>& sounds)
{
    const auto key = modulations.empty() ? -1 : step;
    if (const auto found = made.find (key); found != made.end())
        return found->second;

    auto& sound = sounds.emplace_back (plain);
    modulate (sound, step);
    return made[key] = static_cast<uint32_t> (sounds.size() - 1);
}
}  // namespace amp::pattern
