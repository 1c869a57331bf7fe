#include "Gui/Versions/VersionList.h"

#include "Gui/Theme/Icons.h"
#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
namespace
{
juce::Colour laneColour (const Theme& theme, int lane)
{
    const juce::Colour colours[] { theme.accent, theme.ok, theme.warn, theme.ai, theme.dangerGraphic, theme.link };
    return colours[static_cast<size_t> (lane) % std::size (colours)];
}

float laneX (int lane) { return 14.0f + static_cast<float> (lane * VersionList::laneWidth); }

/** A small frame with a name: a branch or, with a flag, a tag. @returns where the next may begin. */
float paintChip (juce::Graphics& g, const LookAndFeel& look, const juce::String& text, juce::Rectangle<float> area, bool isTag)
{
    const auto& theme = look.theme();
    const auto width  = std::min (area.getWidth(), textWidth (look.fonts(), TextStyle::label, text) + (isTag ? 26.0f : 12.0f));
    if (width < 24.0f)
        return area.getX();
    auto chip = area.withWidth (width).withSizeKeepingCentre (width, 16.0f);
    g.setColour (theme.raised);
    g.fillRoundedRectangle (chip, 4.0f);
    g.setColour (isTag ? theme.warn : theme.accent);
    g.drawRoundedRectangle (chip.reduced (0.5f), 4.0f, 1.0f);
    if (isTag)
        drawIcon (g, Icon::tag, chip.removeFromLeft (16.0f), 11.0f);
    g.setColour (theme.textPrimary);
    drawText (g, look.fonts(), TextStyle::label, text, chip.reduced (4.0f, 0.0f), juce::Justification::centred);
    return area.getX() + width + 4.0f;
}

void paintGraph (juce::Graphics& g, const Theme& theme, const VersionRow& row, juce::Rectangle<float> area)
{
    const auto middle = area.getCentreY();
    const auto line   = [&] (float x1, float y1, float x2, float y2, int lane) {
        g.setColour (laneColour (theme, lane));
        g.drawLine (x1, y1, x2, y2, 2.0f);
    };
    for (const auto lane : row.graph.through)
        line (laneX (lane), area.getY(), laneX (lane), area.getBottom(), lane);
    if (row.kind != VersionRow::Kind::version)
    {
        g.setColour (theme.textSecondary);
        if (row.kind == VersionRow::Kind::saves)
            for (int i = -1; i <= 1; ++i)
                g.fillEllipse (juce::Rectangle<float> (3.0f, 3.0f).withCentre ({ laneX (row.graph.lane), middle + 6.0f * static_cast<float> (i) }));
        else
            g.drawEllipse (juce::Rectangle<float> (10.0f, 10.0f).withCentre ({ laneX (0), middle }), 1.5f);
        return;
    }

    const auto x = laneX (row.graph.lane);
    if (row.graph.hasChild)
        line (x, area.getY(), x, middle, row.graph.lane);
    for (const auto& down : row.graph.downward)
    {
        const auto start = laneX (down.from);
        if (down.from != row.graph.lane) // a line that passes, and bends
            line (start, area.getY(), start, middle, down.from);
        juce::Path path;
        path.startNewSubPath (start, middle);
        path.cubicTo (start, middle + 12.0f, laneX (down.to), area.getBottom() - 12.0f, laneX (down.to), area.getBottom());
        g.setColour (laneColour (theme, std::max (down.from, down.to)));
        g.strokePath (path, juce::PathStrokeType (2.0f));
    }

    const auto node = juce::Rectangle<float> (VersionList::nodeSize, VersionList::nodeSize).withCentre ({ x, middle });
    g.setColour (laneColour (theme, row.graph.lane));
    if (row.commit.parents.size() > 1)
    {
        g.setColour (theme.panel);
        g.fillEllipse (node.expanded (1.0f));
        g.setColour (laneColour (theme, row.graph.lane));
        g.drawEllipse (node.expanded (1.0f), 2.5f);
    }
    else
        g.fillEllipse (node);
    if (row.isCurrent)
    {
        g.setColour (theme.textStrong);
        g.drawEllipse (node.expanded (3.0f), 1.5f);
    }
}

/** A column a part of the song: what was added or changed above the line, what was removed below it. */
void paintChurn (juce::Graphics& g, const Theme& theme, const VersionChurn& churn, juce::Rectangle<float> area)
{
    const auto line   = area.getY() + 7.0f;
    const auto pitch  = area.getWidth() / static_cast<float> (VersionChurn::columns);
    const auto height = [] (int count, float most) { return count == 0 ? 0.0f : std::min (most, 2.0f + std::log2 (static_cast<float> (count)) * 2.0f); };
    const auto& diff  = theme.isDark ? darkDiff : lightDiff;
    for (size_t i = 0; i < VersionChurn::columns; ++i)
    {
        const auto x      = area.getX() + static_cast<float> (i) * pitch;
        const auto& count = churn.over[i];
        g.setColour (count.all() > 0 ? theme.textSecondary : theme.textDisabled);
        g.fillRect (x, line, pitch - 1.0f, 1.0f);
        const auto added = height (count.added, 5.0f), changed = height (count.changed, 7.0f - added), removed = height (count.removed, 3.0f);
        g.setColour (diff[0].edge);
        g.fillRect (x, line - added, pitch - 1.0f, added);
        g.setColour (diff[2].edge);
        g.fillRect (x, line - added - changed, pitch - 1.0f, changed);
        g.setColour (diff[1].edge);
        g.fillRect (x, line + 1.0f, pitch - 1.0f, removed);
    }
}
} // namespace

VersionList::VersionList()
{
    list.setModel (this);
    list.setRowHeight (rowHeight);
    list.setMultipleSelectionEnabled (true);
    list.setTitle ("Versions");
    addAndMakeVisible (list);
}

void VersionList::lookAndFeelChanged()
{
    list.setColour (juce::ListBox::backgroundColourId, LookAndFeel::of (*this).theme().panel);
}

void VersionList::show (std::vector<VersionRow> rows, juce::Time now)
{
    std::vector<std::string> before;
    for (const auto* row : chosen())
        before.push_back (row->commit.id);

    shown = std::move (rows);
    today = now;
    list.updateContent();
    juce::SparseSet<int> again;
    for (int i = 0; i < getNumRows(); ++i)
        if (const auto& row = shown[static_cast<size_t> (i)]; row.kind == VersionRow::Kind::version && std::find (before.begin(), before.end(), row.commit.id) != before.end())
            again.addRange ({ i, i + 1 });
    list.setSelectedRows (again, juce::dontSendNotification);
    list.repaint();
}

std::vector<const VersionRow*> VersionList::chosen() const
{
    std::vector<const VersionRow*> rows;
    const auto selected = list.getSelectedRows();
    for (int i = 0; i < selected.size(); ++i)
        if (const auto index = static_cast<size_t> (selected[i]); index < shown.size() && shown[index].kind == VersionRow::Kind::version && rows.size() < 2)
            rows.push_back (&shown[index]);
    return rows;
}

std::vector<std::string> VersionList::inSight() const
{
    std::vector<std::string> ids;
    const auto* port = list.getViewport();
    const auto first = port->getViewPositionY() / rowHeight, last = (port->getViewPositionY() + port->getViewHeight()) / rowHeight;
    for (auto i = first; i <= last && i < static_cast<int> (shown.size()); ++i)
        if (const auto& row = shown[static_cast<size_t> (i)]; row.kind == VersionRow::Kind::version)
            ids.push_back (row.commit.id);
    return ids;
}

void VersionList::selectedRowsChanged (int)
{
    if (onChoice != nullptr)
        onChoice();
}

void VersionList::open (int row)
{
    if (onOpen != nullptr && row >= 0 && row < getNumRows())
        onOpen (shown[static_cast<size_t> (row)]);
}

juce::String VersionList::getNameForRow (int index)
{
    const auto& row = shown[static_cast<size_t> (index)];
    if (row.kind != VersionRow::Kind::version)
        return row.text;
    const auto* churn = churnOf != nullptr ? churnOf (row.commit.id) : nullptr;
    return row.commit.message + (churn != nullptr && churn->total.all() > 0 ? ", changes " + churn->words() : juce::String()) + ", " + row.commit.author + ", " + shortTime (row.commit.time, today) + (row.isCurrent ? ", current" : "") +
           (row.branches.isEmpty() ? juce::String() : ", branch " + row.branches.joinIntoString (" ")) +
           (row.tags.isEmpty() ? juce::String() : ", tag " + row.tags.joinIntoString (" "));
}

void VersionList::paintListBoxItem (int index, juce::Graphics& g, int width, int height, bool isChosen)
{
    if (index < 0 || index >= getNumRows())
        return;
    const auto& row   = shown[static_cast<size_t> (index)];
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    auto area         = juce::Rectangle<int> (width, height).toFloat();
    if (isChosen)
    {
        g.setColour (theme.selection);
        g.fillRect (area);
        g.setColour (theme.accent);
        g.fillRect (area.withWidth (3.0f));
    }
    paintGraph (g, theme, row, area);

    area = area.withTrimmedLeft (laneX (row.graph.width) + 2.0f).withTrimmedRight (8.0f);
    if (row.kind != VersionRow::Kind::version)
    {
        g.setColour (isChosen || row.kind == VersionRow::Kind::uncommitted ? theme.textPrimary : theme.textSecondary);
        return drawText (g, look.fonts(), TextStyle::small, row.text, area, juce::Justification::centredLeft);
    }

    auto top           = area.removeFromTop (area.getHeight() / 2.0f + 1.0f).withTrimmedTop (4.0f);
    auto bottom        = area.withTrimmedBottom (4.0f);
    const auto time    = shortTime (row.commit.time, today);
    const auto timeBox = top.removeFromRight (46.0f);
    const auto whoBox  = top.removeFromRight (26.0f);
    g.setColour (isChosen ? theme.textPrimary : theme.textSecondary);
    drawText (g, look.fonts(), TextStyle::smallNumber, time, timeBox, juce::Justification::centredRight);
    drawText (g, look.fonts(), TextStyle::label, initials (row.commit.author), whoBox, juce::Justification::centred);
    g.setColour (theme.textStrong);
    drawText (g, look.fonts(), TextStyle::bodyMedium, row.commit.message.upToFirstOccurrenceOf ("\n", false, false), top, juce::Justification::centredLeft);

    const auto hashWidth = textWidth (look.fonts(), TextStyle::smallNumber, "0000000") + 6.0f;
    g.setColour (isChosen ? theme.textPrimary : theme.textSecondary);
    drawText (g, look.fonts(), TextStyle::smallNumber, row.commit.shortId(), bottom.removeFromLeft (hashWidth), juce::Justification::centredLeft);
    for (const auto& branch : row.branches)
        bottom.setLeft (paintChip (g, look, branch, bottom, false));
    for (const auto& tag : row.tags)
        bottom.setLeft (paintChip (g, look, tag, bottom, true));
    const auto* churn = churnOf != nullptr ? churnOf (row.commit.id) : nullptr;
    if (const auto across = std::min (static_cast<float> (churnWidth), bottom.getWidth()); churn != nullptr && across >= churnWidth / 3.0f)
        paintChurn (g, theme, *churn, bottom.removeFromRight (across).withSizeKeepingCentre (across, 11.0f));
}
} // namespace amp::gui
