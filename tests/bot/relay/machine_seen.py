"""The database as it is after a step, opened with the keys: what the facts of `machine_facts` are about."""

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import select

from bot.relay.roster import serving
from bot.secrets_at_rest import Vault
from bot.store import Database, shifts
from bot.store.staff_tables import staff, staff_phone
from bot.store.tables import case, case_event, contact, inbound_message, metadata, opt_out, outbound_message

Row = dict[str, Any]


@dataclass(frozen=True)
class Seen:
    """The database after a step. `texts` are outgoing texts by id, `heard` incoming ones."""

    now: datetime
    cases: dict[str, Row]
    events: list[Row]
    outgoing: dict[str, Row]
    incoming: dict[str, Row]
    texts: dict[str, str]
    heard: dict[str, str]
    urns: dict[str, str]  # contact -> urn
    member_of: dict[str, str]  # contact of the team -> member
    roles: dict[str, str]
    left: set[str]  # members who are of the team no more
    unreachable: set[str]  # contacts that blocked us, as far as we know
    serving: set[str]

    def open_cases(self) -> list[Row]:
        return [each for each in self.cases.values() if each["status"] != "closed"]

    def case_of(self, contact_id: str | None) -> Row | None:
        return next((each for each in self.open_cases() if each["contact_id"] == contact_id), None)

    def owner_of(self, contact_id: str | None) -> str | None:
        found = self.case_of(contact_id)
        return found["owner_id"] if found else None


@lru_cache(maxsize=4096)
def _body(vault: Vault, sealed: str) -> str:
    return vault.open(sealed)


async def look(database: Database, vault: Vault, now: datetime) -> Seen:
    """Reads everything that the facts are about."""
    async with database.reading() as tx:
        tables = [case, case_event, outbound_message, inbound_message, contact, staff_phone, staff, opt_out]
        rows = {each: [dict(row) for row in (await tx.execute(select(each))).mappings()] for each in tables}
        lines = await shifts.everything(tx)
    return Seen(
        now=now,
        cases={row["id"]: row for row in rows[case]},
        events=sorted(rows[case_event], key=lambda row: int(row["id"])),
        outgoing={row["id"]: row for row in rows[outbound_message]},
        incoming={row["id"]: row for row in rows[inbound_message]},
        texts={row["id"]: _body(vault, row["body_sealed"]) for row in rows[outbound_message] if row["body_sealed"]},
        heard={row["id"]: _body(vault, row["body_sealed"]) for row in rows[inbound_message] if row["body_sealed"]},
        urns={row["id"]: _body(vault, row["urn_sealed"]) for row in rows[contact]},
        member_of={row["contact_id"]: row["staff_id"] for row in rows[staff_phone]},
        roles={row["id"]: row["roles"] for row in rows[staff]},
        left={row["id"] for row in rows[staff] if not row["active"]},
        unreachable={row["contact_id"] for row in rows[opt_out] if row["kind"] == "channel"},
        serving={id for post in ("on_duty", "backup") for id in serving(lines, now, post)},
    )


async def readable(database: Database, vault: Vault) -> list[str]:
    """Every row of every table, with the texts that somebody with the keys could still read."""
    found = []
    async with database.reading() as tx:
        for table in metadata.sorted_tables:
            for row in (await tx.execute(select(table))).mappings():
                values = {name: str(value) for name, value in row.items() if value is not None}
                shown = {
                    name: _body(vault, value) if value.startswith("gAAAA") else value for name, value in values.items()
                }  # fmt: skip
                found.append(f"{table.name}: {shown}")
    return found
