#include "Commands/Registry.h"

namespace amp
{
namespace
{
juce::String keyOf (const schema::Field& parameter)
{
    return { parameter.key.data(), parameter.key.size() };
}

/** "nearest" is what a person most likely meant. */
juce::String parameterNames (const Command& command)
{
    juce::StringArray names;
    for (const auto& parameter : command.parameters)
        names.add (keyOf (parameter));
    return names.isEmpty() ? "it takes none" : "it takes " + names.joinIntoString (", ");
}

Result<Arguments> checked (const Command& command, const Arguments& given)
{
    for (const auto& [name, value] : given)
        if (std::none_of (command.parameters.begin(), command.parameters.end(), [&wanted = name] (const auto& p) {
                return keyOf (p) == wanted;
            }))
            return Error { command.id, "has no parameter " + name.quoted() + "; " + parameterNames (command) };

    Arguments complete;
    for (const auto& parameter : command.parameters)
    {
        const auto name = keyOf (parameter);
        if (! given.has (name))
        {
            if (parameter.presence == schema::Presence::required)
                return Error { command.id,
                               "needs " + name + ": " + juce::String (parameter.doc.data(), parameter.doc.size()) };
            complete.set (name, fallbackOf (parameter));
            continue;
        }

        auto value = accept (parameter, given[name]);
        if (! value)
            return value.error().within (command.id + " " + name);
        complete.set (name, *value);
    }
    return complete;
}
}  // namespace

void Registry::add (Command command)
{
    jassert (find (command.id) == nullptr && command.run != nullptr && command.doc.isNotEmpty());
    commands.push_back (std::make_unique<Command> (std::move (command)));
}

const Command* Registry::find (const juce::String& id) const
{
    for (const auto& command : commands)
        if (command->id == id)
            return command.get();
    return nullptr;
}

Result<Outcome> Registry::run (const juce::String& id, Session& session, const Arguments& given, Gesture gesture) const
{
    const auto* command = find (id);
    if (command == nullptr)
        return Error { id, "no such command" };

    if (command->whyNot != nullptr)
        if (const auto reason = command->whyNot (session); reason.isNotEmpty())
            return Error { id, reason };

    auto arguments = checked (*command, given);
    if (! arguments)
        return arguments.error();

    Outcome outcome;
    const auto watching = session.observe ([&] (const ChangeSet& set, const Snapshot&, const Snapshot&) {
        for (const auto& change : set.changes)
        {
            if (std::find (outcome.changed.begin(), outcome.changed.end(), change.path) == outcome.changed.end())
                outcome.changed.push_back (change.path);
            if (change.kind != StateChange::Kind::insert)
                continue;
            const auto added = change.node->idOrKey();
            if (added.isNotEmpty() && std::find (outcome.ids.begin(), outcome.ids.end(), added) == outcome.ids.end())
                outcome.ids.push_back (added);
        }
    });

    Command::Call call { session, std::move (*arguments), gesture };
    if (auto result = command->run (call); ! result)
        return result.error();
    return outcome;
}
}  // namespace amp
