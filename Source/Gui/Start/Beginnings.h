#pragma once
#include <juce_core/juce_core.h>

#include <vector>

namespace amp::gui
{
class Recovery; // Gui/Workspace/Recovery.h

/** What a new session can begin with; App does it. Thread: message. */
class Beginnings
{
public:
    virtual ~Beginnings() = default;

    struct Template
    {
        juce::String id, title, doc;
    };
    virtual std::vector<Template> templates() = 0;

    /** Opens a new session made from a template, in front. What takes long goes on in the background, as a job. */
    virtual void begin (const juce::String& templateId) = 0;

    /** Plays a short sound through the device that is open. */
    virtual void playChime() = 0;

    /** What a crash left to go on with; nullptr where that is not known. */
    virtual Recovery* recovery() { return nullptr; }
};
} // namespace amp::gui
