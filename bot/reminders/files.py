"""Files of appointments: a table (CSV) or a calendar (ICS) becomes rows, with every reason why one cannot be used."""

import csv
import io
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from bot.calendar_file import Event, read_calendar
from bot.file_problems import Problem, UnusableError
from bot.reminders.rows import COLUMNS, Row, row_of
from directory.importers.own_csv import delimiter_of, numbered
from directory.importers.text_file import FileError, decode
from nlu.normalise import fold

AHEAD = timedelta(days=180)  # how far ahead a calendar is read
MOST_ROWS = 500  # they are written in one commit, and a webhook waits for it
REQUIRED = ("date", "hour")
_NAMES = {other: name for name, others in COLUMNS.items() for other in (name, *others)}
_CASE = re.compile(r"#\s?(\d{1,9})\b", re.ASCII)
_NUMBER = re.compile(r"(?<![\w/])(?:\+|0)[1-9](?:[\s./-]?\d){7,13}(?!\w)", re.ASCII)
_WHO = re.compile(r"\s(?:avec|met|with)\s+(?P<who>.{1,40})$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FileRead:
    """The rows of a file, in its order, and what could not be used."""

    rows: list[Row]
    problems: list[Problem]


def read_file(content: bytes, today: date) -> FileRead:
    """The rows of a file of appointments from `today` on. Never raises for its content."""
    try:
        text = decode(content, "CSV")
    except FileError as error:
        return _refused("no-table", str(error).partition(": ")[2][:60])
    is_calendar = text.lstrip("\ufeff \r\n").upper().startswith("BEGIN:VCALENDAR")
    read = _calendar(text, today) if is_calendar else _table(text)
    return read if len(read.rows) <= MOST_ROWS else _refused("too-many", str(MOST_ROWS))


def _calendar(text: str, today: date) -> FileRead:
    try:
        read = read_calendar(text, today, today + AHEAD, _row_of_event, needs_end=False)
    except ValueError:
        return _refused("no-table", "ICS")
    return FileRead(read.lines, read.problems)


def _row_of_event(event: Event) -> Row:
    """Title and notes say for whom: "#42 CPAS avec Sara"; what remains of the title is what it is about."""
    title = "" if event.title == "(no title)" else event.title
    found = _people(title) or _people(event.notes)
    if len(set(found)) > 1:
        raise UnusableError("two-people")
    named = found[0] if found else ""
    is_number = bool(_NUMBER.fullmatch(named))
    rest = " ".join(_NUMBER.sub(" ", _CASE.sub(" ", title)).split()).strip(" ,;:-")
    who = _WHO.search(f" {rest}")
    cells = {
        "case": "" if is_number else named, "number": named if is_number else "",
        "date": event.starts.date().isoformat(), "hour": f"{event.starts:%H:%M}", "where": event.place,
        "what": rest[: who.start() - 1].strip() if who and who.start() else "" if who else rest,
        "who": who["who"] if who else "",
    }  # fmt: skip
    return row_of(cells, key=event.key, cancelled=event.cancelled)


def _people(text: str) -> list[str]:
    return [*_CASE.findall(text), *_NUMBER.findall(text)]


def _table(text: str) -> FileRead:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text), strict=True)
    try:
        written = next(reader, [])
        header = [_NAMES.get(_plain(cell), "?" if cell.strip() else "") for cell in written]
        wrong = _wrong_header(header, written)
        if wrong is not None:
            return FileRead([], [wrong])
        return _rows(numbered(reader), header)
    except csv.Error as error:
        return _refused("no-table", str(error)[:60], reader.line_num)


def _wrong_header(header: list[str], written: list[str]) -> Problem | None:
    if "?" in header:
        return _problem("odd-column", written[header.index("?")].strip()[:30])
    twice = next((name for name in header if name and header.count(name) > 1), None)
    if twice is not None:
        return _problem("twice-column", twice)
    missing = next((name for name in REQUIRED if name not in header), None)
    if missing is None and not {"case", "number"} & set(header):
        missing = "case"
    return _problem("no-column", missing) if missing is not None else None


def _rows(lines: Iterable[tuple[int, list[str]]], header: list[str]) -> FileRead:
    rows, problems = [], []
    for line, cells in lines:
        if not any(cell.strip() for cell in cells):
            continue
        try:
            if any(cell.strip() for cell in cells[len(header) :]):
                raise UnusableError("cells")
            rows.append(row_of({name: cell for name, cell in zip(header, cells, strict=False) if name}, line=line))
        except UnusableError as error:
            problems.append(_problem(error.fault, error.detail, line))
    return FileRead(rows, problems)


def _plain(cell: str) -> str:
    return fold(cell.strip()).strip(" .:#")


def _refused(fault: str, detail: str, line: int = 1) -> FileRead:
    return FileRead([], [_problem(fault, detail, line)])


def _problem(fault: str, detail: str, line: int = 1) -> Problem:
    return Problem(line=line, first="", last="", title="", fault=fault, detail=detail, days=1)
