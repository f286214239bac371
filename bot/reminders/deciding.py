"""Whether a reminder that is due is still wanted at this very moment. Pure: what is known in, one verdict out."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from bot.reminders.planner import is_gentle, next_gentle
from bot.store.appointments import Appointment
from bot.store.reminders import NEWS, Reminder
from bot.store.wishes import Wish

# A number that was silent for so long may be somebody else's by now: nothing is said before it has answered.
SILENT_FOR = timedelta(days=183)
LOOK_AGAIN = timedelta(minutes=10)

Deed = Literal["send", "wait", "check", "drop", "cancel"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What to do: send it, look again at `until` (after asking whether the number is still theirs: "check"), give it up
    and tell the team ("drop"), or let it go because nobody wants it any more ("cancel")."""

    deed: Deed
    reason: str = ""
    until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of the person at that moment. `pushed`: how many texts nobody asked for, by day and by week."""

    refuses: bool
    reachable: bool
    last_seen_at: datetime
    pushed: tuple[int, int]
    most: tuple[int, int]


def decide(reminder: Reminder, found: Appointment, wish: Wish, known: Known, now: datetime) -> Verdict:
    """The verdict on a reminder that is due at `now`."""
    news = reminder.kind in NEWS
    expected = {"cancelled": "cancelled", "missed": "missed"}.get(reminder.kind, "planned")
    if found.status != expected:
        return Verdict("cancel", "not_planned")
    if reminder.revision != found.revision:
        return Verdict("cancel", "moved")
    if known.refuses or wish.silent:
        return Verdict("drop" if news else "cancel", "refused")
    if now >= reminder.not_after:
        return Verdict("drop", "unconfirmed" if _waits_for_check(wish, known) else "late")
    if not known.reachable:
        return Verdict("drop", "channel_off")
    if not is_gentle(now, wish, found.zone):
        return _wait(reminder, next_gentle(now, wish, found.zone))
    if known.last_seen_at < now - SILENT_FOR:
        asked = _waits_for_check(wish, known)
        until = min(now + LOOK_AGAIN, reminder.not_after)
        return Verdict("wait" if asked else "check", "unconfirmed", until)
    if not news and any(count >= most for count, most in zip(known.pushed, known.most, strict=True)):
        return Verdict("drop", "cap")
    return Verdict("send")


def _wait(reminder: Reminder, until: datetime) -> Verdict:
    return Verdict("wait", "quiet", until) if until < reminder.not_after else Verdict("drop", "late")


def _waits_for_check(wish: Wish, known: Known) -> bool:
    return wish.asked_at is not None and wish.asked_at > known.last_seen_at
