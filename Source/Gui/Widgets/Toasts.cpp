#include "Gui/Widgets/Toasts.h"

#include "Gui/Theme/Icons.h"
#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
namespace
{
constexpr auto height       = 36;
constexpr auto spacing      = 8;
constexpr auto mostShown    = size_t { 5 };
constexpr auto readSeconds  = 4.0;
} // namespace

Toasts::Toasts (FrameClock& c) : clock (c)
{
    setTitle ("Messages");
    setInterceptsMouseClicks (true, false);
}

void Toasts::say (const juce::String& text)
{
    add ({ text, false, readSeconds });
}

void Toasts::report (const Error& error)
{
    add ({ error.text(), true, 0.0 });
}

void Toasts::add (Message message)
{
    if (messages.size() == mostShown)
        messages.erase (messages.begin());
    setDescription (message.text);
    messages.push_back (std::move (message));
    frames = { clock, [this] (double seconds) { advance (seconds); } };
    repaint();
}

void Toasts::advance (double seconds)
{
    for (auto& message : messages)
        message.secondsLeft -= seconds;

    const auto gone = std::erase_if (messages, [] (const Message& m) { return ! m.isError && m.secondsLeft <= 0; });
    if (gone > 0)
        repaint();
    if (std::none_of (messages.begin(), messages.end(), [] (const Message& m) { return ! m.isError; }))
        frames = {};
}

juce::Rectangle<int> Toasts::areaOf (int index) const
{
    const auto& fonts = LookAndFeel::of (*this).fonts();
    const auto wanted = static_cast<int> (textWidth (fonts, TextStyle::body, messages[static_cast<size_t> (index)].text)) + 60;
    const auto width  = std::min (wanted, getWidth() - 32);
    const auto below  = static_cast<int> (messages.size()) - index;
    return { (getWidth() - width) / 2, getHeight() - below * (height + spacing), width, height };
}

void Toasts::paint (juce::Graphics& g)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    for (int i = 0; i < count(); ++i)
    {
        const auto& message = messages[static_cast<size_t> (i)];
        auto area           = areaOf (i).toFloat();
        g.setColour (theme.ink);
        g.fillRoundedRectangle (area, size::cardRadius);
        g.setColour (message.isError ? theme.dangerGraphic : theme.borderControl);
        g.drawRoundedRectangle (area.reduced (0.5f), size::cardRadius, 1.0f);
        drawIcon (g, message.isError ? Icon::warning : Icon::check, area.removeFromLeft (40.0f), 18.0f);
        g.setColour (nordDark.textPrimary);
        drawText (g, look.fonts(), TextStyle::body, message.text, area.withTrimmedRight (12.0f), juce::Justification::centredLeft);
    }
}

bool Toasts::hitTest (int x, int y)
{
    for (int i = 0; i < count(); ++i)
        if (areaOf (i).contains (x, y))
            return true;
    return false;
}

void Toasts::mouseDown (const juce::MouseEvent& e)
{
    for (int i = 0; i < count(); ++i)
        if (areaOf (i).contains (e.getPosition()))
        {
            messages.erase (messages.begin() + i);
            return repaint();
        }
}
} // namespace amp::gui
