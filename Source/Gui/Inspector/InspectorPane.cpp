#include "Gui/Inspector/InspectorPane.h"

#include "Gui/Theme/Contrast.h"
#include "Gui/Theme/Icons.h"
#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
namespace
{
constexpr auto cardMargin = 10; // between a card's edge and its rows
} // namespace

class InspectorPane::Head : public juce::Button
{
public:
    Head() : juce::Button ({}) {}

    bool isFolded = false;

    void paintButton (juce::Graphics& g, bool isOver, bool) override
    {
        const auto& look  = LookAndFeel::of (*this);
        const auto& theme = look.theme();
        auto area         = getLocalBounds().toFloat();
        g.setColour (isOver ? theme.textPrimary : theme.textSecondary);
        drawIcon (g, isFolded ? Icon::chevronRight : Icon::chevronDown, area.removeFromRight (16.0f), 14.0f);
        drawText (g, look.fonts(), TextStyle::label, getButtonText().toUpperCase(), area, juce::Justification::centredLeft);
        if (hasKeyboardFocus (false))
            drawFocusRing (g, theme, getLocalBounds().toFloat());
    }
};

InspectorPane::~InspectorPane() = default;

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

InspectorPane::Head& InspectorPane::headOf (size_t index, const juce::String& section)
{
    if (index == heads.size())
    {
        auto& made   = *heads.emplace_back (std::make_unique<Head>());
        made.onClick = [this, &made] { fold (made.getButtonText(), ! made.isFolded); };
        sheet.addAndMakeVisible (made);
    }
    auto& head    = *heads[index];
    head.isFolded = isFolded (section);
    head.setButtonText (section);
    head.setTitle ((head.isFolded ? "Unfold " : "Fold ") + section);
    head.setVisible (true);
    return head;
}

void InspectorPane::fold (const juce::String& section, bool on)
{
    if (on)
        folded.insert (section);
    else
        folded.erase (section);
    layRows();
}

/** Cards go down, and on in the next column where the height ends; with room for one column only, they scroll. */
void InspectorPane::layRows()
{
    const auto height    = viewport.getHeight();
    const auto isWide    = viewport.getWidth() >= 2 * columnWidth;
    const auto bottom    = isWide ? height - 12 : std::numeric_limits<int>::max();
    const auto width     = isWide ? columnWidth : viewport.getWidth() - 24;
    const auto rowHeight = LookAndFeel::of (*this).rowHeight (PropertyRow::height);
    constexpr auto top   = 4;
    auto x = 12, y = top, lowest = 0;
    size_t headCount = 0;
    sheet.cards.clear();
    if (picture.isVisible())
    {
        picture.setBounds (x, y, width, pictureHeight);
        (isWide ? x : y) += isWide ? columnWidth + columnGap : pictureHeight + cardGap;
    }
    for (size_t first = 0; first < rows.size();)
    {
        const auto section = rows[first]->property().section;
        auto last          = first;
        while (last < rows.size() && rows[last]->property().section == section)
            ++last;
        const auto isHidden = isFolded (section);
        const auto whole    = sectionHeight + (isHidden ? 0 : static_cast<int> (last - first) * rowHeight + 4);
        // A card stands whole in a column if there is one that is high enough, else it goes on in the next.
        if (y > top && (y + whole > bottom && (whole <= bottom - top || y + sectionHeight + rowHeight > bottom)))
        {
            x += columnWidth + columnGap;
            y = top;
        }
        auto card = juce::Rectangle<int> (x, y, width, sectionHeight);
        headOf (headCount++, section).setBounds (card.reduced (cardMargin, 2));
        y += sectionHeight;
        for (auto i = first; i < last; ++i)
        {
            rows[i]->setVisible (! isHidden);
            if (isHidden)
                continue;
            if (y + rowHeight > bottom)
            {
                sheet.cards.push_back (card.withBottom (y + 4));
                x += columnWidth + columnGap;
                y    = top;
                card = { x, y, width, 0 };
            }
            rows[i]->setBounds (x + cardMargin, y, width - 2 * cardMargin, rowHeight);
            y += rowHeight;
        }
        y += isHidden ? 0 : 4;
        sheet.cards.push_back (card.withBottom (y));
        lowest = std::max (lowest, y);
        y += cardGap;
        first = last;
    }
    for (auto i = headCount; i < heads.size(); ++i)
        heads[i]->setVisible (false);
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
    const auto& theme = LookAndFeel::of (*this).theme();
    for (const auto& card : cards)
    {
        g.setColour (mix (theme.raised, theme.panel, 0.5));
        g.fillRoundedRectangle (card.toFloat(), size::cardRadius);
    }
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
