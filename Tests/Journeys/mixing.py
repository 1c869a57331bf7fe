"""Faders, mutes and solos, groups, automation."""
import math
import pathlib
import struct
import tempfile
import wave

from clips import session_with_a_clip
from studio import Studio, check, command, xdo


def track(s, name):
    return next(t for t in s.state("tracks") if t["name"] == name)


def strips(program):
    """Row 28: a fader dragged, typed and reset; mute and solo by button and key; meters move while it plays."""
    with tempfile.TemporaryDirectory() as folder:
        with Studio(program, session_with_a_clip(program, folder, at=0.0)) as s:
            s.keep_view()
            start = track(s, "Alto")["volume"]
            x, y, width, height = s.bounds("Volume of Alto")
            s.drag(x + width * 2 // 3, y + height // 2, x + width // 4, y + height // 2)
            lower = track(s, "Alto")["volume"]
            check(lower != start, "the fader was dragged")
            s.key("ctrl+z")
            check(track(s, "Alto")["volume"] == start, "the drag is one step")
            s.click("Volume of Alto in decibels", times=2)
            s.key("ctrl+a")
            s.type("-6 dB")
            s.key("Return")
            typed = track(s, "Alto")["volume"]
            check(typed < start, "the level was typed")
            s.click("Volume of Alto", times=2)
            check(track(s, "Alto")["volume"] == start, "a double click leads back to the default")

            s.click("Mute Alto")
            check(track(s, "Alto")["muted"], "muted by its button")
            s.key("m")
            check(not track(s, "Alto")["muted"], "M is for the selected track")
            s.click("Solo Bass")
            check(track(s, "Bass")["soloed"], "soloed by its button")
            s.click("Solo Bass")
            s.key("space")
            s.wait_for("the meter to move", lambda: "silent" not in s.line_of("Level of Alto"))
            s.key("space")


def snapshots(program):
    """Row 28: the mixer is stored as A and as B and brought back by a click each; halfway between them by a number; each is one undo."""
    with tempfile.TemporaryDirectory() as folder:
        with Studio(program, session_with_a_clip(program, folder, at=0.0)) as s:
            s.key("alt+4")
            volume = lambda: track(s, "Alto")["volume"]

            def type_level(text):
                s.click("Volume of Alto in decibels", times=2)
                s.key("ctrl+a")
                s.type(text)
                s.key("Return")
                return volume()

            quiet = type_level("-18")
            s.click("Store snapshot A")
            loud = type_level("0")
            s.click("Store snapshot B")
            check(loud > quiet + 20, "the two are apart")
            s.click("Recall snapshot A")
            check(volume() == quiet, "A is back")
            s.click("Recall snapshot B")
            check(volume() == loud, "B is back")
            s.key("ctrl+z")
            check(volume() == quiet, "a recall is one undo step")
            s.key("ctrl+y")
            s.click("Morph from snapshot A to B", times=2)
            s.key("ctrl+a")
            s.type("50")
            s.key("Return")
            check(abs(volume() - (quiet + loud) / 2) < 0.01, "halfway between the two")
            s.key("ctrl+z")
            check(volume() == loud, "the morph is one undo step")


def why_silent(program):
    """A muted track beside a soloed one is asked why it is silent, by the Spellbook; the buttons of the answer make it heard."""
    with tempfile.TemporaryDirectory() as folder:
        with Studio(program, session_with_a_clip(program, folder, at=0.0)) as s:
            s.click("Mute Alto")
            s.click("Solo Bass")
            s.key("ctrl+k")
            s.type("why silent")
            s.key("Return")
            s.wait_for("the answer", lambda: s.has("Unmute Alto"))
            s.click("Unmute Alto")
            check(not track(s, "Alto")["muted"], "unmuted by the answer")
            s.click("Solo off everywhere")
            check(not track(s, "Bass")["soloed"], "nothing is soloed any more")
            s.wait_for("no more to say of the mixer", lambda: not s.has("Solo off everywhere"))
            s.key("Escape", "ctrl+z")
            check(track(s, "Bass")["soloed"], "each answer is a step of undo")


def groups(program):
    """Row 31: two tracks become a group in two keys, and one undo parts them; a bus by its key is in the mixer, with a strip."""
    with tempfile.TemporaryDirectory() as folder:
        with Studio(program, session_with_a_clip(program, folder)) as s:
            s.keep_view()
            s.click_header("Alto")
            s.click_header("Bass", hold="shift")
            s.key("ctrl+g")
            buses = s.state("mixer.buses")
            check(len(buses) == 1 and buses[0]["type"] == "group", "there is a group")
            s.key("ctrl+z")
            check(s.state("mixer.buses") == [], "one undo parts it")
            s.key("ctrl+alt+t", "alt+4")
            check(s.has("Volume of " + s.state("mixer.buses")[0]["name"]), "the mixer has its strip")


def automation(program):
    """Row 32: A opens the lane of the volume; two points are drawn and heard as a fade in the rendered file; undo takes them away."""
    with tempfile.TemporaryDirectory() as folder:
        song = session_with_a_clip(program, folder, at=0.0)
        with Studio(program, song) as s:
            s.keep_view()
            s.click_header("Alto")
            s.key("a")
            _, y, _, height = s.bounds("Automation of Volume")
            for seconds, part in ((0.25, 0.15), (4.0, 0.95)):
                x, _ = s.place("Alto", seconds)
                xdo("mousemove", x, round(y + height * part), "click", "--repeat", 2, "--delay", 60, 1)
                s.idle()
            points = track(s, "Alto")["automation"]
            check(len(points) == 1, "there is a lane")
            s.key("ctrl+s")
            s.wait_for("the save", lambda: s.sessions() == ["Song.amp"])
            loud, soft = (level(program, song, folder, start) for start in (0.2, 3.4))
            check(soft < loud - 6.0, f"the fade is heard: {loud} dB, then {soft} dB")
            s.key("ctrl+z", "ctrl+z")
            s.wait_for("the undo", lambda: not any(lane["points"] for lane in track(s, "Alto")["automation"].values()))


def level(program, song, folder, start):
    """Peak of a tenth of a second of the rendered session, in dB."""
    out = pathlib.Path(folder) / "out.wav"
    command(program, "render", song, "-o", out, "--from", start, "--to", start + 0.1, "--bits", "16")
    with wave.open(str(out)) as file:
        frames = file.readframes(file.getnframes())
    peak = max(abs(value) for (value,) in struct.iter_unpack("<h", frames))
    return 20 * math.log10(max(peak, 1) / 32768)


JOURNEYS = {"strips": strips, "why-silent": why_silent, "snapshots": snapshots, "groups": groups, "automation": automation}
