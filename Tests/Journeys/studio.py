"""The real program in a window of its own, on a display without a screen: driven by X events as a hand would, asked through the
socket of --ui-test-socket. Needs Xvfb (xvfb-run), openbox and xdotool."""
import json
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile
import time


class Studio:
    def __init__(self, program, *files, home=None):
        self.program = program
        self.home = pathlib.Path(home or tempfile.mkdtemp(prefix="journey-"))
        self.keeps_home = home is not None
        (self.home / "home").mkdir(exist_ok=True)
        self.environment = dict(os.environ, HOME=str(self.home / "home"), LC_ALL="C.UTF-8",
                                XDG_CONFIG_HOME=str(self.home / "config"), XDG_CACHE_HOME=str(self.home / "cache"),
                                XDG_STATE_HOME=str(self.home / "state"))
        self.manager = subprocess.Popen(["openbox"], env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.errors = open(self.home / "stderr.txt", "w")
        path = str(self.home / "ask")
        (self.home / "ask").unlink(missing_ok=True)  # of one that was killed
        self.process = subprocess.Popen([program, "--ui-test-socket", path, *map(str, files)], env=self.environment,
                                        stdout=subprocess.DEVNULL, stderr=self.errors)
        self.socket = socket.socket(socket.AF_UNIX)
        for _ in range(600):
            try:
                self.socket.connect(path)
                break
            except (FileNotFoundError, ConnectionRefusedError):
                assert self.process.poll() is None, "the program ended: " + (self.home / "stderr.txt").read_text()
                time.sleep(0.1)
        self.lines = self.socket.makefile("rw", encoding="utf-8", newline="\n")
        self.focus()
        self.idle()

    def focus(self):
        """Gives the keyboard to the window, as soon as the window manager has it."""
        for attempt in range(100):
            try:
                xdo("search", "--sync", "--onlyvisible", "--name", "AudioMage")
                xdo("windowfocus", "--sync", xdo("search", "--onlyvisible", "--name", "AudioMage").split()[-1])
                return
            except subprocess.CalledProcessError:
                time.sleep(0.1)
        raise AssertionError("no window took the keyboard")

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if kind is not None and self.process.poll() is None:
            picture = os.environ.get("JOURNEY_PICTURES")
            if picture:
                self.ask("screenshot " + os.path.join(picture, "failed.png"))
        self.close()

    def ask(self, question):
        self.lines.write(question + "\n")
        self.lines.flush()
        answer = self.lines.readline().rstrip("\n")
        assert answer.startswith("ok"), question + ": " + answer
        return answer[3:]

    def idle(self):
        self.ask("wait-idle")

    def state(self, path):
        return json.loads(self.ask("state " + path))

    def bounds(self, name):
        return [int(n) for n in self.ask("bounds " + name).split()]

    def key(self, *keys):
        for key in keys:
            xdo("key", "--clearmodifiers", key)
            self.idle()

    def accept_path(self):
        """A file dialog whose field holds a path: Return takes it, or goes to its folder first."""
        self.key("Return")
        if self.ask("focus") == "field":
            self.key("Return")

    def type(self, text):
        xdo("type", "--clearmodifiers", "--delay", "5", "--", text)
        self.idle()

    def click(self, name, button=1, times=1):
        x, y, width, height = self.bounds(name)
        xdo("mousemove", x + width // 2, y + height // 2, "click", "--repeat", times, "--delay", 60, button)
        self.idle()

    def view(self):
        """What of the arranger's time is in sight, in seconds; kept a moment after it was last changed."""
        timeline = self.state("timeline")
        return timeline["viewStart"], timeline["viewEnd"]

    def keep_view(self):
        """A view of its own for this session, so that view() tells it."""
        before = self.view()
        self.key("equal", "minus")
        self.key("minus")
        self.wait_for("the view to be kept", lambda: self.view() != before)

    def place(self, track, seconds, edge=False):
        """Where that time of that track is on the screen. An edge is a little inside."""
        left, right = self.view()
        x, _, width, _ = self.bounds("Timeline")
        _, y, _, height = self.bounds("Track " + track)
        return round(x + (seconds - left) * width / (right - left)) - (2 if edge else 0), y + height * 2 // 3

    def click_in_timeline(self, track, seconds):
        xdo("mousemove", *self.place(track, seconds), "click", 1)
        self.idle()

    def drag_in_timeline(self, start, end, hold=None):
        self.drag(*self.place(*start), *self.place(*end), hold)

    def drag(self, x1, y1, x2, y2, hold=None):
        if hold:
            xdo("keydown", hold)
        xdo("mousemove", x1, y1, "mousedown", 1)
        for step in range(1, 9):
            xdo("mousemove", x1 + (x2 - x1) * step // 8, y1 + (y2 - y1) * step // 8)
        self.idle()
        xdo("mouseup", 1)
        if hold:
            xdo("keyup", hold)
        self.idle()

    def wheel(self, track, seconds, up, hold=None, times=1):
        xdo("mousemove", *self.place(track, seconds), *(["keydown", hold] if hold else []),
            "click", "--repeat", times, "--delay", 40, 4 if up else 5, *(["keyup", hold] if hold else []))
        self.idle()

    def go_to(self, seconds):
        """The playhead, by a click on the ruler."""
        left, right = self.view()
        x, y, width, height = self.bounds("Ruler")
        xdo("mousemove", round(x + (seconds - left) * width / (right - left)), y + height - 6, "click", 1)
        self.idle()

    def click_header(self, track, hold=None):
        x, y, _, _ = self.bounds("Track " + track)
        xdo(*(["keydown", hold] if hold else []), "mousemove", x + 60, y + 12, "click", 1, *(["keyup", hold] if hold else []))
        self.idle()

    def line_of(self, name):
        """What assistive technology is told about it, its value too."""
        return next(line for line in json.loads(self.ask("a11y")).splitlines() if f'"{name}"' in line)

    def has(self, name):
        return f'"{name}"' in json.loads(self.ask("a11y"))

    def sessions(self):
        return self.ask("sessions").split()

    def wait_for(self, what, holds, seconds=30):
        """For what the program does later by itself."""
        end = time.time() + seconds
        while not holds():
            assert time.time() < end, "never: " + what
            self.idle()
            time.sleep(0.05)

    def close(self):
        if self.process.poll() is None:
            try:
                self.ask("quit")
                self.process.wait(20)
            except Exception:
                self.process.kill()
        self.manager.terminate()
        self.manager.wait()
        self.errors.close()
        if not self.keeps_home:
            shutil.rmtree(self.home, ignore_errors=True)


def xdo(*words):
    return subprocess.run(["xdotool", *map(str, words)], check=True, capture_output=True, text=True, timeout=60).stdout


def command(program, *words):
    """Runs a verb of the command line; its standard output."""
    return subprocess.run([program, *map(str, words)], check=True, capture_output=True, text=True, timeout=120).stdout


def check(holds, what):
    if not holds:
        print("FAILED: " + what, file=sys.stderr)
        sys.exit(1)
