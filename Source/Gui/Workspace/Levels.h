#pragma once
#include "Core/Telemetry.h"
#include "Gui/Widgets/LevelMeter.h"

#include <unordered_map>

namespace amp::gui
{
/** The levels of all strips, read from the engine once a frame, for every meter that shows one of them.

    Thread: message.
*/
class Levels
{
public:
    explicit Levels (Telemetry& t) : telemetry (t) {}

    /** Takes the readings of the next frame. Only strips that someone asked for are read. */
    void readFrame();

    /** The level of a channel, bus or the master in this frame. */
    const MeterReading& of (const juce::String& meterId);

    /** Switches the clip lamp of a strip off. */
    void clearClip (const juce::String& meterId) { telemetry.meter (meterId.toStdString()).clearClip(); }

private:
    struct Watched
    {
        Meter* meter;
        MeterReading reading;
    };

    Telemetry& telemetry;
    std::unordered_map<std::string, Watched> watched;
};
} // namespace amp::gui
