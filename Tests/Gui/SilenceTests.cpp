#include "Gui/Help/SilenceCard.h"
#include "Gui/Support/Studio.h"
#include "Gui/Support/Window.h"

using namespace amp;
using namespace amp::gui;
using namespace amp::tests;

namespace
{
struct Window : SongStudio
{
    Window()
    {
        window.setSize (1440, 900);
        frame();
    }

    void frame() { window.advance (1.0 / 60.0); }
    SilenceCard* card() { return dynamic_cast<SilenceCard*> (window.dialogs().dialog()); }

    /** How strongly the clips of a track are drawn: the distance of its brightest pixel from the well, beside the playhead. */
    int strength (size_t track)
    {
        auto& lanes      = window.arrangeView().lanes();
        const auto& song = window.work().arrangement();
        const auto row   = static_cast<int> (track);
        const auto image = lanes.createComponentSnapshot ({ 0, song.top (row) - window.arrangeView().timeline().scrollY, lanes.getWidth(), 16 }, false, 1.0f);
        auto most        = 0;
        for (int x = 8; x < image.getWidth(); ++x)
            most = std::max<int> (most, image.getPixelAt (x, 8).getGreen() - juce::Colour (nordDark.well).getGreen());
        return most;
    }

    MainComponent window { services() };
};
} // namespace

TEST_CASE ("a track is asked why it is silent, and a button of the answer makes it heard in one undo step", "[gui][silence]")
{
    Window w;
    w.transport.at = 2.0;
    w.window.work().selectTrack (w.tracks[1]); // muted
    w.run ("mixer.solo", { { "id", w.tracks[0] } });
    w.run ("mixer.solo", { { "id", w.tracks[2] } });
    w.frame();
    REQUIRE (w.window.actionList().run ("track.whySilent"));
    REQUIRE (w.card() != nullptr);
    REQUIRE (w.card()->reasons().size() == 2);
    CHECK (w.card()->getTitle() == "Why is Bass silent?");
    CHECK (w.card()->getDescription() == "Bass is muted. Drums, Pad are soloed, and Bass is not");

    const auto steps = w.session.history().undoStack().size();
    w.card()->button (1)->onClick();
    CHECK (w.card()->reasons().size() == 1);
    CHECK (w.session.history().undoStack().size() == steps + 1);
    CHECK_FALSE (w.window.work().strips().find (w.tracks[2])->soloed);
    w.card()->button (0)->onClick();
    CHECK (w.card()->reasons().empty());
    CHECK_FALSE (w.window.work().strips().find (w.tracks[1])->muted);
}

TEST_CASE ("lanes that the solo of another silences are dimmed, and are themselves again without it", "[gui][silence][arrange]")
{
    Window w;
    const auto before = w.strength (3);
    w.run ("mixer.solo", { { "id", w.tracks[0] } });
    w.frame();
    CHECK (w.strength (3) < before / 2);
    CHECK (w.strength (3) > before / 4);
    CHECK (w.strength (0) > before / 2);
    w.run ("mixer.soloSafe", { { "id", w.tracks[3] } });
    w.frame();
    CHECK (w.strength (3) == before);
    w.run ("mixer.solo", { { "id", w.tracks[0] }, { "soloed", false } });
    w.frame();
    CHECK (w.strength (2) > before / 2);
}
