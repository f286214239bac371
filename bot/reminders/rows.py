"""An appointment as a file or a form gives it: cells of text become one row, or one reason why not. Pure."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time

from bot.file_problems import Problem, UnusableError
from bot.reminders.walltime import exists
from bot.store.appointments import Details

# The columns, with the other names that people give them.
COLUMNS: dict[str, tuple[str, ...]] = {
    "case": ("cas", "demande", "dossier", "geval", "vraag"),
    "number": ("numero", "gsm", "telephone", "mobile", "nummer", "telefoon"),
    "date": ("jour", "dag", "datum", "day"),
    "hour": ("heure", "uur", "time"),
    "what": ("quoi", "objet", "wat"),
    "where": ("ou", "lieu", "waar", "plaats"),
    "who": ("qui", "avec", "wie", "met"),
    "bring": ("apporter", "prendre", "meebrengen"),
    "door": ("porte", "deur"),
    "weeks": ("semaines", "weken"),
    "until": ("jusque", "fin", "tot"),
    "id": ("ref", "reference", "referentie"),
}
MOST_LETTERS = {"what": 40, "where": 80, "who": 30, "bring": 60}  # so that a plain reminder stays a short text
_ISO, _BELGIAN = (
    re.compile(r"(\d{4})-(\d\d)-(\d\d)", re.ASCII),
    re.compile(r"(\d\d?)[/.-](\d\d?)[/.-](\d{4})", re.ASCII),
)
_HOUR = re.compile(r"([01]?\d|2[0-3])\s*[:.hu]\s*([0-5]\d)?", re.ASCII | re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One appointment that is wanted, for the person of a case or of a number.

    `wall` is naive Brussels time. `weeks` is 0 for once, else every so many weeks, until `last`. `key` names it in its
    file, "" when nothing does. `line` is where it stood, 0 for a calendar or a form.
    """

    case: int | None
    number: str
    wall: datetime
    details: Details
    entry_id: str | None = None
    weeks: int = 0
    last: date | None = None
    key: str = ""
    cancelled: bool = False
    line: int = 0

    def problem(self, fault: str, detail: str = "") -> Problem:
        """Why this row cannot be used."""
        day = self.wall.date().isoformat()
        title = f"#{self.case}" if self.case else self.number
        return Problem(line=self.line, first=day, last=day, title=title, fault=fault, detail=detail, days=1)


def row_of(cells: Mapping[str, str], *, line: int = 0, key: str = "", cancelled: bool = False) -> Row:
    """The row of `cells` (by the names in `COLUMNS`). Raises `UnusableError`."""
    told = {name: " ".join(text.split()) for name, text in cells.items()}
    if not told.get("case") and not told.get("number"):
        raise UnusableError("no-person")
    if told.get("case") and told.get("number"):
        raise UnusableError("two-people")
    first = _day(told.get("date", ""))
    wall = datetime.combine(first, _hour(told.get("hour", "")))
    if not exists(wall):
        raise UnusableError("skipped")
    weeks = _weeks(told.get("weeks", ""))
    last = _day(told["until"]) if told.get("until") else None
    if last is not None and last < first:
        raise UnusableError("ends-before")
    return Row(
        case=_case(told.get("case", "")), number=told.get("number", ""), wall=wall, details=_details(told),
        entry_id=told.get("door") or None, weeks=weeks, last=last, key=key or told.get("id", ""), cancelled=cancelled,
        line=line,
    )  # fmt: skip


def _case(text: str) -> int | None:
    if not text:
        return None
    if not re.fullmatch(r"#?\s?[1-9]\d{0,8}", text, re.ASCII):
        raise UnusableError("bad-case", text[:20])
    return int(text.lstrip("# "))


def _day(text: str) -> date:
    if not text:
        raise UnusableError("no-day")
    iso, belgian = _ISO.fullmatch(text), _BELGIAN.fullmatch(text)
    parts = iso.groups() if iso else belgian.groups()[::-1] if belgian else ("0", "0", "0")
    try:
        day = date(*(int(part) for part in parts))
    except ValueError:
        day = date.min
    if not 2000 <= day.year < 2100:
        raise UnusableError("bad-day", text[:20])
    return day


def _hour(text: str) -> time:
    if not text:
        raise UnusableError("no-hour")
    read = _HOUR.fullmatch(text)
    if read is None:
        raise UnusableError("bad-hour", text[:20])
    return time(int(read[1]), int(read[2] or 0))


def _weeks(text: str) -> int:
    if text not in ("", "0", "1", "2"):
        raise UnusableError("bad-weeks", text[:20])
    return int(text or 0)


def _details(told: Mapping[str, str]) -> Details:
    for name, most in MOST_LETTERS.items():
        if len(told.get(name, "")) > most:
            raise UnusableError("long", told[name][:20])
    return Details(**{name: told.get(name, "") for name in MOST_LETTERS})
