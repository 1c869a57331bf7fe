"""Tempo, meter, loop, markers, and a playhead in a session where nothing is."""
from studio import Studio, check


def transport(program):
    """Rows 2, 12 and 33: Space with nothing loaded; a loop by its key; markers dropped while it plays, renamed and jumped to."""
    with Studio(program) as s:
        s.key("alt+1")
        s.key("space")
        start = s.ask("position")
        s.wait_for("the playhead to move", lambda: s.ask("position") != start)
        s.key("shift+m")
        s.key("space")
        markers = s.state("timeline.markers")
        check(len(markers) == 1 and markers[0]["time"] > 0, "a marker was dropped while it played")
        s.key("Home")
        check(float(s.ask("position")) == 0.0, "Home leads to the start")
        s.key("alt+Next")
        check(abs(float(s.ask("position")) - markers[0]["time"]) < 1e-3, "the next marker by its key")
        s.key("l")
        check(s.state("transport.isLooping"), "L loops")
        s.key("l")
        check(not s.state("transport.isLooping"), "and loops no more")


def tempo(program):
    """Rows 26 and 27: tempo typed and tapped, meter typed, the metronome by its key; undo names and takes back."""
    with Studio(program) as s:
        s.key("alt+1")
        s.click("Tempo", times=2)
        s.type("97.5")
        s.key("Return")
        check(s.state("project.bpm") == 97.5, "the tempo was typed")
        for _ in range(4):
            s.click("Tap")
        check(s.state("project.bpm") != 97.5, "the tempo was tapped")
        s.key("ctrl+z")
        check(s.state("project.bpm") == 97.5, "one undo takes the tapping back")
        s.click("Time signature", times=2)
        s.key("ctrl+a")
        s.type("7/8")
        s.key("Return")
        check(s.state("project.timeSignature") == [7, 8], "the meter was typed")
        s.key("ctrl+m")
        check(s.state("transport.isMetronomeEnabled"), "Ctrl+M switches the metronome on")


JOURNEYS = {"transport": transport, "tempo": tempo}
