"""The relay while the lowest lane is full: how soon a page and a relayed message are accepted by the provider.

``python -m tests.load.relay``: 5,000 announcements wait, people ask for doors ten times a second, 20 people cry for
help, three workers on duty take their cases, and words go both ways.
"""

import argparse
import asyncio
import itertools
import tempfile
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime
from datetime import time as wall_time
from pathlib import Path

import uvloop

from bot.channels.base import Lane
from bot.secrets_at_rest import Vault
from bot.store import Database, contacts, outbox, shifts, staff
from bot.store.outbox import NewOutbound
from bot.store.shifts import Shift
from tests.load.figures import QUESTIONS, sender, spread
from tests.load.service import HMAC_KEY, Service

WAITING, CASES, ROUNDS = 5_000, 20, 10
WORKERS = ("+447700900997", "+447700900998", "+447700900999")
ASKED_PER_SECOND = 10
PATIENCE = 30.0


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--database-url", default="", help="PostgreSQL instead of SQLite")
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory(prefix="passerelle-load-") as folder:
        for name, value in uvloop.run(_measure(chosen.database_url, Path(folder))).items():
            print(f"{name:<60} {value}")


async def _measure(database_url: str, folder: Path) -> dict[str, str]:
    async with Service(folder, database_url) as service:
        await _fill(Database(database_url or f"sqlite:///{folder}/passerelle.db"), Vault([service.key], HMAC_KEY))
        async with _crowd(service):
            pages = [await _time(service, sender(number), _cry(number), WORKERS[0]) for number in range(CASES)]
            for number in range(CASES):
                await service.post(service.signed(_owner(number), f"1 #{number + 1}"))
            await asyncio.sleep(2)
            inward, outward = await _exchange(service)
    return {
        f"cry -> page accepted, ms ({len(pages)} cases, {WAITING} announcements waiting)": spread(pages),
        f"person -> worker accepted, ms ({len(inward)} messages)": spread(inward),
        f"worker -> person accepted, ms ({len(outward)} messages)": spread(outward),
    }


async def _exchange(service: Service) -> tuple[list[float], list[float]]:
    """Words both ways: at any moment each worker speaks with one of their people."""
    inward: list[float] = []
    outward: list[float] = []

    async def talk(mine: Sequence[int]) -> None:
        for turn, number in itertools.product(range(ROUNDS), mine):
            inward.append(await _time(service, sender(number), f"mot {turn}", _owner(number)))
            outward.append(await _time(service, _owner(number), f"#{number + 1} oui {turn}", sender(number)))

    await asyncio.gather(*(talk(range(first, CASES, len(WORKERS))) for first in range(len(WORKERS))))
    return inward, outward


async def _time(service: Service, author: str, words: str, reader: str) -> float:
    request, arrived = service.signed(author, words), service.provider.next_to(reader)
    begun = time.perf_counter()
    await service.post(request)
    async with asyncio.timeout(PATIENCE):
        took = await arrived - begun
    await asyncio.sleep(0.15)  # what else was to be said: that it arrived, that somebody reads
    return took


@asynccontextmanager
async def _crowd(service: Service) -> AsyncIterator[None]:
    """Other people who ask for doors all the while."""

    enough = asyncio.Event()

    async def ask() -> None:
        for number in itertools.takewhile(lambda _: not enough.is_set(), itertools.count()):
            await service.post(service.signed(sender(100 + number % 800), QUESTIONS[number % len(QUESTIONS)]))
            await asyncio.sleep(1 / ASKED_PER_SECOND)

    asking = asyncio.create_task(ask())
    try:
        yield
    finally:
        enough.set()
        await asking


async def _fill(database: Database, vault: Vault) -> None:
    """Workers on duty round the clock, and announcements that wait for their turn."""
    now = datetime.now(UTC)
    async with database.transaction() as tx:
        for number, phone in enumerate(WORKERS):
            member = await staff.add(tx, f"Worker {'abc'[number]}", ["permanence"], ["fr"], now)
            contact = await contacts.find_or_create(tx, vault, "sms", f"tel:{phone}", now)
            await staff.add_phone(tx, member.id, contact.id, now)
            always = [
                Shift(
                    staff_id=member.id, post="on_duty", weekday=day, first_date=date(2026, 1, 1), starts=wall_time(),
                    ends=wall_time(),
                )
                for day in range(7)
            ]  # fmt: skip
            await shifts.add(tx, always, now)
        readers = [await contacts.find_or_create(tx, vault, "sms", f"tel:{sender(n)}", now) for n in range(100, 900)]
        for number in range(WAITING):
            text = "Cureghem: soupe et petits pains jeudi 9h-11h. Gratuit, ouvert à tous, sans inscription."
            reader = readers[number % len(readers)]
            announcement = NewOutbound(
                contact_id=reader.id, channel="sms", lane=Lane.ANNOUNCEMENT, text=text, dedupe_key=f"load:{number}"
            )
            await outbox.enqueue(tx, vault, announcement, now)
    await database.close()


def _cry(number: int) -> str:
    return ("jen peux plus jveux plus etre la", "je vais mourir aidez moi", "il me frappe il est la")[number % 3]


def _owner(number: int) -> str:
    return WORKERS[number % len(WORKERS)]


if __name__ == "__main__":
    main()
