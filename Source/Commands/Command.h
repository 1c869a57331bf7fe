#pragma once
#include "Model/Session.h"

#include <map>

namespace amp
{
/** What a command was asked to do: its arguments, checked against its parameters, absent ones filled with their fallbacks. */
class Arguments
{
public:
    void set (const juce::String& name, const juce::var& value) { values[name] = value; }

    /** True if the caller gave it. */
    bool has (const juce::String& name) const { return values.contains (name) && ! values.at (name).isVoid(); }

    const juce::var& operator[] (const juce::String& name) const
    {
        static const juce::var none;
        const auto found = values.find (name);
        return found != values.end() ? found->second : none;
    }

    juce::String text (const juce::String& name) const { return (*this)[name].toString(); }
    double number (const juce::String& name) const { return static_cast<double> ((*this)[name]); }
    int whole (const juce::String& name) const { return static_cast<int> ((*this)[name]); }
    bool flag (const juce::String& name) const { return static_cast<bool> ((*this)[name]); }

    auto begin() const { return values.begin(); }
    auto end() const { return values.end(); }

private:
    std::map<juce::String, juce::var> values;
};

/** Everything a person can do is a command: menus, keys, the command line, tests and remote callers all run the same.

    Its parameters are described in the vocabulary of the schema tables: kind, range, unit, choices, fallback and a sentence.
*/
struct Command
{
    /** The session a command acts on, and what it was given. */
    struct Call
    {
        Session& session;
        Arguments arguments;
        Gesture gesture = 0; // edits of one gesture are one undo step
    };

    juce::String id;       // "track.add": stable, for keys, scripts and remote callers
    juce::String title;    // "Add track": for menus
    juce::String category; // "Track"
    juce::String doc;      // one sentence
    std::vector<schema::Field> parameters;
    std::function<Result<> (Call&)> run;

    /** Why the command cannot run now, in words; empty if it can. Absent: it always can. */
    std::function<juce::String (const Session&)> whyNot {};

    juce::StringArray defaultKeys {}; // "ctrl + T", as juce::KeyPress describes them
};
} // namespace amp
