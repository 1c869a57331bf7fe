"""Clips: brought in, moved, copied, cut up, put together, shaped; what is zoomed to."""
import math
import pathlib
import struct
import tempfile
import wave

from studio import Studio, check, command


def write_tone(path, seconds=4.0, rate=48000, channels=2, hertz=440.0):
    """A sine at -12 dBFS."""
    with wave.open(str(path), "wb") as out:
        out.setnchannels(channels)
        out.setsampwidth(2)
        out.setframerate(rate)
        frames = (struct.pack("<h", int(8191 * math.sin(2 * math.pi * hertz * n / rate))) * channels for n in range(int(seconds * rate)))
        out.writeframes(b"".join(frames))


def session_with_a_clip(program, folder, at=2.0, **tone):
    """Two tracks; on the first, Alto, a clip of four seconds."""
    folder = pathlib.Path(folder)
    song = folder / "Song.amp"
    write_tone(folder / "tone.wav", **tone)
    command(program, "new", song)
    track, _ = (command(program, "do", song, "track.add", "type=audio", f"name={name}").split()[0] for name in ("Alto", "Bass"))
    command(program, "do", song, "clip.add", f"track={track}", "filePath=tone.wav", f"startTime={at}", "duration=4")
    return song


def clips_of(s, track=0):
    lanes = s.state("tracks")[track]["lanes"]
    return sorted((clip for lane in lanes for clip in lane["clips"]), key=lambda clip: clip["startTime"])


def edit(program):
    """Rows 15 to 19: drag, Ctrl-drag, copy and paste, duplicate, split, join, delete; the last undo is the first state."""
    with tempfile.TemporaryDirectory() as folder:
        with Studio(program, session_with_a_clip(program, folder)) as s:
            s.keep_view()
            first = s.state("tracks")
            s.drag_in_timeline(("Alto", 4.0), ("Alto", 6.0))
            check(abs(clips_of(s)[0]["startTime"] - 4.0) < 0.13, "the clip lies where it was dropped, on the grid")
            s.drag_in_timeline(("Alto", 5.0), ("Bass", 5.0))
            check(len(clips_of(s, 0)) == 0 and len(clips_of(s, 1)) == 1, "it went to the other track")
            s.key("ctrl+z")
            s.drag_in_timeline(("Alto", 5.0), ("Bass", 5.0), hold="ctrl")
            check(len(clips_of(s, 0)) == 1 and len(clips_of(s, 1)) == 1, "Ctrl-drag leaves the first where it is")
            s.key("ctrl+z")

            s.click_in_timeline("Alto", 5.0)
            s.key("ctrl+c")
            s.go_to(10.0)
            s.key("ctrl+v")
            check([round(c["startTime"]) for c in clips_of(s)] == [4, 10], "the copy was pasted at the playhead")
            s.key("ctrl+z")
            s.click_in_timeline("Alto", 5.0)
            s.key("ctrl+d")
            check([round(c["startTime"]) for c in clips_of(s)] == [4, 8], "the double follows the clip")
            s.key("ctrl+z")

            s.go_to(5.0)
            s.click_in_timeline("Alto", 5.5)
            s.key("ctrl+e")
            halves = clips_of(s)
            check(len(halves) == 2 and abs(halves[1]["startTime"] - 5.0) < 0.07, "split at the playhead")
            check(abs(halves[0]["duration"] + halves[1]["duration"] - 4.0) < 1e-6, "nothing was lost at the cut")
            s.key("ctrl+a", "ctrl+j")
            check(len(clips_of(s)) == 1 and abs(clips_of(s)[0]["duration"] - 4.0) < 1e-6, "joined again")

            s.click_in_timeline("Alto", 5.0)
            s.key("Delete")
            check(clips_of(s) == [] and len(s.state("tracks")) == 2, "Delete took the clip and no track")
            for _ in range(20):
                if s.state("tracks") == first:
                    break
                s.key("ctrl+z")
            check(s.state("tracks") == first, "undo leads back to the beginning")


def shape(program):
    """Row 20: an edge is trimmed, a fade drawn, one clip over another crosses into it."""
    with tempfile.TemporaryDirectory() as folder:
        with Studio(program, session_with_a_clip(program, folder)) as s:
            s.keep_view()
            s.drag_in_timeline(("Alto", 6.0, "edge"), ("Alto", 5.0))
            check(abs(clips_of(s)[0]["duration"] - 3.0) < 0.13, "the end was trimmed")
            s.click_in_timeline("Alto", 4.0)
            s.go_to(3.0)
            s.key("alt+i")
            check(abs(clips_of(s)[0]["fadeIn"] - 1.0) < 0.07, "the fade reaches the playhead")
            s.key("ctrl+alt+r")
            check(clips_of(s)[0]["reversed"], "reversed by its key")
            s.key("ctrl+alt+m")
            check(clips_of(s)[0]["muted"], "muted by its key")
            s.key("ctrl+alt+m", "ctrl+alt+l")
            s.click_in_timeline("Alto", 4.0)
            s.key("Delete")
            check(len(clips_of(s)) == 1, "what is locked stays")


def zoom(program):
    """Row 21: to the pointer by the wheel, to the selection, back, to fit."""
    with tempfile.TemporaryDirectory() as folder:
        with Studio(program, session_with_a_clip(program, folder)) as s:
            s.keep_view()
            x, _ = s.place("Alto", 4.0)
            before = s.view()
            s.wheel("Alto", 4.0, up=True, hold="ctrl", times=3)
            s.wait_for("the view to be kept", lambda: s.view() != before)
            check(abs(s.place("Alto", 4.0)[0] - x) <= 3, "what is under the pointer stays there")
            s.click_in_timeline("Alto", 4.0)
            closer = s.view()
            s.key("z")
            s.wait_for("the zoom", lambda: s.view() != closer)
            left, right = s.view()
            check(left <= 2.0 and right >= 6.0 and right - left < 8.0, "the clip fills the view")


JOURNEYS = {"clips-edit": edit, "clips-shape": shape, "clips-zoom": zoom}
