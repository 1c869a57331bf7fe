#pragma once
#include "Gui/Frame/Frame.h"
#include "Gui/Frame/Overlays.h"
#include "Gui/Shell/Actions.h"
#include "Gui/Widgets/Toasts.h"

namespace amp::gui
{
/** A page of the settings. */
struct SettingsPage
{
    juce::String id, title, words; // words: what a search finds it by

    /** Makes it, as high as it wants to be. */
    std::function<std::unique_ptr<juce::Component>()> make;
};

/** What a part of the window is given when it adds its panes and actions, and may use as long as they live. */
struct Shell
{
    Workspace& workspace;
    Panes& panes;
    Actions& actions;
    Frame& frame;
    Toasts& toasts;
    Overlays& overlays; // for dialogs

    /** The foot of the rail: the ids of actions, the first the highest. */
    std::vector<ActivityRail::Item> rail {};
    std::vector<SettingsPage> settings {};

    /** Makes the card at the top of the start page that offers what a crash left; gives nullptr if there is nothing. About 64
        pixels high, as wide as it is made. */
    std::function<std::unique_ptr<juce::Component>()> makeRecoveryCard {};
};

/** Adds the panes of all parts of the window, in the order in which they are shown. A new part declares its
    function below and is called in AddPanes.cpp: docs/howto/add-a-pane.md. Thread: message. */
void addPanes (Shell&);

void addArrangePanes (Shell&); // the arranger
void addMixerPanes (Shell&);   // the mixer, as a view and in the dock
void addVersionPanes (Shell&); // versions at the left, the changemap in the dock
void addBrowserPanes (Shell&); // the session's audio and the disk, at the left
void addInspectorPanes (Shell&); // what is selected, in the dock
void addExport (Shell&);       // the dialog
void addMissingMedia (Shell&); // the dialog
} // namespace amp::gui
