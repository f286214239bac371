"""Opening hours in a few words, for the lines of an answer: "ouvert jusqu'à 17h", "ouvre samedi 9h".

An hour that is not today's always comes with its day: "ouvre à 9h" at night would send people out too early. The
week of a place, for the details, is in `week`.
"""

from datetime import date, datetime, timedelta

from bot.clock import BRUSSELS
from bot.hours.clock import clock_text, closing_text, date_text, day_text, interval_text
from bot.hours.week import weekly_hours
from directory.hours import Opening, State
from flows.catalogue import Catalogue

__all__ = ["moment_text", "short_hours", "weekly_hours", "window_hours"]

Interval = tuple[datetime, datetime]

_DAY_MINUTES = 24 * 60
_WEEK = timedelta(days=7)
_YEAR_IS_SAID_AFTER = timedelta(days=300)


def short_hours(opening: Opening, now: datetime, words: Catalogue, locale: str) -> str:
    """What `opening` (the state at `now`) means for someone on their way. Never raises, never empty."""
    today = now.astimezone(BRUSSELS).date()
    if opening.closed_until and opening.closed_until > today:
        date_shown = _date(opening.closed_until, today, words, locale)
        return words.text(locale, "hours-closed-until", {"date": date_shown})
    if opening.state == "open":
        return _open_until(opening.next_change, now, words, locale)
    if opening.state == "unknown" or opening.next_state == "unknown":
        return words.text(locale, "hours-unknown")
    if opening.next_change is None:
        return words.text(locale, "hours-closed")
    return _opens(opening.next_change.astimezone(BRUSSELS), today, words, locale)


def window_hours(
    interval: Interval | None, state: State, words: Catalogue, locale: str, asked: Interval | None = None
) -> str:
    """What a place does at the time that was asked for: "11h-14h" (its first open interval there), else its `state`.

    `interval` is `OpenTimes.first_open`, `state` is `OpenTimes.during`, of the window `asked`. With `asked` the day is
    said too ("dimanche 11h-14h") when the window has several days, or the door opens on the morning after.
    """
    if interval is None:
        return words.text(locale, "hours-unknown" if state != "closed" else "hours-closed")
    start, end = (moment.astimezone(BRUSSELS).replace(tzinfo=None) for moment in interval)
    midnight = start.replace(hour=0, minute=0, second=0, microsecond=0)
    first, last = (int((moment - midnight).total_seconds()) // 60 for moment in (start, end))
    text = interval_text(first, last, words, locale)
    if asked is None or last - first >= _DAY_MINUTES or _names_one_day(asked, start.date()):
        return text
    return words.text(locale, "hours-interval-on", {"day": day_text(start.date(), words, locale), "interval": text})


def moment_text(moment: datetime, now: datetime, words: Catalogue, locale: str) -> str:
    """A moment as it is said: "8h30" today, "demain 8h30", "lundi 8h30" within a week, "le 3/12 8h30" after that."""
    there, today = moment.astimezone(BRUSSELS), now.astimezone(BRUSSELS).date()
    time = clock_text(there, words, locale)
    if there.date() == today:
        return time
    if abs(there.date() - today) >= _WEEK:
        return words.text(locale, "hours-at-date", {"date": _date(there.date(), today, words, locale), "time": time})
    message = "hours-at-tomorrow" if there.date() - today == timedelta(days=1) else "hours-at-day"
    return words.text(locale, message, {"day": day_text(there.date(), words, locale), "time": time})


def _names_one_day(asked: Interval, day: date) -> bool:
    start, end = (moment.astimezone(BRUSSELS) for moment in asked)
    # A night (until dawn of the next day) is one day to those who ask for it.
    return start.date() == day and end - start <= timedelta(hours=30)


def _open_until(closing: datetime | None, now: datetime, words: Catalogue, locale: str) -> str:
    if closing is None or closing - now >= _WEEK:
        return words.text(locale, "hours-always-open")
    closing = closing.astimezone(BRUSSELS)
    time = closing_text(closing, words, locale)
    if closing - now < timedelta(days=1):
        return words.text(locale, "hours-open-until", {"time": time})
    # Midnight belongs to the day it ends: "jusqu'à vendredi minuit" is understood, "samedi 0h" is not.
    day = day_text((closing - timedelta(minutes=1)).date(), words, locale)
    return words.text(locale, "hours-open-until-day", {"day": day, "time": time})


def _opens(opening: datetime, today: date, words: Catalogue, locale: str) -> str:
    day = opening.date()
    time = clock_text(opening, words, locale)
    if day == today:
        return words.text(locale, "hours-opens-today", {"time": time})
    if day - today >= _WEEK:
        return words.text(locale, "hours-opens-date", {"date": _date(day, today, words, locale), "time": time})
    message = "hours-opens-tomorrow" if day - today == timedelta(days=1) else "hours-opens-day"
    return words.text(locale, message, {"day": day_text(day, words, locale), "time": time})


def _date(day: date, today: date, words: Catalogue, locale: str) -> str:
    year = day.year if day - today > _YEAR_IS_SAID_AFTER else None
    return date_text(day.day, day.month, year, words, locale)
