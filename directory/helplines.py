"""The help lines of Brussels: the one table where such numbers stand, and the only way they reach a message.

Every row is checked when the table is read, at the start: a wrong number in a safety text is worse than no start.
"""

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from directory.hours import Hours, HoursError

TABLE = Path(__file__).parent / "data" / "helplines.csv"
COLUMNS = (
    "key", "number", "name_fr", "name_nl", "name_en", "languages", "topics", "hours", "free", "source_url", "page_date",
    "confidence", "verified_on", "note",
)  # fmt: skip
_NUMBER = re.compile(r"[0-9]{3,4}|0[0-9]{1,3}( [0-9]{2,3}){2,3}")
_ALLOWED = {"free": ("yes", "no", ""), "confidence": ("high", "medium", "low")}
# France 3114, 3919, 115, 119, 116 xxx; Netherlands 113: they must never be given to somebody in Brussels.
_FOREIGN = frozenset({"3114", "3919", "113", "115", "116", "119", "15", "17", "18", "911", "999"})


class HelplinesError(Exception):
    """A table that cannot be used; one line that says where."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Helpline:
    """One line. `hours` is an OSM rule or empty (unknown); `verified_on` is None until a person telephoned it.

    `free` is None when no page says whether the call costs something.
    """

    key: str
    number: str
    names: Mapping[str, str]
    languages: tuple[str, ...]
    topics: tuple[str, ...]
    hours: str
    verified_on: date | None
    free: bool | None = None


class Helplines:
    """Every line, by key."""

    def __init__(self, lines: Mapping[str, Helpline]) -> None:
        self._lines = dict(lines)

    @classmethod
    def load(cls, path: Path = TABLE) -> "Helplines":
        """The table of `path`. Raises `HelplinesError`: file, line, column and reason, in one line."""
        lines: dict[str, Helpline] = {}
        for place, row in _rows(path):
            line = _read(row, place)
            if line.key in lines:
                raise HelplinesError(f"{place}: key '{line.key}' stands twice")
            lines[line.key] = line
        return cls(lines)

    def __iter__(self) -> Iterator[Helpline]:
        return iter(self._lines.values())

    def by_key(self, key: str) -> Helpline:
        """The line of that key. Raises `HelplinesError`."""
        if key not in self._lines:
            raise HelplinesError(f"no help line has the key '{key}'")
        return self._lines[key]

    def number(self, key: str) -> str:
        """The number as it is written in a message. Raises `HelplinesError`."""
        return self.by_key(key).number


def _rows(path: Path) -> Iterator[tuple[str, dict[str, str]]]:
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        missing = [column for column in COLUMNS if column not in (reader.fieldnames or ())]
        if missing:
            raise HelplinesError(f"{path.name}: column '{missing[0]}' is missing")
        for row in reader:
            place = f"{path.name}, line {reader.line_num}"
            if None in row or None in row.values():
                raise HelplinesError(f"{place}: not {len(COLUMNS)} cells (is a comma not between quotes?)")
            yield place, {column: value.strip() for column, value in row.items()}


def _read(row: dict[str, str], place: str) -> Helpline:
    _check_cells(row, place)
    _check_number(row, place)
    return Helpline(
        key=row["key"],
        number=row["number"],
        names={language: row[f"name_{language}"] for language in ("fr", "nl", "en")},
        languages=tuple(row["languages"].split()),
        topics=tuple(row["topics"].split()),
        hours=row["hours"],
        verified_on=_date(row["verified_on"], place),
        free={"yes": True, "no": False, "": None}[row["free"]],
    )


def _check_cells(row: dict[str, str], place: str) -> None:
    for column in ("key", "number", "name_fr", "name_nl", "name_en", "languages", "topics", "confidence"):
        if not row[column]:
            raise HelplinesError(f"{place}: {column} is empty")
    for column, allowed in _ALLOWED.items():
        if row[column] not in allowed:
            raise HelplinesError(f"{place}: {column} is '{row[column]}', not {' or '.join(filter(None, allowed))}")
    if not row["source_url"] and not row["note"]:
        raise HelplinesError(f"{place}: neither a source nor a note that says why there is none")


def _check_number(row: dict[str, str], place: str) -> None:
    if not _NUMBER.fullmatch(row["number"]):
        raise HelplinesError(
            f"{place}: '{row['number']}' is not a number as people dial it (digits in groups, spaces between)"
        )
    if row["number"] in _FOREIGN:
        raise HelplinesError(f"{place}: {row['number']} is a line of another country")
    try:
        Hours.parse(row["hours"] or "24/7")
    except HoursError as error:
        raise HelplinesError(f"{place}: hours: {error}") from error


def _date(text: str, place: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise HelplinesError(f"{place}: verified_on is '{text}', not a date like 2026-11-30") from error
