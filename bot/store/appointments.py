"""What a person wants to be reminded of. Wall time and zone are the truth; `starts_at` is derived from them.

Every change is one UPDATE that says what it expects to find, and leaves an event behind.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Select, select, update

from bot.secrets_at_rest import Vault
from bot.store.appointment_tables import appointment, appointment_event
from bot.store.engine import Tx
from bot.store.upsert import insert_into

AppointmentStatus = Literal["planned", "cancelled", "kept", "missed"]
Answer = Literal["coming", "change", "company", "not_coming"]
HeldBy = Literal["person", "service"]
EventKind = Literal[
    "created", "moved", "details", "cancelled", "answered", "asked", "reminded", "dropped", "kept", "missed", "zone",
]  # fmt: skip
_c = appointment.c


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """What an appointment is about, in the words of who made it; each "" when not said."""

    what: str = ""  # "CPAS"
    where: str = ""
    who: str = ""  # who is waiting: a first name
    bring: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """An appointment. `wall` is naive time on the clocks of `zone`; `revision` grows with each move."""

    id: str
    contact_id: str
    wall: datetime
    zone: str
    starts_at: datetime
    details: Details
    entry_id: str | None
    held_by: HeldBy
    status: AppointmentStatus
    answer: Answer | None
    answered_at: datetime | None
    revision: int
    series_id: str | None
    series_date: str | None
    created_by: str | None
    created_at: datetime
    source: str | None

    @property
    def number(self) -> int:
        return int(self.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAppointment:
    """An appointment to write down. `created_by` is the member of the team, None for the person themselves."""

    contact_id: str
    wall: datetime
    zone: str
    starts_at: datetime
    zone_data: str
    details: Details = field(default_factory=Details)
    entry_id: str | None = None
    held_by: HeldBy = "person"
    created_by: str | None = None
    series_id: str | None = None
    series_date: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened to an appointment."""

    at: datetime
    kind: EventKind
    staff_id: str | None = None
    inbound_id: str | None = None
    detail: str | None = None


async def add(tx: Tx, vault: Vault, new: NewAppointment, now: datetime) -> Appointment | None:
    """Writes it down; None when its series has an appointment of that date already."""
    copied = (
        "contact_id", "zone", "starts_at", "zone_data", "entry_id", "held_by", "created_by", "series_id",
        "series_date", "source",
    )  # fmt: skip
    row = {name: getattr(new, name) for name in copied} | {
        "wall": _written(new.wall), "details_sealed": _sealed(vault, new.details), "status": "planned",
        "created_at": now,
    }  # fmt: skip
    insert = insert_into(tx, appointment).values(row).on_conflict_do_nothing()
    added = (await tx.execute(insert.returning(appointment))).mappings().one_or_none()
    return _appointment(added, vault) if added is not None else None


async def get(tx: Tx, vault: Vault, id: str | int, *, lock: bool = False) -> Appointment | None:
    """The appointment of that id or number, None when there is none (any more).

    `lock` keeps others from changing it until `tx` ends, but not from writing what happened to it: a round that holds
    one of its reminders must be able to go on.
    """
    query = select(appointment).where(_c.id == str(id))
    return await _one(tx, vault, query.with_for_update(key_share=True) if lock else query)


async def upcoming(tx: Tx, vault: Vault, contact_id: str, now: datetime, limit: int = 20) -> list[Appointment]:
    """The person's planned appointments that have not begun at `now`, the next one first."""
    theirs = (_c.contact_id == contact_id, _c.status == "planned", _c.starts_at > now)
    return await _all(tx, vault, select(appointment).where(*theirs).order_by(_c.starts_at, _c.id).limit(limit))


async def at_the_same_time(tx: Tx, vault: Vault, contact_id: str, starts_at: datetime) -> Appointment | None:
    """The planned appointment that the person has at that very moment: saying it twice makes it once."""
    theirs = (_c.contact_id == contact_id, _c.status == "planned", _c.starts_at == starts_at)
    return await _one(tx, vault, select(appointment).where(*theirs).order_by(_c.id).limit(1))


async def by_source(tx: Tx, vault: Vault, contact_id: str, source: str) -> Appointment | None:
    """The person's newest appointment that came from a file under that mark, whatever became of it."""
    theirs = (_c.contact_id == contact_id, _c.source == source)
    return await _one(tx, vault, select(appointment).where(*theirs).order_by(_c.id.desc()).limit(1))


async def of_contact(tx: Tx, vault: Vault, contact_id: str, limit: int = 100) -> list[Appointment]:
    """Every appointment of a person, the latest first."""
    query = select(appointment).where(_c.contact_id == contact_id)
    return await _all(tx, vault, query.order_by(_c.starts_at.desc(), _c.id.desc()).limit(limit))


async def between(tx: Tx, vault: Vault, first: datetime, last: datetime) -> list[Appointment]:
    """Every appointment that begins from `first` until before `last`, cancelled ones too, by time."""
    query = select(appointment).where(_c.starts_at >= first, _c.starts_at < last)
    return await _all(tx, vault, query.order_by(_c.starts_at, _c.id))


async def with_other_zone_data(tx: Tx, vault: Vault, zone_data: str, now: datetime, limit: int) -> list[Appointment]:
    """Planned ones to come whose moment was derived with other data than `zone_data`."""
    stale = (_c.status == "planned", _c.starts_at > now, _c.zone_data != zone_data)
    return await _all(tx, vault, select(appointment).where(*stale).order_by(_c.id).limit(limit))


async def change(tx: Tx, vault: Vault, id: str, *, expected: int | None = None, **values: Any) -> Appointment | None:
    """Writes changed columns; `details` and `wall` are given as in `Appointment`.

    With `expected` only while it is planned at that revision: of two who move it, one does. None when nothing changed.
    """
    if "details" in values:
        values["details_sealed"] = _sealed(vault, values.pop("details"))
    if "wall" in values:
        values["wall"] = _written(values["wall"])
    changed = update(appointment).where(_c.id == id).values(**values)
    if expected is not None:
        changed = changed.where(_c.revision == expected, _c.status == "planned")
    row = (await tx.execute(changed.returning(appointment))).mappings().one_or_none()
    return _appointment(row, vault) if row is not None else None


async def note(tx: Tx, id: str, event: Event) -> None:
    """Adds an event to the story of an appointment."""
    await tx.execute(insert_into(tx, appointment_event).values(appointment_id=id, **asdict(event)))


async def story(tx: Tx, id: str) -> list[Event]:
    """What happened to an appointment, in order."""
    query = select(appointment_event).where(appointment_event.c.appointment_id == id).order_by(appointment_event.c.id)
    names = Event.__slots__
    return [Event(**{name: row[name] for name in names}) for row in (await tx.execute(query)).mappings()]


async def _one(tx: Tx, vault: Vault, query: Select[Any]) -> Appointment | None:
    row = (await tx.execute(query)).mappings().one_or_none()
    return _appointment(row, vault) if row is not None else None


async def _all(tx: Tx, vault: Vault, query: Select[Any]) -> list[Appointment]:
    rows: Sequence[Any] = (await tx.execute(query)).mappings().all()
    return [_appointment(row, vault) for row in rows]


def _written(wall: datetime) -> str:
    if wall.tzinfo is not None:
        raise ValueError("wall time has no time zone of its own")
    return wall.isoformat(timespec="minutes")


def _sealed(vault: Vault, details: Details) -> str | None:
    said = {name: text for name, text in asdict(details).items() if text}
    return vault.seal(json.dumps(said)) if said else None


def _appointment(row: Any, vault: Vault) -> Appointment:
    derived: dict[str, Any] = {
        "wall": datetime.fromisoformat(row["wall"]),
        "details": Details(**json.loads(vault.open(row["details_sealed"]))) if row["details_sealed"] else Details(),
    }
    return Appointment(**{name: row[name] for name in Appointment.__slots__ if name not in derived}, **derived)
