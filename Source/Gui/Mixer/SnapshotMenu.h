#pragma once
#include "Gui/Mixer/MixerTools.h"

namespace amp::gui
{
/** The stored states of the mixer: recall, store, update, rename, delete. Thread: message.
    @param opener  beside which a name is typed. */
juce::PopupMenu snapshotMenu (const MixerTools&, juce::Component& opener);

/** The name of the one that was recalled last; empty if there is none. */
juce::String currentSnapshotName (const Workspace&);
} // namespace amp::gui
