#!/usr/bin/env bash
# Kills the real program with SIGKILL at every system call of a save that may change a file, one call later each time, and opens what
# is left. Needs strace. The last line is "N kills, N unreadable, N old, N new".
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
program=${1:-$PWD/build/release/audiomage}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export HOME=$folder
cd "$folder"
calls=openat,write,pwrite64,fsync,fdatasync,rename,renameat,link,linkat,unlink,ftruncate,fchmod,close,mkdir,flock
"$program" new start.amp
kills=0 unreadable=0 old=0 new=0
for ((n = 1; ; n++)); do
    rm -rf song.amp* .song.amp*
    cp start.amp song.amp
    if strace -f -qq -o /dev/null -e trace="$calls" -e inject="$calls:signal=KILL:when=$n" "$program" set song.amp project.bpm=97 2>/dev/null; then
        break
    fi
    kills=$((kills + 1))
    case $("$program" get song.amp project.bpm 2>/dev/null || echo none) in
        120) old=$((old + 1)) ;;
        97) new=$((new + 1)) ;;
        *) unreadable=$((unreadable + 1)); echo "unreadable after a kill at call $n" ;;
    esac
done
echo "$kills kills, $unreadable unreadable, $old old, $new new"
[[ $unreadable -eq 0 ]]
