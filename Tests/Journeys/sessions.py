"""Sessions: several at once, saved, undone, killed and recovered."""
import json
import os
import pathlib
import shutil
import signal
import tempfile

from clips import session_with_a_clip
from studio import Studio, check, command


def tabs(program):
    """Several sessions, one in front; a file that is no session opens nothing and disturbs nothing; closing asks."""
    with tempfile.TemporaryDirectory() as folder:
        one, two, bad, worse = (pathlib.Path(folder) / name for name in ("One.amp", "Two.amp", "Bad.amp", "Worse.amp"))
        command(program, "new", one, "--template", "band")
        command(program, "new", two, "--template", "podcast")
        bad.write_bytes(b"this is no session")
        worse.write_bytes(b"nor is this")
        with Studio(program, one, two, bad) as s:
            check(s.sessions() == ["One.amp", "Two.amp"], "both are open")
            s.wait_for("a message", lambda: "Bad.amp" in s.ask("toast"))
            check(len(s.state("tracks")) == 4, "the last one is in front")
            s.key("space")
            s.wait_for("the playhead to move", lambda: float(s.ask("position")) > 0.2)
            s.key("ctrl+o")  # one that cannot be opened, while another plays: its whole path is typed, and Return pressed once

            def is_refused():
                if "Worse.amp" in s.ask("toast"):
                    return True
                s.key("ctrl+a")
                s.type(str(worse))
                s.key("Return")
                return "Worse.amp" in s.ask("toast")

            s.wait_for("the refusal", is_refused)
            at = float(s.ask("position"))
            s.wait_for("the music to go on", lambda: float(s.ask("position")) > at)
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
    """Rows 13, 14 and 35: edit, undo everything, redo everything, save: the file holds what was shown; nothing is marked as changed."""
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
        check(json.loads(command(program, "get", song, "tracks")) == after, "the file holds what was shown")


def recovery(program):
    """Row 36: killed while there is unsaved work; the next start offers it by name, brings it back, and undo reaches before the kill."""
    with tempfile.TemporaryDirectory() as folder:
        song = pathlib.Path(folder) / "Song.amp"
        home = pathlib.Path(folder) / "at home"
        home.mkdir()
        command(program, "new", song)
        with Studio(program, song, home=home) as s:
            s.key("ctrl+t", "ctrl+t")
            edited = s.state("tracks")
            s.wait_for("the edits to be on the disk", lambda: "2 changes" in command(program, "recover", song, "--list"))
            os.kill(s.process.pid, signal.SIGKILL)
            s.process.wait()
        check(json.loads(command(program, "get", song, "tracks")) == [], "the file is as it was saved")
        with Studio(program, home=home) as s:
            s.wait_for("the card", lambda: s.has("Open with changes"))
            s.click("Open with changes")
            s.wait_for("the work", lambda: s.sessions() and s.state("tracks") == edited)
            s.key("ctrl+z", "ctrl+z")
            check(s.state("tracks") == [], "undo reaches back before the kill")


def bundle(program):
    """Row 40: the session is sent as one file and opened where only that file is: its audio is there, and it renders the same."""
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as elsewhere:
        here, there = pathlib.Path(folder), pathlib.Path(elsewhere)
        song = session_with_a_clip(program, here, at=0.0)
        with Studio(program, song) as s:
            s.key("ctrl+k")
            s.type("send as one")
            s.key("Return")
            sent = here / "Song.ampbundle"  # the name that is proposed

            def is_sent():
                if not sent.exists():
                    s.key("Return")  # the desktop may hand the keyboard to the question a while later
                return "Wrote Song" in s.ask("toast")

            s.wait_for("the bundle", is_sent)
        shutil.copy(sent, there)
        with Studio(program, there / "Song.ampbundle") as s:
            s.wait_for("the session", lambda: s.sessions() == ["Song.amp"])
            check([track["name"] for track in s.state("tracks")] == ["Alto", "Bass"], "its tracks are there")
        for session, out in ((song, "here.wav"), (there / "Song" / "Song.amp", "there.wav")):
            command(program, "render", session, "-o", there / out)
        check((there / "here.wav").read_bytes() == (there / "there.wav").read_bytes(), "it sounds the same, sample for sample")


JOURNEYS = {"bundle": bundle, "tabs": tabs, "save-undo": save_undo, "recovery": recovery}
