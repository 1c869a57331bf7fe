"""journeys.py PROGRAM NAME: a walk through the real program. Each is a test of its own in Tests/CMakeLists.txt."""
import pathlib
import sys
import tempfile

from studio import Studio, check, command


def first_run(program):
    """A first visit: the page stops nothing, Space plays, a choice of theme is kept, the next visit is no first one."""
    with tempfile.TemporaryDirectory() as home:
        with Studio(program, home=home) as s:
            s.bounds("Play a sound")
            check(s.state("ui.theme") == "nord-dark", "dark at first")
            s.click("Light")
            check(s.state("ui.theme") == "nord-light", "the theme is chosen")
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


def tabs(program):
    """Several sessions, one in front; a file that is no session opens nothing and disturbs nothing; closing asks."""
    with tempfile.TemporaryDirectory() as folder:
        one, two, bad = (pathlib.Path(folder) / name for name in ("One.amp", "Two.amp", "Bad.amp"))
        command(program, "new", one, "--template", "band")
        command(program, "new", two, "--template", "podcast")
        bad.write_bytes(b"this is no session")
        with Studio(program, one, two, bad) as s:
            check(s.sessions() == ["One.amp", "Two.amp"], "both are open")
            s.wait_for("a message", lambda: "Bad.amp" in s.ask("toast"))
            check(len(s.state("tracks")) == 4, "the last one is in front")
            s.key("space")
            s.click("One.amp")
            check(len(s.state("tracks")) == 8, "the other one came to the front")
            check(s.sessions() == ["One.amp", "Two.amp"], "what is no session opens no tab")
            s.key("ctrl+t")
            check(s.sessions() == ["One.amp*", "Two.amp"], "a change is marked")
            s.key("ctrl+Next")
            check(len(s.state("tracks")) == 4, "the next tab by key")
            s.key("ctrl+w")
            s.wait_for("the tab to close", lambda: s.sessions() == ["One.amp*"])


def save_undo(program):
    """Edit, undo everything, redo everything, save: the file holds what was shown; nothing is marked as changed."""
    with tempfile.TemporaryDirectory() as folder:
        song = pathlib.Path(folder) / "Song.amp"
        command(program, "new", song)
        with Studio(program, song) as s:
            s.key("ctrl+t", "ctrl+t", "m", "ctrl+alt+t")
            check(s.sessions() == ["Song.amp*"], "there are changes")
            after = s.state("tracks")
            s.key("ctrl+z", "ctrl+z", "ctrl+z", "ctrl+z")
            check(s.state("tracks") == [] and s.sessions() == ["Song.amp"], "all undone is as it was saved")
            s.key("ctrl+shift+z", "ctrl+y", "ctrl+y", "ctrl+y")
            check(s.state("tracks") == after, "all redone is as it was")
            s.key("ctrl+s")
            s.wait_for("the save", lambda: s.sessions() == ["Song.amp"])
        import json
        check(json.loads(command(program, "get", song, "tracks")) == after, "the file holds what was shown")


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


if __name__ == "__main__":
    {"first-run": first_run, "spellbook": spellbook, "tabs": tabs, "save-undo": save_undo, "keyboard": keyboard}[sys.argv[2]](sys.argv[1])
