"""The window itself: a first visit, the Spellbook, and a walk without a pointer."""
import tempfile

from studio import Studio, check


def first_run(program):
    """A first visit: the page stops nothing, Space plays, a choice of theme is kept, the next visit is no first one."""
    with tempfile.TemporaryDirectory() as home:
        with Studio(program, home=home) as s:
            s.bounds("Play a sound")
            check(s.state("ui.theme") == "nord-dark", "dark at first")
            def choose():  # again where the window manager moved the window meanwhile
                s.click("Light")
                return s.state("ui.theme") == "nord-light"

            s.wait_for("the theme", choose)
            s.key("space")
            s.bounds("Play")
            s.key("space")
            s.click("Empty session. No tracks.")
            s.key("ctrl+t")
            check(len(s.state("tracks")) == 1, "a track was added by its key")
        with Studio(program, home=home) as s:
            check(s.state("ui.theme") == "nord-light", "a new session has the theme that was chosen")
            try:
                s.bounds("Play a sound")
                check(False, "the cards of the first visit are gone")
            except AssertionError:
                pass


def spellbook(program):
    """Ctrl+K finds by plain words, runs, says why not, and undo takes it back."""
    with Studio(program) as s:
        s.key("ctrl+k")
        s.type("add audio track")
        s.key("Return")
        check(len(s.state("tracks")) == 1, "the command ran")
        check(s.state("ui.commandPalette.lastCommands")[0] == "track.add", "what ran is noted")
        s.key("ctrl+shift+p")
        s.type("!four tracks")
        s.key("Return")
        check(len(s.state("tracks")) == 5, "the recipe ran")
        s.key("ctrl+z")
        check(len(s.state("tracks")) == 1, "one undo took the recipe back")
        s.key("ctrl+k", "Escape", "ctrl+t")
        check(len(s.state("tracks")) == 2, "Escape gave the keyboard back to the window")


def keyboard(program):
    """Without a pointer: F6 goes round the window and comes back, settings open and close, a key is given another meaning."""
    with Studio(program) as s:
        s.key("alt+1", "ctrl+t")
        for _ in range(8):
            s.key("F6")
        s.key("F1", "Escape", "ctrl+comma", "Escape", "x")
        check(s.state("ui.layout.bottomPanelOpen"), "X opened the dock")
        s.key("alt+4")
        check(s.state("ui.layout.mainView") == "mix", "Alt+4 shows the mixer")
        s.key("shift+F9")
        check(s.state("ui.layout.railOpen") is False, "the layout Focus hides the rail")
        s.key("shift+F5")
        s.key("F11", "F11")
        s.key("ctrl+z")
        check(s.state("tracks") == [], "undo works from wherever the keyboard is")


JOURNEYS = {"first-run": first_run, "spellbook": spellbook, "keyboard": keyboard}
