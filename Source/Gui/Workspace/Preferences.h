#pragma once
#include <juce_core/juce_core.h>

#include <functional>
#include <list>
#include <map>
#include <memory>
#include <vector>

namespace amp::gui
{
/** A session that was open once. */
struct RecentSession
{
    juce::String path, name; // name: of the project
    juce::Time opened;
    double seconds = 0; // how long the music is

    bool operator== (const RecentSession&) const = default;
};

/** What a person has chosen for all sessions. A plain value; App keeps it in a file of the user's. */
struct Preferences
{
    // Look
    juce::String theme { "nord-dark" }; // of new sessions
    double scale          = 1.0;        // of everything in the window, 0.75..2
    bool hasReducedMotion = false;
    bool hasContrast      = false;      // stronger text, borders, grid and focus
    bool isCompact        = false;      // rows are lower
    juce::String meters { "aurora" };   // or "frost"

    // Sound; empty: the first device that works
    juce::String deviceType, device;

    // Keys
    juce::String keyPreset { "audiomage" };
    std::map<juce::String, juce::StringArray> keys; // by action, where they differ from the preset

    // Files
    std::vector<RecentSession> recents; // the latest first
    juce::String sessionFolder;         // where dialogs begin; empty: the home folder
    juce::StringArray lastActions;      // that the Spellbook ran, the latest first
    juce::String exportFolder, exportName; // of the last export; empty: beside the session, and the default pattern
    juce::StringArray favourites;       // folders of the browser
    bool auditionsAtOnce = true, auditionsInTempo = true; // in the browser

    // The pattern view
    int patternSteps    = 64;    // in sight
    bool patternIsFolded = false; // 16 bars of 16
    juce::StringArray patternLanes { "Velocity", "Offset" }; // below the steps

    bool hasSeenFirstRun = false;

    static constexpr size_t mostRecents = 24;
    static constexpr int mostLastActions = 12;
};

/** The one place of the preferences, for everybody who shows or changes them. Thread: message. */
class PreferenceStore
{
public:
    explicit PreferenceStore (Preferences p = {}) : current (std::move (p)) {}

    const Preferences& get() const { return current; }

    /** Changes them and tells every listener. */
    void change (const std::function<void (Preferences&)>& edit)
    {
        edit (current);
        for (auto at = listeners.begin(); at != listeners.end();)
            if (const auto listener = at->lock())
            {
                (*listener)();
                ++at;
            }
            else
                at = listeners.erase (at);
    }

    /** Called after each change, for as long as the handle lives. */
    using Listener = std::shared_ptr<std::function<void()>>;
    [[nodiscard]] Listener listen (std::function<void()> call)
    {
        auto listener = std::make_shared<std::function<void()>> (std::move (call));
        listeners.push_back (listener);
        return listener;
    }

private:
    Preferences current;
    std::list<std::weak_ptr<std::function<void()>>> listeners;
};
} // namespace amp::gui
