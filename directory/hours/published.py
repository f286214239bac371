"""What published hours say when they are no rule: "le mardi", "chaque lundi après-midi", "in de namiddag".

Such hours stay unknown for the person who asks, but a Tuesday meal is not the first door to show on a Sunday. Used
for the order only. A text that is not surely about other days or another part of the day says nothing here.
"""

import re
import unicodedata
from datetime import UTC, datetime, time, timedelta
from functools import lru_cache

from directory.model import Entry
from directory.window import BRUSSELS, Window

_DAYS = ("lundi|maandag", "mardi|dinsdag", "mercredi|woensdag", "jeudi|donderdag", "vendredi|vrijdag",
         "samedi|zaterdag", "dimanche|zondag")  # fmt: skip
_DAY = [re.compile(rf"\b(?:{names})s?\b") for names in _DAYS]
_NAMES = "|".join(_DAYS)
_RANGE = re.compile(rf"\b({_NAMES})s?\s*(?:-|–|au|a|tot|tot en met|t/m)\s*({_NAMES})s?\b")
_WEEK = re.compile(r"\b(?:en|la|in de)? ?(?:semaine|week|jours ouvrables|werkdagen)\b(?!-)")
_WEEKEND = re.compile(r"\bweek-?ends?\b")
# "Deux jours par semaine" leaves every day possible; "fermé le mardi" names the day on which it is not open.
_ANY_DAY = re.compile(
    r"ferme|sauf|hors|gesloten|behalve|(?:par|/) ?semaine|per week|quotidien|dagelijks|\b7 ?(?:j|/)|24 ?[hu/]"
    r"|chaque (?:jour|matin|midi|apres-midi|soir|semaine|nuit)|tous les (?:jours|soirs|matins)|toutes les nuits"
    r"|elke (?:dag|avond|nacht)"
)
# Hours of the day that each word may cover, generously.
_PARTS = (
    (re.compile(r"\bmatin|\bochtend|\bvoormiddag"), 6, 13),
    (re.compile(r"(?<!apres-)(?<!apres )\bmidi\b|\bover de middag"), 11, 15),
    (re.compile(r"\bapres-?\s?midi|\bnamiddag"), 12, 19),
    (re.compile(r"\bsoir|\bavond"), 17, 24),
    (re.compile(r"\bnuit|\bnacht"), 17, 33),
)
_CLOCK = re.compile(r"\d ?[hu:]\b|\d ?[hu:] ?\d|jour et nuit|dag en nacht|journee")
_MORNING = time(6)


def speaks_of_another_time(entry: Entry, asked: Window) -> bool:
    """Whether the published hours of an entry without any rule are surely about other days or hours than `asked`."""
    texts = [_plain(schedule.text) for schedule in entry.schedules if schedule.text]
    if not texts or any(schedule.rule for schedule in entry.schedules):
        return False
    return all(_other_days(text, asked) or _other_hours(text, asked) for text in texts)


def _other_days(text: str, asked: Window) -> bool:
    said = _days_of(text)
    return bool(said) and said.isdisjoint(_days_in(asked))


def _other_hours(text: str, asked: Window) -> bool:
    if _CLOCK.search(text):
        return False
    parts = [(first, last) for words, first, last in _PARTS if words.search(text)]
    return bool(parts) and not any(_overlaps(first, last, asked) for first, last in parts)


def _overlaps(first: int, last: int, asked: Window) -> bool:
    start, end = asked.start.astimezone(UTC), asked.end.astimezone(UTC)
    day = asked.start.astimezone(BRUSSELS).date() - timedelta(days=1)  # the night before may still run
    while (midnight := datetime.combine(day, time(), tzinfo=BRUSSELS).astimezone(UTC)) < end:
        if midnight + timedelta(hours=first) < end and midnight + timedelta(hours=last) > start:
            return True
        day += timedelta(days=1)
    return False


def _days_in(asked: Window) -> set[int]:
    """Weekdays touched; the small hours at the end of a night belong to the evening before."""
    start, end = asked.start.astimezone(BRUSSELS), asked.end.astimezone(UTC)
    days, day = {start.weekday()}, start.date() + timedelta(days=1)
    while datetime.combine(day, _MORNING, tzinfo=BRUSSELS).astimezone(UTC) < end:
        days.add(day.weekday())
        day += timedelta(days=1)
    return days


@lru_cache(maxsize=4096)
def _days_of(text: str) -> frozenset[int]:
    """The weekdays (Monday is 0) that `text` names; empty when any day remains possible."""
    if _ANY_DAY.search(text):
        return frozenset()
    days = {number for number, names in enumerate(_DAY) if names.search(text)}
    for found in _RANGE.finditer(text):
        first, last = (next(n for n, names in enumerate(_DAY) if names.fullmatch(day)) for day in found.groups())
        days |= {number % 7 for number in range(first, last + 1 if last >= first else last + 8)}
    if _WEEK.search(text):
        days |= set(range(5))
    if _WEEKEND.search(text):
        days |= {5, 6}
    return frozenset(days)


@lru_cache(maxsize=4096)
def _plain(text: str) -> str:
    letters = (letter for letter in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(letter))
    return re.sub(r"\s+", " ", "".join(letters).replace("’", "'"))
