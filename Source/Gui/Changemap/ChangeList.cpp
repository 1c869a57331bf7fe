#include "Gui/Changemap/ChangeList.h"

#include "Gui/Changemap/DiffMarks.h"

namespace amp::gui
{
/** The button at the right of a line; the rest of the line is the list's own. */
class ChangeList::LineButton : public juce::Component
{
public:
    LineButton()
    {
        setInterceptsMouseClicks (false, true);
        addAndMakeVisible (button);
    }

    juce::TextButton button;
    void resized() override { button.setBounds (getLocalBounds().removeFromRight (76).reduced (2, 1)); }
};

ChangeList::ChangeList()
{
    list.setModel (this);
    list.setRowHeight (rowHeight);
    list.setMultipleSelectionEnabled (true);
    list.setTitle ("Changes");
    addAndMakeVisible (list);
}

void ChangeList::lookAndFeelChanged()
{
    list.setColour (juce::ListBox::backgroundColourId, LookAndFeel::of (*this).theme().panel);
}

void ChangeList::show (std::shared_ptr<const versions::Changemap> next, std::optional<versions::Aspect> only, double seconds, const juce::String& verb)
{
    map        = std::move (next);
    length     = std::max (1.0, seconds);
    buttonText = verb;
    lines.clear();
    for (const auto& row : map->rows)
    {
        auto isFirst = true;
        for (const auto index : row.differences)
            if (const auto& difference = map->differences[index]; ! only.has_value() || difference.aspect == *only)
            {
                if (std::exchange (isFirst, false))
                    lines.push_back ({ &row, nullptr });
                lines.push_back ({ &row, &difference });
            }
    }
    list.deselectAllRows();
    list.updateContent();
    list.repaint();
}

std::vector<Path> ChangeList::chosenPaths() const
{
    std::vector<Path> paths;
    const auto selected = list.getSelectedRows();
    for (size_t i = 0; i < lines.size(); ++i)
    {
        auto heading = i;
        while (lines[heading].difference != nullptr)
            --heading;
        if (lines[i].difference != nullptr && (selected.contains (static_cast<int> (i)) || selected.contains (static_cast<int> (heading))))
            paths.insert (paths.end(), lines[i].difference->paths.begin(), lines[i].difference->paths.end());
    }
    return paths;
}

const versions::Difference* ChangeList::step (int direction)
{
    const auto chosen = list.getLastRowSelected();
    for (auto row = chosen < 0 && direction < 0 ? lineCount() - 1 : chosen + direction; row >= 0 && row < lineCount(); row += direction)
        if (const auto* difference = lines[static_cast<size_t> (row)].difference)
        {
            list.selectRow (row);
            return difference;
        }
    return nullptr;
}

void ChangeList::selectedRowsChanged (int)
{
    if (onChoice != nullptr)
        onChoice();
}

juce::String ChangeList::getNameForRow (int row)
{
    const auto& line = lines[static_cast<size_t> (row)];
    return line.difference != nullptr ? line.difference->sentence : line.row->name + ", " + juce::String (static_cast<int> (line.row->differences.size())) + " changes"
           + (residualOf != nullptr && residualOf (line.row->part).isNotEmpty() ? ", sound differs by " + residualOf (line.row->part) : juce::String());
}

juce::Component* ChangeList::refreshComponentForRow (int row, bool, juce::Component* existing)
{
    auto* line         = dynamic_cast<LineButton*> (existing);
    const auto* change = row >= 0 && row < lineCount() ? lines[static_cast<size_t> (row)].difference : nullptr;
    if (change == nullptr || buttonText.isEmpty())
    {
        delete existing; // JUCE leaves it to us
        return nullptr;
    }
    if (line == nullptr)
        line = new LineButton;
    line->button.setButtonText (buttonText);
    line->button.setTitle (buttonText + " " + change->sentence);
    line->button.onClick = [this, change] { onButton (*change); };
    return line;
}

void ChangeList::paintHeading (juce::Graphics& g, const versions::Changemap::Row& row, juce::Rectangle<float> area)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    g.setColour (theme.raised);
    g.fillRect (area);
    auto name = area.removeFromLeft (static_cast<float> (nameWidth)).reduced (8.0f, 0.0f);
    g.setColour (theme.textPrimary);
    drawText (g, look.fonts(), TextStyle::smallNumber, juce::String (static_cast<int> (row.differences.size())), name.removeFromRight (30.0f), juce::Justification::centredRight);
    g.setColour (theme.textStrong);
    drawText (g, look.fonts(), TextStyle::bodyMedium, row.name, name, juce::Justification::centredLeft);

    if (const auto residual = residualOf != nullptr ? residualOf (row.part) : juce::String(); residual.isNotEmpty())
    {
        g.setColour (theme.textPrimary);
        drawText (g, look.fonts(), TextStyle::smallNumber, residual, area.removeFromRight (static_cast<float> (residualWidth)).reduced (8.0f, 0.0f), juce::Justification::centredRight);
    }
    const auto strip = area.reduced (4.0f, 5.0f);
    g.setColour (theme.well);
    g.fillRect (strip);
    for (const auto& band : row.bands)
    {
        const auto from = strip.getX() + static_cast<float> (band.from / length) * strip.getWidth();
        const auto to   = strip.getX() + static_cast<float> (std::min (1.0, band.to / length)) * strip.getWidth();
        paintBand (g, theme, band.sign, { from, strip.getY(), to - from, strip.getHeight() }, 1.0f);
    }
}

void ChangeList::paintListBoxItem (int index, juce::Graphics& g, int width, int height, bool isChosen)
{
    if (index < 0 || index >= lineCount())
        return;
    const auto& line  = lines[static_cast<size_t> (index)];
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    auto area         = juce::Rectangle<int> (width, height).toFloat();
    if (line.difference == nullptr)
        paintHeading (g, *line.row, area);
    if (isChosen)
    {
        g.setColour (theme.selection);
        if (line.difference != nullptr)
            g.fillRect (area);
        g.setColour (theme.accent);
        g.fillRect (area.withWidth (3.0f));
    }
    if (line.difference == nullptr)
        return;
    area = area.withTrimmedLeft (14.0f).withTrimmedRight (buttonText.isEmpty() ? 4.0f : 84.0f);
    paintSign (g, look, line.difference->sign, area.removeFromLeft (20.0f));
    g.setColour (theme.textPrimary);
    drawText (g, look.fonts(), TextStyle::body, line.difference->sentence, area.withTrimmedLeft (8.0f), juce::Justification::centredLeft);
}
} // namespace amp::gui
