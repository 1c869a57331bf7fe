#include "Gui/Spellbook/Sources.h"

#include "Gui/Arrange/ArrangeView.h"
#include "Gui/Spellbook/Calculator.h"
#include "Gui/Spellbook/Recipes.h"

namespace amp::gui
{
namespace
{
using Kind = SpellEntry::Kind;

void addActions (Shell& shell, std::vector<SpellEntry>& entries)
{
    for (const auto& action : shell.actions.all())
    {
        if (action.id == "spellbook.open")
            continue;
        const auto isSetting = action.id.startsWith ("settings.") || action.id.startsWith ("help.");
        entries.push_back ({ .kind = isSetting ? Kind::setting : Kind::command, .id = action.id,
                             .title = action.titleNow != nullptr ? action.titleNow() : action.title, .detail = action.menu,
                             .shortcut = shell.actions.shortcutOf (action.id), .whyNot = action.whyNot != nullptr ? action.whyNot() : juce::String(),
                             .run = [&actions = shell.actions, id = action.id] { actions.run (id); } });
    }
}

/** Commands of the registry that need nothing to be told and that no action runs. */
void addCommands (Shell& shell, std::vector<SpellEntry>& entries)
{
    for (const auto& command : shell.workspace.services.registry.all())
    {
        const auto needs = std::any_of (command->parameters.begin(), command->parameters.end(), [] (const schema::Field& f) { return f.presence == schema::Presence::required; });
        if (needs || shell.actions.find (command->id) != nullptr)
            continue;
        const auto isKnown = std::any_of (shell.actions.all().begin(), shell.actions.all().end(), [&] (const Action& a) { return a.title == command->title; });
        if (isKnown)
            continue;
        entries.push_back ({ .kind = Kind::command, .id = command->id, .title = command->title, .detail = command->category,
                             .whyNot = command->whyNot != nullptr ? command->whyNot (shell.workspace.services.session) : juce::String(),
                             .run = [&w = shell.workspace, id = command->id] { w.run (id); } });
    }
}

void addRecipes (Shell& shell, std::vector<SpellEntry>& entries)
{
    for (const auto& recipe : builtInRecipes())
    {
        juce::StringArray steps;
        for (const auto& step : recipe.steps)
            steps.add (step.words);
        entries.push_back ({ .kind = Kind::recipe, .id = recipe.id, .title = recipe.title, .detail = juce::String (recipe.steps.size()) + " steps, 1 undo",
                             .whyNot = whyNot (recipe, shell.workspace), .steps = std::move (steps), .run = [&w = shell.workspace, &recipe] { runRecipe (recipe, w); } });
    }
}

void addTracks (Shell& shell, std::vector<SpellEntry>& entries)
{
    for (const auto& row : shell.workspace.arrangement().rows())
        entries.push_back ({ .kind = Kind::track, .id = "track:" + row.id, .title = row.name, .detail = "Go to " + row.type + " track",
                             .run = [&shell, id = row.id] {
                                 shell.workspace.selectTrack (id);
                                 shell.frame.open ("arrange");
                                 auto& arrange  = static_cast<ArrangeView&> (shell.panes.get ("arrange"));
                                 const auto at = shell.workspace.arrangement().indexOf (id);
                                 if (at >= 0)
                                     arrange.timelineScroll().showRows (shell.workspace.arrangement().top (at), shell.workspace.arrangement().top (at + 1));
                             } });
}

void addPlaces (Shell& shell, const juce::String& typed, std::vector<SpellEntry>& entries)
{
    auto& transport  = shell.workspace.services.transport;
    const auto& song = shell.workspace.arrangement();
    for (const auto& mark : song.marks())
        entries.push_back ({ .kind = Kind::marker, .id = "marker:" + mark.id, .title = mark.name.isEmpty() ? "Marker" : mark.name,
                             .detail = (mark.isRegion() ? "Go to region, " : "Go to marker, ") + song.time.mark (mark.start),
                             .run = [&transport, at = mark.start] { transport.locate (at); } });
    if (typed.startsWithChar (':') && typed.length() > 1)
        if (const auto seconds = song.time.parse (typed.substring (1)))
            entries.push_back ({ .kind = Kind::marker, .id = "goto", .title = typed.substring (1).trim(), .detail = "Go to " + song.time.text (*seconds),
                                 .run = [&transport, at = *seconds] { transport.locate (at); } });
}

void addSessions (Shell& shell, std::vector<SpellEntry>& entries)
{
    auto& services = shell.workspace.services;
    juce::StringArray listed;
    if (services.sessions != nullptr)
        for (const auto& session : services.sessions->all())
        {
            listed.add (session.path);
            if (session.id != services.sessions->front())
                entries.push_back ({ .kind = Kind::session, .id = "session:" + session.id, .title = session.title, .detail = "Open session",
                                     .run = [&services, id = session.id] { services.sessions->activate (id); } });
        }
    if (services.preferences != nullptr)
        for (const auto& recent : services.preferences->get().recents)
            if (! listed.contains (recent.path))
                entries.push_back ({ .kind = Kind::session, .id = "recent:" + recent.path, .title = juce::File (recent.path).getFileName(), .detail = "Open " + recent.name,
                                     .run = [&services, &shell, path = recent.path] { shell.toasts.report (services.documents.open (juce::File (path))); } });
}
/** "=1/8d": what the calculator answers; running an answer copies it. */
void addAnswers (Shell& shell, const juce::String& typed, std::vector<SpellEntry>& entries)
{
    if (! typed.startsWithChar ('='))
        return;
    for (const auto& [value, about] : calculate (typed.substring (1), 60.0 / shell.workspace.arrangement().time.grid.quarter()))
        entries.push_back ({ .kind = Kind::answer, .id = "answer:" + value, .title = value, .detail = about + ". Enter copies",
                             .run = [text = value] { juce::SystemClipboard::copyTextToClipboard (text); } });
}
} // namespace

std::vector<SpellEntry> collectSpells (Shell& shell, const juce::String& typed)
{
    std::vector<SpellEntry> entries;
    addActions (shell, entries);
    addCommands (shell, entries);
    addRecipes (shell, entries);
    addTracks (shell, entries);
    addPlaces (shell, typed, entries);
    addSessions (shell, entries);
    addAnswers (shell, typed, entries);
    return entries;
}
} // namespace amp::gui
