"""journeys.py PROGRAM NAME: a walk through the real program. Each is a test of its own in Tests/CMakeLists.txt; docs/newcomer.md
says which rows of the first half hour each proves."""
import sys

import clips
import desk
import effects
import mixing
import pattern
import safety
import sessions
import timing
import walk
import window

if __name__ == "__main__":
    every = (window.JOURNEYS | sessions.JOURNEYS | clips.JOURNEYS | timing.JOURNEYS | mixing.JOURNEYS | effects.JOURNEYS
             | pattern.JOURNEYS | desk.JOURNEYS | safety.JOURNEYS | walk.JOURNEYS)
    every[sys.argv[2]](sys.argv[1])
