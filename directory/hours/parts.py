"""Opening rules taken apart: OSM `opening_hours` text to parts, and parts to the texts the hours engine evaluates.

The engine (opening-hours-py 2.1.4) is never given the rule as written, because it judges a night by civil days:
`Mo-Su 20:00-08:00; PH off` would put people in the street at midnight on Christmas Eve. Each rule becomes a *head*
(every interval cut at midnight) and a *tail* (what runs past midnight, dated on the evening it began), so that a
night belongs to the day on which the door opens. `PH` becomes "every day" in a second pair, used on legal holidays.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

Separator = Literal[";", ",", "||"]
Modifier = Literal["open", "off", "unknown"]
DAY = 24 * 60

WEEKDAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_KEYWORDS = ("PH", "SH", "week", "easter", "off", "closed", "open", "unknown")
# "mar" stays as written: in lower case it is far more often the French Tuesday than March.
_SPELLING = {word.lower(): word for word in (*WEEKDAYS, *MONTHS, *_KEYWORDS) if word != "Mar"}

_QUOTED = re.compile(r'"[^"]*"')
_TIMES = r"\d\d:\d\d-\d\d:\d\d"
_PART = re.compile(
    rf"(?P<selector>.*?)\s*(?P<times>{_TIMES}(?:,{_TIMES})*)?\s*(?P<modifier>open|off|closed|unknown)?\s*(?P<comment>\"\d+\")?"
)
_SEPARATOR = re.compile(r"\s*(;|\|\|)\s*")
# A comma is a new rule only after hours, a state or a remark, and before a day, a month, a state, a year or a remark.
_ADDITION = re.compile(r"(?<=[\d\"fdn])\s*,\s*(?=[A-Za-z\"]|\d{4}\b(?!:))")
_ENDED = re.compile(r"(?:\d\d:\d\d|24/7|\boff|\bclosed|\bopen|\bunknown|\")$")

_TYPOGRAPHY = str.maketrans(
    {"\u2013": "-", "\u2014": "-", "\u2011": "-", "\u2212": "-", "\u201c": '"', "\u201d": '"', "\u00ab": '"',
     "\u00bb": '"', "\u201e": '"', "\u00a0": " ", "\u202f": " ", "\u2019": "'", "\t": " ", "\n": " ", "\r": " "}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Part:
    """One rule of a sequence. `spans` are minutes after midnight of the day; an end above 1440 is after midnight.

    `selector` is the text that says which days ("Nov-Mar Mo-Fr", "PH", "24/7", "" for every day).
    """

    separator: Separator
    selector: str
    spans: tuple[tuple[int, int], ...]
    modifier: Modifier
    comment: str | None

    def text(self) -> str:
        """The part in OSM syntax, its state always written out."""
        times = ",".join(f"{_clock(start)}-{_clock(end)}" for start, end in self.spans)
        comment = f'"{self.comment}"' if self.comment else ""
        return " ".join(piece for piece in (self.selector, times, self.modifier, comment) if piece)


def tidy(rule: str) -> str:
    """`rule` with straight quotes and dashes, single spaces, `mo` as `Mo` and `9:00` as `09:00`; remarks untouched."""
    plain, comments = mask_comments(rule.translate(_TYPOGRAPHY).strip())
    plain = re.sub(r"[^\W\d_]+", lambda word: _SPELLING.get(word[0].lower(), word[0]), plain)
    plain = re.sub(r"(?<![\d:])(\d:\d\d)(?!\d| ?[ap]\.?m)", r"0\1", plain)
    plain = re.sub(r"(?<=[^\W\d]):(?=\s)", "", plain)  # "Nov-Mar: Mo-Fr", the separator for readability
    plain = re.sub(r"\s+", " ", plain)
    plain = re.sub(r" ?- ?(?=\S)", "-", plain) if not re.search(r"\s-\d+ days?\b", plain) else plain
    plain = re.sub(r"(\d\d:\d\d)\s*,\s*(?=\d\d:)", r"\1,", plain)
    plain = re.sub(r"^(?:\s*;)+|(?:;\s*)+$", "", plain).strip()
    return unmask_comments(re.sub(r";(?:\s*;)+", ";", plain), comments)


def mask_comments(rule: str) -> tuple[str, list[str]]:
    """`rule` with each quoted remark replaced by its number in quotes, and the remarks without their quotes."""
    comments: list[str] = []

    def number(found: re.Match[str]) -> str:
        comments.append(found[0][1:-1].strip())
        return f'"{len(comments) - 1}"'

    return _QUOTED.sub(number, rule), comments


def unmask_comments(rule: str, comments: Sequence[str]) -> str:
    """The inverse of `mask_comments`."""
    return _QUOTED.sub(lambda found: f'"{comments[int(found[0][1:-1])]}"', rule)


def read_parts(rule: str) -> tuple[Part, ...]:
    """The parts of a tidy `rule`, in order; never raises: what is not understood stays in a selector for the engine.

    A remark without a state means "unknown", as in the OSM specification: the engine alone would call it open.
    """
    plain, comments = mask_comments(rule)
    return tuple(_read_part(separator, text, comments) for separator, text in _split(plain) if text)


def groups(parts: Iterable[Part]) -> list[tuple[Part, ...]]:
    """The parts between `||`: a later group speaks only where the earlier ones leave the door closed."""
    found: list[list[Part]] = [[]]
    for part in parts:
        if part.separator == "||":
            found.append([])
        found[-1].append(part)
    return [tuple(group) for group in found if group]


def head(parts: Sequence[Part]) -> str:
    """The engine's text for the hours between midnight and midnight."""
    return _join([replace(part, spans=tuple((start, min(end, DAY)) for start, end in part.spans)) for part in parts])


def tail(parts: Sequence[Part]) -> str | None:
    """The engine's text for what runs past midnight, dated on the day it began; None when nothing does."""
    if not any(_overnight(part) for part in parts):
        return None
    return _join([kept for part in parts if (kept := _tail_part(part))])


def on_holiday(text: str) -> str:
    """An engine's text as it reads on a legal holiday: `PH` is every day."""
    plain, comments = mask_comments(text)
    return unmask_comments(re.sub(r"\bPH\b", "Mo-Su", plain), comments)


def _split(plain: str) -> list[tuple[Separator, str]]:
    pieces = _SEPARATOR.split(plain)
    found: list[tuple[Separator, str]] = []
    for index in range(0, len(pieces), 2):
        separator: Separator = "||" if index and pieces[index - 1] == "||" else ";"
        first, *added = _split_additions(pieces[index])
        found.append((separator, first))
        found.extend((",", text) for text in added)
    return found


def _split_additions(text: str) -> list[str]:
    pieces = [""]
    position = 0
    for comma in _ADDITION.finditer(text):
        pieces[-1] += text[position : comma.start()]
        position = comma.end()
        if _ENDED.search(pieces[-1]):
            pieces.append("")
        else:
            pieces[-1] += ","
    pieces[-1] += text[position:]
    return [piece.strip() for piece in pieces]


def _read_part(separator: Separator, text: str, comments: Sequence[str]) -> Part:
    found = _PART.fullmatch(text)
    if found is None:  # cannot happen: the selector takes anything
        return Part(separator, text, (), "open", None)
    remark = found["comment"]
    spans = tuple(_read_span(span) for span in found["times"].split(",")) if found["times"] else ()
    return Part(
        separator,
        found["selector"],
        spans,
        _modifier(found["modifier"], remark is not None),
        comments[int(remark[1:-1])] or None if remark else None,
    )


def _modifier(word: str | None, has_remark: bool) -> Modifier:
    if word in ("off", "closed"):
        return "off"
    if word == "unknown" or (word is None and has_remark):
        return "unknown"
    return "open"


def _read_span(text: str) -> tuple[int, int]:
    start, end = (int(clock[:2]) * 60 + int(clock[3:]) for clock in text.split("-"))
    return start, end if end > start else end + DAY


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _join(parts: Sequence[Part]) -> str:
    text = parts[0].text()
    for part in parts[1:]:
        text += (", " if part.separator == "," else "; ") + part.text()
    return text


def _overnight(part: Part) -> tuple[tuple[int, int], ...]:
    return tuple((max(start - DAY, 0), end - DAY) for start, end in part.spans if end > DAY)


def _tail_part(part: Part) -> Part | None:
    if late := _overnight(part):
        return replace(part, spans=late)
    if part.modifier == "off":
        return part if not part.spans else None
    if part.separator == ",":
        return None
    # A plain rule replaces the whole day, and with it the night that an earlier rule would have opened.
    selector = "" if part.selector == "24/7" else part.selector
    return replace(part, selector=selector, spans=(), modifier="off", comment=None)
