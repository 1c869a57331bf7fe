#include "Gui/Shell/JobChip.h"

#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
JobChip::JobChip()
{
    cancel.onClick = [this] {
        if (const auto running = job.lock())
            running->isCancelled = true;
        repaint();
    };
    addChildComponent (cancel);
}

juce::String JobChip::text() const
{
    const auto running = job.lock();
    if (running == nullptr)
        return {};
    return running->isCancelled ? "Cancelling " + running->title : percent < 0 ? running->title : running->title + " " + juce::String (percent) + "%";
}

void JobChip::show (const std::shared_ptr<Job>& next)
{
    const auto before = text();
    job               = next;
    const auto part   = next->progress.load();
    percent           = part < 0.0 ? -1 : juce::roundToInt (std::min (1.0, part) * 100.0);
    if (text() == before)
        return;
    setTitle (text());
    setTooltip (text());
    cancel.setTitle ("Cancel " + next->title);
    cancel.setTooltip ("Cancel " + next->title);
    cancel.setVisible (next->canCancel && ! next->isCancelled);
    repaint();
}

int JobChip::idealWidth() const
{
    return std::min (260, static_cast<int> (textWidth (LookAndFeel::of (*this).fonts(), TextStyle::smallNumber, text())) + 28 + (cancel.isVisible() ? 24 : 0));
}

void JobChip::resized()
{
    cancel.setBounds (getLocalBounds().removeFromRight (24).withSizeKeepingCentre (20, 20));
}

void JobChip::paint (juce::Graphics& g)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    auto area         = getLocalBounds().toFloat().reduced (2.0f, 3.0f);
    g.setColour (theme.raised);
    g.fillRoundedRectangle (area, area.getHeight() / 2);
    if (percent >= 0)
    {
        const juce::Graphics::ScopedSaveState saved (g);
        juce::Path shape;
        shape.addRoundedRectangle (area, area.getHeight() / 2);
        g.reduceClipRegion (shape);
        g.setColour (theme.selection);
        g.fillRect (area.withWidth (area.getWidth() * static_cast<float> (percent) / 100.0f));
    }
    g.setColour (theme.textPrimary);
    drawText (g, look.fonts(), TextStyle::smallNumber, text(), area.reduced (10.0f, 0.0f).withTrimmedRight (cancel.isVisible() ? 18.0f : 0.0f), juce::Justification::centredLeft);
}

std::unique_ptr<juce::AccessibilityHandler> JobChip::createAccessibilityHandler()
{
    return std::make_unique<juce::AccessibilityHandler> (*this, juce::AccessibilityRole::group);
}
} // namespace amp::gui
