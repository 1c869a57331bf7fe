#pragma once
#include "Gui/Shell/Actions.h"

#include <span>

namespace amp::gui
{
/** Keys for the habits of another program: what differs from our own. Actions that are not there are passed over. */
struct KeyPreset
{
    juce::String id, title;
    Actions::KeyMap keys;
};

/** Our own first, whose map is empty. Thread: message. */
std::span<const KeyPreset> keyPresets();

/** The keys that differ from the actions' own under a preset and a person's own choices. A key that one of them gives to an action
    is taken from every other, so that it means one thing. */
Actions::KeyMap resolveKeys (const Actions&, const juce::String& preset, const Actions::KeyMap& own);

/** The action, other than `except`, that has a key under the preset and the choices; nullptr if the key is free. */
const Action* ownerOf (const Actions&, const juce::KeyPress&, const juce::String& except);
} // namespace amp::gui
