#include "Gui/Shell/Header.h"

#include "Gui/Theme/Icons.h"
#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
Header::Header (Workspace& w) : workspace (w), menus (nullptr), name ("Name of the project", TextStyle::bodyMedium), loudness (w.services.telemetry)
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
    addAndMakeVisible (loudness);
    addAndMakeVisible (search);
    refresh();
}

Header::SearchButton::SearchButton() : juce::Button ("Search commands and recipes")
{
    setTitle ("Search commands and recipes");
}

void Header::SearchButton::paintButton (juce::Graphics& g, bool isOver, bool)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    auto area         = getLocalBounds().toFloat();
    g.setColour (isOver ? theme.raised : theme.canvas);
    g.fillRoundedRectangle (area, size::buttonRadius);
    g.setColour (isOver ? theme.accent : theme.borderControl);
    g.drawRoundedRectangle (area.reduced (0.5f), size::buttonRadius, 1.0f);
    if (hasKeyboardFocus (false))
        drawFocusRing (g, theme, area);
    area = area.reduced (10.0f, 0.0f);
    g.setColour (theme.textSecondary);
    drawIcon (g, Icon::search, area.removeFromLeft (18.0f), 15.0f);
    drawText (g, look.fonts(), TextStyle::smallNumber, keys, area.removeFromRight (54.0f), juce::Justification::centredRight);
    drawText (g, look.fonts(), TextStyle::body, getWidth() > 280 ? "Search commands and recipes" : "Search commands", area.withTrimmedLeft (6.0f), juce::Justification::centredLeft);
}

void Header::setActions (Actions& a)
{
    actions = &a;
    menus.setModel (actions);
    search.onClick = [this] { actions->run ("spellbook.open"); };
    resized();
    refresh();
}

int Header::menuWidth() const
{
    const auto& look = LookAndFeel::of (*this);
    auto width       = 8;
    for (const auto& menu : actions != nullptr ? actions->getMenuBarNames() : juce::StringArray())
        width += static_cast<int> (textWidth (look.fonts(), TextStyle::body, menu)) + 16;
    return width;
}

void Header::refresh()
{
    const auto& session = workspace.services.session;
    const auto snapshot = session.now();
    const SessionView view (snapshot.root());
    const auto file = workspace.services.documents.file();
    name.setText (view.get<"project">().get<"name">());
    search.keys = actions != nullptr ? actions->shortcutOf ("spellbook.open") : juce::String();

    if (std::exchange (shownName, name.text()) != name.text())
        resized();

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
    menus.setBounds (area.removeFromLeft (menuWidth()).withTrimmedBottom (1));
    const auto wide = getWidth() >= 1280;
    search.setBounds (area.removeFromRight (wide ? 316 : 252).withTrimmedRight (12).withSizeKeepingCentre (wide ? 304 : 240, 28));
    loudness.setBounds (area.removeFromRight (LoudnessReadout::width + 8).withTrimmedRight (8).withSizeKeepingCentre (LoudnessReadout::width, 28));
    area.removeFromLeft (16);
    const auto stateWidth = std::min (220, area.getWidth() / 2);
    const auto nameWidth  = juce::jlimit (60, std::max (60, area.getWidth() - stateWidth),
                                         static_cast<int> (textWidth (LookAndFeel::of (*this).fonts(), TextStyle::bodyMedium, name.text())) + 24);
    auto middle = area.withSizeKeepingCentre (std::min (area.getWidth(), nameWidth + 8 + stateWidth), area.getHeight());
    name.setBounds (middle.removeFromLeft (nameWidth).reduced (0, 6));
    middle.removeFromLeft (8);
    stateArea = middle;
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
