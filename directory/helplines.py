"""The help lines of Brussels: the one table where such numbers stand, and the only way they reach a message."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

TABLE = Path(__file__).parent / "data" / "helplines.csv"


class HelplinesError(Exception):
    """A table that cannot be used; one line that says where."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Helpline:
    """One line. `hours` is an OSM rule or empty; `verified_on` is None until a person telephoned it."""

    key: str
    number: str
    names: dict[str, str]
    languages: tuple[str, ...]
    topics: tuple[str, ...]
    hours: str
    verified_on: date | None


class Helplines:
    """Every line, by key."""

    def __init__(self, lines: dict[str, Helpline]) -> None:
        self._lines = lines

    @classmethod
    def load(cls, path: Path = TABLE) -> "Helplines":
        with path.open(encoding="utf-8", newline="") as file:
            lines = [_read(row) for row in csv.DictReader(file)]
        return cls({line.key: line for line in lines})

    def __iter__(self) -> Iterator[Helpline]:
        return iter(self._lines.values())

    def by_key(self, key: str) -> Helpline:
        return self._lines[key]

    def number(self, key: str) -> str:
        return self._lines[key].number


def _read(row: dict[str, str]) -> Helpline:
    return Helpline(
        key=row["key"], number=row["number"], names={lang: row[f"name_{lang}"] for lang in ("fr", "nl", "en")},
        languages=tuple(row["languages"].split()), topics=tuple(row["topics"].split()), hours=row["hours"],
        verified_on=date.fromisoformat(row["verified_on"]) if row["verified_on"] else None,
    )  # fmt: skip
