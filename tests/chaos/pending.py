"""Many reminders wait; some fall due every second. How late does the provider have them?"""

import asyncio
from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path

from tests.chaos.crowd import gathered
from tests.chaos.judge import Verdict
from tests.chaos.provider import Mood

LEAD = timedelta(seconds=60)  # before the first falls due: all is written down and the clerk has begun its work
FAR = timedelta(days=1)
PATIENCE = 300.0
TOO_LATE = 5.0  # seconds, of 99 in a hundred
FAULTS = ("p99 later than 5 seconds", "not sent")


async def measure(url: str, folder: Path, pending: int, rate: float, length: float) -> Verdict:
    """`pending` reminders are planned, `rate` a second fall due for `length` seconds; lateness in milliseconds."""
    count = round(rate * length)

    def moments(now: datetime) -> list[datetime]:
        due = [now + LEAD + timedelta(seconds=number / rate) for number in range(count)]
        return due + [now + FAR + timedelta(seconds=number) for number in range(pending - count)]

    verdict = Verdict(FAULTS)
    async with gathered(url, folder, Mood(is_lucky=True), moments) as crowd:
        soon = {key: due for key, due in crowd.due.items() if due < crowd.clock.now() + FAR / 2}
        await crowd.office.hire()
        last = max(soon.values())
        await asyncio.sleep((last - crowd.clock.now()).total_seconds())
        await crowd.finish(PATIENCE)
        arrived = crowd.arrived()
    late = sorted((arrived[key][0] - due).total_seconds() for key, due in soon.items() if key in arrived)
    at = {share: late[min(len(late) - 1, int(len(late) * share))] for share in (0.5, 0.95, 0.99)}
    verdict.facts = Counter({f"late, ms: p{share * 100:.0f}": round(value * 1000) for share, value in at.items()})
    verdict.facts |= {
        "planned": pending,
        "fell due": count,
        "sent": len(late),
        "late, ms: most": round(late[-1] * 1000),
    }
    if at[0.99] > TOO_LATE:
        verdict.blame("p99 later than 5 seconds", f"{at[0.99]:.1f} s")
    if len(late) < count:
        verdict.blame("not sent", str(count - len(late)))
    return verdict
