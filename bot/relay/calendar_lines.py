"""A calendar file becomes lines of the roster. Each event is read for whom and what it is by its title.

One single line for each occurrence. What cannot be used is a problem, for the person who keeps the calendar.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from bot.calendar_file import CalendarRead, Event, read_calendar
from bot.file_problems import UnusableError
from bot.relay.roster import LONGEST
from bot.store.shifts import Post, Shift
from bot.store.staff import Staff
from nlu.normalise import fold

_WORDS: dict[Post, re.Pattern[str]] = {
    "backup": re.compile(r"\b(back-?up|renforts?|reserve|achterwacht)\b"),
    "away": re.compile(r"\b(absente?s?|absence|conges?|verlof|away)\b"),
}
_UID_LENGTH = 180  # with the start behind it, what the table holds


def read_roster(text: str, team: Sequence[Staff], since: date, until: date) -> CalendarRead[Shift]:
    """The lines of the watches and absences that begin from `since` to the day before `until`.

    `team` are those who may be named, in the title or, when it names nobody, as guests. Raises ValueError, one line,
    when `text` is no calendar.
    """
    names = {_plain(member.name): member for member in team}
    read = read_calendar(text, since, until, lambda event: _line(event, names))
    lines = sorted(read.lines, key=lambda line: (line.first_date, line.starts, line.staff_id))
    return CalendarRead(lines, read.problems)


def _line(event: Event, names: Mapping[str, Staff]) -> Shift | None:
    if event.cancelled:
        return None
    if event.ends is None:
        raise UnusableError("all-day")
    if event.ends <= event.starts:
        raise UnusableError("backwards")
    if event.ends - event.starts > LONGEST:
        raise UnusableError("too-long")
    uid = f"{event.uid[:_UID_LENGTH]}@{event.starts:%Y-%m-%dT%H:%M}"
    return Shift(
        staff_id=_who(event, names).id, post=_post(event), first_date=event.starts.date(), starts=event.starts.time(),
        ends=event.ends.time(), source="ics", uid=uid,
    )  # fmt: skip


def _who(event: Event, names: Mapping[str, Staff]) -> Staff:
    found = _named(event.title, names) or _named(" | ".join(event.guests), names)
    if len(found) == 1:
        return found[0]
    if not found:
        raise UnusableError("nobody")
    raise UnusableError("several", ", ".join(member.name for member in found))


def _named(text: str, names: Mapping[str, Staff]) -> list[Staff]:
    """Whose names are in `text`, as whole words; "Jean" is not in "Garde Jean-Marc" when there is a Jean-Marc."""
    plain, found = _plain(text), []
    for name in sorted(names, key=len, reverse=True):
        plain, times = re.subn(rf"(?<!\w){re.escape(name)}(?!\w)", "|", plain)
        found += [names[name]] if times else []
    return found


def _post(event: Event) -> Post:
    title = fold(event.title)
    posts = [post for post, words in _WORDS.items() if words.search(title)]
    if len(posts) > 1:
        raise UnusableError("two-posts")
    return posts[0] if posts else "on_duty"


def _plain(text: str) -> str:
    return fold(text).replace("-", " ")
