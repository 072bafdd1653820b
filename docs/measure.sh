#!/usr/bin/env bash
# Makes the table of docs/benchmarks.md: median of so many runs (3 unless given) of the release build, process start included.
# PATROL=path/to/patrol measures a command that is already built.
set -euo pipefail
cd "$(dirname "$0")/.."
runs="${1:-3}"
patrol="${PATROL:-}"
if [ -z "$patrol" ]; then
  swift build -c release --product patrol >&2
  patrol="$(swift build -c release --show-bin-path)/patrol"
fi
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

field() { grep -oE "\"$2\" *: *\"?[^\",}]*" "$1" | head -1 | sed -E 's/^[^:]*: *"?//'; }
median() { sort -n | sed -n "$(((runs + 1) / 2))p"; }

measure() { # label, folder, further arguments
  local label="$1" folder="$2"
  shift 2
  : >"$work/seconds"
  : >"$work/memory"
  for run in $(seq "$runs"); do
    /usr/bin/time -v "$patrol" solve "$folder" --json --quiet "$@" >"$work/out" 2>"$work/time" || true
    sed -nE 's/.*Elapsed \(wall clock\) time.*: (([0-9]+):)?([0-9]+):([0-9.]+)$/\2 \3 \4/p' "$work/time" | awk '{ if (NF == 3) print $1 * 3600 + $2 * 60 + $3; else print $1 * 60 + $2 }' >>"$work/seconds"
    sed -nE 's/.*Maximum resident set size.*: ([0-9]+)$/\1/p' "$work/time" | awk '{ printf "%.0f\n", $1 / 1024 }' >>"$work/memory"
  done
  echo "| $label | $(median <"$work/seconds") | $(median <"$work/memory") | $(field "$work/out" points) | $(field "$work/out" bound) | $(field "$work/out" gap) | $(field "$work/out" stop) |"
}

ahead() { # scenario, days: a copy that plans so many days ahead
  cp -r "Scenarios/$1" "$work/$1-$2"
  sed -E -i "s/^(period:.*look-ahead: )[0-9]+/\1$2/" "$work/$1-$2/scenario.yaml"
  grep -q "look-ahead: $2" "$work/$1-$2/scenario.yaml"
  echo "$work/$1-$2"
}

echo "| scenario | seconds | peak MB | points | bound | gap | stop |"
echo "|---|---|---|---|---|---|---|"
for scenario in polsek-kecil kurang-personel piket-24; do measure "$scenario" "Scenarios/$scenario" --time-limit 120s; done
measure "balikpapan-reguler, 10 s" Scenarios/balikpapan-reguler --time-limit 10s
measure "balikpapan-reguler" Scenarios/balikpapan-reguler --time-limit 120s
measure "palembang-ramadan, 5 s" Scenarios/palembang-ramadan --time-limit 5s
for scenario in palembang-ramadan balikpapan-nataru; do measure "$scenario, 60 s" "Scenarios/$scenario" --time-limit 60s; done
for scenario in polsek-kecil kurang-personel; do
  folder="$(ahead "$scenario" 14)"
  for limit in 10s 30s; do measure "$scenario, 14 days ahead, ${limit%s} s" "$folder" --time-limit "$limit"; done
done
