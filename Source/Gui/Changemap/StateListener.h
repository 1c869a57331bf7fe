#pragma once
#include "Gui/Browser/MediaShelf.h"
#include "Gui/Versions/SessionVersions.h"
#include "Gui/Workspace/Workspace.h"

namespace amp::gui
{
/** Two states to listen to: rendered when that is first asked for, at one loudness, and played one or the other from the same place on.
    Thread: message. */
class StateListener : public juce::Component
{
public:
    /** @param states  the two states as they are compared now, or why there are none. */
    StateListener (Workspace&, std::function<Result<std::pair<NodePtr, NodePtr>>()> states);

    /** True where states can be rendered and played. */
    bool isPossible() const;

    /** The states are others: what was rendered is of no use. */
    void forget();

    /** Once a frame: follows what plays. */
    void advance();

    /** What was rendered; nullptr before that. */
    const SoundOfStates* sound() const { return rendered.get(); }

    /** There is a new one, or none any more. */
    std::function<void()> onSound;

    void resized() override;

    juce::TextButton hearA { "Hear A" }, hearB { "Hear B" };
    static constexpr int width = 152;

private:
    void hear (bool wantsB);
    void play (bool wantsB);
    void showButtons();

    Workspace& workspace;
    std::function<Result<std::pair<NodePtr, NodePtr>>()> states;
    std::shared_ptr<const SoundOfStates> rendered;
    int asked = 0; // counts what was asked to be rendered
    bool isRendering = false, wantedB = false;
};
} // namespace amp::gui
