"""``passerelle db``, ``retention`` and ``report``: the database, what it forgets, what it counts."""

import asyncio
import re
from collections import Counter
from datetime import date
from typing import Annotated

import typer

from bot.commands.reading import CallError, moment
from bot.settings import load_settings
from bot.store import Database, figures, retention

app = typer.Typer(no_args_is_help=True, help="The database: upgrade.")
retention_app = typer.Typer(no_args_is_help=True, help="What is forgotten, and when.")
SMALL = 5  # counts below this could point at one person: never printed


@app.callback()
def group() -> None:
    """Keeps `upgrade` a subcommand, as others will join it."""


@app.command()
def upgrade() -> None:
    """Brings the database to the newest migration.

    Example: passerelle db upgrade
    """
    database = Database(load_settings().database)
    asyncio.run(_upgrade(database))
    typer.echo(f"{database.name}: up to date")


@retention_app.callback()
def retention_group() -> None:
    """Keeps `run` a subcommand."""


@retention_app.command("run")
def retention_run(now: Annotated[str | None, typer.Option(help="As if it were this moment, ISO.")] = None) -> None:
    """Deletes the texts that are older than 7 days, as the service does every hour.

    Example: passerelle retention run
    """
    counts = asyncio.run(_forget(Database(load_settings().database), now))
    typer.echo(str(counts))


def report(month: Annotated[str, typer.Argument(help="The month, such as 2026-11.")]) -> None:
    """Prints the counts of a month, no person in them; counts below 5 are hidden.

    Example: passerelle report 2026-11
    """
    if not re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", month):
        raise CallError(f"'{month}' is not a month such as 2026-11")
    year, number = (int(part) for part in month.split("-"))
    for line in asyncio.run(_figures(Database(load_settings().database), date(year, number, 1))):
        typer.echo(line)


_REPORTED = ("orientation", "unmet_need", "door_worked", "relay_taken", "relay_unanswered", "relay_closed")


async def _upgrade(database: Database) -> None:
    await database.upgrade()
    await database.close()


async def _forget(database: Database, now: str | None) -> object:
    await database.upgrade()
    async with database.transaction() as tx:
        counts = await retention.run(tx, moment(now))
    await database.close()
    return counts


async def _figures(database: Database, first: date) -> list[str]:
    await database.upgrade()
    lines = []
    after = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    async with database.reading() as tx:
        for name in _REPORTED:
            counted: Counter[str] = Counter()
            for figure in await figures.read(tx, name, first):
                # A week belongs to the month of its Thursday, as ISO gives a week to its year.
                thursday = (
                    date.fromisoformat(f"{figure.week}-4") if "W" in figure.week else date.fromisoformat(figure.week)
                )
                if first <= thursday < after:
                    counted[" / ".join(value or "inconnu" for value in figure.key.values())] += figure.count
            lines.append(f"{name}: {sum(counted.values())}")
            lines += [f"  {key}: {count if count >= SMALL else '<5'}" for key, count in sorted(counted.items())]
    await database.close()
    return lines
