#pragma once
#include "Gui/Workspace/Workspace.h"

namespace amp::gui
{
/** What the meters of the mixer show, as ui.view.meterMode says. */
enum class MeterMode { peak, rms, lufs };

MeterMode meterModeOf (const Workspace&);

/** What a meter is given in a mode: the reading as it is, its RMS alone, or the momentary loudness of the strip, which somebody
    must watch, with 0 LUFS where 0 dBFS is. */
MeterReading inMode (MeterMode, const MeterReading&, Telemetry&, const juce::String& meterId);
} // namespace amp::gui
