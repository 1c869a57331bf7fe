#include "Gui/Inspector/InspectorPane.h"

#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
InspectorPane::InspectorPane (Shell& s) : shell (s)
{
    setTitle ("Inspector");
    setOpaque (true);
    setFocusContainerType (FocusContainerType::focusContainer);
    viewport.setViewedComponent (&sheet, false);
    viewport.setScrollBarsShown (true, true);
    viewport.setWantsKeyboardFocus (false);
    addAndMakeVisible (viewport);
    sheet.addChildComponent (picture);
    refresh();
}

void InspectorPane::refresh()
{
    auto next = inspect (shell.workspace);
    if (next.kind != shown.kind || next.name != shown.name || next.colour != shown.colour)
        repaint (getLocalBounds().removeFromTop (headHeight));
    const auto fits = next.properties.size() == rows.size()
                      && std::equal (next.properties.begin(), next.properties.end(), rows.begin(), [] (const Property& property, const auto& row) { return property.looksLike (row->property()); });
    shown           = std::move (next);
    const auto& ids = shell.workspace.selectedClips();
    const auto* one = shown.kind == "Clip" && ids.size() == 1 ? shell.workspace.arrangement().findClip (*ids.begin()) : nullptr;
    if (one != nullptr)
        picture.show (*one);
    const auto hadPicture = picture.isVisible();
    picture.setVisible (one != nullptr);
    if (! fits || hadPicture != picture.isVisible())
        return rebuild();
    for (size_t i = 0; i < rows.size(); ++i)
        rows[i]->update (std::move (shown.properties[i]));
}

void InspectorPane::rebuild()
{
    rows.clear();
    for (auto& property : shown.properties)
    {
        rows.push_back (std::make_unique<PropertyRow> (shell.workspace, std::move (property)));
        sheet.addAndMakeVisible (*rows.back());
    }
    viewport.setViewPosition (0, 0);
    layRows();
}

PropertyRow* InspectorPane::row (const juce::String& name)
{
    for (const auto& each : rows)
        if (each->property().name == name)
            return each.get();
    return nullptr;
}

/** Rows go down, and on in the next column where the height ends; with room for one column only, they scroll. */
void InspectorPane::layRows()
{
    const auto height  = viewport.getHeight();
    const auto isWide  = viewport.getWidth() >= 2 * columnWidth;
    const auto bottom  = isWide ? height - 12 : std::numeric_limits<int>::max();
    const auto width   = isWide ? columnWidth : viewport.getWidth() - 24;
    constexpr auto top = 4;
    auto x = 12, y = top, lowest = 0;
    juce::String section;
    sheet.heads.clear();
    if (picture.isVisible())
    {
        picture.setBounds (x, y + 4, width, pictureHeight);
        (isWide ? x : y) += isWide ? columnWidth + columnGap : pictureHeight + 8;
    }
    for (const auto& each : rows)
    {
        const auto isNew = each->property().section != section;
        const auto needs = PropertyRow::height + (isNew ? sectionHeight : 0);
        if (y + needs > bottom && y > top)
        {
            x += columnWidth + columnGap;
            y = top + (isNew ? 0 : sectionHeight);
        }
        if (isNew)
        {
            section = each->property().section;
            sheet.heads.emplace_back (juce::Rectangle<int> (x, y, width, sectionHeight), section);
            y += sectionHeight;
        }
        each->setBounds (x, y, width, PropertyRow::height);
        y += PropertyRow::height;
        lowest = std::max (lowest, y);
    }
    sheet.setSize (std::max (1, std::max (viewport.getWidth() - 12, isWide ? x + width + 12 : 0)), std::max (1, isWide ? height - 12 : lowest + 8));
    sheet.repaint();
}

void InspectorPane::resized()
{
    viewport.setBounds (getLocalBounds().withTrimmedTop (headHeight));
    layRows();
}

void InspectorPane::Sheet::paint (juce::Graphics& g)
{
    const auto& look = LookAndFeel::of (*this);
    g.setColour (look.theme().textSecondary);
    for (const auto& [area, name] : heads)
        drawText (g, look.fonts(), TextStyle::label, name.toUpperCase(), area.toFloat(), juce::Justification::centredLeft);
}

void InspectorPane::paint (juce::Graphics& g)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    g.fillAll (theme.panel);
    auto head = getLocalBounds().removeFromTop (headHeight).toFloat().reduced (12.0f, 0.0f);
    g.setColour (shown.colour);
    g.fillRoundedRectangle (head.removeFromLeft (10.0f).withSizeKeepingCentre (10.0f, 18.0f), 3.0f);
    head.removeFromLeft (8.0f);
    g.setColour (theme.textSecondary);
    const auto wide = textWidth (look.fonts(), TextStyle::label, shown.kind.toUpperCase()) + 10.0f;
    drawText (g, look.fonts(), TextStyle::label, shown.kind.toUpperCase(), head.removeFromLeft (wide), juce::Justification::centredLeft);
    g.setColour (theme.textStrong);
    drawText (g, look.fonts(), TextStyle::title, shown.name, head, juce::Justification::centredLeft);
}

void addInspectorPanes (Shell& shell)
{
    shell.panes.add ({ .id = "trackInspector", .title = "Inspector", .place = PaneInfo::Place::dock, .icon = Icon::sliders, .key = "I",
                       .make = [&shell] { return std::make_unique<InspectorPane> (shell); } });
}
} // namespace amp::gui
