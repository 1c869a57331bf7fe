#include "Gui/Pattern/StepPainting.h"

#include "Model/Lookup.h"

namespace amp::gui
{
void paintCell (juce::Graphics& g, const Theme& theme, juce::Rectangle<int> area, juce::Colour colour, const StepEvent* event, double seconds, const CellLook& look)
{
    const auto isNarrow = area.getWidth() < 6;
    const auto ground   = isNarrow ? area : area.withTrimmedRight (1).withTrimmedBottom (1);
    g.setColour (look.isBeat ? theme.raised : theme.panel);
    g.fillRect (ground);
    if (look.isBar)
    {
        g.setColour (theme.gridBar);
        g.fillRect (area.withWidth (1));
    }
    if (event != nullptr)
    {
        const auto height = std::max (3, juce::roundToInt (event->velocity * (ground.getHeight() - 4)));
        const auto width  = std::max (2, isNarrow ? area.getWidth() - 1 : area.getWidth() - 5);
        const auto late   = juce::roundToInt (juce::jlimit (-0.5, 0.5, event->offset / 1000.0 / seconds) * area.getWidth());
        const auto bar    = juce::Rectangle<int> (area.getX() + (isNarrow ? 0 : 2) + late, ground.getBottom() - 2 - height, width, height);
        g.setColour (look.isSilent ? colour.withAlpha (0.35f) : colour);
        if (look.isHeld)
            g.drawRect (bar, 1);
        else
            g.fillRect (bar);
        if (look.isHeld)
            g.setColour (colour.withAlpha (0.25f)), g.fillRect (bar);
    }
    else if (look.isHeld)
    {
        g.setColour (theme.ai);
        g.drawRect (ground.reduced (ground.getWidth() > 8 ? 2 : 0), 1);
    }
    if (look.isPlaying)
    {
        g.setColour (theme.playhead.withAlpha (event != nullptr ? 0.35f : 0.16f));
        g.fillRect (ground);
    }
    if (look.isCursor)
    {
        g.setColour (theme.accent);
        g.drawRect (ground, isNarrow ? 1 : 2);
    }
}

bool isHeldStep (const PatternBoard& board, const PatternRow& row, int step)
{
    if (! board.hasHeld())
        return false;
    const auto* before  = board.committed (row.id);
    const auto* was     = before != nullptr ? before->at (step) : nullptr;
    const auto* becomes = row.at (step);
    return (was == nullptr) != (becomes == nullptr) || (was != nullptr && ! (*was == *becomes));
}

double stepSeconds (const PatternBoard& board)
{
    const auto state = board.workspace.services.session.now();
    return 15.0 / SessionView (state.root()).get<"project">().get<"bpm">();
}
} // namespace amp::gui
