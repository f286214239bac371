"""One appointment as its page shows it, and one person's reminders: planned, sent, answered."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.console.agenda_view import Line, lines_of, person_of, state_of
from bot.console.telling import Teller
from bot.guide import Guide
from bot.relay.work import Work
from bot.reminders.walltime import read_wall
from bot.reminders.wording import Speaker, door_of
from bot.store import appointments, cases, contacts, opt_outs, reminders, series, staff, wishes
from bot.store.appointments import Appointment, Event
from bot.store.reminders import Reminder


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """One reminder: what kind, when, and how it stands ("planned", "leaving", "arrived", "dropped", "cancelled")."""

    kind: str
    at: str
    state: str
    reason: str


@dataclass(frozen=True, slots=True)
class Happened:
    """One line of the story of an appointment."""

    at: str
    kind: str
    name: str
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentPage:
    """The page of an appointment. `open`: it can still be changed; `over`: it has begun; `rhythm` is "" for once."""

    found: Appointment
    when: str
    door: str
    person: str
    state: str
    answered: str
    by: str
    rhythm: str
    open: bool
    over: bool
    sent: Sequence[Sent]
    story: Sequence[Happened]


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonPage:
    """A person's appointments and how they are reminded, in sentences (`rules`); `case` is their open one."""

    contact_id: str
    person: str
    coming: Sequence[tuple[str, Line]]
    past: Sequence[tuple[str, Line]]
    rules: Sequence[str]
    words: str
    case: int | None


async def read_appointment(work: Work, guide: Guide, found: Appointment, teller: Teller) -> AppointmentPage:
    """Everything that is known of an appointment."""
    tx, vault = work.tx, work.tools.vault
    speaker = Speaker(work.tools.words, teller.locale, work.now)
    names = {member.id: member.name for member in await staff.everyone(tx, also_inactive=True)}
    rows = await reminders.of_appointment(tx, found.id)
    story = await appointments.story(tx, found.id)
    rule = await series.get(tx, vault, found.series_id) if found.series_id else None
    contact = await contacts.get(tx, vault, found.contact_id)
    door = door_of(found, guide)
    return AppointmentPage(
        found=found, when=speaker.when(found.wall, long=True), door=door.label_in(teller.locale) if door else "",
        person=person_of(contact, speaker), state=state_of(found),
        answered=teller.moment(found.answered_at) if found.answered_at else "",
        by=names.get(found.created_by or "", ""),
        rhythm=speaker.rhythm(rule.every_weeks, found.wall) if rule and not rule.last_date else "",
        open=found.status == "planned" and found.starts_at > work.now, over=found.starts_at <= work.now,
        sent=[_sent(row, teller) for row in rows], story=[_happened(event, names, speaker, teller) for event in story],
    )  # fmt: skip


async def read_person(work: Work, guide: Guide, contact_id: str, teller: Teller) -> PersonPage:
    """A person's reminders. Raises `NotThere` when there is nobody of that id (any more)."""
    tx, vault = work.tx, work.tools.vault
    contact = await contacts.get(tx, vault, contact_id)
    speaker = Speaker(work.tools.words, teller.locale, work.now)
    found = await appointments.of_contact(tx, vault, contact_id)
    coming = [each for each in reversed(found) if each.starts_at > work.now]
    past = [each for each in found if each.starts_at <= work.now]
    wish = await wishes.of(tx, vault, contact_id)
    mine = await cases.open_case(tx, contact_id)
    return PersonPage(
        contact_id=contact_id, person=person_of(contact, speaker), coming=lines_of(coming, contact, guide, speaker),
        past=lines_of(past, contact, guide, speaker), rules=await _rules(work, contact_id, wish, teller),
        words=wish.agreed_words, case=mine.number if mine else None,
    )  # fmt: skip


async def _rules(work: Work, contact_id: str, wish: wishes.Wish, teller: Teller) -> list[str]:
    """How they are reminded, in sentences; what keeps reminders from them first."""
    said = []
    if await opt_outs.refuses_reminders(work.tx, contact_id):
        said.append("stop")
    said += [name for name in ("wrong", "hushed", "paused") if getattr(wish, f"{name}_at")]
    said += ["shared"] if wish.shared else []
    said.append("plain" if wish.plain else "discreet")
    lines = [await _agreement(work, wish, teller), *(teller.say("console-wish", what=what) for what in said)]
    moments = [
        teller.say("console-wish-moment", kind=kind, eve=teller.wall(wish.eve_at), day=_same_day(wish, teller))
        for kind in wish.moments
    ]
    lines.append(teller.say("console-wish-moments", list="; ".join(moments)) if moments else teller.say("wish-none"))
    lines.append(teller.say("console-wish-hours", earliest=teller.wall(wish.earliest), latest=teller.wall(wish.latest)))
    return lines


async def _agreement(work: Work, wish: wishes.Wish, teller: Teller) -> str:
    if wish.agreed_at is None:
        return teller.say("console-wish-not-agreed")
    by = (await staff.get(work.tx, wish.agreed_by)).name if wish.agreed_by else ""
    return teller.say("console-wish-agreed", day=teller.day_of(wish.agreed_at), by="member" if by else "self", name=by)


def _same_day(wish: wishes.Wish, teller: Teller) -> str:
    if wish.day_at is not None:
        return teller.say("wish-day-at", time=teller.wall(wish.day_at))
    minutes = wish.lead // timedelta(minutes=1)
    unit, count = ("hours", minutes // 60) if minutes % 60 == 0 else ("minutes", minutes)
    return teller.say("wish-day-lead", lead=teller.say("wish-lead", unit=unit, count=count))


def _sent(row: Reminder, teller: Teller) -> Sent:
    state: str = row.status
    if row.status == "sent":
        state = "leaving" if row.settled_at is None else "lost" if row.reason else "arrived"
    at = teller.moment(row.sent_at or row.due_at)
    return Sent(kind=row.kind, at=at, state=state, reason=row.reason or "")


def _happened(event: Event, names: dict[str, str], speaker: Speaker, teller: Teller) -> Happened:
    detail = event.detail or ""
    if event.kind == "moved" and detail:
        detail = speaker.when(read_wall(detail), long=True)
    elif event.kind == "answered":
        detail = teller.say("console-rdv-state", state=detail)
    elif event.kind in ("reminded", "dropped"):
        detail = teller.say("console-rdv-kind", kind=detail.partition(" ")[0])
    else:
        detail = ""
    at = f"{teller.day_of(event.at)} {teller.clock(event.at)}"
    return Happened(at, event.kind, names.get(event.staff_id or "", ""), detail)
