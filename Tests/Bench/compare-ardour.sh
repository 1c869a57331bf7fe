#!/usr/bin/env bash
# Renders the same stereo 24-bit tracks (fader, sum, write; no plug-ins) with this program and with Ardour 7, in turn in one run, and
# prints the CPU time of each and Ardour's as a multiple of ours; 10 is what must be reached.
# Needs a release build and Debian's packages ardour, time and python3.
#
#   Tests/Bench/compare-ardour.sh [TRACKS=32] [SECONDS=60] [ROUNDS=3]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
program="$here/../../build/release/audiomage"
tracks=${1:-32} seconds=${2:-60} rounds=${3:-3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME="$work/home" XDG_CACHE_HOME="$work/cache"
mkdir -p "$HOME" "$work/media"

python3 "$here/ardour_session.py" media "$work/media" "$tracks" "$seconds"
"$program" import "$work"/media/*.wav -o "$work/ours.amp" --link

cat >"$work/new.lua" <<LUA
AudioEngine:set_backend("None (Dummy)", "", "")
Session = create_session("$work/theirs", "theirs", 48000)
local list = Session:new_audio_track(2, 2, nil, $tracks, "T", ARDOUR.PresentationInfo.max_order, ARDOUR.TrackMode.Normal, true)
for t in list:iter() do t:gain_control():set_value(0.5, PBD.GroupControlDisposition.NoGroup) end
Session:save_state("")
close_session()
quit()
LUA
ardour7-lua "$work/new.lua" </dev/null >"$work/log" 2>&1
mkdir -p "$work/theirs/interchange/theirs/audiofiles"
ln -s "$work"/media/*.wav "$work/theirs/interchange/theirs/audiofiles/"
python3 "$here/ardour_session.py" place "$work/theirs/theirs.ardour" "$tracks" "$seconds"

cpu() { # prints user + system seconds of a command
    /usr/bin/time -f '%U %S' -o "$work/time" "$@" >"$work/log" 2>&1 || true # ardour7-export may die at tear-down, after a complete file
    awk 'END { print $1 + $2 }' "$work/time"
}

for round in $(seq "$rounds"); do
    ours=$(cpu "$program" render "$work/ours.amp" -o "$work/ours.wav" --bits 24)
    theirs=$(cpu ardour7-export -s 48000 -b 24 -o "$work/theirs.wav" "$work/theirs" theirs)
    [[ -s $work/ours.wav && -s $work/theirs.wav ]] || { echo "a render is missing; its log:" >&2; cat "$work/log" >&2; exit 1; }
    awk -v o="$ours" -v t="$theirs" -v n="$tracks" -v s="$seconds" -v r="$round" \
        'BEGIN { printf "round %d, %d tracks of %d s: ours %.2f s of CPU, Ardour %.2f s, %.1f times as much\n", r, n, s, o, t, t / o }'
done
