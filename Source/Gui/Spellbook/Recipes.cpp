#include "Gui/Spellbook/Recipes.h"

namespace amp::gui
{
namespace
{
/** Puts the track and the ids of earlier steps into a text. */
juce::var filled (const juce::var& value, const juce::String& track, const std::vector<juce::String>& added)
{
    if (! value.isString())
        return value;
    auto text = value.toString().replace ("{track}", track);
    for (size_t i = 0; i < added.size(); ++i)
        text = text.replace ("{" + juce::String (i + 1) + "}", added[i]);
    return text;
}

RecipeStep effect (const char* id, const char* words)
{
    return { "effect.add", { { "id", "{track}" }, { "pluginId", id } }, words };
}

RecipeStep set (int step, const char* name, double value, const char* words)
{
    return { "effect.parameter", { { "effect", "{" + juce::String (step) + "}" }, { "name", name }, { "value", value } }, words };
}
} // namespace

const std::vector<Recipe>& builtInRecipes()
{
    static const std::vector<Recipe> recipes {
        { "recipe.vocal", "Vocal chain", true,
          { effect ("audiomage.gate", "Add a gate"), effect ("audiomage.eq", "Add an EQ"), effect ("audiomage.deesser", "Add a de-esser"),
            effect ("audiomage.compressor", "Add a compressor"), set (4, "ratio", 3.0, "Set its ratio to 3:1"),
            set (4, "threshold", -20.0, "Set its threshold to -20 dB") } },
        { "recipe.drums", "Punchy drums", true,
          { effect ("audiomage.compressor", "Add a compressor"), set (1, "ratio", 4.0, "Set its ratio to 4:1"),
            set (1, "attack", 25.0, "Let the attack through: 25 ms"), set (1, "release", 80.0, "Release after 80 ms"),
            effect ("audiomage.saturation", "Add saturation") } },
        { "recipe.reverbBus", "Send to a new reverb bus", true,
          { { "bus.add", { { "type", "aux" }, { "name", "Reverb" } }, "Add an aux bus \"Reverb\"" },
            { "effect.add", { { "id", "{1}" }, { "pluginId", "audiomage.reverb" } }, "Put a reverb on it" },
            { "send.set", { { "id", "{track}" }, { "to", "{1}" }, { "level", 60.0 } }, "Send the track to it" } } },
        { "recipe.delayBus", "Send to a new delay bus", true,
          { { "bus.add", { { "type", "aux" }, { "name", "Delay" } }, "Add an aux bus \"Delay\"" },
            { "effect.add", { { "id", "{1}" }, { "pluginId", "audiomage.delay" } }, "Put a delay on it" },
            { "send.set", { { "id", "{track}" }, { "to", "{1}" }, { "level", 55.0 } }, "Send the track to it" } } },
        { "recipe.band", "Four tracks for a band", false,
          { { "track.add", { { "name", "Drums" } }, "Add a track \"Drums\"" }, { "track.add", { { "name", "Bass" } }, "Add a track \"Bass\"" },
            { "track.add", { { "name", "Guitar" } }, "Add a track \"Guitar\"" }, { "track.add", { { "name", "Vocals" } }, "Add a track \"Vocals\"" } } },
    };
    return recipes;
}

juce::String whyNot (const Recipe& recipe, const Workspace& workspace)
{
    if (recipe.needsTrack && workspace.selectedTrack().isEmpty())
        return "no track is selected";
    for (const auto& step : recipe.steps)
        if (workspace.services.registry.find (step.command) == nullptr)
            return "the command " + step.command + " is not there";
    return {};
}

void runRecipe (const Recipe& recipe, Workspace& workspace)
{
    const auto gesture = workspace.newGesture();
    const auto track   = workspace.selectedTrack();
    auto& session      = workspace.services.session;
    const auto before  = session.history().position();

    std::vector<juce::String> added;
    for (const auto& step : recipe.steps)
    {
        Arguments arguments;
        for (const auto& [name, value] : step.given)
            arguments.set (name, filled (value, track, added));
        const auto outcome = workspace.run (step.command, arguments, gesture);
        if (! outcome)
        {
            workspace.endGesture();
            if (session.history().position() != before)
                session.undo();
            return;
        }
        added.push_back (outcome->ids.empty() ? juce::String() : outcome->ids.front());
    }
    workspace.endGesture();
    if (workspace.onNotice != nullptr)
        workspace.onNotice (recipe.title + ": " + juce::String (recipe.steps.size()) + " steps, one undo");
}
} // namespace amp::gui
