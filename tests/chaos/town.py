"""The people and what was promised to them: the truth, kept at every deed and never read from the database."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.store.wishes import Wish
from tests.chaos.almanac import moment_of, next_open, owed

NEWS = ("moved", "person", "cancelled")
KIND_LINE = timedelta(days=3)


@dataclass(slots=True, eq=False, kw_only=True)
class Promise:
    """A text that a person may count on. `ended`: since when it is not wanted any more; `perhaps`: it may come."""

    kind: str
    wall: datetime  # the hour it tells
    due: datetime
    until: datetime
    revision: int
    was: datetime | None = None
    ended: datetime | None = None
    perhaps: bool = False
    met: list[str] = field(default_factory=list)  # ids of the provider's messages

    @property
    def is_news(self) -> bool:
        return self.kind in NEWS

    @property
    def said(self) -> str:
        """The kind of text that keeps it."""
        return self.kind if self.is_news or self.kind == "missed" else "reminder"

    def end(self, now: datetime) -> None:
        """Not wanted any more; nothing happens when that is so already."""
        self.ended = self.ended or now


@dataclass(slots=True, eq=False)
class Person:
    """One number. `wishes` and `silences` are dated; a silence that lasts has no end."""

    number: str
    wishes: list[tuple[datetime, Wish]]
    contact_id: str = ""
    silences: list[tuple[datetime, datetime | None]] = field(default_factory=list)
    meetings: list["Meeting"] = field(default_factory=list)
    taken: set[datetime] = field(default_factory=set)  # wall hours, so that a text names one appointment only

    @property
    def wish(self) -> Wish:
        return self.wishes[-1][1]

    @property
    def is_silent(self) -> bool:
        return bool(self.silences) and self.silences[-1][1] is None

    def wish_at(self, moment: datetime) -> Wish:
        """The wish as it was at `moment`."""
        return next(wish for since, wish in reversed(self.wishes) if since <= moment)

    def refused(self, moment: datetime) -> bool:
        """Whether nothing was to be pushed at `moment`; the very moments of the change are nobody's fault."""
        return any(since < moment and (until is None or moment < until) for since, until in self.silences)

    def change_wish(self, wish: Wish, now: datetime) -> None:
        """Reminded otherwise from now on."""
        self.wishes.append((now, wish))
        for meeting in self.coming(now):
            meeting.promise(now)

    def fall_silent(self, now: datetime) -> None:
        """STOP, or a pause."""
        self.silences.append((now, None))
        for meeting in self.meetings:
            meeting.break_off(now)

    def speak_again(self, now: datetime) -> None:
        """START, or the end of a pause."""
        since, _ = self.silences.pop()
        self.silences.append((since, now))
        for meeting in self.coming(now):
            meeting.promise(now)

    def coming(self, now: datetime) -> Iterator["Meeting"]:
        """Appointments that have not begun."""
        return (each for each in self.meetings if each.is_on and moment_of(each.wall) > now)


@dataclass(slots=True, eq=False)
class Meeting:
    """An appointment; `walls` are its hours, each with the moment since when. The book knows it by its id, or by its
    series and the date there."""

    person: Person
    walls: list[tuple[datetime, datetime]]
    who: str
    id: str = ""
    series: tuple[str, str] | None = None
    ended: datetime | None = None  # cancelled, kept or missed
    promises: list[Promise] = field(default_factory=list)

    @property
    def wall(self) -> datetime:
        return self.walls[-1][1]

    @property
    def revision(self) -> int:
        return len(self.walls) - 1

    @property
    def is_on(self) -> bool:
        return self.ended is None

    def is_being_told(self, now: datetime) -> bool:
        """Whether news leave at this very moment: nobody can say which comes first, they or another change."""
        return any(each.is_news and each.due == now for each in self.promises)

    def promise(self, now: datetime) -> None:
        """What the person may count on from now on; what was due by now stays owed while it is still wished."""
        wish = self.person.wish
        here = [each for each in self.promises if each.said == "reminder" and each.revision == self.revision]
        done = {each.kind for each in here if each.due <= now and (each.ended is None or each.ended > each.due)}
        for each in here:
            if each.due > now or each.kind not in wish.moments:
                each.end(now)
        if not self.is_on or self.person.is_silent or wish.agreed_at is None:
            return
        self.promises += [
            Promise(kind=each.kind, wall=self.wall, due=each.due, until=each.until, revision=self.revision)
            for each in owed(self.wall, wish) if each.due > now and each.kind not in done
        ]  # fmt: skip

    def move(self, wall: datetime, now: datetime, known: datetime | None) -> None:
        """Another hour. `known`: the hour that the person knows, when the team moves it; None when they do so."""
        self._end_all(now)
        self.walls.append((now, wall))
        self.promise(now)
        if known is not None and known != wall:
            self._tell("moved", now, until=min(moment_of(known), moment_of(wall)), wall=wall, was=known)

    def cancel(self, now: datetime, known: datetime | None) -> None:
        """Taken out of the book; `known` as in `move`."""
        self._end_all(now)
        self.ended = now
        if known is not None and moment_of(self.wall) > now:
            self._tell("cancelled", now, until=min(moment_of(known), moment_of(self.wall)), wall=known, was=known)

    def change_person(self, who: str, now: datetime) -> None:
        """The team says that somebody else is waiting."""
        self.who = who
        for each in self.promises:
            if each.kind == "person":
                each.end(now)
        self._tell("person", now, until=moment_of(self.wall), wall=self.wall, was=self.wall)

    def mark(self, now: datetime, *, came: bool) -> None:
        """Whether the person came."""
        self._end_all(now)
        self.ended = now
        if not came:
            self._tell("missed", now, until=moment_of(self.wall) + KIND_LINE, wall=self.wall, was=None)

    def break_off(self, now: datetime) -> None:
        """The person wants nothing any more: reminders end, and of news nobody can tell which comes first."""
        for each in self.promises:
            if each.said == "reminder":
                each.end(now)
            elif each.ended is None:
                each.perhaps = True

    def _tell(self, kind: str, now: datetime, *, until: datetime, wall: datetime, was: datetime | None) -> None:
        wish, due = self.person.wish, next_open(now, self.person.wish)
        if wish.agreed_at is not None and due < until:
            new = Promise(kind=kind, wall=wall, due=due, until=until, revision=self.revision, was=was)
            new.perhaps = self.person.is_silent
            self.promises.append(new)

    def _end_all(self, now: datetime) -> None:
        for each in self.promises:
            each.end(now)
