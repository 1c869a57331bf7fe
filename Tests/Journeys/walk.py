"""A session made without a pointer, from nothing to a file that sounds."""
import pathlib
import tempfile

from clips import clips_of, write_tone
from studio import Studio, check, xdo


def to_area(s, name):
    """F6 goes round the window until the keyboard is there."""
    for _ in range(10):
        if s.ask("focus").startswith(name):
            return
        s.key("F6")
    check(False, f"F6 leads to {name}; it is at {s.ask('focus')}")


def tab_to(s, name, key="Tab", starts=False):
    """Tab, until that control has the keyboard."""
    for _ in range(60):
        if s.ask("focus") == name or (starts and s.ask("focus").startswith(name)):
            return
        s.key(key)
    check(False, f"Tab leads to {name}; it is at {s.ask('focus')}")


def do(s, words):
    """What the Spellbook finds for some words."""
    s.key("ctrl+k")
    s.wait_for("the Spellbook", lambda: s.ask("focus") == "field")
    s.type(words)
    s.key("Return")


def walk(program):
    """Rows 3, 7, 13, 15, 17, 19, 24, 28, 29, 32, 35, 37 without a pointer: a track is named, a file brought in, split, deleted, nudged; a
    fader and a pan typed, an effect added; an automation point; a beat; a version; the changemap reverted; saved, exported."""
    with tempfile.TemporaryDirectory() as place:
        home = pathlib.Path(place)
        write_tone(home / "Vox take.wav", seconds=8)
        song = home / "Walk.amp"
        with Studio(program, home=home) as s:
            s.key("ctrl+n", "ctrl+t", "F2")
            s.type("Vox")
            s.key("Return")
            check([track["name"] for track in s.state("tracks")] == ["Vox"], "the track is named")

            s.key("ctrl+i")
            s.wait_for("the question for files", lambda: s.ask("focus") == "field")
            s.key("ctrl+a")
            s.type(str(home / "Vox take.wav"))
            s.accept_path()
            s.wait_for("the clip", lambda: [track["name"] for track in s.state("tracks")] == ["Vox", "Vox take"])
            to_area(s, "Timeline")
            s.key("Down", "Right")
            to_area(s, "Tempo")
            tab_to(s, "Position")
            s.key("Return")
            s.key("ctrl+a")
            s.type("3.1.1")
            s.key("Return")
            check(float(s.ask("position")) == 4.0, "the playhead is at bar 3")
            to_area(s, "Timeline")
            s.key("ctrl+e")
            check([clip["startTime"] for clip in clips_of(s, 1)] == [0, 4], "split at the playhead")
            s.key("Delete")
            check(len(clips_of(s, 1)) == 1, "the half that is selected went")
            s.key("ctrl+z")
            check(len(clips_of(s, 1)) == 2, "and is back")
            before = [clip["startTime"] for clip in clips_of(s, 1)]
            s.key("Right", "alt+Right")
            check([clip["startTime"] for clip in clips_of(s, 1)] != before, "Alt and an arrow nudge")
            s.key("ctrl+z")

            s.key("alt+4")
            to_area(s, "Volume of ")
            s.key("ctrl+Left", "ctrl+Left")
            check(s.ask("focus") == "Volume of Vox", "Ctrl and an arrow lead to the strip beside")
            s.type("-6")
            s.key("Return")
            tab_to(s, "Pan of Vox as a number", "shift+Tab")
            s.key("Return", "ctrl+a")
            s.type("L20")
            s.key("Return")
            vox = s.state("tracks")[0]
            check(vox["volume"] < 70 and vox["pan"] == -20, "level and pan were typed")
            do(s, "send to a new reverb bus")
            check(len(s.state("mixer.buses")) == 1, "a reverb by plain words")

            s.key("alt+1", "Home", "a")
            to_area(s, "Timeline")
            s.key("Down", "Return")
            s.wait_for("the value's field", lambda: s.ask("focus") == "field")
            s.key("ctrl+a")
            s.type("-12")
            s.key("Return")
            points = [point for lane in s.state("tracks")[0]["automation"].values() for point in lane["points"]]
            check(len(points) == 1 and points[0]["value"] < 60, "a point with the value that was typed")
            s.key("ctrl+z", "ctrl+z")

            s.key("alt+2")
            to_area(s, "Steps")
            tab_to(s, "Add pattern track")
            s.key("Return", "Down", "Right", "Return")
            to_area(s, "Steps")
            s.key("Return", *["Right"] * 4, "Return")
            beat = next(iter(s.state("pattern.sequences").values()))
            check(sorted(event["step"] for event in beat["events"]) == [0, 4], "steps were set")

            s.key("ctrl+shift+s")
            s.wait_for("the question where to", lambda: s.ask("focus") == "field")
            s.key("ctrl+a")
            s.type(str(song))
            s.accept_path()
            s.wait_for("the save", lambda: "Walk.amp" in s.sessions())
            s.key("ctrl+alt+s")
            s.wait_for("the message", lambda: s.ask("focus") == "field")
            s.type("First walk")
            s.key("Return")
            s.wait_for("the version", lambda: "First walk" in s.ask("a11y"))
            s.key("Escape", "alt+4")
            to_area(s, "Volume of ")
            s.key("m")
            muted = [track["muted"] for track in s.state("tracks")]
            check(any(muted), "M mutes what is selected")
            do(s, "show changemap")
            to_area(s, "Changes")
            tab_to(s, "Revert Mute", starts=True)
            s.key("Return")
            s.wait_for("the change to be taken back", lambda: not any(track["muted"] for track in s.state("tracks")))

            s.key("ctrl+s")
            s.wait_for("the save", lambda: "Walk.amp" in s.sessions())
            s.key("ctrl+shift+e")
            s.wait_for("the dialog", lambda: s.has("Export"))
            s.key("Return")
            s.wait_for("the result", lambda: s.has("Show in folder"))
            s.key("Escape")
            xdo("key", "ctrl+q")
            s.process.wait(30)
        made = list(home.glob("*.wav"))
        check(any(path.name.endswith("mix.wav") for path in made), f"the export is there: {made}")


JOURNEYS = {"walk": walk}
