"""Hours and dates as people say them: "9h30", "9u30", "9:30am", "samedi", "12/12". Used by every text about time."""

from datetime import date, datetime

from flows.catalogue import Catalogue

DAY_KEYS = ("mo", "tu", "we", "th", "fr", "sa", "su")
MONTH_KEYS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def time_text(minutes: int, words: Catalogue, locale: str) -> str:
    """The hour that is `minutes` after midnight ("9h", "9h30"); 1440, and each full day more, is "minuit"."""
    if minutes and minutes % (24 * 60) == 0:
        return words.text(locale, "hours-midnight")
    hour, minute = divmod(minutes % (24 * 60), 60)
    if (hour, minute) == (12, 0):
        return words.text(locale, "hours-noon")
    shown = (hour - 1) % 12 + 1 if words.text(locale, "hours-clock") == "12" else hour
    message = f"hours-time-{'am' if hour < 12 else 'pm'}"
    if minute:
        return words.text(locale, f"{message}-minutes", {"hour": shown, "minutes": f"{minute:02}"})
    return words.text(locale, message, {"hour": shown})


def clock_text(moment: datetime, words: Catalogue, locale: str) -> str:
    """The local time of `moment`, in its own zone: "14h", and "0h" at midnight."""
    return time_text(moment.hour * 60 + moment.minute, words, locale)


def closing_text(moment: datetime, words: Catalogue, locale: str) -> str:
    """As `clock_text`, but midnight ends the day: "minuit"."""
    return time_text(moment.hour * 60 + moment.minute or 24 * 60, words, locale)


def interval_text(start: int, end: int, words: Catalogue, locale: str) -> str:
    """ "9h-12h", from minutes after midnight to minutes after the same midnight; "24h/24" for the whole day."""
    if end - start >= 24 * 60:
        return words.text(locale, "hours-all-day")
    times = {"start": time_text(start, words, locale), "end": time_text(end, words, locale)}
    return words.text(locale, "hours-interval", times)


def day_text(day: date, words: Catalogue, locale: str) -> str:
    """The weekday in full: "samedi"."""
    return words.text(locale, "hours-day", {"day": DAY_KEYS[day.weekday()]})


def date_text(day: int, month: int, year: int | None, words: Catalogue, locale: str) -> str:
    """ "12/12", with the year when it is given: "12/12/2026"."""
    name = words.text(locale, "hours-date-month", {"month": MONTH_KEYS[month - 1]})
    text = words.text(locale, "hours-date", {"day": day, "month": name})
    return text if year is None else words.text(locale, "hours-date-year", {"date": text, "year": year})


def month_text(month: int, year: int | None, words: Catalogue, locale: str) -> str:
    """ "juillet", with the year when it is given."""
    name = words.text(locale, "hours-month", {"month": MONTH_KEYS[month - 1]})
    return name if year is None else words.text(locale, "hours-month-year", {"month": name, "year": year})
