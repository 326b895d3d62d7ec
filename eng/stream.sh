#!/usr/bin/env bash
# Measures `jiema decode` over 10,000 reports and one bad file among them, and that a killed run goes on with the same bytes.
# Usage: eng/stream.sh <folder of report texts> [<result.md>]. Needs GNU time and about 6 GB in $TMPDIR.
set -euo pipefail
cd "$(dirname "$0")/.."
texts=${1:?folder of report texts}
result=${2:-/dev/stdout}
count=10000
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

dotnet build -c Release src/hosts/Jiema.Cli -v q -nologo >&2
dotnet build -c Release bench/Jiema.Bench -v q -nologo >&2
characters=$(dotnet bench/Jiema.Bench/bin/Release/net10.0/Jiema.Bench.dll vary "$texts" "$work/reports" $count)
: >"$work/reports/05000-empty.txt"
jiema=(dotnet src/hosts/Jiema.Cli/bin/Release/net10.0/jiema.dll decode "$work/reports" --format ndjson --lang en)

measure() { # name of the run, then more options; a bad file among many is exit code 1
  local code=0
  command time -f '%e %U %S %M' -o "$work/$1.time" "${jiema[@]}" "${@:2}" 2>"$work/$1.err" || code=$?
  [ $code -eq 1 ] || { cat "$work/$1.err" >&2; echo "exit code $code instead of 1" >&2; exit 1; }
  [ "$(grep -c 'empty.txt' "$work/$1.err")" -eq 1 ]
  tail -n 1 "$work/$1.time" >"$work/$1.figures"
}

row() { # what it is, name of the run
  read -r wall user system peak <"$work/$2.figures"
  awk -v what="$1" -v c="$characters" -v w="$wall" -v u="$user" -v s="$system" -v p="$peak" \
    'BEGIN { printf "| %s | %.1f | %.1f | %.1f | %.1f | %.0f |\n", what, w, c / w / 1e6, u, s, p / 1024 }'
}

size=$(find "$work/reports" -type f -printf '%s\n' | awk '{ s += $1 } END { printf "%.0f", s / 1e6 }')
measure whole --out "$work/whole.ndjson"
[ "$(wc -l <"$work/whole.ndjson")" -eq $count ]
measure null --out /dev/null

# Killed when about half is written, then resumed.
half=$(($(stat -c %s "$work/whole.ndjson") / 2))
"${jiema[@]}" --out "$work/killed.ndjson" 2>/dev/null &
run=$!
while kill -0 $run 2>/dev/null && [ "$(stat -c %s "$work/killed.ndjson" 2>/dev/null || echo 0)" -lt $half ]; do sleep 0.02; done
kill -KILL $run
wait $run 2>/dev/null || true
left=$(wc -l <"$work/killed.ndjson")
[ "$left" -gt 0 ] && [ "$left" -lt $count ]
measure resumed --resume --out "$work/killed.ndjson"
cmp "$work/whole.ndjson" "$work/killed.ndjson"
measure nothing --resume --out "$work/killed.ndjson"
grep -q 'nothing to do' "$work/nothing.err"

{
  echo "# 10,000 reports in one run of \`jiema decode\`"
  echo
  echo "\`eng/stream.sh <folder of report texts>\`: $count reports made of $(find "$texts" -name '*.txt' | wc -l) real ones with other digits, $characters characters, $size MB of UTF-8, and one empty file among them; $(($(stat -c %s "$work/whole.ndjson") / 1000000)) MB of ndjson. $(sed -n 's/^model name\s*: //p' /proc/cpuinfo | head -n 1), $(nproc) cores, Linux, .NET $(dotnet --version | cut -d . -f 1,2), Release build, files read once before. $(date +%F)."
  echo
  echo "| run | seconds | million characters a second | user, s | system, s | peak memory, MiB |"
  echo "|---|--:|--:|--:|--:|--:|"
  row 'to a file' whole
  row 'to /dev/null: without the disk' null
  echo
  echo "Goal: at most 300 MB. The empty file cost one line on standard error and exit code 1."
  echo
  echo "A run killed (SIGKILL) with $left lines written was resumed in $(cut -d ' ' -f 1 "$work/resumed.figures") s with a peak of $(($(cut -d ' ' -f 4 "$work/resumed.figures") / 1024)) MiB; the file is the same, byte for byte. Resuming the finished file again took $(cut -d ' ' -f 1 "$work/nothing.figures") s and changed nothing."
} >"$result"
