#!/usr/bin/env bash
# Installs what is missing and builds the release preset: all of it, or the targets that are named.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
./cmake/install-dependencies.sh

log=build/configure.log
mkdir -p build
if ! cmake --preset release >"$log" 2>&1; then
    cat "$log" >&2
    exit 1
fi

cmake --build --preset release ${1:+--target "$@"}
