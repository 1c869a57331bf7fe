#include "Gui/Start/RecentRow.h"

#include "Gui/Theme/Icons.h"
#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
namespace
{
juce::String lengthText (double seconds)
{
    const auto whole = juce::roundToInt (seconds);
    return juce::String (whole / 60) + ":" + juce::String (whole % 60).paddedLeft ('0', 2);
}
} // namespace

RecentRow::RecentRow (const RecentSession& s, juce::Time now) : juce::Button (s.name), session (s), isMissing (! juce::File (s.path).existsAsFile()), when (age (s.opened, now))
{
    setTitle (session.name + ", " + juce::File (session.path).getFileName() + ", " + when + (isMissing ? ", the file is not there" : ""));
    setTooltip (session.path + (isMissing ? "  (not there any more)" : ""));
}

juce::String RecentRow::age (juce::Time then, juce::Time now)
{
    const auto minutes = (now - then).inMinutes();
    if (minutes < 1.0)
        return "just now";
    if (minutes < 60.0)
        return juce::String (static_cast<int> (minutes)) + " min ago";
    if (minutes < 24.0 * 60.0)
        return juce::String (static_cast<int> (minutes / 60.0)) + " h ago";
    if (minutes < 48.0 * 60.0)
        return "yesterday";
    if (minutes < 14.0 * 24.0 * 60.0)
        return juce::String (static_cast<int> (minutes / (24.0 * 60.0))) + " days ago";
    return then.formatted ("%Y-%m-%d");
}

void RecentRow::paintButton (juce::Graphics& g, bool isOver, bool)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    auto area         = getLocalBounds().toFloat();
    if (isOver)
    {
        g.setColour (theme.raised);
        g.fillRoundedRectangle (area, size::buttonRadius);
    }
    if (hasKeyboardFocus (false))
        drawFocusRing (g, theme, area);

    area       = area.reduced (12.0f, 8.0f);
    auto upper = area.removeFromTop (20.0f);
    g.setColour (theme.textSecondary);
    drawText (g, look.fonts(), TextStyle::number, session.seconds > 0.0 ? lengthText (session.seconds) : juce::String(), upper.removeFromRight (64.0f), juce::Justification::centredRight);
    drawText (g, look.fonts(), TextStyle::small, when, upper.removeFromRight (92.0f), juce::Justification::centredRight);
    if (isMissing)
    {
        g.setColour (theme.warn);
        drawText (g, look.fonts(), TextStyle::small, "file missing", upper.removeFromRight (84.0f), juce::Justification::centredLeft);
        drawIcon (g, Icon::warning, upper.removeFromRight (20.0f), 14.0f);
    }
    g.setColour (isMissing ? theme.textSecondary : theme.textStrong);
    drawText (g, look.fonts(), TextStyle::bodyMedium, session.name, upper, juce::Justification::centredLeft);
    g.setColour (theme.textSecondary);
    drawText (g, look.fonts(), TextStyle::small, session.path, area, juce::Justification::centredLeft);
}
} // namespace amp::gui
