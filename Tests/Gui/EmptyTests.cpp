#include "Gui/Support/Studio.h"

using namespace amp;
using namespace amp::gui;
using namespace amp::tests;

namespace
{
/** A window without a track. */
struct Empty : Studio
{
    Empty()
    {
        window.setSize (1440, 900);
        frame();
    }

    void frame() { window.advance (1.0 / 60.0); }

    juce::Component* card()
    {
        for (auto* child : window.arrangeView().lanes().getChildren())
            if (dynamic_cast<EmptyCard*> (child) != nullptr)
                return child;
        return nullptr;
    }

    MainComponent window { services() };
};
} // namespace

TEST_CASE ("an arranger without tracks offers how to begin, until there is one", "[gui][arrange]")
{
    Empty e;
    REQUIRE (e.card() != nullptr);
    CHECK (e.card()->isVisible());
    auto* add = dynamic_cast<juce::Button*> (e.card()->getChildComponent (1));
    REQUIRE (add != nullptr);
    add->onClick();
    e.frame();
    CHECK (e.window.work().arrangement().rows().size() == 1);
    CHECK_FALSE (e.card()->isVisible());
}

TEST_CASE ("what was deleted is said, with a button that takes it back; undo and redo say nothing", "[gui][shell]")
{
    SongStudio s;
    MainComponent window { s.services() };
    const auto frame = [&] { window.advance (1.0 / 60.0); };
    frame();
    CHECK (window.messages().count() == 0);
    s.run ("track.remove", { { "track", s.tracks[2] } });
    frame();
    CHECK (window.messages().newest() == "Deleted Pad");
    CHECK (window.messages().count() == 1);

    s.run ("mixer.mute", { { "id", s.tracks[0] } });
    frame();
    s.run ("edit.undo");
    frame();
    s.run ("edit.undo");
    frame();
    s.run ("edit.redo");
    frame();
    CHECK (window.messages().count() == 1);
}

TEST_CASE ("a step that deletes says what, and one that moves or replaces says nothing", "[gui][shell]")
{
    SongStudio s;
    const auto newest = [&]() -> const HistoryEntry& { return s.session.history().nextUndo(); };
    Arguments each;
    for (size_t i = 0; i < 3; ++i)
    {
        each.set ("track", s.tracks[i]);
        REQUIRE (s.registry.run ("track.remove", s.session, each, 9).ok());
    }
    CHECK (deletedBy (newest()) == "Deleted 3 tracks");
    s.run ("bus.remove", { { "bus", s.hall } });
    CHECK (deletedBy (newest()) == "Deleted Hall");
    s.run ("track.move", { { "track", s.tracks[4] }, { "index", 0 } });
    CHECK (deletedBy (newest()).isEmpty());
    s.run ("mixer.mute", { { "id", s.tracks[4] } });
    CHECK (deletedBy (newest()).isEmpty());
}
