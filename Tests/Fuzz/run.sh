#!/usr/bin/env bash
# Fuzzes the formats: Tests/Fuzz/run.sh [SECONDS each]. Builds with clang 14 (Debian: clang-14, libclang-rt-14-dev) into build/fuzz; what it
# finds stays in build/fuzz/found. An input that failed belongs into Tests/Fuzz/Seeds/<target>, where ctest tries it for good.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
seconds=${1:-60}
cmake --preset fuzz >/dev/null
cmake --build --preset fuzz --target amp_fuzzers
found=build/fuzz/found
for target in AmpContainer SessionJson JournalReplay OpApply; do
    corpus=build/fuzz/corpus/$target
    mkdir -p "$corpus" "$found"
    cp -n Tests/Fuzz/Seeds/$target/* "$corpus/"
    [[ $target = SessionJson ]] && cp -n Tests/Fixtures/sessions/*.json "$corpus/"
    echo "== $target"
    ASAN_OPTIONS=allocator_may_return_null=1 build/fuzz/Tests/Fuzz/amp_fuzz_$target \
        -max_total_time="$seconds" -timeout=2 -rss_limit_mb=1024 -max_len=65536 -print_final_stats=1 \
        -dict=Tests/Fuzz/session.dict -artifact_prefix="$found/$target-" "$corpus" 2>&1 | grep -E "ERROR|SUMMARY|stat::number_of|stat::peak|DONE|Test unit" || true
done
ls "$found" 2>/dev/null | sed 's/^/found: /'
