#include "Gui/Support/Studio.h"

#include <map>

using namespace amp;
using namespace amp::gui;
using namespace amp::tests;

namespace
{
struct Window : SongStudio
{
    /** Presses a key as juce::KeyPress describes it. */
    bool press (const char* key)
    {
        const auto used = window.keyPressed (juce::KeyPress::createFromDescription (key));
        window.advance (1.0 / 60.0);
        return used;
    }

    size_t undoSteps() const { return session.history().undoStack().size(); }

    MainComponent window { services() };
};
} // namespace

TEST_CASE ("a key means one thing", "[gui][keys]")
{
    Window w;
    std::map<juce::String, juce::String> meanings;
    for (const auto& action : w.window.actionList().all())
        for (const auto& key : action.keys)
        {
            const auto press = juce::KeyPress::createFromDescription (key);
            INFO (action.id << " " << key);
            CHECK (press.isValid());
            const auto [at, isNew] = meanings.emplace (press.getTextDescription(), action.id);
            INFO ("also " << at->second);
            CHECK (isNew);
        }
    CHECK (meanings.size() > 25);
}

TEST_CASE ("keys and commands that share a name share their keys", "[gui][keys]")
{
    Window w;
    for (const auto& action : w.window.actionList().all())
        if (const auto* command = w.registry.find (action.id); command != nullptr && ! command->defaultKeys.isEmpty())
        {
            INFO (action.id);
            for (const auto& key : command->defaultKeys)
                CHECK (action.keys.contains (key));
        }
}

TEST_CASE ("Space plays and pauses, Home goes to the start", "[gui][keys]")
{
    Window w;
    CHECK (w.press ("spacebar"));
    CHECK (w.transport.isPlaying());
    w.transport.at = 5.0;
    CHECK (w.press ("spacebar"));
    CHECK (w.transport.isPaused());
    CHECK (w.press ("home"));
    CHECK (w.transport.at == 0.0);
    CHECK (w.press ("shift + spacebar"));
    CHECK (w.transport.isStopped());
}

TEST_CASE ("M and S act on the selected track and can be undone", "[gui][keys]")
{
    Window w;
    w.window.work().selectTrack (w.tracks[2]);
    w.press ("M");
    CHECK (channelOf (w.session.now().root(), w.tracks[2]).get<"muted">());
    w.press ("S");
    CHECK (channelOf (w.session.now().root(), w.tracks[2]).get<"soloed">());
    w.press ("ctrl + Z");
    w.press ("ctrl + Z");
    CHECK_FALSE (channelOf (w.session.now().root(), w.tracks[2]).get<"muted">());
    w.press ("ctrl + shift + Z");
    CHECK (channelOf (w.session.now().root(), w.tracks[2]).get<"muted">());
}

TEST_CASE ("clips are split at the playhead, duplicated, nudged and deleted by keys, each one undo step", "[gui][keys]")
{
    Window w;
    auto& work       = w.window.work();
    const auto clips = [&] { return work.arrangement().find (w.tracks[2])->clips.size(); };
    work.selectClip (work.arrangement().find (w.tracks[2])->clips[0].id); // 4 to 24 s
    const auto before = w.undoSteps();

    w.transport.at = 10.0;
    w.press ("ctrl + E");
    CHECK (clips() == 2);
    w.press ("ctrl + D");
    CHECK (clips() == 3);
    w.press ("alt + cursor right");
    CHECK (work.arrangement().find (w.tracks[2])->clips[2].start == Approx (24.125)); // the copy of the right half
    w.press ("delete");
    CHECK (clips() == 2);
    CHECK (work.selectedClips().empty());
    CHECK (w.undoSteps() == before + 4);

    for (int i = 0; i < 4; ++i)
        w.press ("ctrl + Z");
    CHECK (clips() == 1);
    CHECK (work.arrangement().find (w.tracks[2])->clips[0].end == Approx (24.0));
}

TEST_CASE ("what cannot be done now does nothing and says why", "[gui][keys]")
{
    Window w;
    const auto revision = w.session.now().revision();
    CHECK (w.press ("delete"));
    CHECK (w.press ("ctrl + L"));
    CHECK (w.session.now().revision() == revision);
    CHECK (w.window.actionList().find ("clip.remove")->whyNot() == "no clip is selected");
    CHECK_FALSE (w.press ("ctrl + alt + F11"));
}

TEST_CASE ("saving asks the documents, and a failure stays on the screen", "[gui][documents]")
{
    Window w;
    w.documents.current = juce::File ("/tmp/song.amp");
    w.press ("ctrl + S");
    CHECK (w.documents.asked == juce::StringArray { "save" });
    CHECK (w.window.messages().newest() == "Saved song.amp");

    w.documents.failure = Error { "song.amp", "no space left on the disk" };
    w.press ("ctrl + S");
    CHECK (w.window.messages().newest() == "song.amp: no space left on the disk");
}

TEST_CASE ("a new session replaces a saved one without a question", "[gui][documents]")
{
    Window w;
    w.session.saved (w.session.beginSave());
    w.press ("ctrl + N");
    CHECK (w.documents.asked == juce::StringArray { "create" });
}

TEST_CASE ("Alt+4 shows the mixer, Alt+1 the arranger", "[gui][keys]")
{
    Window w;
    w.press ("alt + 4");
    CHECK (w.window.mixerView().isVisible());
    w.press ("alt + 1");
    CHECK (w.window.arrangeView().isVisible());
}

TEST_CASE ("an added track is shown and selected", "[gui][keys]")
{
    Window w;
    w.press ("ctrl + T");
    CHECK (w.window.work().arrangement().rows().size() == 9);
    CHECK (w.window.work().selectedTrack() == w.window.work().arrangement().rows().back().id);
}

TEST_CASE ("menus hold only what exists, with its keys", "[gui][menus]")
{
    Window w;
    auto& actions = w.window.actionList();
    CHECK (actions.getMenuBarNames() == juce::StringArray { "File", "Edit", "Track", "Clip", "Pattern", "Transport", "View", "Help" });
    for (int i = 0; i < 5; ++i)
        CHECK (actions.getMenuForIndex (i, actions.getMenuBarNames()[i]).getNumItems() >= 2);
    CHECK (Actions::keyText ("ctrl + shift + Z") == "Ctrl+Shift+Z");
}

TEST_CASE ("selecting, scrolling and choosing a theme are saved but are no undo steps", "[gui]")
{
    Window w;
    w.session.saved (w.session.beginSave());
    const auto before = w.undoSteps();
    w.window.work().selectTrack (w.tracks[4]);
    w.run ("view.theme", { { "theme", "nord-light" } });
    w.window.arrangeView().zoomBy (2.0);
    for (int i = 0; i < 60; ++i)
        w.window.advance (1.0 / 60.0);
    CHECK (w.undoSteps() == before);
    CHECK_FALSE (w.session.isDirty());
    CHECK (w.view().get<"timeline">().get<"zoom">() != 1.0);
}

TEST_CASE ("comma and full stop set the ends of the loop at the playhead", "[gui][keys]")
{
    Window w; // the loop is 4 to 12 s
    const auto loop = [&] { return *w.window.work().arrangement().loop; };
    w.transport.at  = 6.0;
    w.press (",");
    CHECK (loop() == juce::Range<double> (6.0, 12.0));
    w.transport.at = 10.0;
    w.press (".");
    CHECK (loop() == juce::Range<double> (6.0, 10.0));
    w.transport.at = 4.0;
    w.press (".");
    CHECK (loop() == juce::Range<double> (2.0, 4.0)); // a bar
    w.transport.at = 0.0;
    w.press (".");
    CHECK (loop() == juce::Range<double> (2.0, 4.0));
    CHECK (w.window.messages().count() == 0);
}

TEST_CASE ("a job's chip is there as long as its work, and no longer", "[gui][shell]")
{
    SongStudio studio;
    Jobs jobs;
    auto services = studio.services();
    services.jobs = &jobs;
    MainComponent window (services);
    auto job = jobs.start ("Export Night Drive.wav", true);
    for (int i = 0; i < 40; ++i)
        window.advance (1.0 / 30.0);
    CHECK (jobs.running().size() == 1);
    job.reset();
    for (int i = 0; i < 40; ++i)
        window.advance (1.0 / 30.0);
    CHECK (jobs.running().empty());
}

TEST_CASE ("a key that can do nothing now says why", "[gui][shell]")
{
    SongStudio studio;
    MainComponent window (studio.services());
    juce::String hint;
    window.work().onHint = [&] (const juce::String& text) { hint = text; };
    studio.transport.locate (500.0);
    CHECK (window.keyPressed (juce::KeyPress::createFromDescription ("ctrl + E")));
    CHECK (hint.contains ("no clip lies under the playhead"));
}
