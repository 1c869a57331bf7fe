#pragma once
#include "Model/Node.h"
#include "Model/TempoMap.h"

/** Values as musicians say them. Thread: any. */
namespace amp::versions
{
/** Bars, beats and hundredths of a beat of a session: "2.1.00". */
class Bars
{
public:
    explicit Bars (const NodePtr& root) : map (tempoOf (root)) {}

    /** @param seconds  from the start of the session. */
    juce::String text (double seconds) const;

    /** The time a number of quarter notes after another time, in seconds. */
    double after (double seconds, double quarters) const { return map.secondsAt (map.quartersAt (seconds) + quarters); }

private:
    TempoMap map;
};

/** "-6.0 dB", "L20", "on", "2.1.00", "1200 Hz", "\"Take 3\"", "none".
    @param field  of the value; @param entity  that it belongs to, or nullptr for an entry of a number map. */
juce::String valueWords (const schema::Entity* entity, const schema::Field&, const juce::var&, const Bars&);

/** The same without its unit, for "-6.0 → -3.2 dB". */
juce::String valueWithoutUnit (const schema::Entity* entity, const schema::Field&, const juce::var&, const Bars&);

/** "Fader", "Mute", "EQ high shelf gain": a field as it is called on a mixer. @param objects  between its owner and it.
 */
juce::String
fieldWords (const schema::Entity* entity, const schema::Field&, const std::vector<const schema::Field*>& objects);
}  // namespace amp::versions
