#include "Gui/Start/DamagedDialog.h"
#include "Gui/Support/Studio.h"

using namespace amp;
using namespace amp::gui;
using namespace amp::tests;
using Choice = DamagedSession::Choice;

namespace
{
struct Damaged : SongStudio
{
    DamagedDialog& show (DamagedSession what)
    {
        DamagedDialog::show (window.shellParts(), std::move (what), [this] (Choice choice) { chosen.push_back (choice); });
        return dynamic_cast<DamagedDialog&> (*window.dialogs().dialog());
    }

    MainComponent window { services() };
    std::vector<Choice> chosen;
    const juce::Time time { 2026, 0, 5, 14, 2, 9 };
};
} // namespace

TEST_CASE ("a damaged file is offered as what was whole last and as what is left, and nothing is done before that", "[gui][recovery][P5][F5]")
{
    Damaged d;
    auto& dialog = d.show ({ .file = "Song.amp", .wrong = "Song.amp: is cut off", .time = d.time, .kind = "checkpoint", .edits = 12, .missing = 3,
                             .isPartlyReadable = true, .tracks = 7, .clips = 1, .losses = 2, .firstLoss = "tracks.bass: is lost" });
    CHECK (dialog.getTitle() == "Song.amp is damaged");
    const auto words = dialog.getDescription();
    for (const auto* said : { "14:02:09, 2026-01-05, a checkpoint", "with 12 changes after the last save", "3 later changes are not in it", "stays as a backup",
                              "7 tracks and 1 clip", "2 parts are lost or unsure", "tracks.bass: is lost", "another name" })
        CHECK (words.contains (said));
    CHECK (d.chosen.empty());

    SECTION ("the whole state")
    {
        dialog.whole.onClick();
        CHECK (d.chosen == std::vector { Choice::whole });
    }
    SECTION ("what is left")
    {
        dialog.left.onClick();
        CHECK (d.chosen == std::vector { Choice::left });
    }
    SECTION ("neither")
    {
        dialog.cancel.onClick();
        CHECK (d.chosen.empty());
    }
}

TEST_CASE ("of a file that cannot be read at all only the whole state can be chosen", "[gui][recovery][P5]")
{
    Damaged d;
    auto& dialog = d.show ({ .file = "Song.amp", .wrong = "Song.amp: is no session", .time = d.time, .kind = "backup" });
    CHECK_FALSE (dialog.left.isEnabled());
    CHECK (dialog.whole.isEnabled());
    CHECK (dialog.getDescription().contains ("Nothing of the file can be read"));
    CHECK_FALSE (dialog.getDescription().contains ("later change")); // what is not known is not said
}
