#pragma once
#include "Gui/Theme/Icons.h"

namespace amp::gui
{
/** A part that stands in the window's frame: a main view, a panel at the left, a tab of the dock. Thread: message. */
class Pane : public juce::Component
{
public:
    /** The session changed, or the pane came into sight. Panes out of sight are not told. */
    virtual void refresh() {}

    /** One frame while the pane is in sight. @param seconds  since the frame before. */
    virtual void advance (double /*seconds*/) {}

    /** What gets the keyboard when the pane is gone to; nullptr: its first control. */
    virtual juce::Component* firstFocus() { return nullptr; }
};

/** How a pane is listed: in the rail, the dock's tabs, the view switch, the View menu and the Spellbook. */
struct PaneInfo
{
    enum class Place { main, left, dock, start }; // start: in the middle before there is anything to show; not listed

    juce::String id, title; // id: "projectVersions", the session's name for it where it has one
    Place place = Place::left;
    Icon icon   = Icon::document;
    juce::String key {}; // as juce::KeyPress describes it: "alt + 4"

    /** Makes it, when it is first shown. */
    std::function<std::unique_ptr<Pane>()> make;
};
} // namespace amp::gui
