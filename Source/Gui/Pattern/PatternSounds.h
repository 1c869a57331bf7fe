#pragma once
#include <juce_core/juce_core.h>

namespace amp::gui
{
/** The sounds that a pattern can name, as the window lists and tries them; App does it. Thread: message. */
class PatternSounds
{
public:
    virtual ~PatternSounds() = default;

    struct Group
    {
        juce::String title; // "Drums", or the name of a folder
        juce::StringArray names;
    };

    /** Those of the program's own, then those of the sample folders. */
    virtual std::vector<Group> groups() = 0;

    /** How many samples a sound has; 0 if that is not known. */
    virtual int samplesOf (const juce::String& name) = 0;

    /** Lets a sound be heard once, now. Does nothing while no device plays. */
    virtual void audition (const juce::String& name, int number) = 0;
};
} // namespace amp::gui
