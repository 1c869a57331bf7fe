#pragma once
#include "Gui/Widgets/Toasts.h"
#include "Gui/Workspace/Workspace.h"

namespace amp::gui
{
/** Says when tracks, buses or returns were deleted, with a button that takes it back: instead of a question before.
    Thread: message. */
class DeletionNotice
{
public:
    DeletionNotice (Workspace&, Toasts&);

    /** Looks at the newest step. To be called when the session changed. */
    void refresh();

private:
    void takeBack (const juce::String& step);

    Workspace& workspace;
    Toasts& toasts;
    juce::String seen; // the id of the newest step
};

/** "Deleted Bass", "Deleted 3 tracks", "Deleted Hall and 2 tracks"; empty if the step deleted none of these. A pure function. */
juce::String deletedBy (const HistoryEntry&);
} // namespace amp::gui
