"""Our own CSV, as `directory.importers.own_csv` reads it back: the same entries, whatever they hold."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from directory.exporters.prepare import exportable
from directory.facts import facts_of
from directory.importers.own_csv import BY_LANGUAGE, CHANGE, LISTS, SCHEDULE, join_list
from directory.importers.places import without_derived_point
from directory.model import Entry
from directory.phones import helpline_numbers, unresolved

FILE = "directory.csv"
# The order of the columns; those that repeat or have a language are put in place by their first word.
ORDER = (
    "id", "organization", "name", "public_label", "kind", "needs", "description", "at_the_door", "street", "postcode",
    "commune", "quarter", "lat", "lon", "point_precision", "region_wide", "phones", "email", "url", "languages",
    "opening_hours", "hours_text", "hours_label", "change", "appointment", "free", "cost", "eligibility", "min_age",
    "max_age", "gender", "residents_of", "families", "dogs", "no_papers", "welcome", "wheelchair",
    "required_documents", "transport", "sensitive_address", "saturation", "status", "source_url", "page_date",
    "read_on", "verified_on", "confidence", "note",
)  # fmt: skip
ALWAYS = tuple(column for column in ORDER if column not in (*BY_LANGUAGE, "change", "hours_label"))


def write_csv(entries: Iterable[Entry], folder: Path) -> Path:
    """Writes `folder`/directory.csv and gives its path. Help-line numbers are written as `helpline:<key>`."""
    rows = [dict(_cells(entry)) for entry in entries]
    columns = sorted({*ALWAYS, "description_fr", *(column for row in rows for column in row)}, key=_rank)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / FILE
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    return path


def _rank(column: str) -> tuple[int, int, str]:
    """Place of a column: by what it holds, then by its number (`_2`), then French before Dutch before English."""
    base, _, number = column.rpartition("_")
    base, repeat = (base, int(number)) if number.isdigit() else (column, 1)
    name = next((name for name in sorted(ORDER, key=len, reverse=True) if base == name or base.startswith(name)), base)
    if name in ("opening_hours", "hours_text", "hours_label"):
        name = "opening_hours"
    locale = base.rpartition("_")[2]
    return ORDER.index(name), repeat, {"fr": "0", "nl": "1", "en": "2"}.get(locale, base)


def _cells(entry: Entry) -> Iterator[tuple[str, str]]:
    facts = facts_of(unresolved(without_derived_point(exportable(entry)), helpline_numbers()))
    facts.pop("modified_at", None)
    for key, value in facts.items():
        if key in LISTS:
            yield key, join_list(value)
        elif key in BY_LANGUAGE:
            yield from ((f"{key}_{locale}", text) for locale, text in value.items())
        elif key == "translations":
            yield from (
                (f"{column}_{locale}", text) for column, texts in value.items() for locale, text in texts.items()
            )
        elif key == "schedules":
            yield from _repeated(value, SCHEDULE)
        elif key == "temporary_changes":
            yield from _repeated(value, CHANGE)
        else:
            yield key, str(value)


def _repeated(items: Iterable[Mapping[str, Any]], names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for n, item in enumerate(items, start=1):
        end = f"_{n}" if n > 1 else ""
        yield from ((f"{column}{end}", item[key]) for column, key in names.items() if item.get(key))
        yield from ((f"change_message_{locale}{end}", text) for locale, text in item.get("message", {}).items())
