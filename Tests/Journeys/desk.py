"""What leaves the session and what comes in: export and the browser."""
import pathlib
import tempfile

from clips import write_tone
from studio import Studio, check, command, xdo


def _session(program, home):
    """Two tones on two tracks, saved."""
    for name, seconds in (("low", 2), ("high", 3)):
        write_tone(home / (name + ".wav"), seconds=seconds)
    command(program, "import", home / "low.wav", home / "high.wav", "-o", home / "song.amp")
    for name in ("low", "high"):
        (home / (name + ".wav")).unlink()
    return home / "song.amp"


def export(program):
    """Ctrl+Shift+E and Return write the file of `audiomage render`; again, they ask before they replace it."""
    with tempfile.TemporaryDirectory() as place:
        home = pathlib.Path(place)
        session = _session(program, home)
        with Studio(program, session, home=home) as s:
            name = s.state("project.name") + " mix.wav"
            s.key("ctrl+shift+e", "Return")
            s.wait_for("the file", (home / name).exists)
            s.wait_for("the result", lambda: s.has("Show in folder"))
            s.key("Escape")
            made = (home / name).read_bytes()
            command(program, "render", session, "-o", home / "verb.wav")
            check(made == (home / "verb.wav").read_bytes(), "the window's file has the bits of the verb's")
            (home / name).write_bytes(b"precious")
            s.key("ctrl+shift+e", "Return")
            s.wait_for("the question", lambda: s.has("Keep both"))
            s.key("Escape")
            check((home / name).read_bytes() == b"precious", "nothing was replaced without an answer")


def browser(program):
    """The browser lists the session's files and puts one at the playhead on the selected track."""
    with tempfile.TemporaryDirectory() as place:
        home = pathlib.Path(place)
        with Studio(program, _session(program, home), home=home) as s:
            s.click("Search the files")
            s.type("high")
            x, y, _, _ = s.bounds("Files")
            xdo("mousemove", x + 60, y + 24, "click", "--repeat", 2, "--delay", 60, 1)
            s.wait_for("the clip", lambda: sum(len(lane["clips"]) for track in s.state("tracks") for lane in track["lanes"]) == 3)


JOURNEYS = {"export": export, "browser": browser}
