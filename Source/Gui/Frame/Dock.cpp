#include "Gui/Frame/Dock.h"

#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
Dock::Dock()
{
    setTitle ("Dock");
    setOpaque (true);
    strip.onChoose = [this] (const juce::String& id) {
        if (onTab != nullptr)
            onTab (id);
    };
    close.onClick = [this] {
        if (onClose != nullptr)
            onClose();
    };
    addAndMakeVisible (strip);
    addAndMakeVisible (close);
}

void Dock::setTabs (const std::vector<const PaneInfo*>& panes)
{
    items.clear();
    for (const auto* info : panes)
        items.push_back ({ info->id, info->title });
}

void Dock::show (const juce::String& id, Pane* next)
{
    strip.show (items, id);
    if (pane == next)
        return;
    if (pane != nullptr)
        removeChildComponent (pane);
    pane = next;
    if (pane != nullptr)
        addAndMakeVisible (*pane);
    resized();
}

void Dock::resized()
{
    auto area = getLocalBounds();
    auto top  = area.removeFromTop (stripHeight);
    close.setBounds (top.removeFromRight (36).withSizeKeepingCentre (24, 24));
    strip.setBounds (top.withTrimmedLeft (8));
    if (pane != nullptr)
        pane->setBounds (area);
}

void Dock::paint (juce::Graphics& g)
{
    const auto& theme = LookAndFeel::of (*this).theme();
    g.fillAll (theme.canvas);
    g.setColour (theme.gridBar);
    g.fillRect (0, 0, getWidth(), 1);
    g.fillRect (0, stripHeight - 1, getWidth(), 1);
}
} // namespace amp::gui
