"""All the days and hours that a message mentions, each with its place: which of them is meant is for `choosing.py`.

A day is found wherever a word of a day stands; words that stand together ("jeudi 22 janvier", "donderdag over een
week") are one mention.
"""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import pairwise

from nlu.dates.clock_words import HourSaid, find_bare_hours, find_hours
from nlu.dates.day_words import MONTH, SHORT_WEEKDAY
from nlu.dates.days import AFTER_A_DAY, DAY_WORDS, DaySaid, find_day, find_weekday, local_wall
from nlu.dates.numbers import ANY, number
from nlu.dates.prepared import brief, compound
from nlu.normalise import fold

_MONTH = re.compile(rf"(?<!\w)(?:{'|'.join(MONTH)})(?!\w)")
_BARE_DATE = re.compile(r"(?:le|the|den?|op|op de|du|au|on the|nhar|يوم)? ?(?:[12]?\d|3[01])(?:e|de|ste|th|st|nd|rd)?")
_THAT_IS = re.compile(
    r"[ ,.:()=-]*(?:\b(?:le|the|den?|op|un|een|it's|c'est|cest|soit|cad|ya3ni|يعني|on|is|dus|donc|so)\b[ ,.:()-]*){0,2}"
)
_WEEKDAY_AND_NUMBER = re.compile(rf"([^\W\d_]+\.?) ({ANY})")
_HOURS_WITHOUT_A_SIGN = ("en", "ar")  # "thursday 10"; French and Dutch write 10h, 10u
_LATE = 20  # nobody is expected at an office from then on
_REFUSED = re.compile(r"\b(?:pas|plus|niet|ni|not|no more|machi|مش|ماشي)(?: \w+)? ?$")
_NO_HOURS = re.compile(r" ?(?:people|persons?|kids|children|days|weeks|months|years|اولاد|اشخاص|ايام|سنين|euros?)\b")
_SOON = 40  # days
_PUNCTUATION = re.compile("[?!,;]")
_BETWEEN = re.compile(
    r"(?:[ -]|\b(?:le|la|l'|de|d|den|du|des|d'|of|the|on|op|van|this|deze|dat|ce|cette|that|in|im|f|fe|fi|nhar|li|jay|"
    r"jaya|ljay|c'est|tot|mois|month|maand|يوم|من|في|ف|شهر|القادم|الجاي|المقبل)\b)*"
)
_NO_HOUR = re.compile(  # a date ("20/1", "lun. 19.01", "2026-01-20") or a postcode
    rf"\b(?:{'|'.join(SHORT_WEEKDAY)})[a-z]*\.? \d{{1,2}}\.(?:0?[1-9]|1[0-2])\b(?! ?(?:h|u))|"
    r"\b(?:on|op|le|du|the|am) \d{1,2}\.(?:0?[1-9]|1[0-2])\b(?! ?(?:h|u|am|pm))|"
    r"(?<![\d.])\d{1,2}\.(?:0[1-9]|1[0-2])(?= (?:om|a|at|vers|rond|о|в|la|-) ?\d)|"
    r"(?<![\dhu:.])(?:0?[1-9]|[12]\d|3[01])[/-](?:0?[1-9]|1[0-2])(?:[/-]\d{2,4})?(?![\dhu:])|\b20\d\d-\d\d?-\d\d?\b|"
    r"\b1[0-2]\d0\b"
)


@dataclass(frozen=True, slots=True)
class DayMention:
    """A day and where it stands in the text: from `start` up to `end`."""

    day: DaySaid
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mentions:
    """Every day and hour of `text` (folded, its punctuation kept), in order of their places."""

    text: str
    days: tuple[DayMention, ...]
    hours: tuple[HourSaid, ...]


def find_mentions(text: str, now: datetime, language: str) -> Mentions:
    """What `text` mentions. A weekday beside a date that falls on it is that date."""
    ready = compound(fold(brief(text)))
    hours = find_hours(_blank(_NO_HOUR, ready), language)
    days = _in_the_same_month(_one_weekday(_find_days(_without(ready, hours), now), ready), ready)
    if not hours and language in _HOURS_WITHOUT_A_SIGN:
        days, hours = _not_that_date(days, ready, now)
        hours = hours or _bare_hours(_blank(_NO_HOUR, ready), days)
    return Mentions(ready, tuple(_to_come(days, local_wall(now).date())), tuple(hours))


def _bare_hours(text: str, days: list[DayMention]) -> list[HourSaid]:
    """The numbers beside `days` or alone that may be hours, where no hour is plainly said: "Friday, 11."."""
    for mention in days:
        text = text[: mention.start] + "@" * (mention.end - mention.start) + text[mention.end :]
    return find_bare_hours(text)


def _not_that_date(days: list[DayMention], text: str, now: datetime) -> tuple[list[DayMention], list[HourSaid]]:
    """ "Thursday 10" is Thursday at ten, where the 10th is no Thursday."""
    kept, hours = [], []
    for mention in days:
        found = _WEEKDAY_AND_NUMBER.fullmatch(text[mention.start : mention.end].strip())
        weekday = find_day(found[1] + "  ", now) if found else None
        counts = _NO_HOURS.match(text, mention.end)
        other = weekday and weekday.day.weekday() != mention.day.day.weekday()
        if found and weekday and other and not counts and number(found[2]) < _LATE:
            end = mention.start + len(found[1])
            kept.append(DayMention(weekday, mention.start, end))
            hours += [HourSaid(hour.at, end + 1, mention.end) for hour in find_bare_hours(found[2])]
        else:
            kept.append(mention)
    return kept, hours


def _blank(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda found: " " * len(found[0]), text)


def _without(text: str, hours: list[HourSaid]) -> str:
    """The text without its hours, every letter at its place: "m3a tlata" (at three) is no Tuesday."""
    for hour in hours:
        text = text[: hour.start] + "#" * (hour.end - hour.start) + text[hour.end :]
    return text


def _find_days(text: str, now: datetime) -> list[DayMention]:
    flat = _PUNCTUATION.sub("|", text)
    spans = sorted({found.span() for words in DAY_WORDS for found in words.finditer(flat) if found[0]})
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and _is_one(flat, joined[-1], (start, end)):
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    whole = [(start, end + _tail(flat[end:])) for start, end in joined]
    said = ((find_day(flat[start:end] + "  ", now), start, end) for start, end in whole)
    return [DayMention(day, start, end) for day, start, end in said if day]


def _tail(text: str) -> int:
    """How many letters of what follows a day belong to it: "jeudi prochain"."""
    found = AFTER_A_DAY.match(text)
    return found.end() if found else 0


def _is_one(text: str, first: tuple[int, int], second: tuple[int, int]) -> bool:
    """Whether the second words tell of the same day: a weekday and its date do, two weekdays or two dates do not."""
    if second[0] < first[1]:
        return True
    words = [text[start:end] for start, end in (first, second)]
    alike = all(map(_has_figure, words)) or all(find_weekday(each) is not None for each in words)
    return not alike and _BETWEEN.fullmatch(text[first[1] : second[0]]) is not None


def _has_figure(words: str) -> bool:
    return any(letter.isdigit() for letter in words)


def _to_come(days: list[DayMention], today: date) -> list[DayMention]:
    """Without the days of the past ("né le 21/01/2001") beside others."""
    ahead = [mention for mention in days if mention.day.day >= today]
    return ahead or days


def _in_the_same_month(days: list[DayMention], text: str) -> list[DayMention]:
    """ "Pas le 20 février, le 16 à 10h" is about the 16th of February."""
    month: date | None = None
    said = []
    for mention in days:
        words = text[mention.start : mention.end]
        if _MONTH.search(words) and _REFUSED.search(text[: mention.start]):
            month = mention.day.day.replace(day=1)
        elif month and _BARE_DATE.fullmatch(words.strip()):
            mention = _moved_to(month, mention)  # noqa: PLW2901
        said.append(mention)
    return said


def _moved_to(month: date, mention: DayMention) -> DayMention:
    """The same day of a later month, where it has one."""
    try:
        day = month.replace(day=mention.day.day.day)
    except ValueError:
        return mention
    return replace(mention, day=DaySaid(day)) if day > mention.day.day else mention


def _one_weekday(days: list[DayMention], text: str) -> list[DayMention]:
    """ "Lundi, le 26" is the 26th, as is "le 26, un lundi"."""
    said = list(days)
    for place, (one, other) in enumerate(pairwise(days)):
        if _THAT_IS.fullmatch(text[one.end : other.start]):
            said[place : place + 2] = _same_day(one, other)
    return said


def _same_day(one: DayMention, other: DayMention) -> tuple[DayMention, DayMention]:
    """Both as the date, when one is a weekday and the other a date that falls on it, soon."""
    for weekly, dated in ((one.day, other.day), (other.day, one.day)):
        if weekly.weekly and not dated.weekly and (dated.day - weekly.day).days in range(0, _SOON, 7):
            return replace(one, day=dated), replace(other, day=dated)
    return one, other
