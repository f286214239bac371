"""The pulse of the relay: a short text that is another one as soon as anything changed that a page of the team shows.

Asked once a second while somebody looks (`bot.console.live`), so it reads a few indexed rows and no words.
"""

from sqlalchemy import func, select

from bot.store.engine import Tx
from bot.store.staff_tables import shift, staff, staff_session
from bot.store.tables import case, case_event, outbound_message


async def read(tx: Tx) -> str:
    """The pulse as it is in `tx`. Two that are alike: nothing to show has changed in between."""
    return repr((await _cases(tx), await _deliveries(tx), await _roster(tx), await _team(tx)))


async def _cases(tx: Tx) -> list[tuple[object, ...]]:
    """Open cases are few; what changes a closed one writes an event."""
    shown = (
        case.c.id, case.c.level, case.c.status, case.c.quarter, case.c.owner_id, case.c.offered_to, case.c.step,
        case.c.waiting_since, case.c.impasse_at,
    )  # fmt: skip
    rows = await tx.execute(select(*shown).where(case.c.status != "closed").order_by(case.c.id))
    last = (await tx.execute(select(func.max(case_event.c.id)))).scalar_one_or_none()
    return [(last,), *(tuple(row) for row in rows)]


async def _deliveries(tx: Tx) -> list[tuple[object, ...]]:
    """How many messages of cases are on their way, in which state."""
    query = (
        select(outbound_message.c.status, func.count())
        .join(case_event, case_event.c.outbound_id == outbound_message.c.id)
        .where(case_event.c.outbound_id.is_not(None), case_event.c.settled_at.is_(None))
        .group_by(outbound_message.c.status)
        .order_by(outbound_message.c.status)
    )
    return [tuple(row) for row in await tx.execute(query)]


async def _roster(tx: Tx) -> tuple[object, ...]:
    return tuple((await tx.execute(select(func.max(shift.c.id), func.count()))).one())


async def _team(tx: Tx) -> tuple[object, ...]:
    """Who left, or signed out: their pages must find out at once."""
    query = select(
        select(func.count()).select_from(staff_session).scalar_subquery(),
        select(func.count()).select_from(staff).where(staff.c.active).scalar_subquery(),
    )
    return tuple((await tx.execute(query)).one())
