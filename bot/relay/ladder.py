"""The ladder of a case: who is called, when, until somebody has it. One step is one transaction; a crash repeats none.

Nobody has it: on duty, the same again, the next (back-up), the coordinator, the person is told the truth, all again and
again. Nobody is on duty: that is said at once, the coordinator is called, the next shift begins with it.
Somebody has it and the person waits: a reminder, then the others are called, and the first who says yes has it.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Literal

import structlog

from bot import metrics
from bot.relay.calls import Call, CallKind, call
from bot.relay.duty import Duty
from bot.relay.post import tell_person
from bot.relay.work import Work
from bot.settings import Settings
from bot.store import case_story, cases, figures, staff
from bot.store.case_story import NewEvent
from bot.store.cases import Case
from bot.store.staff import Staff

log = structlog.get_logger()

ALONE = timedelta(hours=1)  # nobody on duty, a life at stake: the coordinator is called again
TRUTH = 4  # the step at which the person is told that nobody could be reached
_Calls = list[tuple[CallKind, list[Staff]]]
_PAGED: tuple[case_story.EventKind, ...] = ("paged",)
SILENT = 2  # from this step on, an owner who does not answer may lose the case to the first who says yes


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a case stands, for the person: somebody was called, somebody has it, or nobody is on duty."""

    kind: Literal["called", "owned", "nobody"]
    owner: Staff | None = None
    opens_at: datetime | None = None


async def begin(work: Work, found: Case) -> Standing:
    """The first step for a case that was opened or raised just now; where it stands, for any other."""
    if not (found.is_new or found.raised):
        return await standing(work, found)
    event = NewEvent(case_id=found.id, kind="opened" if found.is_new else "raised", detail=found.level)
    await work.note(event)
    metrics.CASES.labels(found.level, event.kind).inc()
    return await climb(work, found)


async def standing(work: Work, found: Case) -> Standing:
    """Where the case stands, changing nothing."""
    if found.owner_id is not None:
        return Standing("owned", owner=await staff.get(work.tx, found.owner_id))
    if found.status == "paged" and (work.duty.on_duty() or work.duty.backup()):
        return Standing("called")
    return Standing("nobody", opens_at=work.duty.opens_at())


async def climb(work: Work, found: Case) -> Standing:
    """The step that is due, and when the next one is. When somebody was faster: only where the case stands now."""
    if found.owner_id is not None:
        return await _climb_owned(work, found)
    present = work.duty.on_duty() or work.duty.backup()
    return await (_climb_unowned(work, found, present) if present else _nobody(work, found))


async def call_waiting(work: Work) -> None:
    """Somebody has come on duty: what waited for that is called out now, the most serious first."""
    for found in await cases.open_cases(work.tx):
        if found.owner_id is None and found.status == "new":
            current = await cases.get(work.tx, found.id, lock=True)
            if current is not None and current.owner_id is None and current.status == "new":
                await hurry(work, current)


async def hurry(work: Work, found: Case) -> None:
    """The next step now. `found` must be locked, so that nobody has taken it meanwhile."""
    await cases.change(work.tx, found.id, due_at=work.now)
    await climb(work, await cases.get(work.tx, found.id) or found)


async def _climb_unowned(work: Work, found: Case, present: list[Staff]) -> Standing:
    step, calls = _next_calls(found, work.duty, present, await case_story.declined(work.tx, found.id))
    pauses = _pauses(work.tools.settings)
    due_at = work.now + pauses[min(step, len(pauses) - 1)]
    stepped = await cases.climb(
        work.tx, found, work.now, due_at, step=step + 1, status="paged", paged_at=found.paged_at or work.now
    )  # fmt: skip
    if stepped is None:
        return await _as_it_is(work, found)
    for kind, people in calls:
        await call(work, Call(stepped, kind, _key(stepped), all_phones=step > 0), people)
    if step == TRUTH:
        await _tell_truth(work, stepped)
    return Standing("called")


def _next_calls(found: Case, duty: Duty, present: list[Staff], refused: Collection[str]) -> tuple[int, _Calls]:
    """The step to take and who is called: steps at which all have just said no are passed over, up to the truth."""
    for step in range(found.step, TRUTH + 1):
        calls = _whom(found, step, duty, present)
        willing = [(kind, [each for each in people if not step or each.id not in refused]) for kind, people in calls]
        if any(people for _, people in willing):
            return step, willing
    return (TRUTH, []) if found.step <= TRUTH else (found.step, _whom(found, found.step, duty, present))


def _whom(found: Case, step: int, duty: Duty, present: list[Staff]) -> _Calls:
    """Who is called at this step of `found`."""
    behind = [member for member in duty.backup() if member not in present]
    above = [member for member in duty.coordinators(wake=found.level == "life_danger") if member not in present]
    if step == 0:
        return [("again" if found.alarmed_at else "page", present)]
    if step == 1:
        return [("again", present)]
    if step == 2:
        return [("again", behind or present)]
    if step == 3:
        return [("again", [] if above else present), ("alarm", above)]
    return [("again", [*present, *behind]), ("alarm", above if found.at_least("urgent") else [])]


async def _nobody(work: Work, found: Case) -> Standing:
    """Nobody is on duty: the coordinator is called where it is urgent, and the case waits for the next shift."""
    opens_at, again = work.duty.opens_at(), work.now + ALONE
    due_at = min(opens_at, again) if opens_at else again
    first = found.alarmed_at is None or found.raised
    anew = found.round + (1 if found.step else 0)  # after a watch in vain the next one begins from the first step
    alarmed = {"step": 0, "round": anew, "status": "new", "alarmed_at": found.alarmed_at or work.now}
    stepped = await cases.climb(work.tx, found, work.now, due_at, **alarmed)
    if stepped is None:
        return await _as_it_is(work, found)
    mortal = found.level == "life_danger"
    if mortal or (found.at_least("urgent") and not await _was_alarmed(work, found)):
        what = Call(stepped, "alarm-nobody", f"{_key(stepped)}:{work.now:%m%dT%H%M}")
        await call(work, what, work.duty.coordinators(wake=mortal))
    if first:
        await work.note(NewEvent(case_id=found.id, kind="alarmed", detail="nobody_on_duty"))
        await figures.count(work.tx, "relay_unanswered", {"level": found.level, "why": "nobody on duty"}, work.now)
        log.warning("case_without_anybody", case=found.number, level=found.level)
    return Standing("nobody", opens_at=opens_at)


async def _was_alarmed(work: Work, found: Case) -> bool:
    """Whether a coordinator has been called: their quiet hours may have put it off."""
    events = await case_story.of_case(work.tx, work.tools.vault, found.id, _PAGED)
    return any(event.detail == "alarm-nobody" for event in events)


async def _climb_owned(work: Work, found: Case) -> Standing:
    """The owner has left the person waiting, or the case has just become graver."""
    owner = await staff.get(work.tx, found.owner_id or "")
    settings = work.tools.settings
    first = found.raised or found.step == 0
    wait = timedelta(minutes=settings.relay_silent_minutes if first else settings.relay_repeat_minutes)
    step = 0 if found.raised else found.step + 1
    stepped = await cases.climb(work.tx, found, work.now, work.now + wait, step=step)
    if stepped is None:
        return await _as_it_is(work, found)
    if first:
        await call(work, Call(stepped, "raised" if found.raised else "waiting", _key(stepped)), [owner])
        return Standing("owned", owner=owner)
    others = [member for member in [*work.duty.on_duty(), *work.duty.backup()] if member.id != owner.id]
    above = [each for each in work.duty.coordinators(wake=found.level == "life_danger") if each.id != owner.id]
    await call(work, Call(stepped, "silent", _key(stepped), about=owner), others or above)
    if stepped.step == SILENT and (others or above):
        await tell_person(work, stepped, "relay-other-called", name=owner.name)
    return Standing("owned", owner=owner)


async def _tell_truth(work: Work, found: Case) -> None:
    """Nobody could be reached: the person is told so once, with the numbers for their language and the hour."""
    if found.alarmed_at is None:
        await cases.change(work.tx, found.id, alarmed_at=work.now)
        await work.note(NewEvent(case_id=found.id, kind="alarmed", detail="nobody_answers"))
        await figures.count(work.tx, "relay_unanswered", {"level": found.level, "why": "nobody answered"}, work.now)
        await tell_person(work, found, "relay-not-reached")
        log.warning("case_without_answer", case=found.number, level=found.level)


async def _as_it_is(work: Work, found: Case) -> Standing:
    current = await cases.get(work.tx, found.id)
    return await standing(work, current or found)


def _key(found: Case) -> str:
    return f"{found.id}:{found.round}:{found.step}"


def _pauses(settings: Settings) -> list[timedelta]:
    """How long each step waits for the next one; the last is repeated."""
    at = [
        0.0, settings.relay_again_minutes, settings.relay_next_minutes, settings.relay_coordinator_minutes,
        settings.relay_truth_minutes,
    ]  # fmt: skip
    between = [timedelta(minutes=max(after - before, 0.1)) for before, after in pairwise(at)]
    return [*between, timedelta(minutes=settings.relay_repeat_minutes)]
