#pragma once
#include <juce_core/juce_core.h>

#include <functional>

namespace amp::gui
{
/** Something with an editor: an effect of a chain, or a fixed section of a strip. */
struct EditorTarget
{
    enum class What { none, insert, equaliser, compressor, gate, limiter, lineDynamics, lineSpace }; // the last two of a mixer line

    juce::String strip; // id
    What what = What::none;
    juce::String effect {}; // id, if it is an insert

    bool operator== (const EditorTarget&) const = default;
};

/** What the effects' pane shows, shared by all who open an editor. Thread: message. */
class EditorFocus
{
public:
    /** Shows an editor, and brings it into sight. */
    void open (const EditorTarget& next)
    {
        target = next;
        if (onOpen != nullptr)
            onOpen();
    }

    /** Shows another one where the editor is. */
    void show (const EditorTarget& next) { target = next; }

    const EditorTarget& now() const { return target; }

    std::function<void()> onOpen;

private:
    EditorTarget target;
};
} // namespace amp::gui
