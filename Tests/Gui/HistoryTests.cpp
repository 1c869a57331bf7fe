#include "Gui/History/HistoryPane.h"
#include "Gui/Start/RecoveryCard.h"
#include "Gui/Support/Studio.h"
#include "Gui/Support/Window.h"

using namespace amp;
using namespace amp::gui;
using namespace amp::tests;

TEST_CASE ("the history lists every step, and a click goes there and back", "[gui][history][S1-183]")
{
    SongStudio studio;
    Workspace workspace (studio.services());
    const auto before = studio.session.history().undoStack().size();
    for (int i = 0; i < 3; ++i)
        REQUIRE (workspace.run ("project.rename", { { "name", "Name " + juce::String (i) } }));
    InLook<HistoryPane> pane (nordDark, workspace);
    pane->setBounds (0, 0, 280, 600);

    REQUIRE (pane->rows().size() == before + 4);
    CHECK (pane->presentRow() == static_cast<int> (before) + 3);
    CHECK (pane->rows().back().text == "Rename project");
    CHECK (pane->rows().back().time.isNotEmpty());

    const auto name = [&] { return SessionView (studio.session.now().root()).get<"project">().get<"name">(); };
    auto* model = pane->listBox().getModel();
    model->returnKeyPressed (static_cast<int> (before) + 1);
    CHECK (name() == "Name 0");
    CHECK (pane->presentRow() == static_cast<int> (before) + 1);
    CHECK (pane->rows().back().isUndone);
    CHECK (model->getNameForRow (static_cast<int> (before) + 1).contains ("present"));

    model->returnKeyPressed (static_cast<int> (before) + 3);
    CHECK (name() == "Name 2");
    model->returnKeyPressed (0);
    CHECK_FALSE (studio.session.history().canUndo());
    model->returnKeyPressed (static_cast<int> (before) + 3);
    CHECK (name() == "Name 2");

    studio.session.saved (studio.session.beginSave());
    pane->refresh();
    CHECK (pane->rows().back().isSaved);
}
