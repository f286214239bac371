"""The agenda as a page shows it: a day or a week of appointments, and what the team must know of them.

What a person noted for themselves shows only its hour here: its words stand on its own page, and reading that is noted.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from bot.clock import BRUSSELS, local
from bot.console.telling import Teller
from bot.exchange import Tools
from bot.guide import Guide
from bot.hours.clock import clock_text
from bot.reminders.wording import Speaker, about_of
from bot.store import Tx, appointments, contacts, notices
from bot.store.appointments import Appointment
from bot.store.contacts import Contact
from bot.store.notices import Notice

DAY = timedelta(days=1)
WEEK = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One appointment. `about` is "" where its words are the person's own; `gone`: cancelled."""

    number: int
    time: str
    about: str
    own: bool
    state: str
    gone: bool
    person: str


@dataclass(frozen=True, slots=True)
class Day:
    """One day and its appointments, by time."""

    label: str
    iso: str
    is_today: bool
    lines: Sequence[Line]


@dataclass(frozen=True, slots=True)
class ToKnow:
    """Something that the team must know; `number` is the appointment, None when it is about none."""

    id: str
    kind: str
    detail: str
    number: int | None
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """The page. `scale` is "day" or "week"."""

    scale: str
    first: date
    days: Sequence[Day]
    to_know: Sequence[ToKnow]

    @property
    def before(self) -> date:
        return self.first - len(self.days) * DAY

    @property
    def after(self) -> date:
        return self.first + len(self.days) * DAY


async def read_agenda(tx: Tx, tools: Tools, guide: Guide, span: tuple[str, str], teller: Teller) -> Agenda:
    """`span` is ("day" or "week", an ISO date in it); today when it is no date."""
    scale, wanted = span
    today = local(teller.now).date()
    first, length = _day(wanted, today), 1
    if scale != "day":
        scale, first, length = "week", first - first.weekday() * DAY, WEEK
    found = await appointments.between(tx, tools.vault, _midnight(first), _midnight(first + length * DAY))
    people = {id: await contacts.get(tx, tools.vault, id) for id in {each.contact_id for each in found}}
    speaker = Speaker(tools.words, teller.locale, teller.now)
    days = []
    for number in range(length):
        day = first + number * DAY
        mine = [each for each in found if each.wall.date() == day]
        lines = [_line(each, people[each.contact_id], guide, speaker) for each in mine]
        days.append(Day(teller.day(day), day.isoformat(), day == today, lines))
    to_know = [_to_know(notice, teller) for notice in await notices.unseen(tx)]
    return Agenda(scale=scale, first=first, days=days, to_know=to_know)


def state_of(found: Appointment) -> str:
    """What became of it, or what the person answered: a word of `console-rdv-state`."""
    return found.status if found.status != "planned" else found.answer or "none"


def person_of(contact: Contact, speaker: Speaker) -> str:
    """The phone of a person, as far as the team may know it: "SMS, finit par 23"."""
    return speaker.say("console-channel", channel=contact.channel, ending=contact.urn[-2:])


def lines_of(found: Iterable[Appointment], contact: Contact, guide: Guide, speaker: Speaker) -> list[tuple[str, Line]]:
    """(day and hour, line) of several appointments of one person."""
    return [(speaker.when(each.wall, long=True), _line(each, contact, guide, speaker)) for each in found]


def _line(found: Appointment, contact: Contact, guide: Guide, speaker: Speaker) -> Line:
    own = found.held_by == "person"
    return Line(
        number=found.number, time=clock_text(found.wall, speaker.words, speaker.locale), own=own,
        about="" if own else about_of(speaker, found, guide).lstrip(" ,"), state=state_of(found),
        gone=found.status == "cancelled", person=person_of(contact, speaker),
    )  # fmt: skip


def _to_know(notice: Notice, teller: Teller) -> ToKnow:
    number = int(notice.appointment_id) if notice.appointment_id else None
    return ToKnow(notice.id, notice.kind, notice.detail or "", number, teller.moment(notice.created_at))


def _day(wanted: str, today: date) -> date:
    try:
        day = date.fromisoformat(wanted)
    except ValueError:
        return today
    return day if 2000 <= day.year < 2100 else today


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), BRUSSELS).astimezone(UTC)
