"""The day a message names, in French, Dutch, English, and the everyday words of Arabic and Darija.

Shared by `when` (a loose moment: "dimanche matin") and `appointment` ("dimanche 14h").
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from nlu.dates.day_words import DAY_AFTER, MONTH, SHORT_WEEKDAY, TODAY, TOMORROW, WEEKDAY
from nlu.dates.numbers import ANY, ORDINALS, RANK_WORDS, RANKS, day_number, number

_BRUSSELS = ZoneInfo("Europe/Brussels")

_AFTER_SHORT = (
    r"(?=\.(?=\d)|\.? (?: |\d|#|next week|volgende week|matin|soir|aprem|apresmidi|midi|ochtend|"
    r"namiddag|avond|morning|afternoon|evening|"
    r"(?:a|om|at) [\d#]|en (?:8|huit|15|quinze)))"
)
_SHORT_WEEKDAY = re.compile(rf"\b({'|'.join(SHORT_WEEKDAY)}){_AFTER_SHORT}")

_IN_DAYS = (
    rf"(?:dans|ds|over|binnen|in|within|من بعد|بعد|mn b3d|men ba3d|ba3d) ({ANY}|a) "
    r"(jours?|dag(?:en)?|days?|semaines?|we(?:e)?ken?|weeks?|يوم|ايام|اسبوع|اسابيع|iyam|yam|simana|simanat)"
)
_TODAY, _TOMORROW, _DAY_AFTER = (re.compile(rf"\b(?:{words})\b") for words in (TODAY, TOMORROW, DAY_AFTER))
_AHEAD = re.compile(rf"\b{_IN_DAYS}\b")
_WEEK_FROM_TODAY = re.compile(
    r"\b(?:men|mn) lyou?m (?:b )?s[ie]?mana\b|من اليوم اسبوع|\ba week from (?:today|now)\b|\btoday week\b|\bvandaag "
    r"over een week\b"
)
_NEXT_WEEK = (
    r"(?:la )?semaine pro(?:chaine?|ch)?(?!\w)|volgende week|next week|الاسبوع (?:القادم|المقبل|الجاي|الجي)|"
    r"simana j?ja?ya|smana jaya|simana li jaya"
)


@dataclass(frozen=True, slots=True)
class DaySaid:
    """A day, and whether it may slide a week when its hour has passed (a weekday may, a date may not)."""

    day: date
    weekly: bool = False


def local_wall(now: datetime) -> datetime:
    """The naive wall time of Brussels; a naive `now` is taken as such already."""
    return now.astimezone(_BRUSSELS).replace(tzinfo=None) if now.tzinfo else now


def find_day(text: str, now: datetime) -> DaySaid | None:
    """The day a prepared text names, from today on; None when it names none."""
    today = local_wall(now).date()
    ahead = _days_ahead(text)
    certain = written_date(text, today)
    if certain is None and ahead is not None:
        certain = today + timedelta(days=ahead)
    if certain is not None:
        return DaySaid(certain)
    if _TODAY.search(text):
        return DaySaid(today)
    weekday = find_weekday(text)
    if weekday is not None:
        return _next_weekday(text, weekday, today)
    return DaySaid(today + timedelta(days=1)) if _TOMORROW.search(text) else None


# "Dans quinze jours" is in two weeks, "dans huit jours" in one.
_FORTNIGHT = {"quinze": 14, "15": 14, "huit": 7}


def _days_ahead(text: str) -> int | None:
    """ "dans 2 jours", "over een week", "après-demain": how many days from today."""
    if _WEEK_FROM_TODAY.search(text):
        return 7
    found = _AHEAD.search(text)
    if found and not (found[2][:2] in _WEEKS and find_weekday(text) is not None):  # "donderdag over een week" is later
        count = 1 if found[1] == "a" else number(found[1])
        return count * 7 if found[2][:2] in _WEEKS else _FORTNIGHT.get(found[1], count)
    return 2 if _DAY_AFTER.search(text) else None


def find_weekday(text: str) -> int | None:
    """The first weekday a prepared text names, Monday being 0."""
    for word in re.findall(r"[^\W_]+", text):
        if word in WEEKDAY:
            return WEEKDAY[word]
        stem = re.sub(r"(?:ochtend|voormiddag|namiddag|middag|avond|nacht|morgend?)$", "", word)
        if stem != word and stem in WEEKDAY:
            return WEEKDAY[stem]
    short = _SHORT_WEEKDAY.search(text)
    return SHORT_WEEKDAY[short[1]] if short else None


_WEEKS = ("se", "we", "اس", "si")
_LATER_WEEK = re.compile(
    r"\ben (?P<fr>huit|8|quinze|15)\b|\b(?:over|binnen) (?P<nl>een|1|twee|2) we(?:ek|ken)\b|"
    r"\b(?P<en>a|one|two|2) weeks? (?:on|from)\b|\b(?P<after>week)\b(?! ?end)"
)
_WEEKS_LATER = dict.fromkeys(("huit", "8", "een", "1", "a", "one", "week"), 1)
_WEEKS_LATER |= dict.fromkeys(("quinze", "15", "twee", "2", "two"), 2)
_AFTER_NEXT = re.compile(rf"\b(?:{'|'.join(WEEKDAY)}) (?:d'?apres|after next|after that)\b")
_OF_NEXT_WEEK = re.compile(rf"{_NEXT_WEEK}|\bvolgende (?:{'|'.join(WEEKDAY)})\b|\bnext (?:{'|'.join(WEEKDAY)})\b")
_COMING = re.compile(
    r"\b(?:prochaine?|proch|pro|komende|aanstaande|coming|qui vient|li jay|ljay|jay|jaya|القادم|المقبل|الجاي|الجي)\b"
)


def _next_weekday(text: str, weekday: int, today: date) -> DaySaid:
    """The next such day; "en huit" and "over een week" count from the coming one, "next" means that of next week."""
    ahead = (weekday - today.weekday()) % 7
    weeks_on = _AHEAD.search(text)
    if ahead == 0 and weeks_on and weeks_on[2][:2] in _WEEKS and weeks_on[1] not in ("a",):
        return DaySaid(today + timedelta(days=7 * number(weeks_on[1])))  # "dans une semaine, mardi", said on a Tuesday
    if _AFTER_NEXT.search(text):
        return DaySaid(today + timedelta(days=(ahead or 7) + 7))
    if found := _LATER_WEEK.search(_NEXT_WEEK_WORDS.sub(" ", text)):
        weeks = next(_WEEKS_LATER[word] for word in found.groups() if word)
        return DaySaid(today + timedelta(days=(ahead or 7) + 7 * weeks))
    if _OF_NEXT_WEEK.search(text):
        return DaySaid(today + timedelta(days=7 - today.weekday() + weekday))
    if ahead == 0 and _COMING.search(text):
        ahead = 7
    return DaySaid(today + timedelta(days=ahead), weekly=True)


_NEXT_WEEK_WORDS = re.compile(_NEXT_WEEK)
_NTH_WEEKDAY = re.compile(
    rf"\b({RANK_WORDS}) ({'|'.join(WEEKDAY)}) (?:du|de ce|de|d'|van deze|van de|van|of this|of the|of|in)? ?"
    rf"({'|'.join(MONTH)}|mois|maand|month)\b"
)


def _nth_weekday(found: re.Match[str], today: date) -> date | None:
    """ "le deuxième mardi de janvier", "le dernier jeudi du mois": the next one to come."""
    rank, weekday, month = RANKS[found[1]], WEEKDAY[found[2]], MONTH.get(found[3])
    for ahead in range(14):
        first = _month_after(today, ahead)
        if month in (None, first.month):
            days = [first + timedelta(days=n) for n in range((_month_after(first, 1) - first).days)]
            matching = [day for day in days if day.weekday() == weekday]
            day = matching[rank if rank < 0 else rank - 1]
            if day >= today:
                return day
    return None


def _month_after(day: date, months: int) -> date:
    """The first day of the month that many months later."""
    years, month = divmod(day.month - 1 + months, 12)
    return date(day.year + years, month + 1, 1)


def written_date(text: str, today: date) -> date | None:
    """The date a prepared text writes out ("le 3", "3/2", "deuxième mardi de mars"): the next one from `today` on."""
    for pattern, read in _WRITTEN:
        if found := pattern.search(text):
            return read(found, today)
    return _day_of_month(text, today)


def _of_next_month(found: re.Match[str], today: date) -> date | None:
    first = _month_after(today, 1)
    return _make_date(day_number(found[1] or found[2]), first.month, str(first.year), today)


def _last_of_month(found: re.Match[str], today: date) -> date | None:
    """ "Le dernier jour de février", "the last day of the month"."""
    ahead = (MONTH.get(found[1], today.month) - today.month) % 12
    return _month_after(today, ahead + 1) - timedelta(days=1)


# In order: what is written more fully is believed first.
_WRITTEN: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], date | None]], ...] = (
    (
        re.compile(r"\b(20\d\d)-([01]?\d)-([0-3]?\d)\b"),
        lambda found, today: _make_date(int(found[3]), int(found[2]), found[1], today),
    ),
    (
        re.compile(r"\b([0-3]?\d) (0?[1-9]|1[0-2]) (20\d\d)\b"),
        lambda found, today: _make_date(int(found[1]), int(found[2]), found[3], today),
    ),
    (
        re.compile(
            rf"\b({ANY}) (?:du|de la|of|van) (?:le )?(?:mois pro(?:chain|ch)?|volgende maand|next month)\b|"
            rf"\b({ANY}|{ORDINALS})(?:de|ste)? volgende maand\b"
        ),
        _of_next_month,
    ),
    (_NTH_WEEKDAY, _nth_weekday),
    (
        re.compile(
            r"(?<!\w)(?:dernier jour|last day|laatste dag|اخر يوم|akhir nhar)"
            r"(?: (?:de|du|d'|of|the|van|de|في|ف|ب|dyal|f))* ?"
            rf"({'|'.join(MONTH)}|mois|month|maand|ب?ه?ا?لشهر|هالشهر|chher|chhar)(?!\w)"
        ),
        _last_of_month,
    ),
    (
        re.compile(
            r"(?<![\d/.-])(\d{1,2})[/.-](0?[1-9]|1[0-2])(?:[/.-]((?:19|20)\d\d|\d\d))?(?![\d/h])"
            r"(?! ?(?:h|u|uur|am|pm|heures?)\b)"
        ),
        lambda found, today: _make_date(int(found[1]), int(found[2]), found[3], today),
    ),
    (
        re.compile(
            rf"\b({ANY}|premier|{ORDINALS})(?:er|e|st|nd|rd|th|de|ste)? ?(?:of |de |من )?({'|'.join(MONTH)})\b\.?"
            r"(?: ((?:19|20)\d\d))?"
        ),
        lambda found, today: _make_date(day_number(found[1]), MONTH[found[2]], found[3], today),
    ),
    (
        re.compile(rf"\b((?!mars|mai|may)(?:{'|'.join(MONTH)})) (\d{{1,2}})(?:st|nd|rd|th)?\b(?! ?(?:h|u|:))"),
        lambda found, today: _make_date(int(found[2]), MONTH[found[1]], None, today),
    ),
)
_THIS_MONTH = re.compile(
    rf"(?<!\w)(\d{{1,2}}|{ORDINALS}) (?:(?:من )?(?:هذا |هاد )?(?:ب?ه?ال)?شهر(?: الجاري)?|fech?er|f chher)(?!\w)"
)

_THE_NTH = re.compile(
    r"(?<![\w.])([23]?1(?=st)|2?2(?=nd)|2?3(?=rd)|\d{1,2}(?=th))(?:st|nd|rd|th)\b"
    r"(?! (?:floor|time|street|avenue|year|grade|of))"
)
_LEAD = (
    rf"(?:\b(?:{'|'.join(SHORT_WEEKDAY)})\.?(?= \d)|\ble|\bdu|\bau(?! \d+ ?(?:e|eme)\b)|\bde|\bden|\bop(?: de)?|"
    r"\bon the|\bon(?= (?:1[3-9]|2\d|3[01])\b)|\bthe|\bnhar|(?<!\w)(?:يوم|نهار)|"
    rf"(?<!\w)(?:{'|'.join(WEEKDAY)})(?: (?:prochain|pro|viitoare|jaya|jay|ljaya|volgende))?(?: le)?)"
)
_OF_MONTH = re.compile(
    rf"{_LEAD} (?!(?:une?|e?ene?|one|3nd)\b)({ANY}|(?:premier|eerste|first)(?! (?:c'?est|is)\b))"
    r"(?:er|e|st|nd|rd|th|de|ste)?\b"
    r"(?![.:]\d)(?! ?(?:h\b|h\d|u\b|u\d|:|uur|heures?|am\b|pm\b|ans\b|fois|voor|na|over|past|to|et|moins|"
    r"personnes|jours|de la|d'entre|of the|one|van de))"
)


def _day_of_month(text: str, today: date) -> date | None:
    found = _OF_MONTH.search(text) or _THIS_MONTH.search(text) or _THE_NTH.search(text)
    if found is None or not 1 <= day_number(found[1]) <= 31:
        return None
    for ahead in range(62):
        day = today + timedelta(days=ahead)
        if day.day == day_number(found[1]):
            return day
    return None


def _make_date(day: int, month: int, year: str | None, today: date) -> date | None:
    """The date; without a year the next one to come. None for a day that does not exist."""
    try:
        if year:
            return date(int(year) if len(year) > 2 else int(year) + 2000, month, day)
        this_year = date(today.year, month, day)
        return this_year if this_year >= today else date(today.year + 1, month, day)
    except ValueError:
        return None


def _unnamed(pattern: re.Pattern[str]) -> re.Pattern[str]:
    return re.compile(re.sub(r"\?P<\w+>", "?:", pattern.pattern))


_JOINED = "|".join(sorted(WEEKDAY, key=len, reverse=True))
# What a day is said with: wherever one of these stands, a day is mentioned.
DAY_WORDS = (
    re.compile(rf"(?<!\w)(?:{_JOINED})(?:ochtend|voormiddag|namiddag|middag|avond|nacht|morgend?)?(?!\w)"),
    re.compile(rf"(?<!\w)(?:{'|'.join(MONTH)})(?!\w)\.?"),
    re.compile(_SHORT_WEEKDAY.pattern + r"\.?"),
    re.compile(rf"(?<=# )(?:{'|'.join(SHORT_WEEKDAY)})(?=\s*(?:$|[|.]))"),
    _TODAY, _TOMORROW, _DAY_AFTER, _AHEAD, _WEEK_FROM_TODAY, _NEXT_WEEK_WORDS, _THIS_MONTH, _OF_MONTH, _THE_NTH,
    _OF_NEXT_WEEK, *map(_unnamed, (_LATER_WEEK, _AFTER_NEXT)), *(pattern for pattern, _ in _WRITTEN),
)  # fmt: skip
AFTER_A_DAY = re.compile(
    r" (?:prochaine?|proch|pro|qui vient|viitoare|jaya|ljaya|li jay|jay|ljay|القادم|المقبل|الجاي|الجي)(?!\w)"
)
