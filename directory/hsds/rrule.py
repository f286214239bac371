"""Opening rules <-> HSDS schedule rows, as far as both can say the same thing.

HSDS has one row per run of days and pair of hours, with RFC 5545 field names. Its hours may carry a UTC offset, which
is wrong half of the year in Brussels: we write none (local time), and believe only none or the two of Brussels.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
SPAN = re.compile(r"(\d{2}:\d{2})-(\d{2}:\d{2})")
PART = re.compile(
    r"(?:(?P<days>[A-Z][A-Za-z,\[\]\d-]*) )?(?P<spans>\d{2}:\d{2}-\d{2}:\d{2}(?:,\d{2}:\d{2}-\d{2}:\d{2})*)"
)
NTH = re.compile(r"(Mo|Tu|We|Th|Fr|Sa|Su)\[(-?[1-5])\]")
BYDAY = re.compile(r"(-?[1-5])?(MO|TU|WE|TH|FR|SA|SU)")
CLOCK = re.compile(r"([01]\d|2[0-4]):([0-5]\d)(?::00)?(?:\+0[12]:?00)?")


def rrules_of(rule: str | None) -> list[dict[str, Any]]:
    """HSDS recurrence fields for a weekly or n-th weekday rule; [] when HSDS cannot say it (seasons, holidays)."""
    if not rule:
        return []
    if rule.strip() == "24/7":
        return [_recurrence(("WEEKLY", ",".join(day[:2].upper() for day in DAYS)), ("00:00", "23:59"))]
    week: dict[str, tuple[tuple[str, str], ...]] = {}
    for part in (item.strip() for item in rule.split(";")):
        if part in ("PH off", ""):
            continue
        match = PART.fullmatch(part)
        days = _days(match["days"]) if match else None
        if match is None or days is None:
            return []
        spans = tuple((opens, closes) for opens, closes in SPAN.findall(match["spans"]))
        week.update(dict.fromkeys(days, spans))  # a later rule replaces the day, as in opening_hours
    return _grouped(week)


def _grouped(week: Mapping[str, tuple[tuple[str, str], ...]]) -> list[dict[str, Any]]:
    runs: dict[tuple[str, tuple[str, str]], list[str]] = defaultdict(list)
    for day in sorted(week, key=lambda day: DAYS.index(day[-2:].capitalize())):
        for span in week[day]:
            runs["WEEKLY" if len(day) == 2 else "MONTHLY", span].append(day.upper())
    return [_recurrence((freq, ",".join(days)), span) for (freq, span), days in runs.items()]


def _recurrence(when: tuple[str, str], span: tuple[str, str]) -> dict[str, Any]:
    return {"freq": when[0], "interval": 1, "byday": when[1], "opens_at": span[0], "closes_at": span[1]}


def _days(text: str | None) -> list[str] | None:
    if text is None:
        return list(DAYS)
    days: list[str] = []
    for item in text.split(","):
        nth = NTH.fullmatch(item)
        first, _, last = item.partition("-")
        if nth:
            days.append(f"{nth[2]}{nth[1]}")
        elif first in DAYS and (last or first) in DAYS and DAYS.index(first) <= DAYS.index(last or first):
            days += DAYS[DAYS.index(first) : DAYS.index(last or first) + 1]
        else:
            return None
    return days


def rule_of(rows: Iterable[Mapping[str, Any]]) -> str | None:
    """One opening rule for all these HSDS schedule rows, or None as soon as one of them cannot be said exactly."""
    spans: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        days, span = _row_days(row), _row_span(row)
        if days is None or span is None:
            return None
        spans[days].append(span)
    return "; ".join(f"{days} {','.join(dict.fromkeys(times))}".strip() for days, times in spans.items()) or None


def _row_days(row: Mapping[str, Any]) -> str | None:
    unsaid = ("bymonthday", "byweekno", "byyearday", "count", "until")
    interval = str(row.get("interval") or "1").removesuffix(".0")
    if any(row.get(field) for field in unsaid) or interval != "1":
        return None
    season, days = _season(row), _byday(str(row.get("byday") or ""), str(row.get("freq") or "WEEKLY"))
    return None if season is None or days is None else f"{season} {days}".strip()


def _byday(byday: str, freq: str) -> str | None:
    if not byday:
        return "" if freq == "DAILY" else None
    found = [BYDAY.fullmatch(item.strip().upper()) for item in byday.split(",")]
    if any(match is None or bool(match[1]) != (freq == "MONTHLY") for match in found):
        return None
    return ",".join(match[2].capitalize() + (f"[{match[1]}]" if match[1] else "") for match in found if match)


def _season(row: Mapping[str, Any]) -> str | None:
    given = [row.get(field) for field in ("valid_from", "valid_to")]
    if not any(given):
        return ""
    if not all(given):
        return None
    try:
        first, last = (date.fromisoformat(str(value)[:10]) for value in given)
    except ValueError:
        return None
    return f"{_calendar(first)}-{_calendar(last)}"


def _calendar(day: date) -> str:
    return f"{day.year} {MONTHS[day.month - 1]} {day.day:02d}"


def _row_span(row: Mapping[str, Any]) -> str | None:
    hours = [CLOCK.fullmatch(str(row.get(field) or "").strip()) for field in ("opens_at", "closes_at")]
    if hours[0] is None or hours[1] is None:
        return None
    return f"{hours[0][1]}:{hours[0][2]}-{hours[1][1]}:{hours[1][2]}"
