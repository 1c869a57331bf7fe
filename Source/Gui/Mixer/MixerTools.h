#pragma once
#include "Gui/Effects/EditorFocus.h"
#include "Gui/Frame/Overlays.h"
#include "Gui/Workspace/Workspace.h"

namespace amp::gui
{
/** What is dragged from one strip to another: an effect, or the strip itself, which sends to where it falls. */
struct MixerCargo
{
    juce::String strip;
    juce::String effect {}; // empty: the strip
};

/** Where things that are dragged across strips are told about the pointer. Thread: message. */
class MixerDrag
{
public:
    virtual ~MixerDrag() = default;
    virtual void dragged (const MixerCargo&, const juce::MouseEvent&) = 0;
    virtual void dropped (const MixerCargo&, const juce::MouseEvent&) = 0;
};

/** What every strip of a mixer is given. It all outlives the strips. */
struct MixerTools
{
    Workspace& workspace;
    Overlays& overlays;
    EditorFocus& editors;
    MixerDrag& drag;
};
} // namespace amp::gui
