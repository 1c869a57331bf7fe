#include "Gui/Spellbook/Calculator.h"
#include "Gui/Spellbook/Find.h"
#include "Gui/Spellbook/Fuzzy.h"
#include "Gui/Spellbook/Recipes.h"
#include "Gui/Spellbook/Sources.h"
#include "Gui/Spellbook/Spellbook.h"
#include "Gui/Support/Studio.h"

using namespace amp;
using namespace amp::gui;
using namespace amp::tests;

namespace
{
struct Book : SongStudio
{
    void type (const juce::String& text)
    {
        if (window.dialogs().dialog() == nullptr)
            window.keyPressed (juce::KeyPress::createFromDescription ("ctrl + K"));
        book().editor().setText (text, false);
        book().search();
    }

    Spellbook& book() { return dynamic_cast<Spellbook&> (*window.dialogs().dialog()); }
    juce::String first() { return book().chosen() != nullptr ? book().chosen()->id : juce::String(); }

    gui::Services withPreferences()
    {
        auto all        = services();
        all.preferences = &preferences;
        return all;
    }

    PreferenceStore preferences;
    MainComponent window { withPreferences() };
};

int scoreOf (const char* typed, const char* text)
{
    const auto match = fuzzyMatch (typed, text);
    return match ? match->score : -1000;
}
} // namespace

TEST_CASE ("typed letters are found in order, at the starts of words first", "[gui][spellbook][S1-135]")
{
    CHECK (fuzzyMatch ("sap", "Split at playhead"));
    CHECK_FALSE (fuzzyMatch ("pas", "Split at"));
    CHECK (scoreOf ("sp", "Split at playhead") > scoreOf ("sp", "Loop the selection's part"));
    CHECK (scoreOf ("undo", "Undo") > scoreOf ("undo", "Under the door"));
    const auto match = fuzzyMatch ("sap", "Split at playhead");
    CHECK (match->positions == std::vector<int> { 0, 6, 9 });
    CHECK (fuzzyMatch ("", "anything"));
}

TEST_CASE ("every action and every command that needs no argument is in the Spellbook", "[gui][spellbook][S1-135]")
{
    Book b;
    const auto entries = collectSpells (b.window.shellParts(), {});
    const auto has     = [&] (const juce::String& id) { return std::any_of (entries.begin(), entries.end(), [&] (const SpellEntry& e) { return e.id == id; }); };
    for (const auto& action : b.window.actionList().all())
        if (action.id != "spellbook.open")
            CHECK (has (action.id));
    CHECK (has ("track:" + b.tracks[0]));
    CHECK (has ("recipe.vocal"));
}

TEST_CASE ("what cannot be done now says why, and stays", "[gui][spellbook]")
{
    Book b;
    b.type ("crossfade");
    REQUIRE (b.first() == "clip.crossfade");
    CHECK (b.book().chosen()->whyNot == "no clip is selected");
    b.book().runChosen();
    CHECK (b.window.messages().newest().contains ("no clip is selected"));
    CHECK (b.window.dialogs().isVisible());
}

TEST_CASE ("a prefix narrows the search to one kind, and a place can be typed", "[gui][spellbook]")
{
    Book b;
    b.type ("@vox");
    CHECK (b.book().results().empty());
    b.type ("@lead");
    CHECK (b.first() == "track:" + b.tracks[3]);
    b.type (":5");
    REQUIRE (b.first() == "goto");
    b.book().chosen()->run();
    CHECK (b.transport.at == Approx (8.0)); // bar 5 at 120 bpm
}

TEST_CASE ("what was done last comes first when nothing is typed, and is kept with the session", "[gui][spellbook][S1-135]")
{
    Book b;
    b.type ("loop");
    const auto id = b.first();
    b.book().runChosen();
    CHECK (b.preferences.get().lastActions[0] == id);
    CHECK (b.view().get<"ui">().get<"commandPalette">().get<"lastCommands">()[0].toString() == id);

    Spellbook again (b.window.shellParts(), {});
    CHECK (again.chosen()->id == id);
}

TEST_CASE ("what was done last in a session comes first, also for somebody who never did it", "[gui][spellbook][S1-135]")
{
    Book b;
    b.run ("view.lastCommand", { { "command", "metronome.toggle" } });
    b.preferences.change ([] (Preferences& p) { p.lastActions = { "edit.selectAll" }; });
    b.type ({});
    CHECK (b.first() == "metronome.toggle");
}

TEST_CASE ("a recipe is one undo step, and one that fails leaves nothing behind", "[gui][spellbook]")
{
    Book b;
    const auto steps = b.session.history().undoStack().size();
    for (const auto& recipe : builtInRecipes())
        if (recipe.id == "recipe.band")
            runRecipe (recipe, b.window.work());
    CHECK (b.session.history().undoStack().size() == steps + 1);
    CHECK (b.view().get<"tracks">().size() == 12);

    const auto revision = b.view().get<"tracks">().size();
    const Recipe broken { "broken", "Broken", false, { { "track.add", {}, "Add a track" }, { "track.rename", { { "track", "nobody" }, { "name", "x" } }, "Rename nobody" } } };
    runRecipe (broken, b.window.work());
    CHECK (b.view().get<"tracks">().size() == revision);
    CHECK (b.session.history().undoStack().size() == steps + 1);
}

TEST_CASE ("a hundred thousand characters typed or in a name are searched at once", "[gui][spellbook]")
{
    CHECK_FALSE (fuzzyMatch (juce::String::repeatedString ("x", 100000), "Split"));
    CHECK (fuzzyMatch ("ab", juce::String::repeatedString ("a", 10000) + "b"));
}

TEST_CASE ("the Spellbook works out times, tempos, pitches and levels", "[gui][spellbook]")
{
    const auto first = [] (const char* typed, double bpm = 120.0) {
        const auto answers = calculate (typed, bpm);
        return answers.empty() ? juce::String() : answers.front().value;
    };
    CHECK (first ("1/4") == "500.00 ms");
    CHECK (first ("1/8d") == "375.00 ms");
    CHECK (first ("1/8t 90 bpm") == "222.22 ms");
    CHECK (first ("100 bpm") == "2400.00 ms");
    CHECK (first ("") == "2000.00 ms");
    CHECK (first ("500 ms") == "120.00 bpm");
    CHECK (first ("440 Hz") == "A4");
    CHECK (first ("450 hz") == "A4 +39 cents");
    CHECK (first ("A4") == "440.00 Hz");
    CHECK (first ("bb3") == "233.08 Hz");
    CHECK (first ("F#2") == "92.50 Hz");
    CHECK (first ("-6 dB") == "0.5012");
    for (const auto* nonsense : { "hello", "1/0", "0 ms", "-1 hz", "1//4", "h4", "db" })
        CHECK (calculate (nonsense, 120.0).empty());

    Book b;
    b.type ("=1/16");
    REQUIRE (b.book().chosen() != nullptr);
    CHECK (b.book().chosen()->title == "125.00 ms");
}
