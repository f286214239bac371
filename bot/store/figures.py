"""Counts per week, of which nobody can be found back: questions by need and quarter, unmet needs."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select

from bot.clock import local
from bot.store.engine import Tx
from bot.store.tables import figure
from bot.store.upsert import insert_into

LONGEST_VALUE = 80  # a figure holds words of a fixed list (a need, a quarter), never what somebody wrote


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """How often something happened in an ISO week of Brussels ("2026-W47")."""

    name: str
    key: Mapping[str, str]
    week: str
    count: int


def week_of(moment: datetime) -> str:
    """The ISO week in Brussels, written so that text order is time order."""
    return _written(local(moment).date())


async def count(tx: Tx, name: str, key: Mapping[str, str], now: datetime) -> None:
    """One more of `name` for `key` in the week of `now`. Raises `ValueError` for a value that is no list word."""
    if any(len(value) > LONGEST_VALUE for value in key.values()):
        raise ValueError(f"figure '{name}': a value is longer than {LONGEST_VALUE} characters")
    text = json.dumps(dict(key), sort_keys=True, ensure_ascii=False)
    insert = insert_into(tx, figure).values(name=name, week=week_of(now), key=text, count=1)
    more = {"count": figure.c.count + 1}
    await tx.execute(insert.on_conflict_do_update(index_elements=["name", "week", "key"], set_=more))


async def read(tx: Tx, name: str, since: date) -> list[Figure]:
    """Every figure of `name` from the week of `since` on, in time order; empty when nothing was counted."""
    query = select(figure).where(figure.c.name == name, figure.c.week >= _written(since))
    rows = await tx.execute(query.order_by(figure.c.week, figure.c.key))
    return [
        Figure(name=row["name"], key=json.loads(row["key"]), week=row["week"], count=row["count"])
        for row in rows.mappings()
    ]


def _written(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02d}"
