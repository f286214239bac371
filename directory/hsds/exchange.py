"""Our own columns and table <-> HSDS attributes: what leaves the house is plain HSDS, and comes back unharmed."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from directory.hsds.ids import part_id
from directory.hsds.rows import Row, Rows, attribute
from directory.hsds.rrule import rrules_of
from directory.hsds.vocabulary import FACT


def to_exchange(rows: Mapping[str, Sequence[Row]]) -> Rows:
    """The same rows in HSDS alone: rules and temporary changes become attributes, schedules get RRULE fields."""
    out: Rows = {table: list(items) for table, items in rows.items() if table != "temporary_change"}
    schedules: list[Row] = []
    attributes: list[Row] = list(rows.get("attribute", ()))
    for row in rows.get("schedule", ()):
        made, told = _schedule(row)
        schedules += made
        attributes += told
    for n, row in enumerate(rows.get("temporary_change", ())):
        attributes.append(_change(row, n))
    return out | {"schedule": schedules, "attribute": attributes}


def _schedule(row: Row) -> tuple[list[Row], list[Row]]:
    """One of our schedules as HSDS rows; the first carries our rule, the others say which row they continue."""
    owner = {"service_id": row["service_id"], "description": row.get("description") or None}
    runs = rrules_of(row.get("opening_hours")) or [{}]
    ids = [row["id"], *(part_id(row["id"], "schedule", n) for n in range(1, len(runs)))]
    made = [{"id": id_, **owner, **run} for id_, run in zip(ids, runs, strict=True)]
    told = [
        attribute(row["id"], "schedule", code, row[key])
        for code, key in (("opening_hours", "opening_hours"), ("hours_label", "label"))
        if row.get(key)
    ]
    return made, told + [attribute(id_, "schedule", "hours_continued", row["id"]) for id_ in ids[1:]]


def _change(row: Row, n: int) -> Row:
    value = {key: row.get(key) for key in ("kind", "starts_on", "ends_on", "opening_hours", "message")}
    text = json.dumps(value, default=str, ensure_ascii=False, sort_keys=True)
    return attribute(row["service_id"], "service", "temporary_change", text) | {
        "id": part_id(row["service_id"], "attribute", f"temporary_change:{n}")
    }


def from_exchange(rows: Mapping[str, Sequence[Row]]) -> Rows:
    """The way back. Rows of a foreign feed pass unchanged."""
    codes = {row["id"]: row.get("code") for row in rows.get("taxonomy_term", ()) if row.get("taxonomy") == FACT}
    out: Rows = {table: list(items) for table, items in rows.items()}
    told: dict[tuple[str, str], Any] = {}
    kept: list[Row] = []
    for row in rows.get("attribute", ()):
        code = codes.get(str(row.get("taxonomy_term_id")))
        if code in ("opening_hours", "hours_label", "hours_continued"):
            told[str(row.get("link_id")), code] = row.get("value")
        elif code == "temporary_change":
            out.setdefault("temporary_change", []).append(_change_back(row))
        else:
            kept.append(row)
    return out | {"attribute": kept, "schedule": list(_schedules_back(rows.get("schedule", ()), told))}


def _schedules_back(rows: Sequence[Row], told: Mapping[tuple[str, str], Any]) -> Iterator[Row]:
    for row in rows:
        if (row["id"], "hours_continued") in told:
            continue
        rule, label = told.get((row["id"], "opening_hours")), told.get((row["id"], "hours_label"))
        yield row | ({"opening_hours": rule, "label": label} if rule or label else {})


def _change_back(row: Row) -> Row:
    try:
        value = json.loads(str(row.get("value") or "{}"))
    except json.JSONDecodeError:
        value = {}
    return {"id": row["id"], "service_id": row.get("link_id"), **(value if isinstance(value, dict) else {})}
