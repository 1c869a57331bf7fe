#include "Gui/Settings/SettingsDialog.h"

#include "Gui/Settings/Pages.h"
#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
SettingsDialog::SettingsDialog (Shell& s, const juce::String& page) : shell (s)
{
    setTitle ("Settings");
    setOpaque (true);
    field.setTitle ("Search the settings");
    field.setTextToShowWhenEmpty ("Search settings", LookAndFeel::of (shell.frame).theme().textDisabled);
    field.setFont (LookAndFeel::of (shell.frame).fonts().get (TextStyle::body));
    field.setIndents (8, 6);
    field.setEscapeAndReturnKeysConsumed (false);
    field.onTextChange = [this] { search(); };
    list.setModel (this);
    list.setTitle ("Pages");
    list.setRowHeight (32);
    list.setColour (juce::ListBox::backgroundColourId, juce::Colours::transparentBlack);
    viewport.setScrollBarsShown (true, false);
    close.onClick = [this] { shell.overlays.close(); };
    for (auto* part : std::initializer_list<juce::Component*> { &field, &list, &viewport, &close })
        addAndMakeVisible (part);
    search();
    showPage (page.isEmpty() && ! shell.settings.empty() ? shell.settings.front().id : page);
}

SettingsDialog::~SettingsDialog() = default;

void SettingsDialog::search()
{
    matching.clear();
    for (const auto& page : shell.settings)
        if (field.isEmpty() || (page.title + " " + page.words).containsIgnoreCase (field.getText().trim()))
            matching.push_back (&page);
    list.updateContent();
    for (size_t i = 0; i < matching.size(); ++i)
        if (matching[i]->id == shownId)
            return list.selectRow (static_cast<int> (i));
    if (! matching.empty() && ! field.isEmpty())
        showPage (matching.front()->id); // also where the list's first row was selected before
}

void SettingsDialog::showPage (const juce::String& id)
{
    for (const auto& page : shell.settings)
        if (page.id == id)
        {
            if (std::exchange (shownId, id) != id)
            {
                heading   = page.title;
                auto made = page.make();
                made->setSize (width - listWidth - 48, made->getHeight());
                viewport.setViewedComponent (made.release(), true);
                repaint();
            }
            for (size_t i = 0; i < matching.size(); ++i)
                if (matching[i] == &page)
                    list.selectRow (static_cast<int> (i));
        }
}

juce::String SettingsDialog::getNameForRow (int row)
{
    return juce::isPositiveAndBelow (row, getNumRows()) ? matching[static_cast<size_t> (row)]->title : juce::String();
}

void SettingsDialog::selectedRowsChanged (int row)
{
    if (juce::isPositiveAndBelow (row, getNumRows()))
        showPage (matching[static_cast<size_t> (row)]->id);
}

void SettingsDialog::paintListBoxItem (int row, juce::Graphics& g, int w, int h, bool isSelected)
{
    if (! juce::isPositiveAndBelow (row, getNumRows()))
        return;
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    auto area         = juce::Rectangle<int> (w, h).toFloat();
    if (isSelected)
    {
        g.setColour (theme.selection);
        g.fillRect (area);
        g.setColour (theme.accent);
        g.fillRect (area.withWidth (3.0f));
    }
    g.setColour (isSelected ? theme.textStrong : theme.textPrimary);
    drawText (g, look.fonts(), isSelected ? TextStyle::bodyMedium : TextStyle::body, matching[static_cast<size_t> (row)]->title, area.withTrimmedLeft (16.0f),
              juce::Justification::centredLeft);
}

void SettingsDialog::resized()
{
    auto area = getLocalBounds();
    auto top  = area.removeFromTop (topHeight);
    field.setBounds (top.removeFromLeft (listWidth).reduced (10, 10));
    close.setBounds (top.removeFromRight (96).reduced (10, 10));
    list.setBounds (area.removeFromLeft (listWidth).withTrimmedBottom (8));
    viewport.setBounds (area.withTrimmedLeft (24).withTrimmedRight (8).withTrimmedBottom (12));
    if (auto* shown = viewport.getViewedComponent())
        shown->setSize (viewport.getWidth() - 16, std::max (shown->getHeight(), 40));
}

void SettingsDialog::paint (juce::Graphics& g)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    g.fillAll (theme.panel);
    g.setColour (theme.canvas);
    g.fillRect (getLocalBounds().removeFromLeft (listWidth));
    g.setColour (theme.gridBar);
    g.fillRect (listWidth, 0, 1, getHeight());
    g.setColour (theme.textStrong);
    drawText (g, look.fonts(), TextStyle::title, heading, getLocalBounds().removeFromTop (topHeight).withTrimmedLeft (listWidth + 24).toFloat(), juce::Justification::centredLeft);
}

void addSettings (Shell& shell)
{
    addAudioPages (shell);
    addConnectionsPage (shell);
    addDisplayPage (shell);
    addKeyboardPage (shell);
    addFilesPage (shell);

    const auto open = [&shell] (const juce::String& page) {
        shell.overlays.show (std::make_unique<SettingsDialog> (shell, page), { SettingsDialog::width, SettingsDialog::height });
    };
    shell.actions.add ({ .id = "settings.open", .title = "Settings...", .menu = "Edit", .keys = { "ctrl + ," }, .run = [open] { open ({}); }, .startsGroup = true });
    for (const auto& page : shell.settings)
        shell.actions.add ({ .id = "settings." + page.id, .title = "Settings: " + page.title, .menu = {}, .run = [open, id = page.id] { open (id); } });
    shell.rail.push_back ({ "settings.open", "Settings", Icon::gear });
}
} // namespace amp::gui
