"""What arrives from the channels, before the pipeline: recorded, or when that fails, at least read for danger.

"The safety text goes out even with the database read-only": then there is no outbox, and the text goes straight to the
channel.
"""

import structlog

from bot import metrics
from bot.channels.base import DeliveryReceipt, InboundMessage, Lane, OutboundText, SendError
from bot.exchange import Tools
from bot.intake import Intake
from bot.languages import SPOKEN
from bot.safety_text import unkept_safety_text
from bot.store import StoreError, contacts, opt_outs, outbox
from flows.catalogue import FALLBACK
from nlu.language import detect
from nlu.safety import SafetyCheck

log = structlog.get_logger()


class Receiving:
    """The one way in for every channel."""

    def __init__(self, tools: Tools, intake: Intake, safety: SafetyCheck) -> None:
        self._tools = tools
        self._intake = intake
        self._safety = safety

    async def message(self, message: InboundMessage) -> str | None:
        """Records a message; gives its id, or None for a repeat.

        Raises `StoreError` when it could not be written, so that the provider keeps it and tries again.
        """
        try:
            id_ = await self._intake.record(message)
        except StoreError:
            log.error("not_recorded", channel=message.channel, provider_message_id=message.provider_message_id)
            await self._last_resort(message)
            raise
        if id_ is not None:
            metrics.INBOUND.labels(message.channel).inc()
        return id_

    async def receipt(self, receipt: DeliveryReceipt) -> None:
        """Notes what the provider says of a message; a person who blocked us is left alone on that channel."""
        async with self._tools.database.transaction() as tx:
            await outbox.apply_receipt(tx, receipt, self._tools.clock.now())
            urn = getattr(receipt, "urn", None)
            if receipt.stops_contact and urn:
                contact = await contacts.find(tx, self._tools.vault, receipt.channel, urn)
                if contact is not None:
                    await opt_outs.add(tx, contact.id, "channel", self._tools.clock.now())

    async def _last_resort(self, message: InboundMessage) -> None:
        finding = self._safety.check(message.text)
        if not finding.at_least("urgent"):
            return
        found = detect(message.text, FALLBACK)
        locale = found.language if found.language in SPOKEN else FALLBACK
        channel = self._tools.channels[message.channel]
        text = unkept_safety_text(finding, locale, self._tools.words, self._tools.lines, self._tools.clock.now())
        try:
            await channel.send(OutboundText(urn=message.urn, text=channel.prepare(text).text, lane=Lane.SAFETY))
            log.warning("safety_text_without_store", provider_message_id=message.provider_message_id, rule=finding.rule)
        except SendError as error:
            log.error("safety_text_failed", provider_message_id=message.provider_message_id, reason=error.reason)
