#!/usr/bin/env bash
# Rolls a scenario forward over eight weeks and judges what was worked by one yardstick: the scenario of all 56 days at once, its audit and its bound.
# Makes the tables of docs/weekly-cycle.md; needs jq.
#
#   docs/eight-weeks.sh [SCENARIO [LOOK-AHEAD [SECONDS]]]
#
# Without a scenario twelve equal officers serve one zone in three shifts, short of hours for the reserve, with the default points of all rules.
# Each week is solved, published, recorded as worked and moved on by `next`; leave of three days and a wish for a free Saturday come to somebody each week.
# The bound is the sum of the bounds of pieces of the 56 days: a piece knows nothing of the others, looks no further than its end, and asks for no fair share
# and no share of zones, which are judged over the whole. Whatever rules cost across its ends only adds to that, so the sum holds for every roster of all
# days; a piece of all 56 days is the scenario itself. SECONDS (120) is the limit of each solve, BOUND_SECONDS that of each piece where it is to be another.
# PATROL=path/to/patrol measures a command that is already built, PIECES="7 28 56" takes pieces of so many days (" ": no bound; a longer piece sees more and takes
# longer), ABSENCES=no leaves out leave and wishes.
set -euo pipefail
source="${1:+$(cd "$1" && pwd)}" ahead="${2:-3}" seconds="${3:-120}"
cd "$(dirname "$0")/.."
patrol="${PATROL:-}"
if [ -z "$patrol" ]; then
  swift build -c release --product patrol >&2
  patrol="$(swift build -c release --show-bin-path)/patrol"
fi
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
if [ -z "$source" ]; then
  source="$work/equals"
  mkdir "$source"
  { echo id,name,rank && for officer in $(seq 10 21); do echo "A$officer,Officer A$officer,Brigpol"; done; } >"$source/officers.csv"
  cat >"$source/scenario.yaml" <<'YAML'
scenario: 1
office: { name: Polsek Uji }
language: en
timezone: Asia/Makassar
period: { from: 2026-11-23, days: 7, look-ahead: 3 }
seed: 20261123
shifts:
  P: { name: Pagi, hours: "07:00-15:00" }
  S: { name: Siang, hours: "15:00-23:00" }
  M: { name: Malam, hours: "23:00-07:00" }
officers: officers.csv
zones:
  - { id: kota, name: Kota, class: rawan }
requirements:
  - { id: pagi, at: { posts: [kota] }, when: { shifts: [P] }, min: 2, target: 3, points: { min: 60, target: 10 } }
  - { id: siang, at: { posts: [kota] }, when: { shifts: [S] }, min: 2, max: 2, points: { min: 60, max: 10 } }
  - { id: malam, at: { posts: [kota] }, when: { shifts: [M] }, min: 2, max: 2, points: { min: 60, max: 10 } }
YAML
fi
first="$(sed -nE 's/^period:.*from: *([0-9-]+).*/\1/p' "$source/scenario.yaml")"
day() { date -u -d "$first +$1 days" +%F; }
limit="$seconds"
solve() { "$patrol" solve "$@" --quiet --threads 1 --time-limit "${limit}s"; }
period() { sed -E -i "s/^period:.*/period: { from: $2, days: $3, look-ahead: $4 }/" "$1/scenario.yaml"; }

# What befalls the office in 56 days, as rows of two tables.
officers=($(sed 1d "$source/officers.csv" | cut -d, -f1))
count=${#officers[@]}
mkdir "$work/all"
cp "$source"/*.yaml "$source"/*.csv "$work/all"
[ -f "$work/all/availability.csv" ] || { echo officer,from,to,kind >"$work/all/availability.csv" && echo "availability: availability.csv" >>"$work/all/scenario.yaml"; }
[ -f "$work/all/requests.csv" ] || { echo officer,date,shift,post,kind,points,by,reason >"$work/all/requests.csv" && echo "requests: requests.csv" >>"$work/all/scenario.yaml"; }
[ "${ABSENCES:-yes}" = no ] || for week in $(seq 0 7); do
  echo "${officers[$((week * 5 % count))]},$(day $((7 * week + 1))),$(day $((7 * week + 3))),cuti" >>"$work/all/availability.csv"
  echo "${officers[$(((week * 7 + 3) % count))]},$(day $((7 * week + 5))),off,,wish,,," >>"$work/all/requests.csv"
done
# The requests of so many days from a day on.
requests() { awk -F, -v from="$1" -v to="$2" 'NR == 1 || ($2 >= from && $2 <= to)' "$work/all/requests.csv"; }

cp -r "$work/all" "$work/week-1"
requests "$(day 0)" "$(day 6)" >"$work/week-1/requests.csv"
period "$work/week-1" "$first" 7 "$ahead"
for week in $(seq 8); do
  folder="$work/week-$week" from="$(day $((7 * week - 7)))" to="$(day $((7 * week - 1)))"
  requests "$from" "$to" >"$folder/requests.csv"
  solve "$folder" --output "$work/draft.json" >/dev/null
  "$patrol" publish "$work/draft.json" --scenario "$folder" --archive "$work/rosters" --by "eight weeks" --quiet >/dev/null
  "$patrol" worked "$work/draft.json" --scenario "$folder" --archive "$work/rosters" --quiet >/dev/null
  # The same week for whoever knows nothing of the weeks before.
  cp -r "$folder" "$work/alone"
  sed -i '/^history:/d' "$work/alone/scenario.yaml"
  solve "$work/alone" --output "$work/alone-$week.json" >/dev/null
  rm -r "$work/alone"
  [ "$week" = 8 ] || "$patrol" next "$folder" --output "$work/week-$((week + 1))" --archive "$work/rosters" >/dev/null
done

joined() { # roster files in order, as one
  jq -s '.[0] as $f | { roster: 1, office: $f.office, status: "draft", version: 0, from: $f.from, days: (map(.days) | add), "look-ahead": 0, scenario: "",
    seed: $f.seed, result: null, vehicles: (map(.vehicles) | add | unique), visits: [], ledger: [], log: [],
    cells: [$f.cells[].officer as $o | { officer: $o, duties: [.[] | .days as $d | .cells[] | select(.officer == $o) | .duties[:$d][]] }],
    crews: (map(.crews) | add), seats: (map(.seats) | add), tasks: (map(.tasks) | add) }' "$@"
}
spread() { # file, a pattern of cells, the first weekday counted (0 is the period's first)
  jq --arg cell "$2" --argjson first "$3" '[.cells[].duties | to_entries | map(select(.value != null and (.value | test($cell)) and .key % 7 >= $first)) | length] | max - min' "$1"
}
joined "$work"/rosters/*-worked.json >"$work/rolled.json"
for week in $(seq 8); do
  jq '.days as $d | (.from | strptime("%Y-%m-%d") | mktime + 86400 * $d | strftime("%Y-%m-%d")) as $until | .cells |= map(.duties |= .[:$d]) | .["look-ahead"] = 0
    | ([.crews[] | select(.date < $until) | .id]) as $kept | .crews |= map(select(.date < $until)) | .seats |= map(select(.crew as $c | $kept | index($c)))
    | .tasks |= map(select(.date < $until))' "$work/alone-$week.json" >"$work/cut-$week.json"
done
joined $(seq -f "$work/cut-%g.json" 8) >"$work/alone.json"

period "$work/all" "$first" 56 0
"$patrol" audit "$work/rolled.json" --scenario "$work/all" --json >"$work/audit.json" || true
points="$(jq .points "$work/audit.json")"
echo "points of the 56 days, rolled forward: $points"
jq -r '.["points-by-source"][] | "  \(.points) \(.rule // .requirement // .task) (\(.times))"' "$work/audit.json"

off='  - { rule: fair-nights, off: yes }\n  - { rule: fair-weekends, off: yes }\n  - { rule: fair-holidays, off: yes }\n  - { rule: fair-hours, off: yes }\n'
off="$off"'  - { rule: zone-floor, off: yes }\n  - { rule: zone-cap, off: yes }\n'
limit="${BOUND_SECONDS:-$seconds}"
for days in ${PIECES:-7 28}; do
  sum=0
  for start in $(seq 0 "$days" 55); do
    from="$(day "$start")"
    rm -rf "$work/piece"
    # Entries of the first week alone are commented out in the second's folder.
    if [ "$start" = 0 ]; then cp -r "$work/all" "$work/piece"; else cp -r "$work/week-2" "$work/piece"; fi
    if [ "$days" != 56 ]; then
      cp "$work/all/availability.csv" "$work/piece"
      requests "$from" "$(day $((start + days - 1)))" >"$work/piece/requests.csv"
      period "$work/piece" "$from" "$days" 0
      sed -i '/^history:/d' "$work/piece/scenario.yaml"
      grep -q '^rules:' "$work/piece/scenario.yaml" || echo 'rules:' >>"$work/piece/scenario.yaml"
      awk '/^rules:/ { print; inside = 1; next } inside && /^[^ #]/ { printf "%s", off; inside = 0 } { print } END { if (inside) printf "%s", off }' off="$off" "$work/piece/scenario.yaml" >"$work/piece/new.yaml"
      mv "$work/piece/new.yaml" "$work/piece/scenario.yaml"
    fi
    solve "$work/piece" --json >"$work/piece.json"
    sum=$((sum + $(jq .bound "$work/piece.json")))
  done
  echo "bound of the 56 days, by pieces of $days: $sum (the points lie $(jq -n "($points - $sum) * 1000 / $sum | round / 10") % above it)"
done
echo "spread of nights: $(spread "$work/rolled.json" '^M' 0), of weekend days: $(spread "$work/rolled.json" . 5)"
echo "spread without history: nights $(spread "$work/alone.json" '^M' 0), weekend days $(spread "$work/alone.json" . 5)"
