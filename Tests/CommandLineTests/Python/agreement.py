"""Reads the documents of one week with other people's libraries and prints each fact in which one disagrees with the roster file.

Arguments: the folder with the documents, and the scenario's folder. The last line tells how many facts were compared in each document.
"""
import csv
import datetime
import glob
import html.parser
import json
import os
import re
import subprocess
import sys

import docx
import icalendar
import openpyxl

folder, scenario = sys.argv[1], sys.argv[2]
DAYS = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]
compared = {}


def say(document, *facts):
    print(document, *facts)


def expect(document, found, wanted, *where):
    compared[document] = compared.get(document, 0) + 1
    if found != wanted:
        say(document, *where, "found", repr(found), "wanted", repr(wanted))


def path(name):
    return os.path.join(folder, name)


roster = json.load(open(path("roster.json"), encoding="utf-8"))
first = datetime.date.fromisoformat(roster["from"])
dates = [first + datetime.timedelta(days=n) for n in range(roster["days"])]
truth = {row["officer"]: row["duties"][: roster["days"]] for row in roster["cells"]}
people = {row["id"]: row for row in csv.DictReader(open(os.path.join(scenario, "officers.csv"), encoding="utf-8"))}
names = {row["name"]: id for id, row in people.items()}
assert len(names) == len(people)
rows = list(csv.DictReader(open(path("long.csv"), encoding="utf-8", newline="")))
shift_names = {row["shift"]: row["shift-name"] for row in rows}
post_names = {row["post"]: row["post-name"] for row in rows}
# Where a post lies in a zone of another name, messages and calendars name both.
zone_names = {row["zone"]: row["post-name"] for row in rows if row["zone"] == row["post"]}
places = {
    row["post"]: row["post-name"] + (", " + zone_names.get(row["zone"], row["zone"]) if row["zone"] not in ("", row["post"]) else "") for row in rows
}

# The table of duties.
found = {(row["officer"], row["date"]): row["shift"] + "/" + row["post"] for row in rows}
for id, duties in truth.items():
    for date, duty in zip(dates, duties):
        expect("table", found.get((id, date.isoformat())), duty, id, date)
for row in rows:
    expect("table", (row["name"], row["number"]), (people[row["officer"]]["name"], people[row["officer"]]["number"]), row["officer"])

# The workbook's grid, its service numbers and its totals as they were written.
book = openpyxl.load_workbook(path("roster.xlsx"), data_only=True)
sheet = book.worksheets[0]
heading = next(row for row in sheet.iter_rows() if sum(isinstance(cell.value, datetime.datetime) for cell in row) >= len(dates))
columns = {cell.value.date(): cell.column for cell in heading if isinstance(cell.value, datetime.datetime)}
labels = {cell.value: cell.column for cell in heading if isinstance(cell.value, str)}
lengths = {(row["officer"], row["date"]): float(row["hours"]) for row in rows}
nights, minutes = {}, {}


def other(row):
    """Hours of court and training, which no shift tells."""
    return sheet.cell(row, labels["JAM LAIN"]).value or 0 if "JAM LAIN" in labels else 0


seen = set()
for row in range(heading[0].row + 1, sheet.max_row + 1):
    id = sheet.cell(row, labels["ID"]).value
    if id not in truth:
        continue
    seen.add(id)
    for date, duty in zip(dates, truth[id]):
        cell = sheet.cell(row, columns[date]).value
        expect("workbook", cell if cell and "/" in cell else None, duty, id, date)
    expect("workbook", sheet.cell(row, labels["NAMA"]).value, people[id]["name"], id)
    expect("workbook", sheet.cell(row, labels["NRP"]).value, people[id]["number"], id)
    expect("workbook", sheet.cell(row, labels["DINAS"]).value, sum(duty is not None for duty in truth[id]), id, "duties")
    nights[id] = sum((duty or "").split("/")[0] == "M" for duty in truth[id])
    minutes[id] = 60 * (sum(lengths[(id, date.isoformat())] for date, duty in zip(dates, truth[id]) if duty) + other(row))
    expect("workbook", sheet.cell(row, labels["MALAM"]).value, nights[id], id, "nights")
    expect("workbook", round(60 * sheet.cell(row, labels["JAM"]).value), round(minutes[id]), id, "hours")
expect("workbook", seen, set(truth), "officers")


# The page.
class Tables(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.rows, self.row, self.text = [], None, None

    def handle_starttag(self, tag, attributes):
        if tag == "tr":
            self.row = []
        elif tag in ("td", "th") and self.row is not None:
            self.text = ""
        elif tag == "small" and self.text is not None:
            self.text += "\n"

    def handle_endtag(self, tag):
        if tag in ("td", "th") and self.text is not None:
            self.row.append(self.text.strip())
            self.text = None
        elif tag == "tr" and self.row is not None:
            self.rows.append(self.row)
            self.row = None

    def handle_data(self, data):
        if self.text is not None:
            self.text += data


tables = Tables()
tables.feed(open(path("roster.html"), encoding="utf-8").read())
seen = set()
for row in tables.rows:
    id = names.get(row[0].split("\n")[0].strip()) if row else None
    if id is None or id in seen or len(row) < 3 + len(dates):
        continue
    seen.add(id)
    for date, duty, cell in zip(dates, truth[id], row[3:]):
        expect("page", cell if "/" in cell else None, duty, id, date)
    hours, shown = row[3 + len(dates) : 5 + len(dates)]
    expect("page", round(60 * float(hours.replace(".", "").replace(",", "."))), round(minutes[id]), id, "hours")
    expect("page", int(shown), nights[id], id, "nights")
expect("page", seen, set(truth), "officers")


def weekdays(text):
    """Monday to Wednesday, or some days one by one."""
    days = []
    for part in text.split(", "):
        if " s.d. " in part:
            start, end = (DAYS.index(day) for day in part.split(" s.d. "))
            days += range(start, end + 1)
        else:
            days.append(DAYS.index(part))
    return days


# The annex of the order.
document = docx.Document(path("order.docx"))
annex = next(table for table in document.tables if [cell.text for cell in table.rows[0].cells][1:2] == ["NAMA"])
seen = set()
for row in annex.rows[1:]:
    cells = [cell.text for cell in row.cells]
    id = names.get(cells[1])
    if id is None:
        continue
    seen.add(id)
    expect("order", cells[2:4], [people[id]["rank"], people[id]["number"]], id)
    duties = {}
    tasks = 0
    for line in cells[5].split("\n"):
        days, rest = line.split(": ", 1)
        if ", pukul " in days:
            tasks += 1
            continue
        shift, place = rest.split(" (")[0].split(", ", 1)
        for day in weekdays(days):
            duties[day] = (shift, place)
    wanted = {
        date.weekday(): (shift_names[duty.split("/")[0]], post_names[duty.split("/")[1]]) for date, duty in zip(dates, truth[id]) if duty
    }
    expect("order", duties, wanted, id)
    expect("order", tasks, sum(id in task["officers"] for task in roster["tasks"]), id, "tasks")
expect("order", seen, {id for id, duties in truth.items() if any(duties)}, "officers")

# Messages to each officer, and for each day; a long one comes in numbered parts.
def message(name):
    parts = glob.glob(path(f"{name}.txt")) or sorted(glob.glob(path(f"{name}-*.txt")), key=lambda part: int(part.rsplit("-", 1)[1][:-4]))
    return "\n".join(open(part, encoding="utf-8").read() for part in parts)


for id, duties in truth.items():
    text = message(f"to-officers/{id}")
    told = re.findall(r"^\d+\. (.*)\n(?:   \*(.*?)\*)?", text, re.M)
    for date, duty, (head, place) in zip(dates, duties, told):
        if duty is None:
            expect("messages", "(" in head, False, id, date)
            continue
        shift, post = duty.split("/")
        expect("messages", (re.search(r"\((\w+)\)", head).group(1), place), (shift, places[post]), id, date)
for date in dates:
    text = message(f"by-day/{date.isoformat()}")
    for id, duties in truth.items():
        # Everybody on duty is named once, as a leader or among the members, and once more for each task.
        tasks = sum(id in task["officers"] for task in roster["tasks"] if task["date"] == date.isoformat())
        named = re.findall(r"\b" + re.escape(people[id]["name"]) + r"(?! ?\w)", text)
        expect("messages", len(named), int(duties[dates.index(date)] is not None) + tasks, id, date)

# Calendars.
hours = {row["shift"]: (row["start"][11:16], row["end"][11:16]) for row in rows}
for id, duties in truth.items():
    calendar = icalendar.Calendar.from_ical(open(path(f"calendars/{id}.ics"), "rb").read())
    events = {}
    for event in calendar.walk("VEVENT"):
        start, end = event.decoded("DTSTART"), event.decoded("DTEND")
        if str(event.get("LOCATION", "")):
            events[start.date()] = (start.strftime("%H:%M"), end.strftime("%H:%M"), str(event["LOCATION"]))
    wanted = {date: (*hours[duty.split("/")[0]], places[duty.split("/")[1]]) for date, duty in zip(dates, duties) if duty}
    expect("calendars", events, wanted, id)

# The printed workbook.
printed = subprocess.run(["pdftotext", "-layout", path("roster.pdf"), "-"], capture_output=True, text=True, check=True).stdout
for id, duties in truth.items():
    line = next((line for line in printed.split("\n") if people[id]["name"] in line and people[id]["number"] in line), "")
    cells = re.findall(r"\b(\w+/[\w-]+)", line.split(people[id]["number"])[-1])
    expect("print", cells, [duty for duty in duties if duty], id)

print("compared", json.dumps(compared, sort_keys=True))
