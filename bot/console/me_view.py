"""A member's own phones as their page shows them: channel, last two digits, whether they work, the last trial."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.console.case_talk import STATES
from bot.console.telling import Teller
from bot.relay.work import Work
from bot.store import contacts, history, staff
from bot.store.staff import Phone, Staff

LOOKED_AT = 20  # messages to the phone among which the last trial is looked for
PENDING = frozenset({"leaving", "sent"})


@dataclass(frozen=True, slots=True, kw_only=True)
class PhoneRow:
    """One phone. `state` is ok, blocked (its owner blocked the bot, or the number is dead) or off (no such channel)."""

    id: str
    channel: str
    ending: str
    state: str
    trial: str = ""  # what became of the last trial, "" when there was none
    trial_at: str = ""


@dataclass(frozen=True, slots=True)
class Phones:
    """A member's phones, the first one first."""

    rows: Sequence[PhoneRow]

    @property
    def pending(self) -> bool:
        """Whether the result of a trial may still come."""
        return any(row.trial in PENDING for row in self.rows)


async def read_phones(work: Work, member: Staff, teller: Teller) -> Phones:
    """The phones of a member, as they stand now."""
    found = await staff.phones(work.tx, [member.id])
    return Phones([await _row(work, member, phone, teller) for phone in found])


async def _row(work: Work, member: Staff, phone: Phone, teller: Teller) -> PhoneRow:
    urn = (await contacts.get(work.tx, work.tools.vault, phone.contact_id)).urn
    state = "blocked" if phone.blocked else "ok" if phone.channel in work.tools.channels else "off"
    ending = urn[-2:] if phone.channel == "sms" else ""
    trial = work.say(member, "staff-test")
    lines = await history.of_contact(work.tx, work.tools.vault, phone.contact_id, LOOKED_AT)
    last = next((line for line in reversed(lines) if line.direction == "out" and line.text == trial), None)
    return PhoneRow(
        id=phone.id, channel=phone.channel, ending=ending, state=state,
        trial=STATES.get(last.status, "leaving") if last else "", trial_at=teller.moment(last.at) if last else "",
    )  # fmt: skip
