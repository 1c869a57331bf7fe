#include "Gui/Widgets/SegmentedControl.h"

#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
class SegmentedControl::Segment : public juce::Button
{
public:
    explicit Segment (const juce::String& name) : juce::Button (name)
    {
        setTitle (name);
        setRadioGroupId (1, juce::dontSendNotification);
    }

    void paintButton (juce::Graphics& g, bool isOver, bool) override
    {
        const auto& look  = LookAndFeel::of (*this);
        const auto& theme = look.theme();
        const auto area   = getLocalBounds().toFloat();
        const auto isLit   = getToggleState();

        g.setColour (isLit ? theme.accentFill : isOver ? theme.hover : theme.raised);
        g.fillRoundedRectangle (area, size::buttonRadius);
        if (isLit)
        {
            g.setColour (theme.isDark ? theme.accent : theme.ink);
            g.fillRoundedRectangle (area.reduced (8.0f, 0.0f).removeFromBottom (2.0f), 1.0f);
        }
        g.setColour (isLit ? theme.onAccentFill : theme.textPrimary);
        drawText (g, look.fonts(), isLit ? TextStyle::bodyMedium : TextStyle::body, getButtonText(), area, juce::Justification::centred);
        if (hasKeyboardFocus (false))
            drawFocusRing (g, theme, area);
    }
};

SegmentedControl::SegmentedControl (const juce::String& title, const juce::StringArray& choices)
{
    setTitle (title);
    setFocusContainerType (FocusContainerType::focusContainer); // segments belong to their control: there may be more with an "Off"
    for (int i = 0; i < choices.size(); ++i)
    {
        auto& button   = segments.emplace_back (std::make_unique<Segment> (choices[i]));
        button->onClick = [this, i] {
            setChoice (i);
            if (onChoice != nullptr)
                onChoice (i);
        };
        addAndMakeVisible (*button);
    }
    setChoice (0);
}

SegmentedControl::~SegmentedControl() = default;

void SegmentedControl::setChoice (int index)
{
    chosen = index;
    for (size_t i = 0; i < segments.size(); ++i)
        segments[i]->setToggleState (static_cast<int> (i) == index, juce::dontSendNotification);
}

void SegmentedControl::resized()
{
    const auto count = static_cast<int> (segments.size());
    for (int i = 0; i < count; ++i)
        segments[static_cast<size_t> (i)]->setBounds (juce::Rectangle<int>::leftTopRightBottom (
            getWidth() * i / count + (i > 0 ? 2 : 0), 0, getWidth() * (i + 1) / count, getHeight()));
}
} // namespace amp::gui
