"""Writing the directory: by id, never twice, never over a fresher verification, with a trace of every changed field."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import islice
from typing import Any, TypeVar
from uuid import uuid4

from sqlalchemy import delete, exists, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from directory.facts import facts_of
from directory.hsds import Row, Rows, merge, rows_of, taxonomy_rows, term_rows
from directory.hsds.ids import part_id, service_id
from directory.model import Entry
from directory.phones import helpline_numbers, unresolved
from directory.store import tables
from directory.store.freshness import is_protected, with_kept
from directory.store.loading import load_raw

T = TypeVar("T")
CHUNK = 400  # rows and ids per statement: SQLite's limit is on the number of parameters


@dataclass(frozen=True, slots=True)
class SaveReport:
    """Ids of the entries: new, changed, found equal, or left alone because a person verified them later."""

    added: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    kept_verified: tuple[str, ...] = ()


async def save_entries(
    conn: AsyncConnection, entries: Iterable[Entry], *, now: datetime, updated_by: str = "import"
) -> SaveReport:
    """Writes `entries` by id; the last of two with one id counts. Nothing else is touched, nothing deleted.

    An entry that a person verified after the incoming facts were true is left as it is and reported. `updated_by` is
    kept with every changed field. The caller's transaction makes it all or nothing.
    """
    await conn.execute(select(tables.directory_revision).with_for_update())  # one writer at a time, on PostgreSQL too
    numbers = helpline_numbers()
    incoming = {entry.id: unresolved(entry, numbers) for entry in entries}
    stored = {entry.id: entry for entry in await load_raw(conn, list(incoming))}
    moment = _to_milliseconds(now)
    changed: dict[str, Entry] = {}
    unchanged, kept = [], []
    for id_, entry in incoming.items():
        known = stored.get(id_)
        if known and is_protected(known, entry):
            kept.append(id_)
            continue
        wanted = with_kept(known, entry) if known else entry
        if known and replace(wanted, modified_at=None) == replace(known, modified_at=None):
            unchanged.append(id_)
        else:
            changed[id_] = replace(wanted, modified_at=moment)
    if changed:
        await _write(conn, changed, stored, updated_by)
    added = tuple(id_ for id_ in changed if id_ not in stored)
    updated = tuple(id_ for id_ in changed if id_ in stored)
    return SaveReport(added, updated, tuple(unchanged), tuple(kept))


def _to_milliseconds(now: datetime) -> datetime:
    moment = now.astimezone(UTC)
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)  # what HSDS writes, so that exports compare


async def _write(
    conn: AsyncConnection, changed: Mapping[str, Entry], stored: Mapping[str, Entry], updated_by: str
) -> None:
    await _ensure_vocabulary(conn)
    rows = merge(rows_of(entry) for entry in changed.values())
    slugs = {service_id(entry.id): entry.id for entry in changed.values()}
    rows["service"] = [row | {"slug": slugs[row["id"]]} for row in rows["service"]]
    rows["organization"] = await _new_rows(conn, "organization", rows["organization"])
    gone = [service_id(id_) for id_ in changed if id_ in stored]
    await _remove(conn, gone)
    await _insert(conn, rows)
    await _trace(conn, changed, stored, updated_by)
    await conn.execute(delete(tables.organization).where(~_used()))
    raised = await conn.execute(update(tables.directory_revision).values(value=tables.directory_revision.c.value + 1))
    if not raised.rowcount:
        await conn.execute(insert(tables.directory_revision).values(id=1, value=1))


async def _ensure_vocabulary(conn: AsyncConnection) -> None:
    for name, wanted in (("taxonomy", taxonomy_rows()), ("taxonomy_term", list(term_rows()))):
        await _insert(conn, {name: await _new_rows(conn, name, wanted)})


async def _new_rows(conn: AsyncConnection, name: str, wanted: Sequence[Row]) -> list[Row]:
    table = tables.BY_NAME[name]
    known = set((await conn.scalars(select(table.c.id))).all())
    return [row for row in wanted if row["id"] not in known]


async def _remove(conn: AsyncConnection, services: Sequence[str]) -> None:
    """Removes services and all that hangs on them, without counting on cascades: SQLite may have them off."""
    owners = {
        "location_id": [part_id(service, "location") for service in services],
        "service_id": list(services),
    }
    for table in reversed(tables.BY_NAME.values()):
        for column, ids in owners.items():
            if column in table.c:
                await _delete(conn, table.c[column], ids)
    await _delete(conn, tables.attribute.c.link_id, [*services, *owners["location_id"]])
    await _delete(conn, tables.location.c.id, owners["location_id"])
    await _delete(conn, tables.service.c.id, services)


async def _delete(conn: AsyncConnection, column: Any, ids: Sequence[str]) -> None:
    for chunk in _batches(ids):
        await conn.execute(delete(column.table).where(column.in_(chunk)))


async def _insert(conn: AsyncConnection, rows: Rows) -> None:
    for name, table in tables.BY_NAME.items():
        for chunk in _batches(_fitted(name, rows.get(name, ()))):
            await conn.execute(insert(table), chunk)


def _batches(items: Iterable[T]) -> Iterator[list[T]]:
    left = iter(items)
    while batch := list(islice(left, CHUNK)):
        yield batch


def _fitted(name: str, rows: Sequence[Row]) -> Iterator[Row]:
    table = tables.BY_NAME[name]
    for position, row in enumerate(rows):
        numbered = {"position": position} if "position" in table.c else {}
        yield {column.name: row.get(column.name) for column in table.c} | numbered


def _used() -> Any:
    return exists().where(tables.service.c.organization_id == tables.organization.c.id)


async def _trace(
    conn: AsyncConnection, changed: Mapping[str, Entry], stored: Mapping[str, Entry], updated_by: str
) -> None:
    """One HSDS metadata row per changed field: what it was, what it became, and by whom."""
    rows = [row for entry in changed.values() for row in _changes(stored.get(entry.id), entry, updated_by)]
    for chunk in _batches(rows):
        await conn.execute(insert(tables.metadata_), chunk)


def _changes(before: Entry | None, after: Entry, updated_by: str) -> Iterator[Row]:
    service, moment = service_id(after.id), after.modified_at
    old, new = facts_of(before) if before else {}, facts_of(after)
    fields = [field for field in {**old, **new} if field != "modified_at" and old.get(field) != new.get(field)]
    for field in fields if before else ["id"]:
        yield {
            "id": str(uuid4()),
            "resource_id": service,
            "resource_type": "service",
            "last_action_date": moment,
            "last_action_type": "update" if before else "create",
            "field_name": field,
            "previous_value": _as_text(old.get(field)),
            "replacement_value": _as_text(new.get(field)),
            "updated_by": updated_by,
        }


def _as_text(value: Any) -> str:
    if isinstance(value, tuple):
        return "; ".join(value)
    return "" if value is None else str(value)
