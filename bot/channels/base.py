"""The small protocol every channel speaks. A channel carries text; it knows nothing of what the text means."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import IntEnum
from typing import Literal, Protocol

MessageKind = Literal["text", "location", "sticker", "voice", "media", "contact", "unsupported"]


class Lane(IntEnum):
    """Who goes first when everything wants to leave at once; lower is sooner."""

    SAFETY = 0
    RELAY = 1
    REPLY = 2
    REMINDER = 3
    ANNOUNCEMENT = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class InboundMessage:
    """One message from a person, as its channel understood it. `urn` is `tel:+32…`, `telegram:123` or `phone:amina`."""

    channel: str
    provider_message_id: str
    urn: str
    text: str
    received_at: datetime
    kind: MessageKind = "text"
    location: tuple[float, float] | None = None  # latitude, longitude


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message. Pressing it is the same as writing `value`."""

    label: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedText:
    """A text as it will leave: folded or not, and what it costs. `encoding` is None where segments do not exist."""

    text: str
    encoding: Literal["GSM-7", "UCS-2"] | None = None
    units: int = 0
    segments: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class OutboundText:
    """One text to hand to the provider. `validity` is how long it is still worth delivering."""

    urn: str
    text: str
    lane: Lane = Lane.REPLY
    buttons: tuple[Button, ...] = ()
    validity: timedelta | None = None


@dataclass(frozen=True, slots=True)
class Accepted:
    """The provider took the message under this id."""

    provider_message_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryReceipt:
    """What the provider later says of a message it took. `status` is one of ours (see `bot.store.outbox`)."""

    channel: str
    provider_message_id: str
    status: Literal["sent", "delivered", "temporary_failure", "permanent_failure"]
    reason: str | None = None
    stops_contact: bool = False  # the person blocked us: an opt-out on this channel
    raw: str = field(default="", repr=False)  # the provider's own status word, part of the dedupe key


class SendError(Exception):
    """The provider did not take the message.

    `reason` is a short code for logs; `permanent` means never try again; `retry_after` is in seconds;
    `outcome_unknown` means the provider may have it all the same: reconcile before trying again.
    """

    def __init__(
        self, reason: str, *, permanent: bool, retry_after: float | None = None,
        stops_contact: bool = False, outcome_unknown: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(reason)
        self.reason = reason
        self.permanent = permanent
        self.retry_after = retry_after
        self.stops_contact = stops_contact
        self.outcome_unknown = outcome_unknown


class Channel(Protocol):
    """A way in and out. Every channel passes `tests/bot/channels/test_contract.py`."""

    name: str
    max_segments: int | None  # None: the channel does not count segments

    def prepare(self, text: str, keep: Sequence[str] = ()) -> PreparedText:
        """The text as it should leave. `keep` lists names that must stay letter for letter."""
        ...

    async def send(self, message: OutboundText) -> Accepted:
        """Hands one text over. Raises `SendError`, and nothing else."""
        ...

    async def find_sent(self, urn: str, text: str, since: datetime) -> str | None:
        """The provider's id of a message it took although we never heard so; None when it did not (or cannot tell)."""
        ...

    async def close(self) -> None:
        """Lets go of connections."""
        ...
