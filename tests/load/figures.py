"""The measurements themselves; each gives its figures as text, by name."""

import asyncio
import time
from collections.abc import Sequence
from pathlib import Path

from tests.load.service import Service

QUESTIONS = (
    "slt jcherche ou manger dimanche vers la gare du midi", "g faim", "ou dormir ce soir", "une douche a molenbeek",
    "waar kan ik douchen in schaarbeek", "I need a doctor near the midi station", "juste parler",
    "médecin ixelles demain",
)  # fmt: skip
PEOPLE = 1000
AT_ONCE = 64


def sender(number: int) -> str:
    """One of a thousand people of the drama range."""
    return f"+447700900{number % PEOPLE:03d}"


async def start(service: Service) -> dict[str, str]:
    """From the command to the first answered request, second start."""
    return {"second start, seconds": f"{service.started_in:.1f}"}


async def answers(service: Service, count: int) -> dict[str, str]:
    """From the question to the provider's acceptance of the answer, one question at a time, to people it knows."""
    seconds: list[float] = []
    for number in range(count):
        await _ask(service, sender(number), "bonjour")
        await asyncio.sleep(0.2)  # a welcome may be two messages
        seconds.append(await _ask(service, sender(number), QUESTIONS[number % len(QUESTIONS)]))
    return {f"question -> answer accepted, ms ({count} questions)": spread(seconds)}


async def _ask(service: Service, number: str, body: str) -> float:
    request, answered = service.signed(number, body), service.provider.next_to(number)
    begun = time.perf_counter()
    await service.post(request)
    async with asyncio.timeout(20):
        return await answered - begun


async def webhooks_paced(service: Service, rate: int, length: int) -> dict[str, str]:
    """Webhooks at a steady pace while the answers are worked on and sent, then until the last one has left.

    A webhook's time runs from the moment it was due: a service that keeps the others waiting pays for them too.
    """
    count = rate * length
    requests = [service.signed(sender(number), QUESTIONS[number % len(QUESTIONS)]) for number in range(count)]
    taken_before, used = len(service.provider.taken), service.cpu_seconds()
    webhooks: list[float] = []
    refused = 0

    async def one(due: float, request: bytes) -> None:
        nonlocal refused
        refused += await service.post(request) != 200
        webhooks.append(time.perf_counter() - due)

    begun = time.perf_counter() + 0.1
    async with asyncio.TaskGroup() as group:
        for number, request in enumerate(requests):
            due = begun + number / rate
            await asyncio.sleep(max(0.0, due - time.perf_counter()))
            group.create_task(one(due, request))
    ended = time.perf_counter()
    last = await _quiet(service)
    used = service.cpu_seconds() - used
    asked = [(begun + number / rate, sender(number)) for number in range(count)]
    waits = _waits(asked, service.provider.taken[taken_before:])
    return {
        f"webhook -> 200 at {rate}/s for {length} s, ms": f"{spread(webhooks)}; {refused} refused",
        "- meanwhile, question -> answer accepted, ms": f"{spread(waits)}; {count - len(waits)} others",
        "- last answer after the last webhook, s": f"{max(0.0, last - ended):.1f}",
        "- processor time of the service per question, ms": f"{1000 * used / count:.1f}",
    }


async def _quiet(service: Service) -> float:
    """The moment of the last message taken, once nothing has come for two seconds."""
    while True:
        before = len(service.provider.taken)
        await asyncio.sleep(2)
        if len(service.provider.taken) == before:
            return service.provider.taken[-1][0]


def _waits(asked: Sequence[tuple[float, str]], taken: Sequence[tuple[float, str]]) -> list[float]:
    """For each question, how long until the first message to that person, when it came before their next question."""
    open_since: dict[str, float] = {}
    waits = []
    for moment, number, is_answer in sorted([(*item, False) for item in asked] + [(*item, True) for item in taken]):
        if not is_answer:
            open_since[number] = moment
        elif number in open_since:
            waits.append(moment - open_since.pop(number))
    return waits


async def webhooks_flat_out(service: Service, count: int) -> dict[str, str]:
    """As many webhooks as the service takes, 64 at a time; how many answers it gave meanwhile."""
    requests = [service.signed(sender(number), "g faim") for number in range(count)]
    taken, used = len(service.provider.taken), service.cpu_seconds()

    async def some(share: Sequence[bytes]) -> None:
        for request in share:
            await service.post(request)

    begun = time.perf_counter()
    await asyncio.gather(*(some(requests[lane::AT_ONCE]) for lane in range(AT_ONCE)))
    seconds = time.perf_counter() - begun
    used = service.cpu_seconds() - used
    return {
        f"webhooks recorded per second, flat out ({count})": f"{count / seconds:.0f}",
        "- answers accepted per second meanwhile": f"{(len(service.provider.taken) - taken) / seconds:.0f}",
        "- processor time of the service per webhook, ms": f"{1000 * used / count:.1f}",
    }


def memory(service: Service) -> dict[str, str]:
    """Resident memory of the process and the most it ever had."""
    status = dict(line.split(":", 1) for line in Path(f"/proc/{service.pid}/status").read_text().splitlines())
    now, most = (int(status[key].split()[0]) // 1024 for key in ("VmRSS", "VmHWM"))
    return {"memory, MB (now, most)": f"{now}, {most}"}


def spread(seconds: Sequence[float]) -> str:
    ordered = sorted(value * 1000 for value in seconds)
    at = {share: ordered[min(len(ordered) - 1, int(len(ordered) * share))] for share in (0.5, 0.95, 0.99)}
    return ", ".join(f"p{share * 100:.0f} {value:.0f}" for share, value in at.items())
