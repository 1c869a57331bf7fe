#include "Pattern/Loop/CompileMidi.h"

#include <charconv>

namespace amp::pattern
{
namespace
{
struct ControllerName
{
    std::string_view name;
    uint8_t number;
};

constexpr ControllerName controllerNames[] {
    { "bank_msb", 0 },      { "modwheel", 1 },       { "mod", 1 },
    { "breath", 2 },        { "foot", 4 },           { "portamento_time", 5 },
    { "volume", 7 },        { "balance", 8 },        { "pan", 10 },
    { "expression", 11 },   { "bank_lsb", 32 },      { "sustain", 64 },
    { "hold", 64 },         { "portamento", 65 },    { "sostenuto", 66 },
    { "soft", 67 },         { "legato", 68 },        { "hold2", 69 },
    { "resonance", 71 },    { "release", 72 },       { "attack", 73 },
    { "cutoff", 74 },       { "brightness", 74 },    { "decay", 75 },
    { "vibrato_rate", 76 }, { "vibrato_depth", 77 }, { "vibrato_delay", 78 },
    { "fx1_depth", 91 },    { "fx2_depth", 92 },     { "fx3_depth", 93 },
    { "fx4_depth", 94 },    { "fx5_depth", 95 },
};

/** 0..127 from -1..1, or from the modulation's own range. */
int sevenBits (const Modulation& modulation, int step)
{
    const auto x = modulation.values[static_cast<size_t> (step)];
    const auto value = modulation.isAbsolute() ? modulation.absolute (step) : (x + 1.0) / 2.0 * 127.0;
    return static_cast<int> (std::clamp (value, 0.0, 127.0));
}

/** -8192..8191. */
int bend (const Modulation& modulation, int step)
{
    const auto x = modulation.values[static_cast<size_t> (step)];
    return static_cast<int> (
        std::clamp (modulation.isAbsolute() ? modulation.absolute (step) : x * 8191.0, -8192.0, 8191.0));
}

/** 0..16383, as far as sevenBits() goes. */
int fourteenBits (const Modulation& modulation, int step)
{
    const auto x = modulation.values[static_cast<size_t> (step)];
    const auto share = modulation.isAbsolute() ? modulation.absolute (step) / 127.0 : (x + 1.0) / 2.0;
    return static_cast<int> (std::clamp (share, 0.0, 1.0) * 16383.0);
}

using Kind = MidiControl::Kind;

/** valueAt: of the message. sourceAt: what has to change for it to be sent. */
template <typename ValueAt, typename Source>
void add (std::vector<MidiControl>& controls,
          uint32_t track,
          Kind kind,
          uint8_t number,
          const ValueAt& valueAt,
          const Source& sourceAt)
{
    for (int step = 0; step < stepsPerLoop; ++step)
    {
        MidiControl control;
        control.step = static_cast<uint8_t> (step);
        control.track = track;
        control.kind = kind;
        control.controller = number;
        control.value = static_cast<int16_t> (valueAt (step));
        control.isSame = sourceAt (step) == sourceAt (step > 0 ? step - 1 : stepsPerLoop - 1);
        controls.push_back (control);
    }
}

void add (std::vector<MidiControl>& controls, const ModulationView& view, uint32_t track, Kind kind, uint8_t number)
{
    const auto modulation = Modulation::of (view);
    if (! modulation)
        return;

    const auto valueAt = [&] (int step) {
        return kind == Kind::pitchBend ? bend (*modulation, step) : sevenBits (*modulation, step);
    };
    add (controls, track, kind, number, valueAt, valueAt);
}

/** The upper bits first: receivers set the lower ones to 0 with them, so both are sent where either changes. */
void addFine (std::vector<MidiControl>& controls, const ModulationView& view, uint32_t track, uint8_t number)
{
    const auto modulation = Modulation::of (view);
    if (! modulation)
        return;

    const auto wholeAt = [&] (int step) { return fourteenBits (*modulation, step); };
    const auto upperAt = [&] (int step) { return wholeAt (step) >> 7; };
    const auto lowerAt = [&] (int step) { return wholeAt (step) & 127; };
    add (controls, track, Kind::controller, number, upperAt, wholeAt);
    add (controls, track, Kind::controller, static_cast<uint8_t> (number + 32), lowerAt, wholeAt);
}

std::optional<uint8_t> numberOf (const std::string& name)
{
    for (const auto& known : controllerNames)
        if (known.name == name)
            return known.number;

    int number = -1;
    const auto [end, error] = std::from_chars (name.data(), name.data() + name.size(), number);
    if (error != std::errc() || end != name.data() + name.size() || number < 0 || number > 127)
        return {};
    return static_cast<uint8_t> (number);
}

constexpr auto fineSuffix = "_14bit";
constexpr auto fineControllers = 32;
}  // namespace

juce::String Controller::key() const
{
    return juce::String (static_cast<int> (number)) + (isFine ? fineSuffix : "");
}

std::optional<Controller> controllerOf (const juce::String& given)
{
    const auto name = given.startsWith ("cc.") ? given.substring (3) : given;
    const auto isFine = name.endsWith (fineSuffix);
    const auto number = numberOf ((isFine ? name.dropLastCharacters (6) : name).toStdString());
    return number.has_value() && (! isFine || *number < fineControllers) ? std::optional (Controller { *number, isFine })
                                                                         : std::nullopt;
}

void addControls (std::vector<MidiControl>& controls, const View<schema::patternMidiTrack>& track, uint32_t index)
{
    for (const auto modulation : track.get<"cc_modulations">())
        if (const auto controller = controllerOf (modulation.id()); controller && controller->isFine)
            addFine (controls, modulation, index, controller->number);
        else if (controller)
            add (controls, modulation, index, Kind::controller, controller->number);
    add (controls, track.get<"pitch_bend_modulation">(), index, Kind::pitchBend, 0);
    add (controls, track.get<"aftertouch_modulation">(), index, Kind::pressure, 0);
}

MidiVelocity::MidiVelocity (const View<schema::patternMidiTrack>& track)
    : base (static_cast<double> (track.get<"velocity">())),
      modulation (Modulation::of (track.get<"velocity_modulation">()))
{}

uint8_t MidiVelocity::of (double eventVelocity, int step) const
{
    auto velocity = base * eventVelocity;
    if (velocity <= 0.0)
        return 0;
    if (modulation)
        velocity = modulation->isAbsolute() ? modulation->absolute (step) * eventVelocity
                                            : velocity * (1.0 + modulation->values[static_cast<size_t> (step)]);
    return static_cast<uint8_t> (std::clamp (velocity, 1.0, 127.0));
}
}  // namespace amp::pattern
