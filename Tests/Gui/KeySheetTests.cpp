#include "Gui/Help/KeySheet.h"
#include "Gui/Support/Studio.h"

using namespace amp;
using namespace amp::gui;
using namespace amp::tests;

TEST_CASE ("the sheet of keys finds by name, key and menu, and says when nothing has the words", "[gui][keys]")
{
    SongStudio s;
    MainComponent window { s.services() };
    window.setSize (1440, 900);
    REQUIRE (window.actionList().run ("help.keys"));
    auto& sheet    = dynamic_cast<KeySheet&> (*window.dialogs().dialog());
    const auto all = sheet.shown();
    CHECK (all.contains ("Split at playhead Ctrl+E"));
    CHECK (all.contains ("Zoom at the pointer Ctrl + wheel"));

    sheet.search ("split");
    CHECK (sheet.shown() == "Clip, Split at playhead Ctrl+E");
    sheet.search ("ctrl+e clip");
    CHECK (sheet.shown() == "Clip, Split at playhead Ctrl+E");
    sheet.search ("pointer zoom");
    CHECK (sheet.shown() == "Mouse, Zoom at the pointer Ctrl + wheel");
    sheet.search ("no such thing");
    CHECK (sheet.shown() == "No key has these words");
    sheet.search ({});
    CHECK (sheet.shown() == all);
}
