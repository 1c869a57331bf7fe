"""What must never be lost: a session whose program was killed twice, one whose file is damaged, one whose copy is cancelled, and the work of two."""
import json
import os
import pathlib
import shutil
import signal
import tempfile

from clips import session_with_a_clip, write_tone
from studio import Studio, check, command, xdo


def kill_with_changes(program, studio, song, changes):
    studio.wait_for("the edits to be on the disk", lambda: changes in command(program, "recover", song, "--list"))
    os.kill(studio.process.pid, signal.SIGKILL)
    studio.process.wait()


def open_with_changes(studio, tracks):
    studio.wait_for("the card", lambda: studio.has("Open with changes"))
    studio.click("Open with changes")
    studio.wait_for("the work", lambda: studio.sessions() and len(studio.state("tracks")) == tracks)


def click_listed(studio, start):
    """The item of a list whose text begins so."""
    studio.wait_for(start, lambda: f'list item "{start}' in json.loads(studio.ask("a11y")))
    line = next(line for line in json.loads(studio.ask("a11y")).splitlines() if f'list item "{start}' in line)
    place, size = line.split()[-2:]
    x, y, width, height = (int(n) for n in place.split(",") + size.split("x"))
    left, top, _, _ = studio.bounds("Header")  # of the window on the screen
    xdo("mousemove", left + x + width // 3, top + y + height // 2, "click", 1)
    studio.idle()


def safe_mode(program):
    """Killed twice in a row: the third start says that it plays nothing, and has the work of both."""
    with tempfile.TemporaryDirectory() as folder:
        song = pathlib.Path(folder) / "Song.amp"
        home = pathlib.Path(folder) / "at home"
        home.mkdir()
        command(program, "new", song)
        with Studio(program, song, home=home) as s:
            s.key("ctrl+t")
            kill_with_changes(program, s, song, "1 change")
        with Studio(program, home=home) as s:
            open_with_changes(s, 1)
            check("safe mode" not in s.ask("toast"), "once is no reason for safe mode")
            s.key("ctrl+t")
            kill_with_changes(program, s, song, "2 changes")
        with Studio(program, home=home) as s:
            open_with_changes(s, 2)
            s.wait_for("the warning", lambda: "safe mode" in s.ask("toast"))
            s.key("ctrl+z", "ctrl+z")
            check(len(s.state("tracks")) == 0, "undo reaches back before both")
            s.key("ctrl+y", "ctrl+y", "ctrl+s")
            s.wait_for("the save", lambda: s.sessions() == ["Song.amp"])
        check(len(json.loads(command(program, "get", song, "tracks"))) == 2, "the file holds what was shown")


def damaged(program):
    """Damaged files, one after the other: the whole state of the last save is offered, with what came after it; the damaged file stays as a backup."""
    with tempfile.TemporaryDirectory() as folder:
        song = pathlib.Path(folder) / "Song.amp"
        command(program, "new", song)
        with Studio(program, song) as s:
            s.key("ctrl+t", "ctrl+t", "ctrl+s")
            s.wait_for("the save", lambda: s.sessions() == ["Song.amp"])
            s.key("ctrl+t", "ctrl+s")  # what was saved before is a backup now
            s.wait_for("the save", lambda: s.sessions() == ["Song.amp"])
        whole = song.read_bytes()
        broken = whole[:20] + b"\0" * (len(whole) - 40)
        song.write_bytes(broken)
        other = pathlib.Path(folder) / "Other.amp"
        shutil.copy(song, other)
        shutil.copytree(str(song) + ".backups", str(other) + ".backups")
        with Studio(program, song, other) as s:
            s.wait_for("the offer", lambda: s.has("Song.amp is damaged"))
            check("1 later change is not in it" in json.loads(s.ask("a11y")), "how much is missing from the whole state is said")
            picture = os.environ.get("JOURNEY_PICTURES")
            if picture:
                s.ask("screenshot " + os.path.join(picture, "damaged.png"))
            check(song.read_bytes() == broken, "nothing happens before it is chosen")
            s.click("Bring back the whole state")
            s.wait_for("the offer for the other", lambda: s.has("Other.amp is damaged"))
            s.key("Escape")
            s.wait_for("the whole state", lambda: s.sessions() == ["Song.amp"] and len(s.state("tracks")) == 2)
            check(other.read_bytes() == broken, "nothing was chosen for the other")
        check(len(json.loads(command(program, "get", song, "tracks"))) == 2, "the whole state is in its place")
        backups = [path.read_bytes() for path in (song.parent / "Song.amp.backups").glob("*.amp")]
        check(broken in backups, "the damaged file is a backup")


def save_elsewhere(program):
    """Saved under another name: the audio is copied in the background; a target that cannot be written leaves nothing behind."""
    with tempfile.TemporaryDirectory() as folder:
        here = pathlib.Path(folder)
        song = session_with_a_clip(program, here, at=0.0)
        there = here / "elsewhere"
        there.mkdir()
        with Studio(program, song) as s:
            s.key("ctrl+t", "ctrl+shift+s")

            s.wait_for("the question where to", lambda: s.ask("focus") == "field")
            s.key("ctrl+a")
            s.type(str(there / "Other.amp"))
            s.accept_path()
            s.wait_for("the save", lambda: s.sessions() == ["Other.amp"])
            check((there / "Other Media").is_dir(), "the audio is beside it")
            s.key("ctrl+z", "ctrl+z")
            check(len(s.state("tracks")) == 2, "undo goes on there")
            s.key("ctrl+y", "ctrl+y", "ctrl+s")
        check(len(json.loads(command(program, "get", there / "Other.amp", "tracks"))) == 3, "the copy holds what was shown")
        check(len(json.loads(command(program, "get", song, "tracks"))) == 2, "the first file is as it was")
        check(not list(here.glob("Song.amp.journal")), "nothing of it is left open")


def missing(program):
    """A session whose file was moved: it says so, plays silence, finds the file by its content though it has another name, and plays it."""
    with tempfile.TemporaryDirectory() as folder:
        here = pathlib.Path(folder)
        song = here / "Song.amp"
        write_tone(here / "tone.wav")
        command(program, "import", here / "tone.wav", "-o", song)
        (here / "tone.wav").unlink()
        archive = here / "archive" / "old takes"
        archive.mkdir(parents=True)
        next((here / "Song Media").glob("*.wav")).rename(archive / "take 7.wav")
        with Studio(program, song) as s:
            s.wait_for("the warning", lambda: s.has("1 file missing"))
            if not s.has("Search a folder..."):
                s.click("1 file missing")
            s.wait_for("the dialog", lambda: s.has("Search a folder..."))
            s.click("Search a folder...")
            s.wait_for("the question where", lambda: s.ask("focus") == "field")
            s.key("ctrl+a")
            s.type(str(here / "archive"))
            s.key("Return")
            s.wait_for("the search", lambda: s.has("Relink 1 file"))
            s.click("Relink")
            s.wait_for("the file", lambda: not s.has("1 file missing"))
            s.key("ctrl+s")
            s.wait_for("the save", lambda: s.sessions() == ["Song.amp"])
        out = here / "out.wav"
        command(program, "render", song, "-o", out)
        heard = json.loads(command(program, "analyse", out, "--json"))[0]
        check(heard["samplePeakDb"] is not None and heard["samplePeakDb"] > -20, "what was found is heard")


def merge(program):
    """Two copies of a session, edited on two branches: they merge, and a fader that was moved on both sides is one conflict, with both values and who."""
    with tempfile.TemporaryDirectory() as folder:
        ours, theirs = pathlib.Path(folder) / "ours" / "Song.amp", pathlib.Path(folder) / "theirs" / "Song.amp"
        for path in (ours, theirs):
            path.parent.mkdir()
        command(program, "new", ours)
        command(program, "do", ours, "track.add", "name=Vox")
        command(program, "do", ours, "track.add", "name=Bass")
        tracks = json.loads(command(program, "get", ours, "tracks"))
        vox, bass = (track["id"] for track in tracks)
        command(program, "commit", ours, "-m", "Start", "--author", "Yuki")
        shutil.copy(ours, theirs)
        shutil.copytree(str(ours) + ".versions", str(theirs) + ".versions")

        command(program, "branch", theirs, "kim")
        command(program, "checkout", theirs, "kim")
        command(program, "set", theirs, f"mixer.channels.{vox}.volume=40", f"mixer.channels.{bass}.pan=25")
        command(program, "commit", theirs, "-m", "Softer", "--author", "Kim")
        command(program, "set", ours, f"mixer.channels.{vox}.volume=90", f"tracks.{bass}.name=Low")
        command(program, "commit", ours, "-m", "Louder", "--author", "Yuki")
        command(program, "fetch", ours, theirs)

        with Studio(program, ours) as s:
            s.click("Versions")
            click_listed(s, "Softer")
            s.click("Merge")
            s.wait_for("the conflict", lambda: s.has("Merge with these choices") or s.has("Cancel"))
            sides = [line for line in json.loads(s.ask("a11y")).splitlines() if "(Yuki)" in line or "(Kim)" in line]
            check(len(sides) == 2, "one conflict, not one for the track and one for its channel")
            check("3.1 dB (Yuki)" in sides[0] and "dB (Kim)" in sides[1], "it says both values and who")
            picture = os.environ.get("JOURNEY_PICTURES")
            if picture:
                s.ask("screenshot " + os.path.join(picture, "merge.png"))
            s.click(sides[1].split('"')[1])
            s.click("Merge with these choices")
            s.wait_for("the merge", lambda: s.state(f"mixer.channels.{vox}.volume") == 40)
            check(s.state(f"mixer.channels.{bass}.pan") == 25, "their other change came along")
            check(s.state(f"tracks.{bass}.name") == "Low", "ours stayed")


def aside(program):
    """Going to another version with changes that no version has: they are put aside, nothing is lost, and come back from the menu of branches."""
    with tempfile.TemporaryDirectory() as folder:
        song = pathlib.Path(folder) / "Song.amp"
        command(program, "new", song)
        command(program, "commit", song, "-m", "Empty")
        command(program, "do", song, "track.add", "name=Vox")
        command(program, "commit", song, "-m", "One track")
        with Studio(program, song) as s:
            s.key("ctrl+t")
            s.click("Versions")
            click_listed(s, "Empty")
            s.click("Go to")
            window = xdo("search", "--sync", "--onlyvisible", "--name", "aside").split()[-1]
            xdo("windowfocus", "--sync", window, "key", "Return")
            s.wait_for("the other version", lambda: s.state("tracks") == [])
            s.key("ctrl+z", "ctrl+z")  # going there, and putting aside
            check(len(s.state("tracks")) == 2, "undo has the changes again")


def changemap(program):
    """What differs between a version and now, as a list and over the arranger; heard, measured for each track, and taken back one by one."""
    with tempfile.TemporaryDirectory() as folder:
        song = session_with_a_clip(program, folder, at=0.0)
        command(program, "commit", song, "-m", "Start", "--author", "Yuki")
        alto, bass = (track["id"] for track in json.loads(command(program, "get", song, "tracks")))
        with Studio(program, song) as s:
            s.click("Mute Bass")
            s.drag_in_timeline(("Alto", 1.0), ("Alto", 3.0))
            s.click("Versions")
            s.wait_for("the panel", lambda: s.has("See changemap"))
            s.click("See changemap")
            s.wait_for("the changemap", lambda: s.has("Overlay"))
            lines = lambda: json.loads(s.ask("a11y")).splitlines()
            check([line for line in lines() if 'button "Revert Mute' in line] and [line for line in lines() if 'button "Revert Clip' in line], "both changes are listed")
            s.key("d")
            check('"Overlay" = On' in "".join(lines()), "they are shown over the arranger")
            s.click("Hear B")
            s.wait_for("the sound", lambda: any("sound differs by -" in line for line in lines()))
            check(any("Bass" in line and "sound differs by the same" in line for line in lines()), "what is silent on both sides is the same")
            check(s.has("Stop B"), "B is heard")
            s.click("Hear A")
            check(s.has("Stop A") and s.has("Hear B"), "A in its place")
            mute = next(line for line in lines() if 'button "Revert Mute' in line)
            s.click(mute[mute.index('"') + 1:mute.rindex('"')])
            s.wait_for("the mute to be taken back", lambda: not any('"Revert Mute' in line for line in lines()))
            check(any('"Revert Clip' in line for line in lines()), "the other change stays")
            s.key("ctrl+z")
            s.wait_for("undo", lambda: any('"Revert Mute' in line for line in lines()))


JOURNEYS = {"safe-mode": safe_mode, "damaged": damaged, "save-elsewhere": save_elsewhere, "missing-file": missing, "merge": merge, "aside": aside, "changemap": changemap}
