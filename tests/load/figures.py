"""The measurements themselves; each gives its figures as text, by name."""

import asyncio
import time
from pathlib import Path

from tests.load.service import Service

QUESTIONS = (
    "slt jcherche ou manger dimanche vers la gare du midi", "g faim", "ou dormir ce soir", "une douche a molenbeek",
    "waar kan ik douchen in schaarbeek", "I need a doctor near the midi station", "juste parler",
    "médecin ixelles demain",
)  # fmt: skip


def sender(number: int) -> str:
    """One of a thousand people of the drama range."""
    return f"+447700900{number % 1000:03d}"


async def start(service: Service) -> dict[str, str]:
    """From the command to the first answered request, second start."""
    return {"second start, seconds": f"{service.started_in:.1f}"}


async def answers(service: Service, count: int) -> dict[str, str]:
    """From the question to the provider's acceptance of the answer, one question at a time."""
    seconds = []
    for number in range(count):
        before = len(service.twilio.sent)
        begun = time.perf_counter()
        await service.text(sender(number), QUESTIONS[number % len(QUESTIONS)])
        async with asyncio.timeout(20):
            while len(service.twilio.sent) < before + 2:  # noqa: ASYNC110 - first words and answer, from a list
                await asyncio.sleep(0.002)
        seconds.append(time.perf_counter() - begun)
    return {f"question -> answer accepted, ms ({count} questions)": _spread(seconds)}


async def webhooks_paced(service: Service, rate: int, length: int) -> dict[str, str]:
    """Webhooks at a steady pace while the answers are worked on and sent."""
    seconds: list[float] = []
    refused = 0

    async def one(number: int) -> None:
        nonlocal refused
        status, taken = await service.text(sender(number), QUESTIONS[number % len(QUESTIONS)])
        seconds.append(taken)
        refused += status != 200

    begun = time.perf_counter()
    async with asyncio.TaskGroup() as group:
        for number in range(rate * length):
            await asyncio.sleep(max(0.0, begun + number / rate - time.perf_counter()))
            group.create_task(one(number))
    return {f"webhook -> 200 at {rate}/s for {length} s, ms": f"{_spread(seconds)}; {refused} refused"}


async def webhooks_flat_out(service: Service, count: int) -> dict[str, str]:
    """As many webhooks as the service takes, 64 at a time."""
    slots = asyncio.Semaphore(64)

    async def one(number: int) -> None:
        async with slots:
            await service.text(sender(number), "g faim")

    begun = time.perf_counter()
    await asyncio.gather(*(one(number) for number in range(count)))
    return {"webhooks recorded per second, flat out": f"{count / (time.perf_counter() - begun):.0f}"}


def memory(service: Service) -> dict[str, str]:
    """Resident memory of the process and the most it ever had."""
    status = dict(line.split(":", 1) for line in Path(f"/proc/{service.pid}/status").read_text().splitlines())
    now, most = (int(status[key].split()[0]) // 1024 for key in ("VmRSS", "VmHWM"))
    return {"memory, MB (now, most)": f"{now}, {most}"}


def _spread(seconds: list[float]) -> str:
    ordered = sorted(value * 1000 for value in seconds)
    at = {share: ordered[min(len(ordered) - 1, int(len(ordered) * share))] for share in (0.5, 0.95, 0.99)}
    return ", ".join(f"p{share * 100:.0f} {value:.0f}" for share, value in at.items())
