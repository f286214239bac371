"""A reminder that is due, looked at once more: the table of what becomes of it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.reminders.deciding import Known, decide
from bot.reminders.walltime import HOME, read_wall, to_moment
from bot.store.appointments import Appointment, Details
from bot.store.reminders import Reminder
from bot.store.wishes import Wish

WALL = read_wall("2026-11-26T14:00")
START = to_moment(WALL)
EVE = to_moment(read_wall("2026-11-25T18:00"))
FOUND = Appointment(
    id="7", contact_id="1", wall=WALL, zone=HOME, starts_at=START, details=Details(), entry_id=None, held_by="person",
    status="planned", answer=None, answered_at=None, revision=2, series_id=None, series_date=None, created_by=None,
    source=None, created_at=EVE,
)  # fmt: skip
REMINDER = Reminder(
    id="1", appointment_id="7", contact_id="1", kind="eve", revision=2, due_at=EVE,
    not_after=to_moment(read_wall("2026-11-25T21:00")), status="planned", reason=None, was=None, outbound_id=None,
    sent_at=None, settled_at=None,
)  # fmt: skip
KNOWN = Known(refuses=False, reachable=True, last_seen_at=EVE - timedelta(days=3), pushed=(0, 0), most=(4, 14))
LONG_SILENT = EVE - timedelta(days=200)
BEFORE_THAT = LONG_SILENT - timedelta(days=9)


@pytest.mark.parametrize(
    ("reminder", "found", "wish", "known", "now", "deed", "reason"),
    [
        ({}, {}, {}, {}, EVE, "send", ""),
        ({}, {"status": "cancelled"}, {}, {}, EVE, "cancel", "not_planned"),
        ({}, {"revision": 3}, {}, {}, EVE, "cancel", "moved"),
        ({}, {}, {}, {"refuses": True}, EVE, "cancel", "refused"),
        ({}, {}, {"paused_at": EVE}, {}, EVE, "cancel", "refused"),
        ({}, {}, {"hushed_at": EVE}, {}, EVE, "cancel", "refused"),
        ({}, {}, {"wrong_at": EVE}, {}, EVE, "cancel", "refused"),
        ({"kind": "moved"}, {}, {"paused_at": EVE}, {}, EVE, "drop", "refused"),
        ({"kind": "cancelled"}, {"status": "cancelled"}, {}, {}, EVE, "send", ""),
        ({"kind": "cancelled"}, {}, {}, {}, EVE, "cancel", "not_planned"),
        ({"kind": "missed"}, {"status": "missed"}, {}, {}, EVE, "send", ""),
        ({}, {}, {}, {}, EVE + timedelta(hours=3), "drop", "late"),
        ({"not_after": START}, {}, {}, {}, EVE + timedelta(hours=3), "wait", "quiet"),
        ({"not_after": EVE + timedelta(hours=5)}, {}, {}, {}, EVE + timedelta(hours=4), "drop", "late"),
        ({}, {}, {}, {"reachable": False}, EVE, "drop", "channel_off"),
        ({}, {}, {}, {"last_seen_at": LONG_SILENT}, EVE, "check", "unconfirmed"),
        ({}, {}, {"asked_at": EVE - timedelta(hours=1)}, {"last_seen_at": LONG_SILENT}, EVE, "wait", "unconfirmed"),
        ({}, {}, {"asked_at": BEFORE_THAT}, {"last_seen_at": LONG_SILENT}, EVE, "check", "unconfirmed"),
        (
            {}, {}, {"asked_at": EVE}, {"last_seen_at": LONG_SILENT}, EVE + timedelta(hours=3), "drop", "unconfirmed",
        ),
        ({}, {}, {}, {"pushed": (4, 4)}, EVE, "drop", "cap"),
        ({}, {}, {}, {"pushed": (0, 14)}, EVE, "drop", "cap"),
        ({"kind": "moved"}, {}, {}, {"pushed": (9, 99)}, EVE, "send", ""),
    ],
)  # fmt: skip
def test_verdicts(
    reminder: dict[str, Any], found: dict[str, Any], wish: dict[str, Any], known: dict[str, Any], now: datetime,
    deed: str, reason: str,
) -> None:  # fmt: skip
    verdict = decide(replace(REMINDER, **reminder), replace(FOUND, **found), Wish(**wish), replace(KNOWN, **known), now)
    assert (verdict.deed, verdict.reason) == (deed, reason)
    if verdict.until is not None:
        assert now < verdict.until <= replace(REMINDER, **reminder).not_after


def test_nothing_is_ever_sent_at_or_after_the_end_of_its_use() -> None:
    for minutes in range(0, 24 * 60, 7):
        now = datetime(2026, 11, 25, 0, 0, tzinfo=UTC) + timedelta(minutes=minutes)
        verdict = decide(REMINDER, FOUND, Wish(), KNOWN, now)
        assert verdict.deed != "send" or now < REMINDER.not_after
