"""What is wrong with an opening rule: one line per problem, with the right way to write it.

The hours engine accepts things that would send people to a closed door (`10:00+`, `SH off`, `Feb 30`) and rejects the
rest with a position and a grammar symbol. Both are answered here, before it sees the rule.
"""

import calendar
import re
from collections.abc import Iterator

from opening_hours import validate

from directory.hours.linting_shapes import SHAPES
from directory.hours.linting_words import explain_word, is_known
from directory.hours.parts import MONTHS, groups, head, mask_comments, on_holiday, read_parts, tail, tidy

_EXAMPLE = "Mo-Fr 09:00-12:00,13:00-17:00; PH off"
_LONGEST = 1000
_WORD = re.compile(r"[^\W\d_]+")
_GAP = re.compile(r"[\s'.-]*")
_STATES = ("open", "off", "closed", "unknown")
_SPAN = re.compile(r"(\d\d):(\d\d)-(\d\d):(\d\d)")
_DATE = re.compile(rf"(?:\b(\d{{4}}) )?\b({'|'.join(MONTHS)}) (\d{{1,2}})(?!\d|:)(?:-(\d{{1,2}})(?!\d|:))?")


def lint(rule: str) -> list[str]:
    """One clear line per problem of `rule`, in reading order of each kind; an empty list when it can be trusted."""
    rule = tidy(rule)
    if not rule:
        return ["the rule is empty: leave the cell blank when the hours are not known"]
    if len(rule) > _LONGEST:
        return [f"the rule has {len(rule)} characters: keep it under {_LONGEST}"]
    if rule.count('"') % 2:
        return ["a quote is opened and never closed: put remarks between two straight quotes"]
    return list(dict.fromkeys(_problems(rule)))


def _problems(rule: str) -> list[str]:
    plain, comments = mask_comments(rule)
    if any(not comment for comment in comments):
        return ['an empty remark "" says nothing: leave it out']
    if not all(re.split(r"[;\s]*\|\|[;\s]*", plain)):
        return ["'||' has nothing on one side: write hours before it, and what holds otherwise after it"]
    plain = re.sub(r'"\d+"', lambda mark: "\x00" * len(mark[0]), plain)
    return [*_check_shapes_and_words(plain), *_check_times(plain), *_check_dates(plain)] or list(_check_engine(rule))


def _check_shapes_and_words(plain: str) -> Iterator[str]:
    rest = plain
    for pattern, explain in SHAPES:
        for found in pattern.finditer(rest):
            yield explain(found)
        rest = pattern.sub(lambda found: "\x00" * len(found[0]), rest)
    yield from _check_words(rest, plain)


def _check_words(rest: str, plain: str) -> Iterator[str]:
    strangers: list[tuple[int, int]] = []
    for word in _WORD.finditer(rest):
        explained = None if is_known(word[0]) else explain_word(word[0], plain)
        if explained:
            yield explained
        elif not is_known(word[0]):
            # Neighbouring strangers are one remark: "sur rendez-vous" is one problem, not three.
            joined = strangers and _GAP.fullmatch(rest, strangers[-1][1], word.start())
            strangers[-1:] = [(strangers[-1][0], word.end())] if joined else [*strangers[-1:], word.span()]
    for start, end in strangers:
        text = rest[start:end]
        yield f"'{text}' is not understood: put a remark between quotes, as in unknown \"{text}\""


def _check_times(plain: str) -> Iterator[str]:
    for found in _SPAN.finditer(plain):
        start, end = (int(found[1]), int(found[2])), (int(found[3]), int(found[4]))
        if start >= (24, 0) or end > (48, 0) or start[1] > 59 or end[1] > 59:
            yield f"'{found[0]}' is not a time of day: hours go from 00:00 to 24:00, minutes to 59"
        elif start == end and start != (0, 0):
            yield f"'{found[0]}' begins and ends together: write 00:00-24:00 for day and night"
    yield from _check_commas(plain)
    if doubled := re.search(r"\d\d:\d\d-\d\d:\d\d \d\d:\d\d", plain):
        yield f"'{doubled[0]}': write a comma between two intervals, as in 09:00-12:00,13:00-17:00"
    for lone in re.finditer(r"(?<![\d:-])\d\d:\d\d(?![\d:+-]|\s*[ap]\.?m|/)", _SPAN.sub("", plain)):
        yield f"'{lone[0]}' is only one time: write when it opens and when it closes, as in 09:00-12:00"


def _check_commas(plain: str) -> Iterator[str]:
    for found in re.finditer(r"([^\s,;\x00]*[A-Za-z\]]) ?, ?(?=\d\d:\d\d-)", plain):
        if found[1] in _STATES:
            yield f"'{found[0].strip()}' followed by hours: say the days again after the comma, as in Mo-Fr 13:00-17:00"
        else:
            yield f"'{found[0].strip()}': no comma between the days and the hours: write {found[1]} 09:00-12:00"


def _check_dates(plain: str) -> Iterator[str]:
    for year, month, first, last in _DATE.findall(plain):
        number = MONTHS.index(month) + 1
        longest = calendar.monthrange(int(year or 2024), number)[1]  # without a year, the 29th of February may exist
        for day in filter(None, (first, last)):
            if not 1 <= int(day) <= longest:
                yield f"'{month} {day}' does not exist: {month} has {longest} days{' in ' + year if year else ''}"


def _check_engine(rule: str) -> Iterator[str]:
    for group in groups(read_parts(rule)):
        texts = [text for text in (head(group), tail(group)) if text]
        if all(validate(text) and validate(on_holiday(text)) for text in texts):
            continue
        culprit = next((part.text() for part in group if not validate(part.text())), head(group))
        yield f"'{culprit.removesuffix(' open')}' is not understood: write days, then hours, as in {_EXAMPLE}"
