#include "Gui/Start/RecoveryCard.h"

#include "Gui/Start/Beginnings.h"
#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
namespace
{
constexpr size_t namesShown = 5;
}

RecoveryCard::RecoveryCard (Shell& s, Recovery& r, std::vector<LeftSession> left) : shell (s), recovery (r), sessions (std::move (left))
{
    setTitle ("Recovery");
    setFocusContainerType (FocusContainerType::focusContainer);
    for (auto* button : { &open, &saved, &compare, &later })
        addAndMakeVisible (button);
    open.onClick    = [this] { openChanges(); };
    saved.onClick   = [this] { openSaved(); };
    compare.onClick = [this] { showComparison(); };
    later.onClick   = [this] { show (at + 1); };
    later.setTooltip ("Everything stays where it is and is offered again at the next start");
    show (0);
}

void RecoveryCard::show (size_t next)
{
    at = next;
    if (const auto* session = shown())
    {
        setDescription (title() + ". " + words());
        saved.setVisible (session->isSaved);
        compare.setVisible (session->isSaved);
    }
    else
        setVisible (false);
    resized();
    repaint();
}

juce::String RecoveryCard::title() const
{
    const auto* session = shown();
    if (session == nullptr)
        return {};
    return session->project + (session->isSaved ? ": " : " (never saved): ") + juce::String (session->edits) + (session->edits == 1 ? " change" : " changes")
           + (session->isSaved ? " after your last save" : "") + ", the latest at " + session->lastEdit.formatted ("%H:%M, %Y-%m-%d");
}

juce::String RecoveryCard::words() const
{
    const auto* session = shown();
    if (session == nullptr)
        return {};
    juce::StringArray names;
    for (const auto& name : session->what)
        if (names.size() < static_cast<int> (namesShown))
            names.addIfNotAlreadyThere (name);
    auto text = names.joinIntoString (", ");
    if (session->crashes > 1)
        text = "It ended unexpectedly " + juce::String (session->crashes) + " times in a row. " + text;
    if (sessions.size() > 1)
        text = juce::String (at + 1) + " of " + juce::String (sessions.size()) + ". " + text;
    return text;
}

void RecoveryCard::openChanges()
{
    const auto* session = shown();
    if (session == nullptr)
        return;
    const auto result = recovery.openRecovered (session->id);
    if (! result)
        return shell.toasts.report (result.error());
    if (result->isNotEmpty())
        shell.toasts.report ({ session->project, *result });
    show (at + 1);
}

void RecoveryCard::openSaved()
{
    const auto* session = shown();
    if (session == nullptr)
        return;
    if (const auto result = recovery.openSaved (session->id); ! result)
        return shell.toasts.report (result.error());
    show (at + 1);
}

void RecoveryCard::showComparison()
{
    const auto* session = shown();
    if (session == nullptr)
        return;
    auto lines = recovery.compare (session->id);
    if (! lines)
        return shell.toasts.report (lines.error());
    if (lines->isEmpty())
        lines->add ("Nothing that a list could name");
    const auto height = ComparisonDialog::heightFor (lines->size());
    shell.overlays.show (std::make_unique<ComparisonDialog> (session->project + ": what the changes made of it", std::move (*lines)),
                         { ComparisonDialog::width, height });
}

void RecoveryCard::paint (juce::Graphics& g)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    auto area         = getLocalBounds().toFloat();
    g.setColour (theme.panel);
    g.fillRoundedRectangle (area, size::cardRadius);
    g.setColour (theme.warn);
    g.drawRoundedRectangle (area.reduced (0.5f), size::cardRadius, 1.0f);

    area.reduce (12.0f, 8.0f);
    drawIcon (g, Icon::refresh, area.removeFromLeft (28.0f).withTrimmedRight (8.0f), 18.0f);
    area.setRight (static_cast<float> (open.getX()) - 8.0f);
    g.setColour (theme.textStrong);
    drawText (g, look.fonts(), TextStyle::bodyMedium, title(), area.removeFromTop (24.0f), juce::Justification::centredLeft);
    g.setColour (theme.textSecondary);
    drawText (g, look.fonts(), TextStyle::small, words(), area.removeFromTop (20.0f), juce::Justification::centredLeft);
}

void RecoveryCard::resized()
{
    auto area = getLocalBounds().reduced (12, 8);
    area      = area.withSizeKeepingCentre (area.getWidth(), 28);
    for (auto* button : { &later, &compare, &saved, &open })
        if (button->isVisible() || button == &open)
        {
            button->setBounds (area.removeFromRight (button == &compare ? 84 : 136));
            area.removeFromRight (6);
        }
}

ComparisonDialog::ComparisonDialog (const juce::String& title, juce::StringArray l) : lines (std::move (l))
{
    setTitle (title);
    setDescription (lines.joinIntoString (". "));
    setWantsKeyboardFocus (true);
}

void ComparisonDialog::paint (juce::Graphics& g)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    g.setColour (theme.raised);
    g.fillRoundedRectangle (getLocalBounds().toFloat(), size::cardRadius);
    auto area = getLocalBounds().toFloat().reduced (20.0f, 16.0f);
    g.setColour (theme.textStrong);
    drawText (g, look.fonts(), TextStyle::title, getTitle(), area.removeFromTop (32.0f), juce::Justification::centredLeft);
    g.setColour (theme.textPrimary);
    for (const auto& line : lines)
        drawText (g, look.fonts(), TextStyle::body, line, area.removeFromTop (static_cast<float> (lineHeight)), juce::Justification::centredLeft);
}

void addRecovery (Shell& shell)
{
    auto* beginnings = shell.workspace.services.beginnings;
    auto* recovery   = beginnings != nullptr ? beginnings->recovery() : nullptr;
    if (recovery == nullptr)
        return;
    shell.makeRecoveryCard = [&shell, recovery]() -> std::unique_ptr<juce::Component> {
        auto left = recovery->left();
        return left.empty() ? nullptr : std::make_unique<RecoveryCard> (shell, *recovery, std::move (left));
    };
}
} // namespace amp::gui
