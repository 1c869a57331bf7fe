#pragma once
#include "Commands/DocumentCommands.h"
#include "Model/Lookup.h"
#include "Model/NewSession.h"

#include <catch2/catch.hpp>

namespace amp
{
/** A clock that a test sets. */
struct FakeClock : Clock
{
    juce::Time now() const override { return time; }
    juce::Time time { 2026, 0, 5, 14, 2, 0, 0, false };
};

/** A session and its commands, as a test drives them: run ("track.add", { { "name", "Kick" } }). */
struct Studio
{
    Studio() : session (newSession ("Test", clock), clock) { addDocumentCommands (commands); }
    explicit Studio (NodePtr root) : session (std::move (root), clock) { addDocumentCommands (commands); }

    using Given = std::initializer_list<std::pair<const char*, juce::var>>;

    /** Runs a command that must succeed. @returns the id of the last thing it added. */
    juce::String run (const char* id, Given given = {}, Gesture gesture = 0)
    {
        const auto outcome = attempt (id, given, gesture);
        INFO (id << ": " << (outcome ? "" : outcome.error().text().toStdString()));
        REQUIRE (outcome.ok());
        return outcome->ids.empty() ? juce::String() : outcome->ids.front();
    }

    /** Runs a command that may fail. */
    Result<Outcome> attempt (const char* id, Given given = {}, Gesture gesture = 0)
    {
        Arguments arguments;
        for (const auto& [name, value] : given)
            arguments.set (name, value);
        return commands.run (id, session, arguments, gesture);
    }

    NodePtr state() const { return session.now().root(); }

    /** The value at a path that must exist. */
    juce::var get (const juce::String& path) const
    {
        const auto place = findPlace (state(), *Path::parse (path.toStdString()));
        INFO (path);
        REQUIRE (place.ok());
        return place->value;
    }

    FakeClock clock;
    Session session;
    Registry commands;
};
} // namespace amp
