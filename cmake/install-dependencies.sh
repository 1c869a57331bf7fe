#!/usr/bin/env bash
# Installs what cmake/dependencies.txt lists and this machine lacks. As root, or with sudo. Does nothing where nothing is missing.
set -euo pipefail
list="$(dirname "${BASH_SOURCE[0]}")/dependencies.txt"

missing=()
while read -r package; do
    if [[ $(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null) != installed ]]; then
        missing+=("$package")
    fi
done < <(sed 's/#.*//; /^[[:space:]]*$/d' "$list")

[[ ${#missing[@]} -eq 0 ]] && exit 0

if ! command -v apt-get >/dev/null; then
    echo "These Debian packages, or their like on this system, are needed: ${missing[*]}" >&2
    exit 1
fi

as_root=()
if [[ $(id -u) -ne 0 ]]; then
    command -v sudo >/dev/null || { echo "Run this as root once, or install sudo: apt-get install ${missing[*]}" >&2; exit 1; }
    as_root=(sudo)
fi

echo "Installing ${#missing[@]} packages: ${missing[*]}"
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
