#pragma once
#include "Gui/Effects/Device.h"

/** What a mixer line of the pattern layer has in place of inserts: dynamics (a compressor and a limiter) and space (reverb, delay and
    rotary speaker). Both are off while the session holds none of their numbers. Thread: message. */
namespace amp::gui
{
constexpr bool isOfLine (EditorTarget::What what) { return what == EditorTarget::What::lineDynamics || what == EditorTarget::What::lineSpace; }

/** Fills in the parameters of the device's target. @returns false if it is none of a line. */
bool readLineDevice (const Workspace&, Device&);

/** True if the line holds numbers of it. */
bool hasLineDevice (const Workspace&, const juce::String& line, EditorTarget::What);

/** On gives it its usual numbers, off takes all away, as one undo step. */
void switchLineDevice (Workspace&, const EditorTarget&, bool on);
} // namespace amp::gui
