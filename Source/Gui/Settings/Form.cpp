#include "Gui/Settings/Form.h"

#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
void Form::addRow (const juce::String& name, std::unique_ptr<juce::Component> control, int width, const juce::String& note)
{
    if (control->getTitle().isEmpty())
        control->setTitle (name);
    addAndMakeVisible (*control);
    rows.push_back ({ name, note, std::move (control), width });
    resized();
}

void Form::addHeading (const juce::String& text)
{
    rows.push_back ({ text, {}, nullptr, 0 });
    resized();
}

void Form::setNote (const juce::Component& control, const juce::String& note)
{
    for (auto& row : rows)
        if (row.control.get() == &control && std::exchange (row.note, note) != note)
        {
            resized();
            repaint();
        }
}

int Form::idealHeight() const
{
    auto height = 0;
    for (const auto& row : rows)
        height += row.height();
    return height;
}

void Form::resized()
{
    auto y = 0;
    for (auto& row : rows)
    {
        if (row.control != nullptr)
            row.control->setBounds (nameWidth, y + 4, std::min (row.width, getWidth() - nameWidth), 28);
        y += row.height();
    }
}

void Form::paint (juce::Graphics& g)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    auto y            = 0.0f;
    for (const auto& row : rows)
    {
        auto area = juce::Rectangle<float> (0.0f, y, static_cast<float> (getWidth()), static_cast<float> (row.height()));
        y         = area.getBottom();
        if (row.control == nullptr)
        {
            g.setColour (theme.textSecondary);
            drawText (g, look.fonts(), TextStyle::label, row.name.toUpperCase(), area.withTrimmedTop (10.0f), juce::Justification::centredLeft);
            continue;
        }
        g.setColour (theme.textPrimary);
        drawText (g, look.fonts(), TextStyle::body, row.name, area.removeFromTop (rowHeight).withWidth (nameWidth - 12.0f), juce::Justification::centredLeft);
        g.setColour (theme.textSecondary);
        drawText (g, look.fonts(), TextStyle::small, row.note, area.withTrimmedLeft (nameWidth), juce::Justification::centredLeft);
    }
}
} // namespace amp::gui
