#pragma once
#include "Commands/Command.h"

namespace amp
{
/** What running a command did. */
struct Outcome
{
    std::vector<juce::String> ids; // of what it added, in order
    std::vector<Path> changed;     // every path that it changed, once
};

/** All commands of the program by id. Each room adds its own when the program starts.
    Thread: message. */
class Registry
{
public:
    /** Adds a command; its id must be new. */
    void add (Command);

    /** The command of that id, or nullptr. */
    const Command* find (const juce::String& id) const;

    /** All commands, by category in the order of adding. */
    const std::vector<std::unique_ptr<Command>>& all() const { return commands; }

    /** Checks the arguments, runs the command and tells what it changed.
        @returns an Error that names the command and the parameter if an argument is unknown, missing, of the wrong kind or out
                 of range, or if the command itself failed; the session is then as it was. */
    Result<Outcome> run (const juce::String& id, Session&, const Arguments& = {}, Gesture = 0) const;

private:
    std::vector<std::unique_ptr<Command>> commands;
};
} // namespace amp
