#include "Engine/Pattern/MakePart.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace amp::engine
{
namespace
{
using pattern::Param;
using pattern::Values;

std::optional<double> optional (const Values& values, Param p)
{
    return values.has (p) ? std::optional (values.get (p)) : std::nullopt;
}

std::optional<double> numberIn (const pattern::Sound& sound, std::initializer_list<std::string_view> names)
{
    for (const auto& extra : *sound.extras)
        for (const auto& name : names)
            if (extra.name == name)
            {
                if (const auto* number = std::get_if<double> (&extra.value))
                    return *number;
                if (const auto* whole = std::get_if<int64_t> (&extra.value))
                    return static_cast<double> (*whole);
            }
    return {};
}

GainLaw lawOf (const pattern::Sound& sound)
{
    for (const auto& extra : *sound.extras)
        if (const auto* text = std::get_if<std::string> (&extra.value); text != nullptr && extra.name == "gain_law")
            return *text == "superdirt" ? GainLaw::superDirt : GainLaw::linear;
    return GainLaw::linear;
}

/** The parameters that a voice takes as they are. */
constexpr std::pair<std::optional<double> dsp::VoiceSettings::*, Param> voiceParams[] {
    { &dsp::VoiceSettings::cutoff, Param::cutoff },   { &dsp::VoiceSettings::resonance, Param::resonance },
    { &dsp::VoiceSettings::hcutoff, Param::hcutoff }, { &dsp::VoiceSettings::hresonance, Param::hresonance },
    { &dsp::VoiceSettings::bandf, Param::bandf },     { &dsp::VoiceSettings::bandq, Param::bandq },
    { &dsp::VoiceSettings::shape, Param::shape },     { &dsp::VoiceSettings::crush, Param::crush },
    { &dsp::VoiceSettings::coarse, Param::coarse },   { &dsp::VoiceSettings::krush, Param::krush },
    { &dsp::VoiceSettings::kcutoff, Param::kcutoff }, { &dsp::VoiceSettings::triode, Param::triode },
    { &dsp::VoiceSettings::attack, Param::attack },   { &dsp::VoiceSettings::hold, Param::hold },
    { &dsp::VoiceSettings::decay, Param::decay },     { &dsp::VoiceSettings::release, Param::release },
    { &dsp::VoiceSettings::ring, Param::ring },       { &dsp::VoiceSettings::ringf, Param::ringf },
    { &dsp::VoiceSettings::ringdf, Param::ringdf },
};

/** The sound of an event without its gain, which comes with the event. */
dsp::VoiceSettings settingsOf (const pattern::Sound& sound, std::shared_ptr<const dsp::Sample> sample, int note)
{
    const auto& v = sound.values;
    dsp::VoiceSettings settings;
    settings.key = note >= 0 ? note : sample != nullptr ? sample->pitch : 60.0;
    settings.sample = std::move (sample);
    settings.speed = v.get (Param::speed, 1.0);
    settings.begin = v.get (Param::begin, 0.0);
    settings.end = v.get (Param::end, 1.0);
    settings.pan = v.get (Param::pan, 0.5);
    settings.cut = static_cast<int> (sound.cut.value_or (0));
    settings.vowel = sound.vowel;

    for (const auto& [setting, param] : voiceParams)
        settings.*setting = optional (v, param);
    settings.sustainLevel = numberIn (sound, { "sustainLevel", "sustain_level" });
    return settings;
}

/** Makes parts of one loop. */
class PartMaker
{
public:
    PartMaker (const pattern::Loop& what, SoundLibrary& from, const PartOptions& how)
        : loop (what),
          library (from),
          options (how)
    {
        drafts.resize (loop.tracks.size());
    }

    std::vector<std::shared_ptr<const PatternPart>> make()
    {
        for (const auto& trigger : loop.triggers)
            if (trigger.track < drafts.size() && loop.tracks[trigger.track].isActive &&
                loop.tracks[trigger.track].isNative)
                add (trigger);

        std::vector<std::shared_ptr<const PatternPart>> parts;
        for (auto& draft : drafts)
            parts.push_back (std::make_shared<const PatternPart> (
                PatternPart { pattern::ByStep<PatternStrike> (std::move (draft.strikes)), std::move (draft.recipes) }));
        return parts;
    }

private:
    struct Draft
    {
        std::vector<PatternStrike> strikes;
        std::vector<dsp::VoiceRecipe> recipes;
        std::map<std::pair<uint32_t, int>, int> known;  // recipes, by sound and note
    };

    void add (const pattern::Trigger& trigger)
    {
        const auto& sound = loop.sounds[trigger.sound];
        PatternStrike strike;
        static_cast<pattern::Placed&> (strike) = trigger;
        strike.recipe = recipeOf (trigger);
        strike.gain = static_cast<float> (
            amplitudeOf (sound.values.get (Param::gain, 1.0) * static_cast<double> (trigger.velocity), lawOf (sound)));
        strike.gate = trigger.gate * sound.values.get (Param::legato, 1.0);
        drafts[trigger.track].strikes.push_back (strike);

        if (const auto group = sound.cut.value_or (0); group > 0)
            cutOthers (trigger, static_cast<int> (group));
    }

    /** A cut group reaches across the tracks that play to the same orbit. */
    void cutOthers (const pattern::Trigger& trigger, int group)
    {
        for (size_t other = 0; other < drafts.size(); ++other)
            if (other != trigger.track && usesGroup (other, group) && orbitOf (other) == orbitOf (trigger.track))
            {
                PatternStrike end;
                static_cast<pattern::Placed&> (end) = trigger;
                end.cut = group;
                const auto& before = drafts[other].strikes;
                const auto isKnown = ! before.empty() && before.back().recipe < 0 && before.back().cut == group &&
                                     before.back().step == end.step && before.back().swing == end.swing &&
                                     before.back().offset == end.offset;
                if (! isKnown)
                    drafts[other].strikes.push_back (end);
            }
    }

    bool usesGroup (size_t track, int group)
    {
        if (groups.empty())
        {
            groups.resize (drafts.size());
            for (const auto& trigger : loop.triggers)
                if (const auto cut = loop.sounds[trigger.sound].cut.value_or (0);
                    cut > 0 && trigger.track < groups.size())
                    groups[trigger.track].insert (static_cast<int> (cut));
        }
        return groups[track].contains (group);
    }

    int orbitOf (size_t track) const
    {
        const auto& to = loop.tracks[track].destinations;
        return to.empty() ? 0 : to.front().orbit;
    }

    int recipeOf (const pattern::Trigger& trigger)
    {
        auto& draft = drafts[trigger.track];
        const auto [entry, isNew] = draft.known.try_emplace ({ trigger.sound, trigger.note }, 0);
        if (isNew)
        {
            const auto& sound = loop.sounds[trigger.sound];
            const auto path = trigger.track < options.paths.size() ? options.paths[trigger.track] : std::string();
            auto sample = library.find ({ loop.names[sound.name], path, sound.n, trigger.note });
            auto settings = settingsOf (sound, std::move (sample), trigger.note);
            settings.sample = library.levelOf (settings.sample, dsp::readingRate (settings));
            entry->second = static_cast<int> (draft.recipes.size());
            draft.recipes.emplace_back (settings, options.sampleRate);
        }
        return entry->second;
    }

    const pattern::Loop& loop;
    SoundLibrary& library;
    const PartOptions& options;
    std::vector<Draft> drafts;
    std::vector<std::set<int>> groups;  // of each track, once somebody asks
};
}  // namespace

bool isPlayed (Param param) noexcept
{
    // The first six come with the event, those of a space belong to the lines.
    return param <= Param::legato || param >= Param::room ||
           std::any_of (std::begin (voiceParams), std::end (voiceParams), [&] (const auto& known) {
               return known.second == param;
           });
}

double amplitudeOf (double gain, GainLaw law) noexcept
{
    return law == GainLaw::linear ? gain : 0.4 * std::pow (std::clamp (gain, 0.0, 2.0), 4.0);
}

std::vector<std::shared_ptr<const PatternPart>>
makeParts (const pattern::Loop& loop, SoundLibrary& library, const PartOptions& options)
{
    return PartMaker (loop, library, options).make();
}
}  // namespace amp::engine
