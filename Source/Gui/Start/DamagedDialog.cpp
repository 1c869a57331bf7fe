#include "Gui/Start/DamagedDialog.h"

#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
namespace
{
constexpr auto edge = 20, topHeight = 76, footHeight = 56, gap = 12, buttonHeight = 30;

juce::String counted (int count, const juce::String& what) { return juce::String (count) + " " + what + (count == 1 ? "" : "s"); }
} // namespace

DamagedDialog::DamagedDialog (Shell& s, DamagedSession d, std::function<void (DamagedSession::Choice)> c, std::function<void()> e)
    : shell (s), session (std::move (d)), choose (std::move (c)), ended (std::move (e))
{
    setTitle (session.file + " is damaged");
    setDescription (session.wrong + ". " + wholeWords().joinIntoString (". ") + ". " + leftWords().joinIntoString (". "));
    setFocusContainerType (FocusContainerType::keyboardFocusContainer);
    setWantsKeyboardFocus (true);
    whole.setTitle (whole.getButtonText() + ": " + wholeWords().joinIntoString (". "));
    left.setTitle (left.getButtonText() + ": " + leftWords().joinIntoString (". "));
    whole.onClick  = [this] { take (DamagedSession::Choice::whole); };
    left.onClick   = [this] { take (DamagedSession::Choice::left); };
    cancel.onClick = [this] { shell.overlays.close(); };
    left.setEnabled (session.isPartlyReadable);
    const auto& theme = LookAndFeel::of (shell.frame).theme();
    whole.setColour (juce::TextButton::buttonColourId, theme.primaryFill);
    whole.setColour (juce::TextButton::textColourOffId, theme.onPrimary);
    for (auto* button : { &whole, &left, &cancel })
        addAndMakeVisible (button);
}

DamagedDialog::~DamagedDialog()
{
    if (ended != nullptr)
        ended();
}

void DamagedDialog::show (Shell& shell, DamagedSession session, std::function<void (DamagedSession::Choice)> choose, std::function<void()> ended)
{
    shell.overlays.show (std::make_unique<DamagedDialog> (shell, std::move (session), std::move (choose), std::move (ended)), { width, height });
}

void DamagedDialog::take (DamagedSession::Choice choice)
{
    const auto chosen = choose; // this may be gone when another session is shown
    shell.overlays.close();
    chosen (choice);
}

juce::StringArray DamagedDialog::wholeWords() const
{
    juce::StringArray lines { session.time.formatted ("%H:%M:%S, %Y-%m-%d") + ", a " + session.kind };
    if (session.edits.has_value())
        lines.add ("with " + counted (*session.edits, "change") + " after the last save");
    if (session.missing.has_value())
        lines.add (*session.missing == 0 ? juce::String ("no later change is known") : counted (*session.missing, "later change") + (*session.missing == 1 ? " is" : " are") + " not in it");
    lines.add ("The damaged file stays as a backup.");
    return lines;
}

juce::StringArray DamagedDialog::leftWords() const
{
    if (! session.isPartlyReadable)
        return { "Nothing of the file can be read.", session.wrong };
    juce::StringArray lines { counted (session.tracks, "track") + " and " + counted (session.clips, "clip"), counted (session.losses, "part") + (session.losses == 1 ? " is" : " are") + " lost or unsure" };
    if (session.firstLoss.isNotEmpty())
        lines.add ("first: " + session.firstLoss);
    lines.add ("It can only be saved under another name.");
    return lines;
}

void DamagedDialog::resized()
{
    auto area = getLocalBounds().reduced (edge, 0);
    area.removeFromTop (topHeight);
    cancel.setBounds (area.removeFromBottom (footHeight).reduced (0, 12).removeFromRight (88));
    cards[0] = area.removeFromLeft ((area.getWidth() - gap) / 2);
    area.removeFromLeft (gap);
    cards[1] = area;
    whole.setBounds (cards[0].reduced (12).removeFromBottom (buttonHeight));
    left.setBounds (cards[1].reduced (12).removeFromBottom (buttonHeight));
}

void DamagedDialog::paintCard (juce::Graphics& g, juce::Rectangle<int> card, const juce::String& title, const juce::StringArray& lines) const
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    g.setColour (theme.well);
    g.fillRoundedRectangle (card.toFloat(), size::cardRadius);
    auto area = card.reduced (12, 10).toFloat();
    g.setColour (theme.textStrong);
    drawText (g, look.fonts(), TextStyle::bodyMedium, title, area.removeFromTop (24.0f), juce::Justification::centredLeft);
    g.setColour (theme.textPrimary);
    for (const auto& line : lines)
        drawText (g, look.fonts(), TextStyle::small, line, area.removeFromTop (20.0f), juce::Justification::centredLeft);
}

void DamagedDialog::paint (juce::Graphics& g)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    g.fillAll (theme.panel);
    auto head = getLocalBounds().reduced (edge, 10).removeFromTop (topHeight - 16).toFloat();
    g.setColour (theme.warn);
    drawIcon (g, Icon::warning, head.removeFromLeft (32.0f).withHeight (34.0f).withTrimmedRight (8.0f), 20.0f);
    g.setColour (theme.textStrong);
    drawText (g, look.fonts(), TextStyle::display, getTitle(), head.removeFromTop (34.0f), juce::Justification::centredLeft);
    g.setColour (theme.textSecondary);
    drawText (g, look.fonts(), TextStyle::small, "Nothing has been changed or removed. What is wanted?", head, juce::Justification::centredLeft);
    paintCard (g, cards[0], "The latest whole state", wholeWords());
    paintCard (g, cards[1], "What is left of the file", leftWords());
}
} // namespace amp::gui
