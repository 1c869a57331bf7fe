#pragma once
#include "Gui/Mixer/MixerTools.h"

namespace amp::gui
{
/** Whether sends start at a strip: a track, an effect return, or a bus that is no VCA. */
inline bool hasSends (const StripItem& strip)
{
    using Kind = StripItem::Kind;
    return strip.kind == Kind::track || strip.kind == Kind::effectReturn || (strip.kind == Kind::bus && ! strip.isVca());
}

/** The sends that a strip can have and has not yet. */
juce::PopupMenu sendMenu (Workspace&, const juce::String& strip);

/** Where a strip can play: the master, group and aux buses, hardware outputs. The command refuses a circle. */
juce::PopupMenu outputMenu (Workspace&, const juce::String& strip);

/** The name of where a strip plays. */
juce::String outputName (const Workspace&, const StripItem&);

/** All that can be done with a strip besides its controls. */
juce::PopupMenu stripMenu (const MixerTools&, const juce::String& strip, std::function<void()> rename);
} // namespace amp::gui
