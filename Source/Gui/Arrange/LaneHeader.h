#pragma once
#include "Gui/Widgets/Buttons.h"
#include "Gui/Workspace/Workspace.h"

namespace amp::gui
{
/** The head of a lane below a track. A take: its name, and whether it sounds. Automation: the parameter, the mode as a letter, and
    closing. One component shows whichever lane it is given. Thread: message. */
class LaneHeader : public juce::Component
{
public:
    explicit LaneHeader (Workspace&);

    void show (const TrackRow&, const SubLane&);

    void paint (juce::Graphics&) override;
    void resized() override;
    void mouseDown (const juce::MouseEvent&) override;

private:
    void closeLane();
    juce::PopupMenu modes();

    Workspace& workspace;
    juce::String track, trackName, lane, name, modeName;
    juce::Colour colour;
    SubLane::Kind kind = SubLane::Kind::take;
    bool isActive = true;

    IconButton sounds, close;
    MenuButton mode;
};
} // namespace amp::gui
