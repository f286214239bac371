"""What "a place to sleep" means: a bed tonight is not a nap this afternoon, and a night shelter is not asked at noon.

Directory rows carry one need, ``sleep``, for both; the kind, the name and the hours tell them apart.
"""

import re
from datetime import UTC, datetime, time, timedelta

from directory.model import Entry
from directory.search.nearness import by_telephone
from directory.search.query import Query
from directory.window import BRUSSELS, SMALL_HOURS, Window

BEDTIME, DAWN = time(21), time(6)
DAY = (time(6), time(18))
_NAP = re.compile(r"sieste|apr[eè]s-midi|namiddag|\bnap\b", re.IGNORECASE)
_DAY_REST = re.compile(r"\bjour(n[eé]e)?\b|\bdag(centrum|opvang)?|\bday\b", re.IGNORECASE)
_BED = re.compile(r"nuit|nacht|night|h[eé]berge|asile|abri|shelter|\bopvangcentrum", re.IGNORECASE)
_DESK = re.compile(r"orientation|permanence|inscription|dispatching|urgence|inschrijving", re.IGNORECASE)
_OUT_AT_NIGHT = re.compile(r"nuit|nacht|night|24 ?h|24/7|\brue\b|\bstraat|\bgarde\b", re.IGNORECASE)


def asks_for_the_night(query: Query) -> bool:
    """Whether the person looks for a bed: "sleep", unless a daytime hour was said or "now" is said in daytime."""
    when = query.window.when or ""
    if "sleep" not in query.needs or when.endswith(("morning", "afternoon")):
        return False
    return when != "now" or not DAY[0] <= query.window.start.astimezone(BRUSSELS).time() < DAY[1]


def night_of(asked: Window) -> Window:
    """The hours of darkness of the asked day (21h to 6h), without what is already past."""
    local = asked.start.astimezone(BRUSSELS)
    evening = local.date() - timedelta(days=1) if local.time() < SMALL_HOURS else local.date()
    start = datetime.combine(evening, BEDTIME, tzinfo=BRUSSELS).astimezone(UTC)
    end = datetime.combine(evening + timedelta(days=1), DAWN, tzinfo=BRUSSELS)
    return Window(max(start, asked.start.astimezone(UTC)).astimezone(BRUSSELS), end, asked.when)


def is_day_rest(entry: Entry) -> bool:
    """Whether the row says in words that its rest is for the day (a nap, a day centre)."""
    named = f"{entry.kind} {entry.name}"
    if _NAP.search(named):
        return True
    return bool(_DAY_REST.search(named)) and not _BED.search(named)


def is_shelter(entry: Entry) -> bool:
    """Whether people spend the night there: its meals and showers are for them."""
    return not is_day_rest(entry) and "sleep" in entry.needs and bool(_BED.search(f"{entry.kind} {entry.name}"))


def leads_to_a_bed(entry: Entry) -> bool:
    """Whether the row is a night shelter, or a desk or line that gives a bed: going there by day makes sense."""
    if is_day_rest(entry):
        return False
    named = f"{entry.kind} {entry.name}"
    return by_telephone(entry) or bool(_BED.search(named) or _DESK.search(named))


def bed_window(entry: Entry, asked: Window, now: datetime) -> Window:
    """When `entry` must be open to count for the night asked.

    A shelter, desk or line for tonight counts from now until dawn, because one registers at 14h for a bed at 20h;
    any other door counts only if it is open in the dark.
    """
    night = night_of(asked)
    if not leads_to_a_bed(entry):
        return night
    today = now.astimezone(BRUSSELS)
    start = min(today, asked.start, key=_utc) if today.date() == asked.start.date() else asked.start
    return Window(start, max(asked.end, night.end, key=_utc), asked.when)


def judged_window(entry: Entry, query: Query, now: datetime) -> Window:
    """The hours for which `entry` is judged, and told: those of the question, or those in which one gets its bed."""
    sleeps = "sleep" in entry.needs and asks_for_the_night(query)
    return bed_window(entry, query.window, now) if sleeps else query.window


def is_deep_night(asked: Window) -> bool:
    """Whether nothing but the night was asked: from 21h on, until 8h at most."""
    start, end = asked.start.astimezone(BRUSSELS), asked.end.astimezone(BRUSSELS)
    late = start.time() >= BEDTIME or start.time() < DAWN
    return late and end.time() <= time(8) and end - start < timedelta(hours=10)


def may_be_up_at_night(entry: Entry) -> bool:
    """Whether a door with unknown hours could well be open in the middle of the night."""
    return by_telephone(entry) or bool(_OUT_AT_NIGHT.search(f"{entry.kind} {entry.name} {_hours_text(entry)}"))


def _utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC)


def _hours_text(entry: Entry) -> str:
    return " ".join(schedule.text for schedule in entry.schedules)
