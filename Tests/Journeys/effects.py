"""Effects in the mixer: an EQ that is dragged over the spectrum, an effect that is dragged to another strip."""
import json
import tempfile

from clips import session_with_a_clip
from studio import Studio, check, command, xdo


def effects_of(s, name):
    return sorted(next(t for t in s.state("tracks") if t["name"] == name)["effects"], key=lambda e: e["position"])


def equaliser(program):
    """An EQ is found by typing and added; a band is dragged in one step of undo; the spectrum moves while it plays; the file has it."""
    with tempfile.TemporaryDirectory() as folder:
        song = session_with_a_clip(program, folder, at=0.0)
        with Studio(program, song) as s:
            s.key("alt+4")
            s.click("Add effect to Alto")
            s.type("eq")
            s.key("Return")
            s.wait_for("the editor", lambda: s.has("Response of EQ"))
            check([e["pluginId"] for e in effects_of(s, "Alto")] == ["audiomage.eq"], "it is in the chain")

            x, y, width, height = s.bounds("Mid")
            s.drag(x + width // 2, y + height // 2, x + width // 2 + 40, y + height // 2 - 30)
            values = effects_of(s, "Alto")[0]["parameters"]
            check(values["midGain"]["value"] > 2.0, "the band is louder")
            check(values["midFrequency"]["value"] > 1050.0, "and higher")
            s.key("ctrl+z")
            check(effects_of(s, "Alto")[0]["parameters"]["midGain"]["value"] == 0.0, "the drag is one step")
            s.key("ctrl+shift+z")

            s.key("space")
            s.wait_for("the spectrum of the tone", lambda: any(f"loudest at {hertz} Hz" in s.line_of("Response of EQ") for hertz in range(425, 456)))
            s.key("space", "ctrl+s")
            s.wait_for("the save", lambda: s.sessions() == ["Song.amp"])
            kept = effects_of(s, "Alto")[0]
        stored = json.loads(command(program, "get", song, f"tracks.{kept_track(program, song)}.effects.{kept['id']}.parameters.midGain.value"))
        check(abs(stored - kept["parameters"]["midGain"]["value"]) < 1e-9, "the file has the gain")


def kept_track(program, song):
    return next(t["id"] for t in json.loads(command(program, "get", song, "tracks")) if t["name"] == "Alto")


def inserts(program):
    """An effect is dragged from one strip to another, and with Ctrl copied back; keys bypass and remove it."""
    with tempfile.TemporaryDirectory() as folder:
        with Studio(program, session_with_a_clip(program, folder, at=0.0)) as s:
            s.key("alt+4")
            s.click("Add effect to Alto")
            s.type("sat")
            s.key("Return")
            s.wait_for("the slot", lambda: s.has("Saturation, insert 1 of Alto"))
            x, y, width, height = s.bounds("Saturation, insert 1 of Alto")
            to, top, across, _ = s.bounds("Add effect to Bass")
            s.drag(x + width // 2, y + height // 2, to + across // 2, top + 3)
            check(effects_of(s, "Alto") == [] and len(effects_of(s, "Bass")) == 1, "it has moved")
            x, y, width, height = s.bounds("Saturation, insert 1 of Bass")
            to, top, across, _ = s.bounds("Add effect to Alto")
            s.drag(x + width // 2, y + height // 2, to + across // 2, top + 3, hold="ctrl")
            check(len(effects_of(s, "Alto")) == 1 and len(effects_of(s, "Bass")) == 1, "it was copied")
            x, y, _, height = s.bounds("Saturation, insert 1 of Alto")
            xdo("mousemove", x + 6, y + height // 2, "click", 1)
            s.idle()
            check(effects_of(s, "Alto")[0]["bypassed"], "its lamp bypasses it")


JOURNEYS = {"equaliser": equaliser, "inserts": inserts}
