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

_EXPECTED = {"cancelled": "cancelled", "missed": "missed"}  # of what is not about a planned appointment
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
    return _not_wanted(reminder, found, wish, known) or _not_now(reminder, found, wish, known, now) or Verdict("send")


def _not_wanted(reminder: Reminder, found: Appointment, wish: Wish, known: Known) -> Verdict | None:
    """Moved, cancelled, or the person said no meanwhile. Of news the team must know that they did not go out."""
    if found.status != _EXPECTED.get(reminder.kind, "planned"):
        return Verdict("cancel", "not_planned")
    if reminder.revision != found.revision:
        return Verdict("cancel", "moved")
    if known.refuses or wish.silent:
        return Verdict("drop" if reminder.kind in NEWS else "cancel", "refused")
    return None


def _not_now(reminder: Reminder, found: Appointment, wish: Wish, known: Known, now: datetime) -> Verdict | None:
    """Too late, at night, to a number that may be somebody else's, or one text too many."""
    asked = wish.asked_at is not None and wish.asked_at > known.last_seen_at
    if now >= reminder.not_after or not known.reachable:
        reason = "channel_off" if not known.reachable else "unconfirmed" if asked else "late"
        return Verdict("drop", reason)
    if not is_gentle(now, wish, found.zone):
        return _wait(reminder, next_gentle(now, wish, found.zone))
    if known.last_seen_at < now - SILENT_FOR:
        until = min(now + LOOK_AGAIN, reminder.not_after)
        return Verdict("wait" if asked else "check", "unconfirmed", until)
    too_many = any(count >= most for count, most in zip(known.pushed, known.most, strict=True))
    return Verdict("drop", "cap") if too_many and reminder.kind not in NEWS else None


def _wait(reminder: Reminder, until: datetime) -> Verdict:
    return Verdict("wait", "quiet", until) if until < reminder.not_after else Verdict("drop", "late")
