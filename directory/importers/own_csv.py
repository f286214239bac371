"""Our own CSV, made for a spreadsheet: one row per entry, columns documented in directory/README.md.

Lists are separated by `;`. A second schedule or change repeats its columns with `_2`: `opening_hours_2`.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from directory.facts import TRANSLATABLE
from directory.importers.policy import Collector
from directory.importers.result import ImportResult, refused
from directory.importers.text_file import FileError, read_text
from directory.model import TRANSLATED

REQUIRED = ("id", "organization", "name", "needs")
LISTS = ("needs", "phones", "languages", "residents_of", "required_documents")
PLAIN = (
    "id", "organization", "name", "public_label", "kind", "street", "postcode", "commune", "quarter", "lat", "lon",
    "point_precision", "region_wide", "email", "url", "appointment", "free", "cost", "eligibility", "min_age",
    "max_age", "gender", "families", "dogs", "no_papers", "welcome", "wheelchair", "transport",
    "sensitive_address", "saturation", "status", "source_url", "page_date", "read_on", "verified_on", "confidence",
    "note",
)  # fmt: skip
SCHEDULE = {"opening_hours": "rule", "hours_text": "text", "hours_label": "label"}
CHANGE = {"change": "kind", "change_from": "starts_on", "change_until": "ends_on", "change_hours": "rule"}
BY_LANGUAGE = ("description", "at_the_door")
LOCALIZED = re.compile(rf"({'|'.join(BY_LANGUAGE)}|{TRANSLATABLE.pattern})_([a-z]{{2,3}})")
REPEATED = re.compile(rf"({'|'.join([*SCHEDULE, *CHANGE])}|change_message_([a-z]{{2,3}}))(?:_([2-9]|[1-9]\d))?")
KNOWN = (
    *PLAIN, *LISTS, *SCHEDULE, *CHANGE, "description_fr", "description_nl", "at_the_door_fr", "change_message_fr",
    *(f"{column}_nl" for column in TRANSLATED),
)  # fmt: skip


def read_csv(path: Path) -> ImportResult:
    """The entries of our own CSV at `path`. Never raises for its content: what is wrong is in the result."""
    try:
        return read_csv_text(read_text(path), path.name)
    except FileError as error:
        return refused(str(error))


def read_csv_text(text: str, name: str = "file") -> ImportResult:
    """The same, from the text itself. Comma or semicolon, as the first line says."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text), strict=True)
    try:
        header = [cell.strip().lower() for cell in next(reader, [])]
        problem = header_problem(header)
        if problem:
            return refused(f"{name}: {problem}", 1)
        return _read_rows(reader, header)
    except csv.Error as error:
        return refused(f"{name}: line {reader.line_num} is not CSV ({error})", reader.line_num)


def _read_rows(reader: Any, header: list[str]) -> ImportResult:
    collector = Collector()
    for line, cells in numbered(reader):
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) > len(header) and any(cell.strip() for cell in cells[len(header) :]):
            collector.reject(line, f"{len(cells)} cells for {len(header)} columns; quote the cell that holds a comma")
            continue
        collector.add(line, facts_of_row(dict(zip(header, cells, strict=False))))
    return collector.result()


def numbered(reader: Any) -> Iterator[tuple[int, list[str]]]:
    """Rows with the line on which they begin: a quoted cell may span several."""
    begin = reader.line_num + 1
    for cells in reader:
        yield begin, cells
        begin = reader.line_num + 1


def delimiter_of(text: str) -> str:
    """What separates the cells, as the first line says: comma, semicolon or tab."""
    first = next(iter(text.splitlines()), "")
    return max(",;\t", key=first.count)


def header_problem(header: list[str]) -> str | None:
    """What is wrong with the columns, in one line; None when they are all known and the required ones are there."""
    missing = [column for column in REQUIRED if column not in header]
    if missing:
        return f"column '{missing[0]}' is missing (found: {', '.join(header[:8])})"
    doubled = sorted({column for column in header if column and header.count(column) > 1})
    if doubled:
        return f"column '{doubled[0]}' is there twice"
    strange = [
        column
        for column in header
        if column and column not in KNOWN and not LOCALIZED.fullmatch(column) and not REPEATED.fullmatch(column)
    ]
    return f"column '{strange[0]}' is unknown{_hint(strange[0])}" if strange else None


def _hint(column: str) -> str:
    near = get_close_matches(column, KNOWN, n=1)
    return f"; did you mean '{near[0]}'?" if near else ""


def facts_of_row(row: Mapping[str, str]) -> dict[str, Any]:
    """The facts of one row (see `directory.facts`)."""
    facts: dict[str, Any] = {key: row[key] for key in PLAIN if key in row}
    facts |= {key: split_list(row.get(key, "")) for key in LISTS}
    facts |= {"description": {}, "at_the_door": {}, "translations": {}}
    for column, cell in row.items():
        localized = LOCALIZED.fullmatch(column)
        if localized:
            texts = facts if localized[1] in BY_LANGUAGE else facts["translations"]
            texts.setdefault(localized[1], {})[localized[2]] = cell
    return facts | {"schedules": _repeated(row, SCHEDULE), "temporary_changes": _repeated(row, CHANGE)}


def split_list(cell: str) -> list[str]:
    """The values of a list cell; inside a value `;` is written `\\;` and a backslash `\\\\`."""
    values, plain = [""], True
    for letter in cell:
        if plain and letter == ";":
            values.append("")
        elif plain and letter == "\\":
            plain = False
            continue
        else:
            values[-1] += letter if plain or letter in ";\\" else f"\\{letter}"
        plain = True
    return values if plain else [*values[:-1], f"{values[-1]}\\"]


def join_list(values: Iterable[str]) -> str:
    """The way back of `split_list`."""
    return ";".join(value.replace("\\", "\\\\").replace(";", "\\;") for value in values)


def _repeated(row: Mapping[str, str], names: Mapping[str, str]) -> list[dict[str, Any]]:
    groups: dict[int, dict[str, Any]] = {}
    for column, cell in row.items():
        match = REPEATED.fullmatch(column)
        if not match or not cell.strip():
            continue
        group = groups.setdefault(int(match[3] or 1), {"message": {}})
        if match[1] in names:
            group[names[match[1]]] = cell
        elif match[2] and names is CHANGE:
            group["message"][match[2]] = cell
    return [group for _, group in sorted(groups.items()) if len(group) > 1 or group["message"]]
