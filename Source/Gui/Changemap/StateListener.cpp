#include "Gui/Changemap/StateListener.h"

namespace amp::gui
{
StateListener::StateListener (Workspace& w, std::function<Result<std::pair<NodePtr, NodePtr>>()> s) : workspace (w), states (std::move (s))
{
    for (auto* button : { &hearA, &hearB })
    {
        addAndMakeVisible (button);
        button->setTooltip ("Both are played at the same loudness, from the same place on");
    }
    hearA.onClick = [this] { hear (false); };
    hearB.onClick = [this] { hear (true); };
    setVisible (isPossible());
}

bool StateListener::isPossible() const
{
    return workspace.services.versions != nullptr && workspace.services.versions->canRender() && workspace.services.shelf != nullptr;
}

void StateListener::forget()
{
    ++asked;
    isRendering = false;
    if (rendered != nullptr && workspace.services.shelf != nullptr)
    {
        const auto heard = workspace.services.shelf->audition().file;
        if (heard == rendered->a || heard == rendered->b)
            workspace.services.shelf->stop();
    }
    if (std::exchange (rendered, nullptr) != nullptr && onSound != nullptr)
        onSound();
    showButtons();
}

void StateListener::hear (bool wantsB)
{
    if (rendered != nullptr)
        return play (wantsB);
    wantedB = wantsB;
    if (isRendering)
        return showButtons();
    const auto both = states();
    if (! both)
        return workspace.onError (both.error());
    isRendering = true;
    showButtons();
    workspace.services.versions->renderBoth (both->first, both->second, [this, number = ++asked, safe = SafePointer (this)] (const Result<SoundOfStates>& result) {
        if (safe == nullptr || number != asked)
            return;
        isRendering = false;
        if (! result)
        {
            showButtons();
            return workspace.onError (result.error());
        }
        rendered = std::make_shared<const SoundOfStates> (*result);
        if (onSound != nullptr)
            onSound();
        play (wantedB);
    });
}

void StateListener::play (bool wantsB)
{
    auto& shelf       = *workspace.services.shelf;
    const auto& file  = wantsB ? rendered->b : rendered->a;
    const auto now    = shelf.audition();
    const auto isOurs = now.file == rendered->a || now.file == rendered->b;
    if (isOurs && now.file == file && now.position >= 0.0)
        shelf.stop();
    else
        shelf.play (file, isOurs && now.position >= 0.0 ? now.position : 0.0, 1.0);
    showButtons();
}

void StateListener::advance() { showButtons(); }

void StateListener::showButtons()
{
    const auto heard = rendered != nullptr ? workspace.services.shelf->audition() : Audition {};
    const auto show  = [&] (juce::TextButton& button, const char* name, bool isB) {
        const auto isHeard = rendered != nullptr && heard.file == (isB ? rendered->b : rendered->a) && (heard.position >= 0.0 || heard.isLoading);
        button.setToggleState (isHeard, juce::dontSendNotification);
        button.setButtonText (isRendering && wantedB == isB ? juce::String ("Rendering") : (isHeard ? "Stop " : "Hear ") + juce::String (name));
    };
    show (hearA, "A", false);
    show (hearB, "B", true);
}

void StateListener::resized()
{
    auto area = getLocalBounds();
    hearA.setBounds (area.removeFromLeft ((area.getWidth() - 4) / 2));
    hearB.setBounds (area.withTrimmedLeft (4));
}
} // namespace amp::gui
