#pragma once
#include "Gui/Pattern/PatternBoard.h"
#include "Gui/Widgets/Buttons.h"
#include "Gui/Widgets/OpenEntry.h"

namespace amp::gui
{
class SceneRow;

/** The scenes with their pictures: capture, launch at the chosen boundary, what waits with its countdown, and a way to cancel it.
    Thread: message. */
class ScenePanel : public juce::Component
{
public:
    explicit ScenePanel (PatternBoard&);
    ~ScenePanel() override;

    void refresh();
    void advance();

    /** Launches the n-th scene, from 0. @param now  at once, whatever is chosen. */
    void launch (int index, bool now = false);

    /** Stores what plays as a scene under a name that is free. */
    void capture();

    SceneRow* rowOf (const juce::String& scene);

    void paint (juce::Graphics&) override;
    void resized() override;
    void mouseWheelMove (const juce::MouseEvent&, const juce::MouseWheelDetails&) override;

    static constexpr int width = 216;

private:
    void showQueue();

    PatternBoard& board;
    juce::TextButton captureButton { "Capture scene" };
    juce::Component list;
    std::vector<std::unique_ptr<SceneRow>> scenes;
    struct Waiting
    {
        uint64_t id;
        int64_t due;
        juce::String what;
    };
    std::vector<Waiting> waiting; // as shown
    std::vector<std::unique_ptr<juce::TextButton>> cancels;
    juce::Rectangle<int> queueArea;
    int top = 0, shownTenth = -1;
    pattern::Timing shownTiming = pattern::Timing::bar;
    juce::String shownScene;
};
} // namespace amp::gui
