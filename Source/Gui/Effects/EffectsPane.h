#pragma once
#include "Gui/Effects/DeviceEditor.h"
#include "Gui/Frame/Pane.h"

namespace amp::gui
{
/** The effects of one strip: at the left its sections and inserts, beside them the editor of the chosen one. Shows what was opened
    in the mixer; otherwise the selected track. Thread: message. */
class EffectsPane : public Pane
{
public:
    EffectsPane (Workspace&, Overlays&, EditorFocus&);

    void refresh() override;
    void advance (double seconds) override;

    /** The editor that is shown, or nullptr. */
    DeviceEditor* editor() { return shown.get(); }
    const std::vector<DeviceName>& devices() const { return names; }
    juce::Button& deviceButton (size_t index) { return *entries[index]; }

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    class Entry;

    void showList();
    void addEffect();
    juce::String stripShown() const;

    Workspace& workspace;
    Overlays& overlays;
    EditorFocus& focus;
    MenuButton strip { "Strip" };
    IconButton add { Icon::plus, "Add effect", IconButton::Tone::plain };
    juce::Viewport scroll;
    juce::Component list;
    std::vector<DeviceName> names;
    std::vector<std::unique_ptr<juce::Button>> entries;
    std::unique_ptr<DeviceEditor> shown;
};
} // namespace amp::gui
