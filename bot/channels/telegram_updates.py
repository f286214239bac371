"""Telegram's updates as our own messages, from the JSON that polling and the webhook both bring.

First step of the inbound walk. Knows the format (https://core.telegram.org/bots/api#update) and not the library.
"""

import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated, Any, Final

from pydantic import BaseModel, Field, ValidationError

from bot.channels.base import DeliveryReceipt, InboundMessage, MessageKind

TELEGRAM: Final = "telegram"
Timestamp = Annotated[int, Field(ge=0, le=2**33)]  # seconds since 1970; beyond, dates overflow


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactStopped(DeliveryReceipt):
    """A receipt that belongs to no message: the person blocked the bot. `urn` says who; the id is the update's."""

    urn: str


class _Chat(BaseModel):
    id: int
    type: str


class _Sender(BaseModel):
    is_bot: bool = False


class _Location(BaseModel):
    latitude: float = Field(ge=-90, le=90)
    longitude: float = Field(ge=-180, le=180)


class _Venue(BaseModel):
    location: _Location
    title: str = ""


class _Sticker(BaseModel):
    emoji: str = ""


class _Message(BaseModel):
    chat: _Chat
    date: Timestamp
    edit_date: Timestamp | None = None
    sender: _Sender = Field(default=_Sender(), alias="from")
    text: str | None = None
    caption: str = ""
    location: _Location | None = None
    venue: _Venue | None = None
    sticker: _Sticker | None = None
    # Only whether they are there: we neither fetch files nor keep another person's contact card.
    voice: Any = None
    audio: Any = None
    video_note: Any = None
    photo: Any = None
    video: Any = None
    document: Any = None
    animation: Any = None
    contact: Any = None
    poll: Any = None
    dice: Any = None
    story: Any = None
    game: Any = None


class _WhereFrom(BaseModel):
    chat: _Chat


class _Press(BaseModel):
    data: str = ""
    message: _WhereFrom | None = None


class _Member(BaseModel):
    status: str


class _Membership(BaseModel):
    chat: _Chat
    new_chat_member: _Member


class _Update(BaseModel):
    update_id: int
    message: _Message | None = None
    edited_message: _Message | None = None
    callback_query: _Press | None = None
    my_chat_member: _Membership | None = None


_KINDS: Final[dict[str, MessageKind]] = {
    "voice": "voice", "audio": "voice", "video_note": "voice",
    "photo": "media", "video": "media", "document": "media", "animation": "media",
    "contact": "contact", "poll": "unsupported", "dice": "unsupported", "story": "unsupported", "game": "unsupported",
}  # fmt: skip


def parse_update(payload: Mapping[str, Any], now: datetime) -> InboundMessage | ContactStopped | None:
    """A person's message, or the news that the person blocked us, from one update.

    ``{"update_id": 7, "message": {"message_id": 3, "date": 1795255200, "text": "g faim",
    "from": {"id": 11, "is_bot": false}, "chat": {"id": 11, "type": "private"}}}``

    An edited message is a new message; a button is its value; the words under a picture are its text. None for what is
    not a person writing in private: groups, other bots, service notes, the steps of a live location. Raises ValueError,
    one line without content, when the update cannot be read.
    """
    try:
        update = _Update.model_validate(payload)
    except ValidationError as error:
        where = ".".join(str(step) for step in error.errors()[0]["loc"])
        raise ValueError(f"Telegram update {_id_of(payload)}: cannot read '{where}'") from None
    if update.my_chat_member:
        return _read_membership(update.update_id, update.my_chat_member)
    if update.callback_query:
        return _read_press(update.update_id, update.callback_query, now)
    if update.edited_message and (update.edited_message.location or update.edited_message.venue):
        return None  # a shared live location moves every few seconds; the first message said where the person is
    message = update.message or update.edited_message
    return _read_message(update.update_id, message) if message else None


def valid_secret(header: str | None, secret: str) -> bool:
    """Whether a webhook's `X-Telegram-Bot-Api-Secret-Token` is ours, in constant time; False when either is empty."""
    return bool(header and secret) and hmac.compare_digest((header or "").encode(), secret.encode())


def _read_message(update_id: int, message: _Message) -> InboundMessage | None:
    content = _content(message)
    if content is None or message.chat.type != "private" or message.sender.is_bot:
        return None
    kind, text, location = content
    return InboundMessage(
        channel=TELEGRAM,
        provider_message_id=str(update_id),
        urn=_urn(message.chat),
        text=text,
        received_at=datetime.fromtimestamp(message.edit_date or message.date, UTC),
        kind=kind,
        location=location,
    )


def _content(message: _Message) -> tuple[MessageKind, str, tuple[float, float] | None] | None:
    if message.text is not None:
        return "text", message.text, None
    place = message.venue.location if message.venue else message.location
    if place:
        title = message.venue.title if message.venue else ""
        return "location", title, (place.latitude, place.longitude)
    if message.sticker:
        return "sticker", message.sticker.emoji, None
    kinds = (kind for name, kind in _KINDS.items() if getattr(message, name))
    kind = next(kinds, None)
    return (kind, message.caption, None) if kind else None


def _read_press(update_id: int, press: _Press, now: datetime) -> InboundMessage | None:
    if press.message is None or press.message.chat.type != "private":
        return None
    return InboundMessage(
        channel=TELEGRAM,
        provider_message_id=str(update_id),
        urn=_urn(press.message.chat),
        text=press.data,
        received_at=now,
    )


def _read_membership(update_id: int, membership: _Membership) -> ContactStopped | None:
    if membership.chat.type != "private" or membership.new_chat_member.status != "kicked":
        return None
    return ContactStopped(
        channel=TELEGRAM,
        provider_message_id=f"update-{update_id}",  # a bare number could be the id of a message of ours
        status="permanent_failure",
        reason="blocked",
        stops_contact=True,
        raw="kicked",
        urn=_urn(membership.chat),
    )


def _urn(chat: _Chat) -> str:
    return f"{TELEGRAM}:{chat.id}"


def _id_of(payload: Mapping[str, Any]) -> str:
    found = payload.get("update_id") if isinstance(payload, Mapping) else None
    return str(found) if isinstance(found, int) else "without id"
