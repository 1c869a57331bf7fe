#include "Pattern/Play/OscMessage.h"

namespace amp::pattern
{
namespace
{
class Message
{
public:
    explicit Message (const Sound& s) : sound (s) {}

    void add (std::string_view name, std::variant<int64_t, double, std::string> value)
    {
        arguments.push_back ({ std::string (name), std::move (value) });
    }

    void addIfSet (std::string_view name, const std::optional<double>& value)
    {
        if (value)
            add (name, *value);
    }

    /** The parameters of a stretch of the table, as far as they are set. */
    void addRange (Param first, Param last)
    {
        for (auto p = static_cast<int> (first); p <= static_cast<int> (last); ++p)
            if (const auto param = static_cast<Param> (p); sound.values.has (param))
                add (specOf (param).osc, sound.values.get (param));
    }

    void addSpace (const Space& space)
    {
        addIfSet ("room", space.room);
        addIfSet ("size", space.size);
        addIfSet ("dry", space.dry);
        addIfSet ("delaySend", space.delaySend);
        addIfSet ("delay", space.delaySend);
        addIfSet ("delaytime", space.delayTime);
        addIfSet ("delayfeedback", space.delayFeedback);
    }

    std::vector<OscArgument> arguments;

private:
    const Sound& sound;
};

/** A send's own pan moves the sound from where the track has it; 0.5 leaves it there. */
double panAt (const Sound& sound, const Destination& to)
{
    const auto pan = sound.values.get (Param::pan, 0.5);
    return to.pan == 0.5 ? pan : std::clamp (pan + to.pan - 0.5, 0.0, 1.0);
}
}  // namespace

std::vector<OscArgument>
oscArguments (const Passage& passage, const TimedTrigger& timed, size_t destination, const StepClock& clock)
{
    const auto& loop = *passage.loop;
    const auto& trigger = *timed.trigger;
    const auto& sound = loop.sounds[trigger.sound];
    const auto& to = loop.tracks[trigger.track].destinations[destination];
    const auto& space = sound.spaces[destination];
    const auto step = static_cast<double> (timed.step);
    const auto stepSeconds = clock.stepSeconds (step);

    Message m (sound);
    m.add ("s", loop.names[sound.name]);
    m.add ("orbit", static_cast<int64_t> (to.orbit));
    m.add ("cps", clock.bpmAt (step) / 60.0 / stepsPerBeat);
    m.add ("cycle", static_cast<double> (timed.step - passage.origin) / stepsPerBar);
    m.add ("gain", loop.gainOf (trigger, to));
    m.add ("pan", panAt (sound, to));
    m.add ("n", sound.n);
    m.addRange (Param::speed, Param::end);
    if (trigger.note >= 0)
        m.add ("midinote", static_cast<int64_t> (trigger.note));
    m.add ("sustain", trigger.gate * stepSeconds);
    if (sound.cut)
        m.add ("cut", *sound.cut);
    m.addRange (Param::legato, Param::legato);

    m.addRange (Param::cutoff, Param::bandq);
    m.addSpace (space);
    m.addRange (Param::shape, Param::phaserDepth);
    m.addIfSet ("leslie", space.leslie);
    m.addIfSet ("lrate", space.leslieRate);
    m.addIfSet ("lsize", space.leslieSize);
    m.addRange (Param::detune, Param::psdisp);
    if (sound.vowel != 0)
        m.add ("vowel", std::string (1, sound.vowel));
    m.addRange (Param::freeze, Param::panspread);
    m.add ("delta", stepSeconds);
    for (const auto& extra : *sound.extras)
        m.add (extra.name, extra.value);
    return std::move (m.arguments);
}
}  // namespace amp::pattern
