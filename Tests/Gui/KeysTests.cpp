#include "Gui/Keys/Keys.h"
#include "Gui/Settings/KeyboardPage.h"
#include "Gui/Support/Studio.h"

using namespace amp;
using namespace amp::gui;
using namespace amp::tests;

namespace
{
struct Window : SongStudio
{
    gui::Services withPreferences()
    {
        auto all        = services();
        all.preferences = &preferences;
        return all;
    }

    juce::String meaning (const char* key)
    {
        const auto* action = window.actionList().meaningOf (juce::KeyPress::createFromDescription (key));
        return action != nullptr ? action->id : juce::String();
    }

    PreferenceStore preferences;
    MainComponent window { withPreferences() };
};
} // namespace

TEST_CASE ("under every preset a key means one thing, and Tab means nothing", "[gui][keys]")
{
    Window w;
    for (const auto& preset : keyPresets())
    {
        w.preferences.change ([&] (Preferences& p) { p.keyPreset = preset.id; });
        std::map<juce::String, juce::String> meanings;
        for (const auto& action : w.window.actionList().all())
            for (const auto& key : w.window.actionList().keysOf (action))
            {
                const auto press = juce::KeyPress::createFromDescription (key);
                INFO (preset.id << ": " << action.id << " " << key);
                CHECK (press.isValid());
                CHECK (press.getKeyCode() != juce::KeyPress::tabKey);
                CHECK (meanings.emplace (press.getTextDescription(), action.id).second);
            }
    }
}

TEST_CASE ("a preset gives the keys of another program, and the choice is kept", "[gui][keys]")
{
    Window w;
    CHECK (w.meaning ("S") == "track.solo");
    w.preferences.change ([] (Preferences& p) { p.keyPreset = "reaper"; });
    CHECK (w.meaning ("S") == "clip.split");
    CHECK (w.meaning ("F6") == "track.solo");
    w.preferences.change ([] (Preferences& p) { p.keyPreset = "audiomage"; });
    CHECK (w.meaning ("S") == "track.solo");
}

TEST_CASE ("an action gets the key that is pressed; a key that is taken asks first", "[gui][keys]")
{
    Window w;
    KeyboardPage page (w.window.shellParts());
    page.beginCapture ("view.fit");
    CHECK (page.keyPressed (juce::KeyPress::createFromDescription ("ctrl + shift + J")));
    CHECK (w.meaning ("ctrl + shift + J") == "view.fit");
    CHECK (w.meaning ("ctrl + 0").isEmpty());

    page.beginCapture ("view.fit");
    page.keyPressed (juce::KeyPress::createFromDescription ("M"));
    CHECK (w.meaning ("M") == "track.mute");
    CHECK (page.message().contains ("Mute"));
    page.keyPressed (juce::KeyPress::createFromDescription ("M"));
    CHECK (w.meaning ("M") == "view.fit");
    CHECK (w.window.actionList().keysOf (*w.window.actionList().find ("track.mute")).isEmpty());

    page.beginCapture ("track.solo");
    page.keyPressed (juce::KeyPress (juce::KeyPress::escapeKey));
    CHECK (w.meaning ("S") == "track.solo");
    CHECK_FALSE (page.isCapturing());
}

TEST_CASE ("the keys that newcomers try are there", "[gui][keys]")
{
    Window w;
    const std::pair<const char*, const char*> expected[] {
        { "spacebar", "transport.play" }, { "ctrl + T", "track.add" },        { "L", "loop.toggle" },            { "ctrl + Z", "edit.undo" },
        { "ctrl + shift + Z", "edit.redo" }, { "ctrl + Y", "edit.redo" },     { "ctrl + D", "edit.duplicate" }, { "ctrl + E", "clip.split" },
        { "delete", "clip.remove" },      { "backspace", "clip.remove" },     { "ctrl + S", "document.save" },  { "ctrl + shift + S", "document.saveAs" },
        { "ctrl + O", "document.open" },  { "ctrl + N", "document.new" },     { "ctrl + I", "document.import" }, { "home", "transport.start" },
        { "ctrl + K", "spellbook.open" }, { "ctrl + shift + P", "spellbook.open" }, { "ctrl + P", "spellbook.open" }, { "F1", "help.keys" },
        { "ctrl + ,", "settings.open" },  { "F11", "view.fullScreen" },       { "ctrl + M", "metronome.toggle" }, { "\\", "view.fit" },
    };
    for (const auto& [key, id] : expected)
    {
        INFO (key);
        CHECK (w.meaning (key) == id);
    }
}
