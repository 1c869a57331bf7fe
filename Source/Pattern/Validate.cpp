#include "Pattern/Validate.h"

#include "Core/Path.h"
#include "Core/Text.h"
#include "Model/Schema/Entities.h"
#include "Pattern/Loop/CompileMidi.h"
#include "Pattern/Modulation/Signal.h"

#include <map>
#include <set>

namespace amp::pattern
{
namespace
{
std::string key (const juce::String& s)
{
    return s.toStdString();
}

/** Collects what is worth saying about the layer, or about one scene of it. */
template <typename Layer>
class Inspection
{
public:
    Inspection (Layer l, Path at, std::vector<Problem>& to) : layer (l), base (std::move (at)), problems (to)
    {
        for (const auto track : layer.template get<"tracks">())
            ids.insert (track.id());
        for (const auto track : layer.template get<"tracks_midi">())
            ids.insert (track.id());
    }

    void run()
    {
        for (const auto sequence : layer.template get<"sequences">())
            if (! ids.contains (sequence.id()))
                warn (base / "sequences" / key (sequence.id()), "no track plays this sequence");
        checkMixerLines();
        for (const auto track : layer.template get<"tracks">())
            checkTrack (track, base / "tracks" / key (track.id()));
        for (const auto track : layer.template get<"tracks_midi">())
            checkMidiTrack (track, base / "tracks_midi" / key (track.id()));
    }

    bool has (const juce::String& track) const { return ids.contains (track); }
    void warn (const Path& at, const juce::String& what) { problems.push_back ({ false, at.toString(), what }); }

private:
    void checkMixerLines()
    {
        for (const auto line : layer.template get<"mixer_lines">())
            for (const auto& included : line.template get<"include">())
            {
                const auto id = included.toString();
                const auto path = base / "mixer_lines" / key (line.id()) / "include";
                if (! ids.contains (id))
                    warn (path, "no track with the id " + id.quoted());
                if (const auto [first, isNew] = lineOf.emplace (id, line.id()); ! isNew)
                    warn (path,
                          "the track " + id.quoted() + " is already in " + first->second.quoted() + ", which has it");
            }
    }

    void checkTrack (const View<schema::patternTrack>& track, const Path& path)
    {
        const auto params = track.get<"params">();
        if (params.get<"speed">() > 0.0 && params.get<"begin">() > params.get<"end">())
            warn (path / "params" / "begin", "lies behind end: with a positive speed there is nothing to play");

        const auto lines = layer.template get<"mixer_lines">();
        for (const auto send : track.get<"sends">())
        {
            const auto name = send.get<"mixer_line">();
            const auto own = lineOf.find (track.id());
            if (! lines.find (name).exists())
                warn (path / "sends" / key (send.id()), "no mixer line with the name " + name.quoted());
            else if (own != lineOf.end() && own->second == name)
                warn (path / "sends" / key (send.id()), "goes to the track's own mixer line, which has it already");
        }

        reportOldEffects (track, path / "fx");

        for (const auto modulation : track.get<"modulations">())
        {
            const auto at = path / "modulations" / key (modulation.id());
            if (! findParam (key (modulation.id())) && ! findParam (key (modulation.get<"param_name">())))
                warn (at, "there is no parameter " + modulation.id().quoted() + "; it has no effect");
            checkValues (modulation, at);
        }
    }

    /** Says which of the old effects count: those that neither track_fx nor a mixer line has. */
    void reportOldEffects (const View<schema::patternTrack>& track, const Path& path)
    {
        const auto* fx = track.get<"fx">().operator->();
        const auto* newer = track.get<"track_fx">().operator->();
        juce::StringArray playing, overridden;
        for (const auto& field : schema::fxParams.fields)
            if (fx != nullptr && fx->find (identifierOf (field)) != nullptr)
            {
                const auto param = findParam (field.key);
                const auto isSpace = param && *param >= Param::room;
                const auto isOverridden = isSpace ? lineOf.contains (track.id())
                                                  : newer != nullptr && newer->find (identifierOf (field)) != nullptr;
                (isOverridden ? overridden : playing).add (toText (field.key));
            }
        if (playing.isEmpty() && overridden.isEmpty())
            return;
        auto text = juce::String ("is the old form of effects");
        if (! playing.isEmpty())
            text << "; " << playing.joinIntoString (", ") << " play from it";
        if (! overridden.isEmpty())
            text << "; " << overridden.joinIntoString (", ") << " do not, since track_fx or the mixer line has them";
        warn (path, text);
    }

    void checkMidiTrack (const View<schema::patternMidiTrack>& track, const Path& path)
    {
        for (const auto modulation : track.get<"cc_modulations">())
        {
            const auto at = path / "cc_modulations" / key (modulation.id());
            if (! controllerOf (modulation.id()))
                warn (at, "there is no controller " + modulation.id().quoted() + "; it has no effect");
            checkValues (modulation, at);
        }
        checkValues (track.get<"pitch_bend_modulation">(), path / "pitch_bend_modulation");
        checkValues (track.get<"aftertouch_modulation">(), path / "aftertouch_modulation");
        checkValues (track.get<"velocity_modulation">(), path / "velocity_modulation");
    }

    void checkValues (const ModulationView& modulation, const Path& path)
    {
        const auto length = modulation.get<"buffer">().size();
        if (! modulation.exists() || length == stepsPerLoop)
            return;
        if (length > 0 || ! modulation.has<"signal">())
        {
            problems.push_back ({ true,
                                  (path / "buffer").toString(),
                                  "has " + juce::String (length) + " values; a modulation has 256" });
            return;
        }
        if (const auto signal = signalOf (modulation.get<"signal">().value_or (juce::String())); ! signal)
            warn (path / "signal", signal.error().text() + "; it has no effect");
    }

    Layer layer;
    Path base;
    std::vector<Problem>& problems;
    std::set<juce::String> ids;
    std::map<juce::String, juce::String> lineOf;
};
}  // namespace

std::vector<Problem> problemsOf (const NodePtr& root)
{
    std::vector<Problem> problems;
    const auto pattern = View<schema::sessionState> (root).get<"pattern">();
    if (! pattern.exists())
        return problems;

    const Path base { std::vector<std::string> { "pattern" } };
    Inspection layer (pattern, base, problems);
    layer.run();

    const auto scenes = pattern.get<"scenes">();
    for (const auto scene : scenes)
        Inspection (scene, base / "scenes" / key (scene.id()), problems).run();

    const auto apply = pattern.get<"apply">();
    for (const auto& id : apply.get<"track_ids">())
        if (! layer.has (id.toString()))
            layer.warn (base / "apply" / "track_ids", "no track with the id " + id.toString().quoted());
    if (const auto scene = apply.get<"scene_name">().value_or (juce::String());
        scene.isNotEmpty() && ! scenes.find (scene).exists())
        layer.warn (base / "apply" / "scene_name", "no scene with the name " + scene.quoted());
    return problems;
}
}  // namespace amp::pattern
