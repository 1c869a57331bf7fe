"""A beat put in by hand, played, captured, launched and heard."""
import json
import pathlib
import shutil
import subprocess
import tempfile

from studio import Studio, check, xdo

RULER, ROW, IN_SIGHT = 24, 40, 64


def add_track(s, down):
    """The sound `down` places below the first drum."""
    s.click("Add pattern track")
    s.key("Down", "Right", *["Down"] * down, "Return")


def cell(s, row, step):
    x, y, width, _ = s.bounds("Steps")
    pitch = width // IN_SIGHT
    return x + step * pitch + pitch // 2, y + RULER + row * ROW + ROW // 2


def click_step(s, row, step):
    place = None
    while place != (place := cell(s, row, step)):  # until the view stands still
        s.idle()
    xdo("mousemove", *place, "click", 1)
    s.idle()


def steps(s, track):
    found = s.state("pattern.sequences").get(track)
    return sorted(event["step"] for event in found["events"]) if found else []


def beat(program):
    """Tracks from the menu, steps by clicks and a drag, undo, play, a scene that waits and takes effect, save, render."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="beat-"))
    song, wave = folder / "beat.amp", folder / "beat.wav"
    subprocess.run([program, "new", song], check=True, capture_output=True)
    with Studio(program, song) as s:
        s.key("alt+2")
        add_track(s, 0)
        add_track(s, 1)
        tracks = list(s.state("pattern.tracks"))
        check(len(tracks) == 2, "two tracks were added from the menu")
        kick, snare = tracks
        for step in (0, 4, 8, 12):
            click_step(s, 0, step)
        click_step(s, 1, 4)
        check(steps(s, kick) == [0, 4, 8, 12], "clicks set steps")
        s.key("ctrl+z")
        check(steps(s, snare) == [], "undo takes one step back")
        s.drag(*cell(s, 1, 4), *cell(s, 1, 7))
        check(steps(s, snare) == [4, 5, 6, 7], "a drag paints")
        s.click("Capture scene")
        check(list(s.state("pattern.scenes")) == ["scene 1"], "a scene was captured")
        s.wait_for("the scene to be shown", lambda: s.has("Launch scene 1"))
        click_step(s, 0, 2)
        s.wait_for("the loop to go on without the scene", lambda: 2 in steps(s, kick))

        s.key("space")
        s.wait_for("the playhead to move", lambda: float(s.ask("position")) > 0.3)
        s.click("Launch scene 1")
        check(s.has("Cancel scene 1"), "the scene waits where it can be taken back")
        check(2 in steps(s, kick), "it has not taken effect yet")
        s.wait_for("the bar", lambda: 2 not in steps(s, kick))
        s.key("space")
        check(not s.has("Cancel scene 1"), "it waits no longer")

        s.key("ctrl+s")
        s.wait_for("the save", lambda: s.sessions() == ["beat.amp"])
    subprocess.run([program, "render", song, "-o", wave, "--to", "4"], check=True, capture_output=True)
    heard = json.loads(subprocess.run([program, "analyse", wave, "--json"], check=True, capture_output=True).stdout)[0]
    check(heard["samplePeakDb"] is not None and heard["samplePeakDb"] > -30.0, "the saved beat sounds")
    shutil.rmtree(folder)



def stage(program):
    """Row 24: edits are held while it plays, wait for the end of the loop, are cancelled, are applied at the bar; undo; the loop is put
    on the timeline and heard in the rendered file."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="stage-"))
    song, wave = folder / "stage.amp", folder / "stage.wav"
    subprocess.run([program, "new", song], check=True, capture_output=True)
    with Studio(program, song) as s:
        s.key("alt+2")
        add_track(s, 0)
        kick = list(s.state("pattern.tracks"))[0]
        click_step(s, 0, 0)
        s.key("space")
        s.wait_for("the playhead to move", lambda: float(s.ask("position")) > 0.3)
        s.click("Hold edits")
        click_step(s, 0, 4)
        click_step(s, 0, 8)
        check(steps(s, kick) == [0], "held edits change nothing yet")
        s.click("Seq")
        s.key("ctrl+Return")
        s.wait_for("the queue", lambda: s.has("Cancel " + kick))  # the loop lasts half a minute
        check(steps(s, kick) == [0], "applied edits wait for their boundary")
        s.click("Cancel " + kick)
        s.wait_for("the cancel", lambda: not s.has("Cancel " + kick))
        click_step(s, 0, 12)
        s.click("Bar")
        s.key("ctrl+Return")
        s.wait_for("the bar", lambda: steps(s, kick) == [0, 12])
        s.key("space")
        s.key("ctrl+z")
        check(steps(s, kick) == [0], "what was applied is one undo step")
        s.key("ctrl+y")
        s.key("ctrl+k")
        s.type("put the loop on the timeline")
        s.key("Return")
        s.wait_for("the clip", lambda: [clip for track in s.state("tracks") for lane in track["lanes"] for clip in lane["clips"]])
        s.key("ctrl+s")
        s.wait_for("the save", lambda: s.sessions() == ["stage.amp"])
    subprocess.run([program, "render", song, "-o", wave, "--to", "4"], check=True, capture_output=True)
    heard = json.loads(subprocess.run([program, "analyse", wave, "--json"], check=True, capture_output=True).stdout)[0]
    check(heard["samplePeakDb"] is not None and heard["samplePeakDb"] > -30.0, "the loop on the timeline sounds")
    shutil.rmtree(folder)


def scene_drag(program):
    """A scene dragged out of its list: the arranger comes up under the pointer, and the scene is a clip where it is let go."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="scene-"))
    song = folder / "scene.amp"
    subprocess.run([program, "new", song], check=True, capture_output=True)
    with Studio(program, song) as s:
        s.key("alt+2")
        add_track(s, 0)
        click_step(s, 0, 0)
        s.click("Capture scene")
        x, y, width, height = s.bounds("scene 1")
        xdo("mousemove", x + width - 20, y + height // 2, "mousedown", 1, "mousemove", x - 40, y + 40, "mousemove", x - 60, y + 40)
        s.wait_for("the arranger", lambda: s.has("Timeline"))
        left, top, _, _ = s.bounds("Timeline")
        xdo("mousemove", left + 20, top + 40, "mousemove", left + 12, top + 40)
        s.idle()
        xdo("mouseup", 1)
        s.wait_for("the clip", lambda: [clip.get("scene") for track in s.state("tracks") for lane in track["lanes"] for clip in lane["clips"]] == ["scene 1"])
        s.key("ctrl+z")
        check(s.state("tracks") == [], "one undo takes the clip and its track back")
    shutil.rmtree(folder, ignore_errors=True)


JOURNEYS = {"scene-drag": scene_drag, "stage": stage, "beat": beat}
