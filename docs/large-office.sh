#!/usr/bin/env bash
# Makes a large office out of palembang-ramadan: so many copies of its officers and vehicles, so many times the need, so many days.
#
#   docs/large-office.sh COPIES DAYS FOLDER
set -euo pipefail
copies="$1" days="$2" folder="$3"
source="$(dirname "$0")/../Scenarios/palembang-ramadan"
mkdir -p "$folder"
cp "$source"/*.csv "$folder"

# Copies have ids, names and numbers of their own; history, leave and requests stay with the first.
awk -F, -v OFS=, -v copies="$copies" '
  FNR == 1 { print; for (i = 1; i <= NF; i++) column[$i] = i; next }
  { row[FNR] = $0; last = FNR }
  END {
    for (copy = 0; copy < copies; copy++) for (line = 2; line <= last; line++) {
      $0 = row[line]
      if (copy > 0) {
        $1 = $1 "x" copy
        if ("name" in column) $column["name"] = $column["name"] " " substr("BCDEFGHIJKLMNOPQRSTUVWXYZ", copy, 1)
        if ("number" in column) $column["number"] = $column["number"] + copy
      }
      print
    }
  }' "$source/officers.csv" >"$folder/officers.csv"
awk -F, -v OFS=, -v copies="$copies" '
  FNR == 1 { print; next }
  { row[FNR] = $0; last = FNR }
  END { for (copy = 0; copy < copies; copy++) for (line = 2; line <= last; line++) { $0 = row[line]; if (copy > 0) $1 = $1 "x" copy; print } }
' "$source/vehicles.csv" >"$folder/vehicles.csv"
awk -v copies="$copies" -v days="$days" '
  /^period:/ { sub(/days: [0-9]+/, "days: " days) }
  /^ +(min|target): [0-9]+$/ { need = $NF * copies; sub(/[0-9]+$/, need) }
  { print }
' "$source/scenario.yaml" >"$folder/scenario.yaml"
