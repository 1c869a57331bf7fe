#include "Gui/History/ValueHistory.h"
#include "Gui/Support/Studio.h"
#include "Gui/Widgets/Fader.h"

using namespace amp;
using namespace amp::gui;
using namespace amp::tests;

namespace
{
juce::StringArray titlesOf (const juce::PopupMenu& menu)
{
    juce::StringArray titles;
    for (juce::PopupMenu::MenuItemIterator item (menu); item.next();)
        if (! item.getItem().isSeparator)
            titles.add (item.getItem().text);
    return titles;
}

juce::PopupMenu::Item itemOf (const juce::PopupMenu& menu, const juce::String& start)
{
    for (juce::PopupMenu::MenuItemIterator item (menu); item.next();)
        if (item.getItem().text.startsWith (start))
            return item.getItem();
    FAIL (start << " is not in the menu");
    return {};
}

Path volumeOf (Studio& s, const juce::String& track)
{
    const auto state = s.session.now();
    return channelPath (channelOf (state.root(), track).id()) / "volume";
}
} // namespace

TEST_CASE ("what a value was is listed, the latest first, a drag as one", "[gui][history]")
{
    SongStudio s;
    const auto track = s.tracks[0];
    for (const auto volume : { 60.0, 70.0 })
        s.run ("mixer.volume", { { "id", track }, { "volume", volume } });
    for (const auto volume : { 71.0, 75.0, 40.0 })
    {
        Arguments drag;
        drag.set ("id", track);
        drag.set ("volume", volume);
        REQUIRE (s.registry.run ("mixer.volume", s.session, drag, 77).ok());
    }
    s.run ("mixer.pan", { { "id", track }, { "pan", 5.0 } });
    Workspace w (s.services());
    const auto values = pastValues (w, volumeOf (s, track), 3);
    REQUIRE (values.size() == 3);
    CHECK (static_cast<double> (values[0].value) == 70.0);
    CHECK (static_cast<double> (values[1].value) == 60.0);
    CHECK (static_cast<double> (values[2].value) == 78.0); // as the song was made
    CHECK (values[0].what == "Set volume");
}

TEST_CASE ("the menu of a control resets it, copies, pastes what it understands, and takes an old value again in one step", "[gui][history][widgets]")
{
    SongStudio s;
    MainComponent window { s.services() };
    window.setSize (1440, 900);
    s.run ("mixer.volume", { { "id", s.tracks[0] }, { "volume", 60.0 } });
    window.advance (1.0 / 60.0);
    ValueControl* fader = nullptr;
    for (auto* child : window.arrangeView().headerOf (s.tracks[0])->getChildren())
        if (auto* found = dynamic_cast<Fader*> (child))
            fader = found;
    REQUIRE (fader != nullptr);
    auto menu = fader->valueMenu();
    CHECK (titlesOf (menu)[0] == "Type...");
    CHECK (titlesOf (menu)[1] == "Reset to " + faderFormat().spoken (80.0));
    CHECK (titlesOf (menu)[2] == "Copy " + faderFormat().spoken (60.0));

    const auto past = itemOf (menu, "What it was");
    REQUIRE (past.subMenu != nullptr);
    const auto steps = s.session.history().undoStack().size();
    itemOf (*past.subMenu, faderFormat().spoken (78.0)).action();
    window.advance (1.0 / 60.0);
    CHECK (window.work().strips().find (s.tracks[0])->volume == 78.0);
    CHECK (s.session.history().undoStack().size() == steps + 1);
    itemOf (fader->valueMenu(), "Reset").action();
    CHECK (window.work().strips().all().front().id == s.tracks[0]);
    window.advance (1.0 / 60.0);
    CHECK (window.work().strips().find (s.tracks[0])->volume == 80.0);
}
