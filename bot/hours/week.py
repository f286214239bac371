"""The week of a place, for its details: "lu-ve 9h-12h et 13h-16h, sa 10h-13h, fermé les jours fériés".

Said from the rule when it has plain words (days, dates, "second Thursday", holidays, unknown with its remark), else
the place's own text as published.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import reduce
from itertools import groupby
from typing import Literal

from bot.hours.clock import DAY_KEYS, date_text, interval_text, month_text
from directory.hours import Hours, HoursError
from directory.hours.parts import Part
from directory.hours.selector import EVERY_WEEKDAY, CalendarDay, Days, NthWeekday, read_selector
from directory.model import Schedule
from flows.catalogue import Catalogue

_RANKS = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", -1: "last"}


def weekly_hours(schedules: Sequence[Schedule], words: Catalogue, locale: str) -> str:
    """All the `schedules` of an entry in words; "heures à vérifier" when nothing at all is known. Never raises."""
    speaker = _Speaker(words, locale)
    texts = [text for schedule in schedules if (text := speaker.schedule(schedule))]
    return speaker.join("semicolon", texts) or words.text(locale, "hours-unknown")


def _readable(rule: str | None) -> list[tuple[Part, Days]] | None:
    """The parts that still have a say, each with its days; None when the rule has no plain words."""
    try:
        parts = Hours.parse(rule).parts if rule else ()
    except HoursError:
        return None
    read = [(part, days) for part in parts if (days := read_selector(part.selector))]
    ranks = {each.rank for _, days in read for each in days.nth}
    if not parts or len(read) < len(parts) or not ranks <= _RANKS.keys():
        return None
    return _without_replaced(read)


def _without_replaced(read: list[tuple[Part, Days]]) -> list[tuple[Part, Days]] | None:
    """Each weekday said once: "Mo-Fr 10-18; We 14-16" leaves Wednesday to the second part.

    None when a weekday takes back what was said of a date or a holiday: too entangled for a short text.
    """
    kept = []
    for index, (part, days) in enumerate(read):
        taken = frozenset(
            day for later, other in read[index + 1 :] if _replaces(later, other) for day in other.weekdays
        )
        if taken and not days.plain:
            return None
        left = days.weekdays - taken
        if (left or not days.plain) and not (index and part.modifier == "off" and days.plain and not part.spans):
            kept.append((part, replace(days, weekdays=left)))
    return kept or None


def _replaces(part: Part, days: Days) -> bool:
    whole_day = part.modifier != "off" or not part.spans
    return part.separator == ";" and not days.dates and not days.nth and whole_day


class _Speaker:
    """One language's way of saying days and hours."""

    def __init__(self, words: Catalogue, locale: str) -> None:
        self._words = words
        self._locale = locale

    def schedule(self, schedule: Schedule) -> str:
        """One schedule with its label; its published text when the rule cannot be said; "" when there is neither."""
        read = _readable(schedule.rule)
        text = self._rule(read) if read else schedule.text.strip()
        return self._say("week-label", label=schedule.label, what=text) if text and schedule.label else text

    def _rule(self, read: list[tuple[Part, Days]]) -> str:
        texts = [self._part(part, days) for part, days in read]
        comma = self._say("comma", first="", last="").strip()
        return self.join("semicolon" if any(comma in text for text in texts) else "comma", texts)

    def _part(self, part: Part, days: Days) -> str:
        when = self._days(days)
        times = self._list([interval_text(start, end, self._words, self._locale) for start, end in part.spans])
        text = self._state(part, when, times)
        if part.comment:
            text = self._say("week-comment", what=text, comment=part.comment)
        return self._say("week-otherwise", what=text) if part.separator == "||" else text

    def _state(self, part: Part, when: str, times: str) -> str:
        what = " ".join(piece for piece in (when, times) if piece)
        if part.modifier == "off":
            return self._say("week-closed", when=what) if what else self._say("closed")
        if part.modifier == "unknown":
            return self._say("week-unknown", what=what) if what else self._say("unknown")
        if not what or (not when and part.spans == ((0, 24 * 60),)):
            return self._say("always-open")
        if not when:
            return f"{self._say('every-day')} {times}"
        return what if times else f"{when} {self._say('all-day')}"

    def _days(self, days: Days) -> str:
        every_day = days.weekdays == EVERY_WEEKDAY and not days.nth
        weekdays = [] if every_day and not days.holidays else self._weekdays(days.weekdays)
        named = [
            *weekdays,
            *self._nth(days.nth),
            *([self._say("holidays")] if days.holidays else []),
        ]
        dates = self._list([self._dates(first, last) for first, last in days.dates])
        return " ".join(piece for piece in (dates, self._list(named)) if piece)

    def _weekdays(self, weekdays: frozenset[int]) -> list[str]:
        if weekdays == EVERY_WEEKDAY:
            return [self._say("every-day")]
        texts: list[str] = []
        # Neighbours have the same distance to their rank: the classic way to find runs in a sorted list.
        for _, run in groupby(enumerate(sorted(weekdays)), key=lambda pair: pair[1] - pair[0]):
            names = [self._say("day-short", day=DAY_KEYS[day]) for _, day in run]
            texts += [self._say("range", first=names[0], last=names[-1])] if len(names) > 2 else names
        return texts

    def _nth(self, nth: Sequence[NthWeekday]) -> list[str]:
        return [
            self._say("nth-day", rank=self._list([self._rank(each) for each in group]), day=self._day(weekday))
            for weekday, group in groupby(nth, key=lambda each: each.weekday)
        ]

    def _rank(self, each: NthWeekday) -> str:
        return self._say("rank", rank=_RANKS[each.rank])

    def _day(self, weekday: int) -> str:
        return self._say("day", day=DAY_KEYS[weekday])

    def _dates(self, first: CalendarDay, last: CalendarDay) -> str:
        start, end = (self._date(day) for day in (first, last))
        if first == last:
            return start if first.day is None else self._say("on-date", date=start)
        message = "range" if first.day is None and last.day is None else "dates"
        return self._say(message, first=start, last=end)

    def _date(self, day: CalendarDay) -> str:
        if day.day is None:
            return month_text(day.month, day.year, self._words, self._locale)
        return date_text(day.day, day.month, day.year, self._words, self._locale)

    def join(self, separator: Literal["comma", "semicolon"], texts: Sequence[str]) -> str:
        """The `texts` with this language's separator between them; "" for none."""
        return reduce(lambda first, last: self._say(separator, first=first, last=last), texts) if texts else ""

    def _list(self, texts: Sequence[str]) -> str:
        if len(texts) < 2:
            return "".join(texts)
        return self._say("and", first=self.join("comma", texts[:-1]), last=texts[-1])

    def _say(self, message: str, **args: str) -> str:
        return self._words.text(self._locale, f"hours-{message}", args)
