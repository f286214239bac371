"""Who judges the judge? Known faults, put into the service on purpose: a short year must find each of them.

A breakage is put in place of a function wherever our modules have it by name, in the clerk's process and in ours. Where
two of our functions guard the same thing, both are broken: one alone is not enough to do harm.
"""

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import false

from bot.channels import sms_twilio
from bot.channels.sms_twilio import TwilioSms
from bot.reminders import deciding, planner, walltime
from bot.reminders.deciding import Verdict
from bot.store import notices, opt_outs, outbox, reminders

LONG = timedelta(days=2)
Swap = tuple[Callable[..., Any], Callable[..., Any]]  # the function that is, and what stands in its place
_decide, _to_moment = deciding.decide, walltime.to_moment


def _always_winter(wall: datetime, zone: str = walltime.HOME) -> datetime:
    return _to_moment(wall, "Etc/GMT-1")


def _after_its_use(reminder: Any, found: Any, wish: Any, known: Any, now: datetime) -> Verdict:
    verdict = _decide(reminder, found, wish, known, now)
    return Verdict("send") if verdict.reason == "late" else verdict


def _whatever_moved(reminder: Any, found: Any, wish: Any, known: Any, now: datetime) -> Verdict:
    return _decide(replace(reminder, revision=found.revision), found, wish, known, now)


def _given_up(reminder: Any, found: Any, wish: Any, known: Any, now: datetime) -> Verdict:
    lost = reminder.kind == "eve" and int(reminder.id) % 3 == 0
    return Verdict("drop", "late") if lost else _decide(reminder, found, wish, known, now)


async def _no(*_: Any, **__: Any) -> bool:
    return False


async def _nothing(*_: Any, **__: Any) -> None:
    return None


def _yes(*_: Any, **__: Any) -> bool:
    return True


def _an_hour(*_: Any) -> int:
    return 3600


def _never(*_: Any) -> Any:
    return false()


def _much_later(*args: Any, **kwargs: Any) -> datetime:
    moment: datetime = args[0]
    return moment + LONG


# What is broken -> one of the faults by which it must be seen, and the functions that are put in the place of ours.
BREAKAGES: Mapping[str, tuple[str, tuple[Swap, ...]]] = {
    "summer time is forgotten": ("later than 5 minutes", ((walltime.to_moment, _always_winter),)),
    "nothing is ever too late": (
        "after their use",
        (
            (deciding.decide, _after_its_use), (outbox._is_late, _never), (outbox.settle_unwanted, _no),
            (sms_twilio._validity_seconds, _an_hour),
        ),
    ),
    "a move leaves the old reminders": (
        "never asked for", ((reminders.cancel, _nothing), (deciding.decide, _whatever_moved)),
    ),
    "STOP is not heard": (
        "after a STOP",
        ((opt_outs.refuses_reminders, _no), (outbox._is_unwanted, _never), (outbox.settle_unwanted, _no)),
    ),
    "nights are like days": ("in quiet hours", ((planner.is_gentle, _yes), (planner.closing, _much_later))),
    "nobody is asked what was taken": ("duplicates", ((TwilioSms.find_sent, _nothing),)),
    "given up without a cause": ("explained without a cause", ((deciding.decide, _given_up),)),
    "the team is not told": ("explained and the team not told", ((notices.add, _nothing),)),
}  # fmt: skip


@contextmanager
def broken(name: str) -> Iterator[None]:
    """The service with the breakage `name` in it, whole again afterwards; "" breaks nothing."""
    undo = []
    for was, instead in BREAKAGES[name][1] if name else ():
        for holder, key in _places(was):
            setattr(holder, key, instead)
            undo.append((holder, key, was))
    try:
        yield
    finally:
        for holder, key, was in undo:
            setattr(holder, key, was)


def _places(function: Callable[..., Any]) -> list[tuple[Any, str]]:
    """Where our modules, and the classes in them, have `function` by name."""
    ours = [module for name, module in list(sys.modules.items()) if name.partition(".")[0] == "bot"]
    holders = [*ours, TwilioSms]
    return [(holder, key) for holder in holders for key, value in list(vars(holder).items()) if value is function]
