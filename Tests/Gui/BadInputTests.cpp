#include "Gui/Browser/BrowserPane.h"
#include "Gui/Support/EffectStudio.h"
#include "Gui/Support/Window.h"

#include <malloc.h>

using namespace amp;
using namespace amp::gui;
using namespace amp::tests;

namespace
{
/** Shows every pane once, and draws the window with it. */
void showEverything (MainComponent& window)
{
    for (const auto& info : window.shellParts().panes.all())
    {
        INFO (info.title);
        if (info.place == PaneInfo::Place::start)
            window.workArea().showStart();
        else
            window.workArea().open (info.id);
        window.advance (1.0 / 60.0);
        CHECK (pictureOf (window).isValid());
    }
}

/** All components below one. */
int countOf (const juce::Component& parent)
{
    auto count = 1;
    for (auto* child : parent.getChildren())
        count += countOf (*child);
    return count;
}
} // namespace

TEST_CASE ("names of 10,000 characters are drawn in the room that there is", "[gui][robust]")
{
    EffectStudio studio;
    const auto endless = juce::String::repeatedString (juce::String::fromUTF8 ("Endless 夜 "), 1111);
    REQUIRE (endless.length() > 9999);
    studio.run ("project.rename", { { "name", endless } });
    studio.run ("track.rename", { { "track", studio.tracks[0] }, { "name", endless } });
    studio.run ("bus.rename", { { "bus", studio.hall }, { "name", endless } });
    const auto clip = studio.addClip (studio.tracks[0], "Clip", 40.0, 8.0);
    studio.run ("clip.rename", { { "clip", clip }, { "name", endless } });
    studio.run ("marker.add", { { "time", 2.0 }, { "name", endless } });
    studio.run ("region.add", { { "startTime", 4.0 }, { "endTime", 6.0 }, { "name", endless } });
    studio.run ("take.add", { { "track", studio.tracks[0] }, { "name", endless } });
    studio.run ("track.openLanes", { { "track", studio.tracks[0] }, { "lanes", juce::Array<juce::var> { "takes" } } });

    MainComponent window (studio.withEffects());
    window.setSize (MainComponent::leastWidth, MainComponent::leastHeight);
    window.work().selectClip (clip);
    showEverything (window);
    window.workArea().open ("trackInspector");
    for (const auto& chosen : { Selected { Selected::Kind::strip, studio.hall }, Selected { Selected::Kind::strip } })
    {
        window.work().select (chosen);
        window.advance (1.0 / 60.0);
        CHECK (pictureOf (window).isValid());
    }
    window.actionList().run ("spellbook.open");
    CHECK (pictureOf (window).isValid());
}

TEST_CASE ("a session without tracks opens every pane, and every action that offers itself can be run", "[gui][robust][display]")
{
    if (juce::Desktop::getInstance().getDisplays().displays.isEmpty())
    {
        WARN ("There is no display to open menus on. Run under xvfb-run.");
        return;
    }
    Studio studio;
    MainComponent window (studio.services());
    window.setSize (1440, 900);
    showEverything (window);
    juce::StringArray failures;
    window.work().onError = [&] (const Error& e) { failures.add (e.text()); };
    for (const auto& action : window.actionList().all())
    {
        if (action.menu == "File" || action.id == "document.quit" || action.id.contains ("import") || action.id.contains ("Midi"))
            continue; // they ask for files in dialogs of their own
        INFO (action.id);
        if (action.whyNot != nullptr && action.whyNot().isNotEmpty())
            continue;
        action.run();
        window.advance (1.0 / 60.0);
        window.dialogs().close();
        while (studio.session.undo()) {}
        window.advance (1.0 / 60.0);
    }
    INFO (failures.joinIntoString ("\n"));
    CHECK (failures.isEmpty());
}

TEST_CASE ("a thousand tracks cost the window no more components than are in sight", "[gui][robust]")
{
    Studio studio;
    for (int i = 0; i < 1000; ++i)
        studio.addClip (studio.addTrack (("Track " + juce::String (i + 1)).toRawUTF8()), "Clip", i % 60, 4.0);
    MainComponent window (studio.services());
    window.setSize (1440, 900);
    showEverything (window);
    window.showView ("arrange");
    window.arrangeView().timelineScroll().scrollBy (0, 40000);
    window.advance (1.0 / 60.0);
    CHECK (countOf (window.arrangeView()) < 1000);
    window.showView ("mix");
    window.advance (1.0 / 60.0);
    CHECK (countOf (window.mixerView()) < 4000);
}

TEST_CASE ("media that is missing is drawn, listed and inspected", "[gui][robust]")
{
    SongStudio studio;
    const auto clip = studio.addClip (studio.tracks[0], "Missing bell", 40.0, 8.0);
    MainComponent window (studio.services());
    window.setSize (1440, 900);
    window.work().selectClip (clip);
    showEverything (window);
    REQUIRE (window.work().arrangement().findClip (clip) != nullptr);
    CHECK (window.work().arrangement().findClip (clip)->isMissing);
}

TEST_CASE ("ten thousand edits and undos leave the memory as it was", "[gui][robust]")
{
    SongStudio studio;
    MainComponent window (studio.services());
    window.setSize (1440, 900);
    const auto clip = window.work().arrangement().rows()[0].clips[0].id;
    const auto cycle = [&] (int count) {
        for (int i = 0; i < count; ++i)
        {
            studio.run ("mixer.volume", { { "id", studio.tracks[static_cast<size_t> (i) % studio.tracks.size()] }, { "volume", 10.0 + i % 30 } });
            studio.run ("clip.move", { { "clip", clip }, { "startTime", 1.0 + i % 7 } });
            REQUIRE (studio.session.undo());
            REQUIRE (studio.session.undo());
            if (i % 50 == 0)
                window.advance (1.0 / 60.0);
        }
        window.advance (1.0 / 60.0);
    };
    const auto used = [] {
        const auto now = mallinfo2();
        return static_cast<int64_t> (now.uordblks + now.hblkhd);
    };
    cycle (500); // what is kept once is kept now
    const auto before = used();
    cycle (5000); // 10,000 edits, 10,000 undos
    CHECK (used() - before < 64 * 1024); // bytes: a history's strings of other lengths; a leak of one byte an edit would be more than 10,000
}
