"""Everything is due at once, the provider has moods, and the clerk is killed again and again, mostly while it sends."""

import asyncio
import random
import time
from collections import Counter
from datetime import datetime
from pathlib import Path

from tests.chaos.crowd import gathered
from tests.chaos.judge import Verdict
from tests.chaos.provider import Mood

SHORTEST, LONGEST = 0.3, 5.0  # seconds between two kills
PATIENCE = 1800.0
FAULTS = ("duplicates", "lost", "unknown")


async def measure(url: str, folder: Path, count: int, kills: int) -> Verdict:
    """Sends `count` reminders through so many kills; one that came twice, or never, or nobody can tell, is a fault."""
    verdict, lot = Verdict(FAULTS), random.Random(1)
    async with gathered(url, folder, Mood(), lambda now: _at_once(now, count)) as crowd:
        begun = time.monotonic()
        await crowd.office.hire()
        for _ in range(kills):
            await asyncio.sleep(lot.uniform(SHORTEST, LONGEST))
            await crowd.office.kill()
            await crowd.office.hire()
        killed = time.monotonic()
        still = len(crowd.due) - len(crowd.arrived())
        await crowd.finish(PATIENCE)
        arrived = crowd.arrived()
        for line in await crowd.uncertain():
            verdict.blame("unknown", line)
    for key in crowd.due.keys() - arrived.keys():
        verdict.blame("lost", str(key))
    for key, moments in arrived.items():
        if len(moments) > 1:
            verdict.blame("duplicates", str(key))
    troubles = sum(map(len, crowd.provider.troubles.values()))
    verdict.facts = Counter({
        "reminders": count, "kill -9": crowd.office.kills, "texts": sum(map(len, arrived.values())),
        "not sent yet at the last kill": still, "calls that went wrong": troubles,
        "lists asked for": crowd.provider.calls.count("list"), "seconds until the last kill": round(killed - begun),
        "seconds until all was settled": round(time.monotonic() - begun),
    })  # fmt: skip
    return verdict


def _at_once(now: datetime, count: int) -> list[datetime]:
    return [now] * count
