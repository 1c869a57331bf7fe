#pragma once
#include "Gui/Frame/Pane.h"
#include "Gui/Pattern/ApplyBar.h"
#include "Gui/Pattern/LoopOverview.h"
#include "Gui/Pattern/ModulationLanes.h"
#include "Gui/Pattern/PatternHeaders.h"
#include "Gui/Pattern/ScenePanel.h"
#include "Gui/Pattern/StepFold.h"
#include "Gui/Pattern/StepGrid.h"
#include "Gui/Pattern/StepLane.h"
#include "Gui/Pattern/TrackBar.h"

namespace amp::gui
{
/** The pattern layer: the 256 steps of every track as rows, or of one as 16 bars of 16; below them what the selected track plays and
    the values of its steps; at the right the scenes. Thread: message. */
class PatternView : public Pane
{
public:
    explicit PatternView (Workspace&);

    void refresh() override;
    void advance (double seconds) override;
    juce::Component* firstFocus() override;

    void showFold (bool);
    void showModulations (bool);
    PatternBoard& patternBoard() { return board; }
    ScenePanel& scenePanel() { return scenes; }
    ApplyBar& applyControls() { return applyBar; }
    StepGrid& steps() { return grid; }
    StepFold& fold() { return folded; }

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    struct LaneChoice
    {
        StepLane lane;
        juce::TextButton button;
    };
    void showParts();
    void readPreferences();
    void keepPreferences();
    void bindEnvironment (NumberField&, const char* key);
    int layLanes (juce::Rectangle<int> area);

    PatternBoard board;
    SegmentedControl layout { "How steps are shown", { "Rows", "Fold 16x16" } };
    MenuButton zoom { "Steps in sight" };
    NumberField swing, gate;
    LoopOverview overview;
    PatternHeaders headers;
    StepGrid grid;
    StepFold folded;
    TrackBar trackBar;
    std::array<LaneChoice, 4> lanes;
    juce::TextButton showModulation { "Modulation" };
    juce::Viewport modulationPort;
    ModulationLanes modulations;
    ScenePanel scenes;
    ApplyBar applyBar;
    Gesture gesture = 0;
    std::vector<std::pair<int, juce::String>> laneTitles; // where, and what
};
} // namespace amp::gui
