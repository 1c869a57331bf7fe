#!/usr/bin/env bash
# Builds everything and runs every test. The last line is "N passed, N failed", counting Catch2's test cases and the checks of the layers.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
./cmake/build.sh || { echo "0 passed, 1 failed"; exit 1; }

log=build/test.log
display=()
[[ -z ${DISPLAY:-} ]] && display=(xvfb-run -a -s "-screen 0 1920x1080x24")
"${display[@]}" ctest --preset release --no-tests=error --timeout 900 --verbose >"$log" 2>&1
status=$?

# Catch2 says "All tests passed (A assertions in N test cases)" or "test cases: N | P passed | F failed".
# A program that ended without either line, and a check that is no Catch2 program, count as one.
awk '
    /^ *[0-9]+\/[0-9]+ Test +#/ {
        ok = /   Passed/
        if (cases)     { passed += good; failed += bad; if (! ok && ! bad) failed++ }
        else if (ok)   passed++
        else           failed++
        cases = good = bad = 0
    }
    / All tests passed \(/ { match ($0, /in [0-9]+ test case/); good += substr ($0, RSTART + 3, RLENGTH - 13); cases = 1 }
    / test cases: +[0-9]+ \|/ {
        cases = 1
        n = split ($0, part, "|")
        for (i = 2; i <= n; ++i) {
            if (part[i] ~ /passed/) good += part[i] + 0
            if (part[i] ~ /failed/) bad += part[i] + 0
        }
    }
    END { printf "%d %d\n", passed, failed }' "$log" >build/test.count
read -r passed failed <build/test.count

if [[ $status -ne 0 || $failed -ne 0 || $passed -eq 0 ]]; then
    grep -E "FAILED|error|Error|\(Failed\)|\(Timeout\)|expansion|^[0-9]+: +[^ ].* (==|!=|<|>)" "$log" | head -200
    echo "The whole log is in $log"
    [[ $failed -eq 0 ]] && failed=1
    echo "$passed passed, $failed failed"
    exit 1
fi

grep -E "^ *[0-9]+/[0-9]+ Test +#" "$log"
echo "$passed passed, $failed failed"
