#!/usr/bin/env bash
# Builds the program and opens the demo session; without a display, renders it to a WAV and prints its loudness.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
./cmake/build.sh audiomage audiomage-import

program=build/release/audiomage
demo=build/demo/Aurora.amp
if [[ ! -f $demo ]]; then
    mkdir -p build/demo
    "$program" new "$demo" --template demo
fi

if [[ -n ${DISPLAY:-} ]]; then
    exec "$program" "$demo"
fi

echo "No display: rendering the demo instead."
"$program" render "$demo" -o build/demo/Aurora.wav
"$program" analyse build/demo/Aurora.wav
