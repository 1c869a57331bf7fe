#!/usr/bin/env bash
# Renders the same stereo 24-bit tracks with this program and with Ardour 7, in turn in one run, and prints the CPU time of each and
# Ardour's as a multiple of ours. plain: fader, sum, write; 10 is what must be reached. full: besides that an EQ and a compressor on every
# track, a send of each to a reverb, and a compressor on the master, here a limiter behind it as well; 8 is what must be reached.
# Needs a release build and Debian's packages ardour, time and python3.
#
#   Tests/Bench/compare-ardour.sh [TRACKS=32] [SECONDS=60] [ROUNDS=3] [plain|full]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
program="$here/../../build/release/audiomage"
tracks=${1:-32} seconds=${2:-60} rounds=${3:-3} kind=${4:-plain}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME="$work/home" XDG_CACHE_HOME="$work/cache"
mkdir -p "$HOME" "$work/media"

python3 "$here/ardour_session.py" media "$work/media" "$tracks" "$seconds"
"$program" import "$work"/media/*.wav -o "$work/ours.amp" --link

change() { "$program" do "$work/ours.amp" "$@" >/dev/null; }
idOf() { python3 -c 'import json, sys; print(*json.load(sys.stdin)["ids"])'; }
if [[ $kind == full ]]; then
    reverb=$("$program" do "$work/ours.amp" return.add --json | idOf)
    change effect.add id="$reverb" pluginId=audiomage.reverb
    for id in $("$program" get "$work/ours.amp" tracks | python3 -c 'import json, sys; print(*(t["id"] for t in json.load(sys.stdin)))'); do
        change mixer.set id="$id" parameter=eq.enabled on=true
        change mixer.set id="$id" parameter=eq.lowShelf.gain value=2
        change mixer.set id="$id" parameter=eq.lowMid.gain value=-3
        change mixer.set id="$id" parameter=eq.highMid.gain value=1.5
        change mixer.set id="$id" parameter=eq.highShelf.gain value=3
        change mixer.set id="$id" parameter=compressor.enabled on=true
        change mixer.set id="$id" parameter=compressor.threshold value=-20
        change send.set id="$id" to="$reverb" level=70
    done
    change mixer.set id=master parameter=compressor.enabled on=true
    change mixer.set id=master parameter=limiter.enabled on=true
fi

cat >"$work/new.lua" <<LUA
AudioEngine:set_backend("None (Dummy)", "", "")
Session = create_session("$work/theirs", "theirs", 48000)
local list = Session:new_audio_track(2, 2, nil, $tracks, "T", ARDOUR.PresentationInfo.max_order, ARDOUR.TrackMode.Normal, true)
local function insert(route, place, name, parameters)
  local plugin = ARDOUR.LuaAPI.new_plugin(Session, name, ARDOUR.PluginType.LV2, "")
  assert(not plugin:isnil(), name)
  route:add_processor_by_index(plugin, place, nil, true)
  for parameter, value in pairs(parameters) do ARDOUR.LuaAPI.set_processor_param(plugin, parameter, value) end
end
local isFull, reverb = "$kind" == "full", nil
if isFull then
  local buses = Session:new_audio_route(2, 2, nil, 1, "Reverb", ARDOUR.PresentationInfo.Flag.AudioBus, ARDOUR.PresentationInfo.max_order)
  for bus in buses:iter() do reverb = bus end
  insert(reverb, 0, "urn:ardour:a-reverb", {})
  insert(Session:master_out(), 0, "urn:ardour:a-comp#stereo", { [4] = -6 })
end
for t in list:iter() do
  if isFull then
    insert(t, 0, "urn:ardour:a-eq", { [1] = 2, [3] = -3, [6] = 1.5, [15] = 3 })
    insert(t, 1, "urn:ardour:a-comp#stereo", { [4] = -20 })
    Session:add_internal_send(reverb, t:amp(), t)
  end
  t:gain_control():set_value(0.5, PBD.GroupControlDisposition.NoGroup)
end
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
