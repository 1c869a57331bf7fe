#include "Gui/Shell/Header.h"

#include "Gui/Theme/Icons.h"
#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
Header::Header (Workspace& w) : workspace (w), menus (nullptr), name ("Name of the project", TextStyle::bodyMedium)
{
    setTitle ("Header");
    setOpaque (true);
    menus.setTitle ("Menus");
    name.setTooltip ("Name of the project  (double-click to type)");
    name.onEntry = [this] (const juce::String& text) -> Result<> {
        if (text.trim().isEmpty())
            return Error { {}, "a project needs a name" };
        workspace.run ("project.rename", { { "name", text.trim() } });
        return {};
    };
    name.setJustification (juce::Justification::centredRight);
    addAndMakeVisible (menus);
    addAndMakeVisible (name);
    refresh();
}

void Header::refresh()
{
    const auto& session = workspace.services.session;
    const auto snapshot = session.now();
    const SessionView view (snapshot.root());
    const auto file = workspace.services.documents.file();
    name.setText (view.get<"project">().get<"name">());

    const auto dirty = session.isDirty();
    const auto text  = file == juce::File() ? juce::String ("Not saved yet") : dirty ? "Edited  " + file.getFileName() : "Saved  " + file.getFileName();
    if (std::exchange (state, text) != text || std::exchange (isDirty, dirty) != dirty)
        repaint (stateArea);
    isDirty = dirty;
}

void Header::resized()
{
    auto area = getLocalBounds();
    area.removeFromLeft (44);
    menus.setBounds (area.removeFromLeft (280).withTrimmedBottom (1));
    const auto middle = getWidth() / 2;
    name.setBounds (juce::Rectangle<int> (middle - 220, 6, 240, getHeight() - 12).withLeft (std::max (middle - 220, menus.getRight() + 8)));
    stateArea = juce::Rectangle<int> (name.getRight() + 8, 0, 300, getHeight());
}

void Header::paint (juce::Graphics& g)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    g.fillAll (theme.panel);
    g.setColour (theme.gridBar);
    g.fillRect (0, getHeight() - 1, getWidth(), 1);
    drawLogo (g, { 12.0f, 8.0f, 24.0f, 24.0f }, theme.textStrong, theme.accent);

    auto area = stateArea.toFloat();
    g.setColour (isDirty || workspace.services.documents.file() == juce::File() ? theme.warn : theme.ok);
    g.fillEllipse (area.removeFromLeft (14.0f).withSizeKeepingCentre (7.0f, 7.0f));
    g.setColour (theme.textSecondary);
    drawText (g, look.fonts(), TextStyle::small, state, area, juce::Justification::centredLeft);
}
} // namespace amp::gui
