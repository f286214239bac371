"""Help-line numbers stand in one table (data/helplines.csv): rows hold `helpline:<key>`, readers get the number."""

import csv
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from directory.model import Entry

PREFIX = "helpline:"
TABLE = Path(__file__).parent / "data" / "helplines.csv"


@lru_cache(maxsize=4)
def helpline_numbers(path: Path = TABLE) -> Mapping[str, str]:
    """Key -> number of every help line of the table."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return {row["key"]: row["number"] for row in csv.DictReader(file)}


def resolved(entry: Entry, numbers: Mapping[str, str]) -> Entry:
    """`entry` with the numbers of its help lines. A key the table no longer has gives no number."""
    if not any(phone.startswith(PREFIX) for phone in entry.phones):
        return entry
    phones = (
        numbers.get(phone.removeprefix(PREFIX), "") if phone.startswith(PREFIX) else phone for phone in entry.phones
    )
    return replace(entry, phones=tuple(phone for phone in phones if phone))


def unresolved(entry: Entry, numbers: Mapping[str, str]) -> Entry:
    """`entry` with `helpline:<key>` wherever a number of the table stands."""
    keys = {_digits(number): f"{PREFIX}{key}" for key, number in numbers.items()}
    phones = tuple(keys.get(_digits(phone), phone) for phone in entry.phones)
    return entry if phones == entry.phones else replace(entry, phones=phones)


def unknown_keys(entry: Entry, numbers: Mapping[str, str]) -> list[str]:
    """The help-line keys of `entry` that the table does not have."""
    keys = (phone.removeprefix(PREFIX) for phone in entry.phones if phone.startswith(PREFIX))
    return [key for key in keys if key not in numbers]


def _digits(phone: str) -> str:
    return phone if phone.startswith(PREFIX) else "".join(letter for letter in phone if letter.isdigit())
