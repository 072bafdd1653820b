#!/usr/bin/env python3
"""Counts whether more crews stand in a zone once its risk is doubled; makes the figures of docs/risk.md.

    docs/doubled-risk.py [BUDGET [FIRST-SEED [LAST-SEED]]]

Takes `Scenarios/palembang-ramadan` (120 officers). Each seed draws the risks of all zones of the class `rawan` and one zone to double. Presence there by day and
by evening comes from risk alone, with a budget of so many crew-shifts (60). Both rosters are solved to a gap of 3 %, and the crew-shifts of the published days
in that zone are counted. A sector that covers two zones counts half for each. PATROL=path/to/patrol measures a command that is already built.
"""
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
SCENARIO = ROOT / "Scenarios" / "palembang-ramadan"
AFTER_PUBLISHED = "2027-02-22"
TWO_ZONES = {"su2-plaju": ("su2", "plaju")}


def built():
    arguments = ["swift", "build", "-c", "release", "--package-path", str(ROOT)]
    subprocess.run([*arguments, "--product", "patrol"], check=True, stdout=sys.stderr)
    folder = subprocess.run([*arguments, "--show-bin-path"], check=True, capture_output=True, text=True).stdout.strip()
    return folder + "/patrol"


def variant(seed, zones, budget, is_doubled):
    drawn = random.Random(seed)
    risk = {zone: {shift: drawn.randint(60, 200) for shift in "PSKM"} for zone in zones}
    chosen = drawn.choice(zones)
    if is_doubled:
        risk[chosen] = {shift: 2 * value for shift, value in risk[chosen].items()}
    changes = "\n".join(f"    - {{ id: {zone}, risk: {{ P: {risk[zone]['P']}, S: {risk[zone]['S']} }} }}" for zone in zones)
    return chosen, f"""variant: 1
extends: {SCENARIO}
name: from risk
remove:
  requirements: [rawan-harian]
change:
  zones:
{changes}
add:
  requirements:
    - {{ id: menurut-kerawanan, at: {{ class: rawan }}, when: [P, S], crews: R2, target: from-risk, budget: {budget}, max: 2, points: {{ target: 60 }} }}
"""


def crew_shifts(roster, zone):
    total = 0.0
    for crew in roster["crews"]:
        if crew["shift"] not in ("P", "S") or crew["date"] >= AFTER_PUBLISHED:
            continue
        place = crew.get("place", crew.get("post"))
        total += 1 if place == zone else 0.5 if zone in TWO_ZONES.get(place, ()) else 0
    return total


def main():
    budget, first, last = (int(value) for value in (sys.argv[1:] + ["60", "1", "20"][len(sys.argv) - 1:]))
    patrol = os.environ.get("PATROL") or built()
    zones = re.findall(r"\{ id: (\w+), +name: [^,]+, +station: [^,]+, +class: rawan,", (SCENARIO / "scenario.yaml").read_text())
    raised = 0
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(first, last + 1):
            counts = []
            for is_doubled in (False, True):
                chosen, text = variant(seed, zones, budget, is_doubled)
                source, output = pathlib.Path(folder, f"{seed}.yaml"), pathlib.Path(folder, f"{seed}-{is_doubled}.json")
                source.write_text(text)
                # The exit status says whether every rule is kept; only a roster that is missing is a failure here.
                subprocess.run([patrol, "solve", source, "--gap", "3%", "--quiet", "--threads", "1", "--output", output], stdout=subprocess.DEVNULL)
                counts.append(crew_shifts(json.loads(output.read_text()), chosen))
            raised += counts[1] > counts[0]
            print(f"seed {seed}: {chosen} {counts[0]:g} -> {counts[1]:g}", flush=True)
    print(f"raised in {raised} of {last - first + 1}")


main()
