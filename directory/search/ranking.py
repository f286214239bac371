"""The order of doors: each fitting entry is judged once, and the judgement sorts and explains itself.

The order follows what a walk costs a person: surely open before perhaps, perhaps before closed; then near before
far; then doors without condition; then rooms with space; then fresh and sure facts; the id settles the rest.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from directory.hours.published import speaks_of_another_time
from directory.model import Entry
from directory.search.exclusions import gender_of
from directory.search.nearness import Nearness, by_telephone
from directory.search.nights import asks_for_the_night, bed_window, is_day_rest, is_deep_night, may_be_up_at_night
from directory.search.presence import Presence, look
from directory.search.query import RIDE, Match, Query
from directory.search.suitability import background, confirmed, doubts, is_named, is_stranger_cpas
from directory.window import BRUSSELS

# How sure it is that somebody opens to this person at the asked time. A line that answers comes after the doors
# nearby that may be open, because a face is worth more than a number; before far doors without hours, and before
# every closed one.
OPEN, SOON, MAYBE, LINE, LINE_MAYBE, MAYBE_FAR, UNLIKELY, FULL, CLOSED = range(9)

FRESH_DAYS = 180
_CONFIDENCE = {"high": 0, "medium": 1, "low": 2}
_WELCOME = {"unconditional": 0, "preferential": 1, None: 2, "exclusive": 3}
_SPACE = {"ok": 0, None: 0, "waiting_list": 1, "full": 2}
_APPOINTMENT = {"none": 0, "optional": 1, "unknown": 2, "needed": 3}


@dataclass(frozen=True, slots=True)
class Judged:
    """One entry judged for one question; `key` sorts (smaller is better, total because it ends with the id)."""

    match: Match
    key: tuple[Any, ...]
    covered: frozenset[str]
    tier: int
    aside: bool  # kept in the background (see `suitability.background`)
    stranger_cpas: bool  # a CPAS, while nobody knows where the person lives
    days_to_wait: int  # until it opens; 0 when somebody may open at the asked time

    @property
    def entry(self) -> Entry:
        """The entry judged."""
        return self.match.entry

    @property
    def reachable(self) -> bool:
        """Whether somebody may open at the asked time."""
        return self.tier < FULL

    @property
    def slow(self) -> bool:
        """Whether the way in is an appointment or a waiting list."""
        return self.entry.appointment == "needed" or self.entry.saturation == "waiting_list"

    @property
    def drop_in(self) -> bool:
        """Whether one can surely come (or call) at the asked time, unannounced."""
        unannounced = self.entry.appointment in ("none", "optional") or self.entry.welcome == "unconditional"
        welcome = unannounced or by_telephone(self.entry)
        return welcome and not self.slow and self.match.state == "open" and self.reachable


def judge(entry: Entry, query: Query, nearness: Nearness, now: datetime) -> Judged:
    """The judgement of an entry that serves at least one asked need and is not excluded."""
    covered, presence = _covers(entry, query, now)
    tier = _tier(entry, query, presence, nearness)
    wait = presence.days_to_wait if tier >= FULL else 0
    aside, doubtful, fitting = background(entry, query), doubts(entry, query), confirmed(entry, query)
    named = is_named(entry.organization, query.text)
    freshness, verified = _freshness(entry, now)
    key = (
        not named,
        tier >= FULL,
        bool(aside),
        -len(covered),
        tier,
        wait,
        len(doubtful),
        nearness.band,
        -len(fitting),
        _WELCOME[entry.welcome],
        _APPOINTMENT[entry.appointment],
        _SPACE[entry.saturation],
        not set(entry.needs[:1]) & covered,  # what the door is mainly for, before what it also does
        freshness,
        _CONFIDENCE[entry.confidence],
        nearness.metres if nearness.metres is not None else float("inf"),
        entry.id,
    )
    reasons = (
        *(["called by its name"] if named else []),
        *(f"need:{need}" for need in query.needs if need in covered),
        *presence.reasons,
        *(["unlikely at this time"] if tier == UNLIKELY else []),
        nearness.reason,
        *(*aside, *doubtful, *fitting),
        *_plain_facts(entry),
        verified,
        f"confidence:{entry.confidence}",
    )
    match = Match(entry, presence.opening, nearness.band, nearness.metres, reasons, presence.state, presence.interval)
    return Judged(match, key, covered, tier, bool(aside), is_stranger_cpas(entry, query), wait)


def _covers(entry: Entry, query: Query, now: datetime) -> tuple[frozenset[str], Presence]:
    """The asked needs that the entry serves at the asked time, and how open it is for them.

    Looking for a bed, a door that is shut in the dark does not count for "sleep" when it serves another asked need.
    """
    asked = frozenset(query.needs) & frozenset(entry.needs)
    if "sleep" not in asked or not asks_for_the_night(query):
        return asked, look(entry, query.window, now)
    tonight = look(entry, bed_window(entry, query.window, now), now)
    rest = asked - {"sleep"}
    no_bed = tonight.state == "closed" or (tonight.state == "unknown" and is_day_rest(entry))
    return (rest, look(entry, query.window, now)) if rest and no_bed else (asked, tonight)


def _tier(entry: Entry, query: Query, presence: Presence, nearness: Nearness) -> int:
    if presence.state == "closed":
        return CLOSED
    if presence.full_today:
        return FULL
    if by_telephone(entry):
        return _tier_of_line(entry, query, presence)
    if presence.state == "open":
        arrives = presence.at_once and not presence.shuts_before_arrival(nearness.metres)
        return OPEN if arrives and _is_for_all(entry, query) else SOON
    if _unlikely(entry, query, presence):
        return UNLIKELY
    return MAYBE if nearness.band <= RIDE else MAYBE_FAR


def _is_for_all(entry: Entry, query: Query) -> bool:
    """Whether nobody who reads of the door is sent away from it because of their gender, as far as it is known."""
    return not entry.eligibility.gender or bool(gender_of(query))


def _tier_of_line(entry: Entry, query: Query, presence: Presence) -> int:
    """A line that answers now. Beds are given out by telephone and refuges have no address: there it comes earlier."""
    if presence.state != "open" or not presence.at_once or not entry.phones:
        return LINE_MAYBE
    by_phone_first = {"violence"} | ({"sleep"} if asks_for_the_night(query) else set())
    return SOON if by_phone_first & set(query.needs) & set(entry.needs) else LINE


def _unlikely(entry: Entry, query: Query, presence: Presence) -> bool:
    """A door without hours that is most probably shut: a day place asked for a bed, any at three in the morning, or
    one whose published words speak of other days."""
    napping = asks_for_the_night(query) and not set(query.needs) & set(entry.needs) - {"sleep"} and is_day_rest(entry)
    asleep = is_deep_night(query.window) and not may_be_up_at_night(entry)
    return napping or asleep or speaks_of_another_time(entry, presence.asked)


def _plain_facts(entry: Entry) -> list[str]:
    appointment = {"none": "no appointment", "needed": "appointment needed", "optional": "appointment optional"}
    space = {"full": "full", "waiting_list": "waiting list"}
    facts = (entry.welcome, appointment.get(entry.appointment), space.get(entry.saturation or ""))
    return [fact for fact in facts if fact]


def _freshness(entry: Entry, now: datetime) -> tuple[int, str]:
    if entry.verified_on is None:
        return 2, "never verified"
    age = (now.astimezone(BRUSSELS).date() - entry.verified_on).days
    return (0 if age <= FRESH_DAYS else 1), f"verified:{entry.verified_on.isoformat()}"
