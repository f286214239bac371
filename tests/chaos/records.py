"""What stands in the database: when something is due next, for the driver; in the end, the reasons for the judge."""

from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any

import psycopg
from sqlalchemy import Select, and_, func, or_, select

from bot.store import Tx
from bot.store.appointment_tables import appointment, reminder, staff_notice
from bot.store.tables import outbound_message
from tests.chaos.judge import Explanation, Records
from tests.postgres import running_server

WAITING = ("queued", "temporary_failure")
ASKED_AFTER = timedelta(seconds=121)  # the sender asks the provider after two minutes
_out, _c = outbound_message.c, reminder.c


@asynccontextmanager
async def database(folder: Path, url: str, *, postgres: bool) -> AsyncIterator[str]:
    """The address of an empty database: the one given, a throw-away PostgreSQL, or SQLite in `folder`."""
    if not postgres:
        yield url or f"sqlite:///{folder / 'passerelle.db'}"
        return
    with running_server() as server:
        with psycopg.connect(f"{server}/postgres", autocommit=True) as connection:
            connection.execute("CREATE DATABASE chaos")
        yield f"{server}/chaos"


async def next_due(tx: Tx, now: datetime) -> tuple[datetime | None, bool]:
    """The next moment at which a clerk has something to do, one of the past when it has by now; and whether a round
    is wanted, because nobody knows of some message whether it left."""
    *due, asked = (await tx.execute(_next_due())).one()
    is_unsure = bool(asked or (due[-1] and due[-1] <= now))
    due.append(asked and asked + ASKED_AFTER)
    return min((moment for moment in due if moment), default=None), is_unsure


@lru_cache(maxsize=1)
def _next_due() -> Select[Any]:
    moments = (
        select(func.min(_c.due_at)).where(_c.status == "planned"),
        select(func.min(_out.due_at)).where(_out.status.in_(WAITING)),
        select(func.min(_out.lease_until)).where(_out.status == "sending"),
        select(func.min(_out.attempted_at)).where(_out.status == "unknown"),
    )
    return select(*(each.scalar_subquery() for each in moments))


async def read_records(tx: Tx, now: datetime) -> Records:
    """What the judge asks for. A day must have passed since the last text, so that everything is settled."""
    explanations: dict[tuple[str, int, str], list[Explanation]] = defaultdict(list)
    gave_up = or_(_c.status == "dropped", and_(_c.status == "sent", _c.reason.is_not(None)))
    for row in (await tx.execute(select(reminder).where(gave_up).order_by(_c.id))).mappings():
        key = (row["appointment_id"], row["revision"], row["kind"])
        explanations[key].append(Explanation(row["reason"], row["settled_at"]))
    noticed = (await tx.execute(select(staff_notice.c.appointment_id))).scalars()
    dated = select(appointment.c.series_id, appointment.c.series_date, appointment.c.id).where(
        appointment.c.series_id.is_not(None)
    )
    ids = {(series, day): id for series, day, id in await tx.execute(dated)}
    return Records(explanations, frozenset(id for id in noticed if id), ids, await uncertain(tx, now))


async def uncertain(tx: Tx, now: datetime) -> list[str]:
    """Rows of which nobody can tell what became of them."""
    open_ones = (*WAITING, "sending", "unknown")
    rows = await tx.execute(select(_out.id, _out.status).where(_out.status.in_(open_ones)))
    found = [f"message {id}: {status}" for id, status in rows]
    overdue = select(_c.id).where(_c.status == "planned", _c.due_at < now)
    return found + [f"reminder {id}: planned" for id in (await tx.execute(overdue)).scalars()]
