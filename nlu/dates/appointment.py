"""The moment of an appointment in plain words: "rdv cpas jeudi 14h", "pas jeudi, vendredi 9h", "morgen om half drie".

What is not sure (two days, a weekday that is not that date's) is a doubt: it is asked back, never guessed.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from nlu.dates.choosing import choose, is_either
from nlu.dates.days import DaySaid, find_weekday, local_wall, written_date
from nlu.dates.mentions import Mentions, find_mentions
from nlu.dates.numbers import ANY, number
from nlu.dates.prepared import brief, prepare
from nlu.dates.shifts import UNCLEAR_SHIFT, find_shift
from nlu.normalise import fold

Doubt = Literal["day", "hour", "weekday", "past", "no_such_hour"]
SURE = 0.6  # a day or an hour that is less likely than this, beside the others, is asked about
_BRUSSELS = ZoneInfo("Europe/Brussels")
_IN_A_WHILE = re.compile(
    rf"(?<!\w)(?:dans|ds|over|in|بعد|من بعد|mn b3d|men ba3d|b3d|ba3d)(?: (?:exactly|juste|precies|presque))? "
    rf"(une demi[ -]heure|une demie heure|een half uur|half an hour|نص ساعه|نصف ساعه|noss sa3a|{ANY}|an|a|)"
    r"(?: ?(h\b|heures?|uur|uren|hours?|hrs?|ساعتين|ساعه|ساعات|sa3tayn|sa3a|saat|min(?:utes?|uten|uut)?\b|mn\b|دقيقه|"
    r"دقايق))?(?! (?:w )?(?:quart|9lil))"
)
_PAST_THE_HOUR = re.compile(rf"(?:kwart|half|{ANY}) $")  # "kwart over 2 uur"
_HALF_HOURS = ("demi", "half", "نص", "noss")
_TWO_HOURS = ("ساعتين", "sa3tayn")


@dataclass(frozen=True, slots=True)
class Said:
    """What a message says of a moment, local wall time; `doubts` are what has to be asked back."""

    day: date | None
    hour: time | None
    doubts: tuple[Doubt, ...] = ()


def find_datetime(text: str, now: datetime, language: str) -> datetime | None:
    """The moment, naive local time of Brussels; None unless a day and an hour are both said, without a doubt."""
    said = read_moment(text, now, language)
    if said.day is None or said.hour is None or said.doubts:
        return None
    return datetime.combine(said.day, said.hour)


def read_moment(text: str, now: datetime, language: str) -> Said:
    """The day and the hour of `text`, each None when not said.

    What has passed is its next occurrence where it has one: the weekday of next week, the 3rd of next month. A past day
    that does not come back ("hier", a date with its year) is the doubt "past".
    """
    text = brief(text)
    mentions = find_mentions(_IN_A_WHILE.sub(" ", fold(text)), now, language)
    soon = None if mentions.days and mentions.hours else _in_a_while(prepare(text), now)
    if soon is not None:
        return Said(soon.date(), soon.time())
    return _shifted(text, now, language) or _read(find_mentions(text, now, language), now)


def _shifted(text: str, now: datetime, language: str) -> Said | None:
    """ "Demain 14h, une heure plus tard svp": from the one moment that is mentioned; None where no shift is told."""
    found = find_shift(fold(text))
    if found is None:
        return None
    shift, before, after = found
    told = find_mentions(after, now, language)
    if (told.days if shift.days else told.hours) and _LEADS_TO.match(fold(after)) and not _STOOD.search(after):
        return None  # "d'une semaine: mercredi 21"
    if shift.days and told.hours and not told.days and _AT_ONCE.match(told.text):  # "to the following day at 15:00"
        before = _without_hours(find_mentions(before, now, language))
    said = _read(find_mentions(f"{before} {after}", now, language), now)
    if said.doubts or said.day is None or said.hour is None:
        return None
    moment = datetime.combine(said.day, said.hour) + shift.hours + shift.days
    return Said(moment.date(), moment.time(), () if _exists(moment) else ("no_such_hour",))


def _without_hours(mentions: Mentions) -> str:
    text = mentions.text
    for hour in reversed(mentions.hours):
        text = text[: hour.start] + text[hour.end :]
    return text


def _read(mentions: Mentions, now: datetime) -> Said:
    chosen = choose(mentions)
    doubts: list[Doubt] = ["day"] if chosen.day_share < SURE or (chosen.day and is_either(mentions, chosen.day)) else []
    unsure = chosen.hour_share < SURE or (chosen.hour and is_either(mentions, chosen.hour))
    unsure = unsure or bool(UNCLEAR_SHIFT.search(mentions.text))
    doubts += ["hour"] if unsure and mentions.hours and not _is_a_span(mentions) else []
    if chosen.day is None:
        return Said(None, chosen.hour.at if chosen.hour else None, tuple(doubts))
    day, words = chosen.day.day, mentions.text[chosen.day.start : chosen.day.end]
    doubts += ["weekday"] if _wrong_weekday(words, day, now) else []
    if chosen.hour is None:
        return Said(day.day, None, tuple(doubts))
    moment = _next(day, chosen.hour.at, local_wall(now), words)
    if moment is None:
        return Said(day.day, chosen.hour.at, (*doubts, "past"))
    return Said(moment.date(), moment.time(), tuple(doubts) if _exists(moment) else (*doubts, "no_such_hour"))


def _is_a_span(mentions: Mentions) -> bool:
    """Whether the hours are the two ends of one appointment."""
    first, last = mentions.hours[0], mentions.hours[-1]
    return bool(_SPAN.search(prepare(mentions.text[first.start : last.end])))


def _wrong_weekday(text: str, said: DaySaid, now: datetime) -> bool:
    """Whether a weekday stands beside a date that is another day of the week."""
    weekday = find_weekday(text)
    if weekday is None or weekday == said.day.weekday():
        return False
    return written_date(text, local_wall(now).date()) is not None


def _next(said: DaySaid, hour: time, wall: datetime, text: str) -> datetime | None:
    moment = datetime.combine(said.day, hour)
    if moment > wall:
        return moment
    if said.weekly:
        return moment + timedelta(days=7)
    later = written_date(text, said.day + timedelta(days=1))
    return datetime.combine(later, hour) if later is not None and later > said.day else None


def _in_a_while(text: str, now: datetime) -> datetime | None:
    """ "dans deux heures", "over een half uur", "in 20 min": that long from now, on the clock of the wall."""
    waits = (each for each in _IN_A_WHILE.finditer(text) if each[2] or any(half in each[1] for half in _HALF_HOURS))
    found = next((each for each in waits if not _PAST_THE_HOUR.search(text[: each.start()])), None)
    if found is None:
        return None
    count, unit = found[1], found[2]
    if any(half in count for half in _HALF_HOURS):
        wait = timedelta(minutes=30)
    else:
        amount = 2 if unit in _TWO_HOURS else 1 if count in ("a", "an", "") else number(count)
        wait = timedelta(minutes=amount) if unit.startswith(("m", "دق")) else timedelta(hours=amount)
    aware = now if now.tzinfo else now.replace(tzinfo=_BRUSSELS)
    later = datetime.fromtimestamp(aware.timestamp() + wait.total_seconds(), _BRUSSELS)
    return later.replace(tzinfo=None, second=0, microsecond=0)


_LEADS_TO = re.compile(r"(?! ?(?:du|of|van) ).{0,20}[:,.;!?]")  # "le lendemain du 21, 15h" does not
_AT_ONCE = re.compile(rf"(?:,|at|a|om|vers|om|m3a| )*{ANY} ?(?:h|u|:|am|pm|uur|heure)")
_STOOD = re.compile(
    r"\b(?:j'?ai|j'avais|have|heb|had|3ndi|عندي|etait|was|were|is|est|cest|stond|staat|kan|kant|prevu\w*|had|كان|كانت)\b"
)
# "entre 14h et 16h", "10h-12h": one is expected at the beginning.
_SPAN = re.compile(
    rf"\b(?:entre|tussen|between|de|van|from)? ?{ANY} ?(?:h|u|heures?|uur)?\d{{0,2}} ?"
    rf"(?:et|en|and|a|tot|to|-|jusqu'?a) ?{ANY}"
)


def _exists(moment: datetime) -> bool:
    """False for the hour that the clocks skip in spring."""
    there = moment.replace(tzinfo=_BRUSSELS)
    back = datetime.fromtimestamp(there.timestamp(), _BRUSSELS)
    return back.replace(tzinfo=None) == moment
