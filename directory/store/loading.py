"""Reading the directory: one query per table, joined in memory (a city has thousands of entries, not millions)."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from directory.facts import entry_of
from directory.hsds import Described, Rows, read_rows
from directory.model import Entry
from directory.phones import helpline_numbers, resolved
from directory.store import tables


async def load_entries(conn: AsyncConnection, *, include_drafts: bool = False) -> list[Entry]:
    """Every entry, sorted by id, help-line numbers filled in; drafts only when asked. [] when there is none."""
    entries = await load_raw(conn)
    numbers = helpline_numbers()
    return [resolved(entry, numbers) for entry in entries if include_drafts or entry.status == "published"]


async def load_raw(conn: AsyncConnection, ids: Sequence[str] | None = None) -> list[Entry]:
    """Entries as stored (`helpline:<key>` where a help line stands), drafts included; all, or those of `ids`."""
    rows: Rows = {}
    for name, table in tables.BY_NAME.items():
        query = select(table)
        if "position" in table.c:
            query = query.order_by(table.c.position)
        rows[name] = [dict(row) for row in (await conn.execute(query)).mappings()]
    wanted = None if ids is None else set(ids)
    rows["service"] = [_aware(row) for row in rows["service"] if wanted is None or row["slug"] in wanted]
    found = [item for item in read_rows(rows) if isinstance(item, Described)]
    return sorted((entry_of(item.facts) for item in found), key=lambda entry: entry.id)


async def revision(conn: AsyncConnection) -> int:
    """A number that grows with every change of the directory; 0 before the first. A reader keeps its snapshot by it."""
    value = await conn.scalar(select(tables.directory_revision.c.value))
    return int(value or 0)


def _aware(row: dict[str, Any]) -> dict[str, Any]:
    moment = row["last_modified"]
    if isinstance(moment, datetime) and moment.tzinfo is None:  # SQLite keeps no zone; we write UTC
        moment = moment.replace(tzinfo=UTC)
    return row | {"last_modified": moment.astimezone(UTC) if moment else None}
