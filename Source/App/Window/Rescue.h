#pragma once
#include "App/Crashes.h"
#include "Gui/Workspace/Recovery.h"

#include <functional>
#include <map>

namespace amp
{
/** What crashes left, for the window's card. Thread: message. */
class Rescue : public gui::Recovery
{
public:
    /** Shows what is opened. */
    struct Show
    {
        std::function<void (const LeftBehind&, RecoveredSession)> recovered;
        std::function<Result<> (const juce::File&)> saved;
    };
    explicit Rescue (Show s) : show (std::move (s)) {}

    std::vector<gui::LeftSession> left() override;
    Result<juce::String> openRecovered (const juce::String& id) override;
    Result<> openSaved (const juce::String& id) override;
    Result<juce::StringArray> compare (const juce::String& id) override;

private:
    Result<LeftBehind> find (const juce::String& id) const;

    Show show;
    std::map<juce::String, LeftBehind> known;
};
} // namespace amp
