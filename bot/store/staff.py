"""The team: who they are, the phones they are reached on, and the one-time codes that let them in."""

import hashlib
import secrets
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any, Literal, get_args

from sqlalchemy import delete, exists, func, select, update

from bot.store.engine import Tx
from bot.store.staff_tables import staff, staff_code, staff_phone
from bot.store.tables import case, contact, opt_out
from bot.store.upsert import insert_into
from nlu.normalise import fold

Role = Literal["permanence", "raq", "editor", "coordinator", "admin"]
ROLES: tuple[Role, ...] = get_args(Role)
LONGEST_NAME = 20  # an order with it fits a button of Telegram (64 bytes), in any script
CodePurpose = Literal["sign_in", "telegram"]
CODE_LIVES = timedelta(days=2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Staff:
    """One of the team. Quiet hours are local wall time, both or none; nobody off duty is called in them."""

    id: str
    name: str
    handle: str
    roles: frozenset[str]
    languages: tuple[str, ...]
    quiet_from: time | None = None
    quiet_until: time | None = None
    active: bool = True

    @property
    def language(self) -> str:
        """The language in which the bot writes to this person: French or Dutch."""
        return "nl" if self.languages[:1] == ("nl",) else "fr"

    def is_quiet(self, at: time) -> bool:
        """Whether `at`, local wall time, is within the quiet hours."""
        if self.quiet_from is None or self.quiet_until is None:
            return False
        if self.quiet_from <= self.quiet_until:
            return self.quiet_from <= at < self.quiet_until
        return at >= self.quiet_from or at < self.quiet_until


@dataclass(frozen=True, slots=True, kw_only=True)
class Phone:
    """A phone of the team. `blocked` when its owner blocked the bot there, or the number no longer works."""

    id: str
    staff_id: str
    contact_id: str
    channel: str
    blocked: bool


class NameTakenError(ValueError):
    """Another active or former member has that name already."""


class PhoneTakenError(ValueError):
    """That phone belongs to another member."""


def handle_of(name: str) -> str:
    """The name as it is typed in a hurry: "Chloé" is "chloe"."""
    return fold(name).replace(" ", "-")


async def add(tx: Tx, name: str, roles: Collection[str], languages: Collection[str], now: datetime) -> Staff:
    """A new member. Raises `NameTakenError`, or `ValueError` for a role or a name that cannot be."""
    unknown = set(roles) - set(ROLES)
    if unknown or not roles:
        raise ValueError(f"unknown role: {', '.join(sorted(unknown)) or 'none given'}; choose from {', '.join(ROLES)}")
    if not handle_of(name) or len(name.strip()) > LONGEST_NAME:
        raise ValueError(f"a first name has letters, at most {LONGEST_NAME}")
    row = {
        "name": name.strip(), "handle": handle_of(name), "roles": " ".join(sorted(roles)),
        "languages": " ".join(languages) or "fr", "created_at": now,
    }  # fmt: skip
    insert = insert_into(tx, staff).values(row).on_conflict_do_nothing(index_elements=["handle"])
    id = (await tx.execute(insert.returning(staff.c.id))).scalar_one_or_none()
    if id is None:
        raise NameTakenError(f"somebody in the team is called {name} already")
    return await get(tx, id)


async def get(tx: Tx, id: str) -> Staff:
    """The member of that id, active or not. There is always one: members are never deleted."""
    return _staff((await tx.execute(select(staff).where(staff.c.id == id))).mappings().one())


async def find(tx: Tx, name: str) -> Staff | None:
    """The active member of that name, accents and capitals aside; None when there is none."""
    query = select(staff).where(staff.c.handle == handle_of(name), staff.c.active)
    row = (await tx.execute(query)).mappings().one_or_none()
    return None if row is None else _staff(row)


async def everyone(tx: Tx, *, also_inactive: bool = False) -> list[Staff]:
    """The team, by name."""
    query = select(staff).order_by(staff.c.handle)
    rows = await tx.execute(query if also_inactive else query.where(staff.c.active))
    return [_staff(row) for row in rows.mappings()]


async def of_contact(tx: Tx, contact_id: str) -> Staff | None:
    """The active member who writes from this contact; None for everybody else."""
    mine = staff.join(staff_phone, staff_phone.c.staff_id == staff.c.id)
    query = select(staff).select_from(mine).where(staff_phone.c.contact_id == contact_id, staff.c.active)
    row = (await tx.execute(query)).mappings().one_or_none()
    return None if row is None else _staff(row)


async def change(tx: Tx, id: str, **values: Any) -> None:
    """Changes columns of a member: languages and roles as strings separated by spaces, quiet hours as "22:00"."""
    await tx.execute(update(staff).where(staff.c.id == id).values(**values))


async def phones(tx: Tx, staff_ids: Collection[str]) -> list[Phone]:
    """The phones of these members, each member's best first."""
    is_blocked = exists().where(opt_out.c.contact_id == staff_phone.c.contact_id, opt_out.c.kind == "channel")
    columns = (staff_phone.c.id, staff_phone.c.staff_id, staff_phone.c.contact_id, contact.c.channel)
    query = (
        select(*columns, is_blocked.label("blocked"))
        .join(contact, contact.c.id == staff_phone.c.contact_id)
        .where(staff_phone.c.staff_id.in_(staff_ids))
        .order_by(staff_phone.c.staff_id, staff_phone.c.position, staff_phone.c.id)
    )
    rows = await tx.execute(query)
    return [
        Phone(id=id, staff_id=owner, contact_id=contact_id, channel=channel, blocked=bool(blocked))
        for id, owner, contact_id, channel, blocked in rows
    ]


async def add_phone(tx: Tx, staff_id: str, contact_id: str, now: datetime) -> None:
    """This contact is a phone of this member, tried after those there are. A second time changes nothing.

    Raises `PhoneTakenError` when it is somebody else's, or that of a person who waits for the team: their words would
    be taken for orders.
    """
    waits = exists().where(case.c.contact_id == contact_id, case.c.status != "closed")
    if (await tx.execute(select(waits))).scalar_one():
        raise PhoneTakenError("somebody who writes from this phone has an open case")
    last = select(func.coalesce(func.max(staff_phone.c.position), 0)).where(staff_phone.c.staff_id == staff_id)
    row = {
        "staff_id": staff_id, "contact_id": contact_id, "created_at": now,
        "position": (await tx.execute(last)).scalar_one() + 1,
    }  # fmt: skip
    insert = insert_into(tx, staff_phone).values(row)
    await tx.execute(insert.on_conflict_do_nothing(index_elements=["contact_id"]))
    owner = select(staff_phone.c.staff_id).where(staff_phone.c.contact_id == contact_id)
    if (await tx.execute(owner)).scalar_one() != staff_id:
        raise PhoneTakenError("this phone belongs to another member of the team")


async def prefer_phone(tx: Tx, staff_id: str, phone_id: str) -> None:
    """This phone of the member is tried first from now on."""
    first = select(func.min(staff_phone.c.position)).where(staff_phone.c.staff_id == staff_id)
    position = (await tx.execute(first)).scalar_one_or_none() or 1
    mine = (staff_phone.c.id == phone_id, staff_phone.c.staff_id == staff_id)
    await tx.execute(update(staff_phone).where(*mine).values(position=position - 1))


async def remove_phone(tx: Tx, staff_id: str, phone_id: str) -> bool:
    """The member is no longer reached there; False when it was not theirs."""
    mine = (staff_phone.c.id == phone_id, staff_phone.c.staff_id == staff_id)
    return (await tx.execute(delete(staff_phone).where(*mine))).rowcount == 1


async def new_code(tx: Tx, staff_id: str, purpose: CodePurpose, now: datetime) -> str:
    """A one-time code that lives two days; the earlier ones of the same purpose stop to work."""
    mine = (staff_code.c.staff_id == staff_id, staff_code.c.purpose == purpose)
    await tx.execute(delete(staff_code).where(*mine))
    code = secrets.token_hex(16)
    row = {"code_hash": hashed(code), "staff_id": staff_id, "purpose": purpose, "expires_at": now + CODE_LIVES}
    await tx.execute(insert_into(tx, staff_code).values(row))
    return code


async def owner_of_code(tx: Tx, code: str, purpose: CodePurpose, now: datetime) -> Staff | None:
    """Whose living code this is, without using it up; None when it is nobody's."""
    mine = (staff_code.c.code_hash == hashed(code), staff_code.c.purpose == purpose, staff_code.c.expires_at > now)
    query = select(staff).join(staff_code, staff_code.c.staff_id == staff.c.id).where(*mine, staff.c.active)
    row = (await tx.execute(query)).mappings().one_or_none()
    return None if row is None else _staff(row)


async def use_code(tx: Tx, code: str, purpose: CodePurpose, now: datetime) -> Staff | None:
    """The member whose code this is, once; None when it was used, is too old, or never was."""
    found = await owner_of_code(tx, code, purpose, now)
    gone = delete(staff_code).where(staff_code.c.code_hash == hashed(code), staff_code.c.purpose == purpose)
    return found if (await tx.execute(gone)).rowcount and found is not None else None


def hashed(secret: str) -> str:
    """What is kept of a random secret: its SHA-256. Long random secrets need no slow hash."""
    return hashlib.sha256(secret.encode()).hexdigest()


def _staff(row: Any) -> Staff:
    return Staff(
        id=row["id"], name=row["name"], handle=row["handle"], roles=frozenset(row["roles"].split()),
        languages=tuple(row["languages"].split()), active=row["active"],
        quiet_from=time.fromisoformat(row["quiet_from"]) if row["quiet_from"] else None,
        quiet_until=time.fromisoformat(row["quiet_until"]) if row["quiet_until"] else None,
    )  # fmt: skip
