#pragma once
#include "Gui/Frame/Pane.h"

#include <map>
#include <vector>

namespace amp::gui
{
/** The panes that a window can show. They are made when they are first shown, and kept. Thread: message. */
class Panes
{
public:
    /** The order of adding is the order of showing. Its id must be new. */
    void add (PaneInfo);

    const std::vector<PaneInfo>& all() const { return infos; }
    std::vector<const PaneInfo*> at (PaneInfo::Place) const;

    /** nullptr if there is none of that id. */
    const PaneInfo* find (const juce::String& id) const;

    /** The pane of an id that is there; it is made if it was not yet. */
    Pane& get (const juce::String& id);

private:
    std::vector<PaneInfo> infos;
    std::map<juce::String, std::unique_ptr<Pane>> made;
};
} // namespace amp::gui
