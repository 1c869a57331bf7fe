#include "Gui/History/HistoryPane.h"

#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
namespace
{
Icon iconOf (const juce::String& type)
{
    if (type == "mixer")
        return Icon::faders;
    if (type == "effect")
        return Icon::sliders;
    if (type == "automation")
        return Icon::automation;
    if (type == "transport")
        return Icon::clock;
    return type == "track" ? Icon::wave : Icon::document;
}

HistoryPane::Row rowOf (const HistoryEntry& entry, bool isUndone)
{
    return { entry.id, entry.description, entry.type(), entry.timestamp.formatted ("%H:%M:%S"), isUndone, false };
}
} // namespace

HistoryPane::HistoryPane (Workspace& w) : workspace (w)
{
    setTitle ("History");
    list.setTitle ("Steps");
    list.setColour (juce::ListBox::backgroundColourId, juce::Colours::transparentBlack);
    addAndMakeVisible (list);
    refresh();
}

HistoryPane::~HistoryPane()
{
    list.setModel (nullptr);
}

void HistoryPane::refresh()
{
    const auto& session = workspace.services.session;
    const auto& history = session.history();
    const auto revision = session.now().revision();
    if (revision == shownRevision && history.savedPosition() == shownSave)
        return;
    shownRevision = revision;
    shownSave     = history.savedPosition();

    shown.clear();
    shown.push_back ({ history.start(), history.lastDropped().isEmpty() ? "Opened" : "Older steps are forgotten", {}, {}, false, false });
    for (const auto& entry : history.undoStack())
        shown.push_back (rowOf (*entry, false));
    present = static_cast<int> (shown.size()) - 1;
    for (auto entry = history.redoStack().rbegin(); entry != history.redoStack().rend(); ++entry)
        shown.push_back (rowOf (**entry, true));
    for (auto& row : shown)
        row.isSaved = row.position == shownSave;

    list.updateContent();
    list.selectRow (present);
    list.repaint();
}

void HistoryPane::goTo (int row)
{
    if (! juce::isPositiveAndBelow (row, getNumRows()) || row == present)
        return;
    const auto& position = shown[static_cast<size_t> (row)].position;
    workspace.run ("history.jump", { { "to", row == 0 ? juce::String() : position } });
    refresh();
}

juce::String HistoryPane::getNameForRow (int row)
{
    if (! juce::isPositiveAndBelow (row, getNumRows()))
        return {};
    const auto& r = shown[static_cast<size_t> (row)];
    return r.text + (r.time.isEmpty() ? "" : ", " + r.time) + (row == present ? ", present" : "") + (r.isUndone ? ", undone" : "")
           + (r.isSaved ? ", saved" : "");
}

void HistoryPane::paintListBoxItem (int row, juce::Graphics& g, int width, int height, bool isSelected)
{
    if (! juce::isPositiveAndBelow (row, getNumRows()))
        return;
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    const auto& r     = shown[static_cast<size_t> (row)];
    auto area         = juce::Rectangle<int> (width, height).reduced (8, 0).toFloat();

    if (isSelected)
    {
        g.setColour (row == present ? theme.accentFill : theme.hover);
        g.fillRoundedRectangle (juce::Rectangle<int> (width, height).reduced (4, 1).toFloat(), size::buttonRadius);
    }
    const auto isLit = isSelected && row == present;
    g.setColour (isLit ? theme.onAccentFill : r.isUndone ? theme.textSecondary : theme.textPrimary);
    drawIcon (g, r.isUndone ? Icon::refresh : iconOf (r.type), area.removeFromLeft (24.0f), 16.0f);

    const auto time = area.removeFromRight (64.0f);
    if (r.isSaved)
        drawIcon (g, Icon::disk, area.removeFromRight (20.0f), 14.0f);
    drawText (g, look.fonts(), row == present ? TextStyle::bodyMedium : TextStyle::body, r.text, area, juce::Justification::centredLeft);
    if (! isLit && ! r.isUndone)
        g.setColour (theme.textSecondary);
    drawText (g, look.fonts(), TextStyle::smallNumber, r.time, time, juce::Justification::centredRight);
}

void HistoryPane::paint (juce::Graphics& g)
{
    g.fillAll (LookAndFeel::of (*this).theme().panel);
}

void HistoryPane::resized()
{
    list.setRowHeight (LookAndFeel::of (*this).rowHeight (rowHeight));
    list.setBounds (getLocalBounds().reduced (0, 4));
}
} // namespace amp::gui
