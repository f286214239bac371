"""One message of one of the team, and how to answer it: what every order (`bot.relay.desk`) works with."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count

from bot.channels.base import Button
from bot.relay import post
from bot.relay.orders import Order
from bot.relay.work import Work
from bot.store import cases, conversations, staff
from bot.store.cases import Case
from bot.store.inbox import Recorded
from bot.store.staff import Phone, Staff

ASKED_FOR = timedelta(minutes=30)  # how long a question of ours to a member waits for its answer


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of ours to a member: about which case, and when."""

    question: str
    case_id: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class AtTheDesk:
    """A member's message and everything known about it."""

    work: Work
    member: Staff
    message: Recorded
    order: Order
    _numbers: "count[int]" = field(default_factory=count)

    async def reply(
        self, message: str, found: Case | None = None, buttons: tuple[Button, ...] = (), **args: str | int
    ) -> None:
        """A text of the catalogue, on the phone by which the member wrote."""
        about = self.work.about
        await self.tell(about(self.member, message, found, **args) if found else self.said(message, **args), buttons)

    async def tell(self, text: str, buttons: tuple[Button, ...] = (), words_of: Case | None = None) -> None:
        """A composed text, on the phone by which the member wrote; `words_of` the case whose words it holds, if any."""
        by = self.message
        phone = Phone(id="", staff_id=self.member.id, contact_id=by.contact_id, channel=by.channel, blocked=False)
        letter = post.Letter(
            key=f"desk:{by.id}:{next(self._numbers)}", text=text, buttons=buttons, kind="words",
            case_id=words_of.id if words_of else None,
        )  # fmt: skip
        await post.to_phone(self.work, phone, letter)

    async def confirm(self, found: Case, buttons: tuple[Button, ...] = ()) -> None:
        """The case is theirs: says how to write to the person, with the number when they have several."""
        own = await self.mine()
        await self.reply("staff-taken" if len(own) < 2 else "staff-taken-several", found, buttons, cases=numbers(own))

    def said(self, message: str, **args: str | int) -> str:
        """A text of the catalogue in the member's language."""
        return self.work.say(self.member, message, **args)

    async def mine(self) -> list[Case]:
        """The member's open cases, the most serious first."""
        return await cases.open_cases(self.work.tx, self.member.id)

    async def my_case(self) -> Case | None:
        """The case that the order is about, when it is the member's; otherwise they are told why nothing happens."""
        if self.order.number is not None:
            return await self._numbered(self.order.number)
        own = await self.mine()
        if len(own) == 1:
            return await self._numbered(own[0].number)
        if not own:
            await self.reply("staff-no-case")
        else:
            message = "staff-which" if self.order.kind == "say" else "staff-which-command"
            await self.reply(message, own[0], cases=numbers(own))
        return None

    async def _numbered(self, number: int) -> Case | None:
        # Held until the end: who is accepting it at this moment waits, or was first.
        found = await cases.get(self.work.tx, number, lock=True)
        if found is None or found.status == "closed":
            await self.reply("staff-unknown-case", number=number)
        elif found.owner_id is None:
            await self.reply("staff-not-taken", found)
        elif found.owner_id != self.member.id:
            await self.reply("staff-not-yours", found, name=(await staff.get(self.work.tx, found.owner_id)).name)
        else:
            return found
        return None

    async def asked(self) -> Asked | None:
        """The question of ours that waits for this member's answer."""
        state = await conversations.load(self.work.tx, self.work.tools.vault, self.message.contact_id)
        if state is None or "asked" not in state or self.work.now - datetime.fromisoformat(state["at"]) > ASKED_FOR:
            return None
        return Asked(state["asked"], state["case"], datetime.fromisoformat(state["at"]))

    async def ask(self, question: str, found: Case | None = None) -> None:
        """Remembers that a question waits for this member's answer."""
        state = {"asked": question, "case": found.id if found else "0", "at": self.work.now.isoformat()}
        await conversations.save(
            self.work.tx, self.work.tools.vault, self.message.contact_id, state, self.work.now
        )  # fmt: skip

    async def no_more_asked(self) -> None:
        """Whatever we asked is answered, or no longer matters."""
        await conversations.clear(self.work.tx, self.message.contact_id)


def numbers(found: Sequence[Case]) -> str:
    """The cases as they are called: "#42, #43"."""
    return ", ".join(f"#{each.number}" for each in found)
