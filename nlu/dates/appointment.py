"""The moment of an appointment in plain words: "rdv cpas jeudi 14h", "pas jeudi, vendredi 9h", "morgen om half drie".

What is not sure (two days, a weekday that is not that date's) is a doubt: it is asked back, never guessed.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from nlu.dates.asides import clauses, without_asides
from nlu.dates.clock_words import HourSaid, find_hours
from nlu.dates.days import DaySaid, brief, find_day, find_weekday, local_wall, prepare, written_date
from nlu.dates.numbers import ANY, number
from nlu.normalise import fold

Doubt = Literal["day", "hour", "weekday", "past", "no_such_hour"]
_BRUSSELS = ZoneInfo("Europe/Brussels")
_CLAUSES = re.compile(
    r"[?!,;.]\s+|[?!,;]|\b(?:mais|plutot|par contre|du coup|mettez(?: moi)?|maar|liever|wel|but|instead|rather|"
    r"walakin|ولكن|لكن|بل)\b"
)
_REFUSED = re.compile(
    r"\b(?:pas|plus|trop tot|trop tard|impossible|marche pas|peux pas|jpeux pas|saurai pas|empeche\w*|annul\w*|"
    r"oublie\w*|forget|vergeet|"
    r"niet|ni|nie|kan niet|te vroeg|te laat|gaat niet|lukt niet|can t|cant|cannot|not|too early|too late|"
    r"machi|mashi|mandrch|man9derch|ma n9derch|manqderch|mansta3ch|مش|ماشي|مو|ماقدرش|مانقدرش|ما اقدر|لا استطيع)\b|can't"
)
# "Vous auriez pas demain 9h ?" asks for it, politely.
_ASKED = re.compile(
    r"\b(?:auri\w+|aurai\w+|avez|y a|ya|serai\w+|pourrai\w+|pouve[zr]|peut|heb je|kan|can(?:'t| ?not)?|could\w*)"
    r"(?: (?:vous|il|elle|on|ils|elles|je|ge|you|we|it|be))? (?:pas|niet|not)\b"
)
_IN_A_WHILE = re.compile(
    rf"\b(?:dans|ds|over|in) (une demi[ -]heure|une demie heure|een half uur|half an hour|{ANY}|an|a)"
    r"(?: ?(h\b|heures?|uur|uren|hours?|min(?:utes?|uten|uut)?|mn\b))?"
)
# "Je travaille jusqu'à 16h" tells when one is not free; of "14h jusqu'à 16h" the beginning is left.
_UNTIL = re.compile(
    rf"\b(?:jus(?:qu|k)'?(?: ?a)?|tot|until|till?|7ta|7etta|حتي|لحد) {ANY} ?(?:h|u|heures?|uur)?(?:[0-5]\d)?\b"
)
_SAME_HOUR = re.compile(r"\b(?:meme heure|same time|same hour|zelfde uur|nefs l?we9t|نفس (?:الساعه|الوقت))\b")
_HALF_HOURS = ("demi", "half")


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
    soon = _in_a_while(prepare(text), now)
    if soon is not None:
        return Said(soon.date(), soon.time())
    kept = _UNTIL.sub(" ", prepare(_meant(_wanted(fold(text), now), now, language)))
    found = find_hours(_hour_text(kept, language))
    hours = list(dict.fromkeys(hour.at for hour in found))
    days = _days(_without_hours(kept, found, language), now)
    day, hour = (days[0] if days else None), (hours[0] if hours else None)
    doubts: list[Doubt] = ["day"] if len({said.day for said in days}) > 1 else []
    doubts += ["hour"] if len(hours) > 1 and not _SPAN.search(kept) else []
    doubts += ["weekday"] if day is not None and _wrong_weekday(kept, day, now) else []
    if day is None or hour is None:
        return Said(day.day if day else None, hour, tuple(doubts))
    moment = _next(day, hour, local_wall(now), kept)
    if moment is None:
        return Said(day.day, hour, (*doubts, "past"))
    return Said(moment.date(), hour, tuple(doubts) if _exists(moment) else (*doubts, "no_such_hour"))


def _wanted(folded: str, now: datetime) -> str:
    """The part of the text that is not refused: "pas jeudi, vendredi 9h" is about Friday. All of it when all is."""
    parts = [clause.strip() for clause in _CLAUSES.split(folded) if clause and clause.strip()]
    wanted = [clause for clause in parts if not _REFUSED.search(_ASKED.sub(" ", clause) if "?" in folded else clause)]
    said = [clause for clause in map(prepare, wanted) if find_day(clause, now) or find_hours(clause)]
    return " ".join(wanted) if said and len(wanted) < len(parts) else folded


def _meant(folded: str, now: datetime, language: str) -> str:
    """The text without the times beside the one that is meant; the one clause that says a day and an hour, if any."""

    def said(part: str) -> tuple[bool, bool]:
        ready = prepare(part)
        return find_day(ready, now) is not None, bool(find_hours(_hour_text(ready, language)))

    whole = said(folded)
    text = without_asides(folded, lambda part: any(said(part)), lambda part: said(part) == whole)
    if _SAME_HOUR.search(text):
        there = [part for part in clauses(text) if _SAME_HOUR.search(part) and said(part)[0]]
        hours = find_hours(_hour_text(prepare(text), language))
        return f"{_SAME_HOUR.sub(' ', there[-1])} {hours[0].at:%H:%M}" if there and len(hours) == 1 else text
    complete = [part for part in clauses(text) if all(said(part))]
    return complete[0] if len(complete) == 1 else text


def _without_hours(text: str, hours: Sequence[HourSaid], language: str) -> str:
    """The text without its hours: "m3a tlata" (at three) is no Tuesday. Only where the places still fit."""
    if _hour_text(text, language) != text:
        return text
    for hour in hours:
        text = text[: hour.start] + " " * (hour.end - hour.start) + text[hour.end :]
    return text


def _days(text: str, now: datetime) -> list[DaySaid]:
    """Every day that is said, the surest first."""
    first = find_day(text, now)
    if first is None:
        return []
    days = [first]
    if first.weekly:
        other = find_day(_without_weekday(text), now)
        days += [other] if other and other.weekly and other.day != first.day else []
    return days


def _without_weekday(text: str) -> str:
    words = text.split()
    index = next((i for i, word in enumerate(words) if find_weekday(word) is not None), None)
    return " ".join(words[:index] + words[index + 1 :]) if index is not None else text


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
    found = _IN_A_WHILE.search(text)
    if found is None:
        return None
    count, unit = found[1], found[2]
    if any(half in count for half in _HALF_HOURS):
        wait = timedelta(minutes=30)
    elif unit is None:
        return None
    else:
        amount = 1 if count in ("a", "an") else number(count)
        wait = timedelta(minutes=amount) if unit.startswith("m") else timedelta(hours=amount)
    aware = now if now.tzinfo else now.replace(tzinfo=_BRUSSELS)
    later = datetime.fromtimestamp(aware.timestamp() + wait.total_seconds(), _BRUSSELS)
    return later.replace(tzinfo=None, second=0, microsecond=0)


_SHORT_DAY = r"(?:lun|mar|mer|jeu|ven|sam|dim|ma|di|wo|woe|don|do|vr|vrij|za|zat|zo|mon|tue|wed|thu|fri|sat|sun)"
_DATES = re.compile(
    rf"\b{_SHORT_DAY}[a-z]*\.? \d{{1,2}}\.(?:0?[1-9]|1[0-2])\b(?! ?(?:h|u))|"
    r"(?<![\dhu:.])(?:0?[1-9]|[12]\d|3[01])[/-](?:0?[1-9]|1[0-2])(?:[/-]\d{2,4})?(?![\dhu:])|\b20\d\d-\d\d?-\d\d?\b|"
    r"\b1[0-2]\d0\b"
)
_ENGLISH_HALF = re.compile(rf"\bhalf ({ANY})\b")


def _hour_text(text: str, language: str) -> str:
    """The text without dates and postcodes; English "half five" is half past five, where Dutch "half vijf" is 4:30."""
    text = _DATES.sub(" ", text)
    return _ENGLISH_HALF.sub(r"half past \1", text) if language == "en" else text


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
