"""Single facts: reading one text as a date, a choice, a telephone number... or refusing it in one clear line."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from difflib import get_close_matches
from typing import Any

from directory.model import NEEDS, TRANSLATED, Point

Facts = Mapping[str, Any]
SLUG = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,119}")
UUID_SHAPE = re.compile(r"[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")
PAGE_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
URL = re.compile(r"https?://[^\s/]+\.[^\s]*", re.IGNORECASE)
EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
PHONE = re.compile(r"(helpline:[a-z_]+|\+?[0-9][0-9\s./()-]{1,24})")
LOCALE = re.compile(r"[a-z]{2,3}")
TRANSLATABLE = re.compile(rf"(?:{'|'.join(TRANSLATED)}|hours_(?:text|label)_(?:[2-9]|[1-9]\d))")


class FactError(ValueError):
    """A fact that cannot be true or read: one clear line that names the column."""


def text_of(facts: Facts, key: str) -> str:
    """The cleaned text of a fact; empty when unknown."""
    return clean(str(facts.get(key) or ""))


def clean(text: str) -> str:
    """`text` without outer blanks and without control characters that no database or telephone can carry."""
    kept = "".join(
        letter
        for letter in text.replace("\r\n", "\n")
        if (letter >= " " and not "\ud800" <= letter <= "\udfff") or letter in "\n\t"
    )
    return kept.replace("\x7f", "").replace("\N{ZERO WIDTH NO-BREAK SPACE}", "").strip()


def required(facts: Facts, key: str) -> str:
    """The text of a fact that must be there. Raises `FactError`."""
    value = text_of(facts, key)
    if not value:
        raise FactError(f"{key}: is empty")
    return value


def slug(facts: Facts) -> str:
    """The id of an entry: a short key without blanks. Raises `FactError`."""
    value = required(facts, "id")
    if not SLUG.fullmatch(value):
        raise FactError(f"id: '{shorten(value)}' may only hold letters, digits, '-', '_' and '.'")
    return value.lower() if UUID_SHAPE.fullmatch(value) else value


def shorten(value: str) -> str:
    """`value` on one line of at most 60 characters, for a report."""
    line = " ".join(value.split())
    return line if len(line) <= 60 else f"{line[:57]}..."


def list_of(facts: Facts, key: str) -> tuple[str, ...]:
    """The values of a list fact, cleaned, each once, in order."""
    values = facts.get(key) or ()
    return tuple(dict.fromkeys(item for item in (clean(str(value)) for value in values) if item))


def matching_list(facts: Facts, key: str, pattern: re.Pattern[str], complaint: str) -> tuple[str, ...]:
    """A list fact of which every value looks right. Raises `FactError` with `complaint`."""
    values = list_of(facts, key)
    for value in values:
        if not pattern.fullmatch(value):
            raise FactError(f"{key}: '{shorten(value)}' {complaint}")
    return values


def matching(facts: Facts, key: str, pattern: re.Pattern[str], complaint: str) -> str:
    """A text fact that looks right, or empty. Raises `FactError` with `complaint`."""
    value = text_of(facts, key)
    if value and not pattern.fullmatch(value):
        raise FactError(f"{key}: '{shorten(value)}' {complaint}")
    return value


def by_locale(facts: Facts, key: str) -> dict[str, str]:
    """A fact by language: {"fr": "..."}; empty texts are left out. Raises `FactError` for a strange language."""
    texts = {str(locale): clean(str(text or "")) for locale, text in (facts.get(key) or {}).items()}
    for locale in texts:
        if not LOCALE.fullmatch(locale):
            raise FactError(f"{key}: '{shorten(locale)}' is not a language code such as fr, nl or ar")
    return {locale: text for locale, text in texts.items() if text}


def needs_of(facts: Facts) -> tuple[str, ...]:
    """The needs, all of the vocabulary. Raises `FactError` with the nearest known need."""
    needs = list_of(facts, "needs")
    for need in needs:
        if need not in NEEDS:
            near = get_close_matches(need, NEEDS, n=1)
            hint = f"did you mean '{near[0]}'?" if near else f"known: {' '.join(NEEDS)}"
            raise FactError(f"needs: '{shorten(need)}' is not a need; {hint}")
    return needs


def one_of(facts: Facts, key: str, allowed: tuple[str, ...], default: Any) -> Any:
    """A fact of a closed list, `default` when unknown. Raises `FactError` with the list."""
    value = text_of(facts, key).lower()
    if not value:
        return default
    if value not in allowed:
        raise FactError(f"{key}: '{shorten(value)}' is not one of {', '.join(allowed)}")
    return value


def yes_no(facts: Facts, key: str) -> bool | None:
    """True, False, or None when unknown. Raises `FactError`."""
    return {"yes": True, "no": False}.get(one_of(facts, key, ("yes", "no", "unknown"), "unknown"))


def age(facts: Facts, key: str) -> int | None:
    """Whole years from 0 to 120, or None. Raises `FactError`."""
    value = facts.get(key)
    if value is None or value == "":
        return None
    age = number(value, key)
    if not 0 <= age <= 120 or age != int(age):
        raise FactError(f"{key}: '{shorten(str(value))}' is not an age in years")
    return int(age)


def number(value: Any, key: str) -> float:
    """A number; a decimal comma is understood. Raises `FactError`."""
    try:
        return float(str(value).replace(",", "."))
    except ValueError:
        raise FactError(f"{key}: '{shorten(str(value))}' is not a number") from None


def point_of(facts: Facts) -> Point | None:
    """The coordinates, both or none. Raises `FactError`."""
    given = [facts.get(key) not in (None, "") for key in ("lat", "lon")]
    if not any(given):
        return None
    if not all(given):
        raise FactError("lat: latitude and longitude go together")
    lat, lon = number(facts["lat"], "lat"), number(facts["lon"], "lon")
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        raise FactError(f"lat: {lat}, {lon} is not a point on Earth")
    return Point(lat, lon)


def read_date(value: Any, key: str) -> date | None:
    """An ISO date, or None when there is nothing. Raises `FactError`."""
    if value is None or value == "":
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(clean(str(value))[:10])
    except ValueError:
        raise FactError(f"{key}: '{shorten(str(value))}' is not a date such as 2026-11-21") from None


def moment_of(value: Any) -> datetime | None:
    """An aware moment, or None. Raises `FactError`."""
    if not value or isinstance(value, datetime):
        return value or None
    try:
        moment = datetime.fromisoformat(str(value))
    except ValueError:
        raise FactError(f"modified_at: '{shorten(str(value))}' is not a moment") from None
    return moment if moment.tzinfo else None
