"""Twilio's webhooks as our own messages: a person's SMS, and what became of one of ours.

First step of the inbound walk after the signature check. The forms come as `application/x-www-form-urlencoded`.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Final, Literal

import structlog

from bot.channels.base import DeliveryReceipt, InboundMessage
from bot.channels.phone_numbers import e164
from bot.channels.twilio_errors import read_code

SMS: Final = "sms"

Ours = Literal["sent", "delivered", "temporary_failure", "permanent_failure"]
# Twilio's words in the order they come; None: nothing new for us, the message is still where we left it.
STATUSES: Final[dict[str, Ours | None]] = {
    "accepted": None, "scheduled": None, "queued": None, "sending": None,
    "sent": "sent", "partially_delivered": "sent",
    "delivered": "delivered", "read": "delivered",
    "canceled": "permanent_failure", "undelivered": "permanent_failure", "failed": "permanent_failure",
}  # fmt: skip

_log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)


def parse_inbound(form: Mapping[str, str], now: datetime) -> InboundMessage:
    """A person's SMS from the form of Twilio's webhook; Twilio has already joined the parts of a long one.

    ``MessageSid=SM0..1&From=%2B447700900001&To=%2B447700900900&Body=g+faim&NumSegments=1&NumMedia=0``

    A picture (`NumMedia` > 0) gives kind "media" with the text that came with it. Raises ValueError, one line without
    content, when the sid or the sender's number is missing or unreadable.
    """
    sid = form.get("MessageSid") or form.get("SmsSid") or ""
    if not sid:
        raise ValueError("Twilio message without MessageSid")
    try:
        sender = e164(form.get("From", ""))
    except ValueError:
        raise ValueError(f"Twilio message {sid}: From is not a telephone number") from None
    return InboundMessage(
        channel=SMS,
        provider_message_id=sid,
        urn=f"tel:{sender}",
        text=form.get("Body", ""),
        received_at=now,
        kind="text" if form.get("NumMedia", "0") in ("", "0") else "media",
    )


def parse_status(form: Mapping[str, str]) -> DeliveryReceipt | None:
    """The receipt in the form of a status callback; None for the words that say nothing new ("queued", "sending").

    ``MessageSid=SM0..1&MessageStatus=undelivered&ErrorCode=30003&To=%2B447700900001``

    Raises ValueError, one line without content, when the sid or the status is missing.
    """
    sid, word = form.get("MessageSid") or form.get("SmsSid") or "", form.get("MessageStatus", "")
    if not sid or not word:
        raise ValueError("Twilio status callback without MessageSid or MessageStatus")
    if word not in STATUSES:
        _log.error("twilio_alarm", provider_message_id=sid, reason="unknown_status")
        return None
    status = STATUSES[word]
    if status is None:
        return None
    if status == "permanent_failure":
        return _failure(sid, word, form.get("ErrorCode", ""))
    return DeliveryReceipt(channel=SMS, provider_message_id=sid, status=status, raw=word)


def _failure(sid: str, word: str, code: str) -> DeliveryReceipt:
    if word == "canceled":
        return DeliveryReceipt(
            channel=SMS, provider_message_id=sid, status="permanent_failure", reason="canceled", raw=word
        )
    refusal = read_code(int(code) if code.isdecimal() else 0)
    return DeliveryReceipt(
        channel=SMS,
        provider_message_id=sid,
        status="permanent_failure" if refusal.permanent else "temporary_failure",
        reason=refusal.reason,
        stops_contact=refusal.stops_contact,
        raw=word,
    )
