"""A person's two phones: a code asked on the one and written on the other makes them one person's."""

from bot.channels.base import Lane
from bot.exchange import Exchange, Result
from bot.languages import kept_locale
from bot.reminders.discretion import guard
from bot.store import contacts, outbox, second_phones, staff, wishes
from flows.model import Facts

_OTHERS = {"sms": "telegram", "telegram": "sms"}


async def link_phone(exchange: Exchange, facts: Facts) -> Result:
    """ "TELEGRAM": a code for the other phone. "LIEN 4821 7730" there: linked. "LIEN STOP": no more."""
    said = str(exchange.turn.facts.get("second_phone") or "")
    if said == "stop":
        await second_phones.unlink(exchange.tx, exchange.contact.id)
        return Result("unlinked")
    if said:
        return await _link(exchange, said)
    wish = await wishes.of(exchange.tx, exchange.tools.vault, exchange.contact.id)
    if guard(wish) != "open":  # whoever reads along must not take a code away with them
        return Result("alone" if wish.hushed_at or wish.wrong_at else "guarded")
    other = _OTHERS.get(exchange.contact.channel)
    if other not in exchange.tools.channels:
        return Result("alone")
    code = await second_phones.new_code(exchange.tx, exchange.contact.id, exchange.now)
    return Result("code", {"second_phone": {"code": code, "where": other}})


async def _link(exchange: Exchange, code: str) -> Result:
    tx = exchange.tx
    if await staff.of_contact(tx, exchange.contact.id) is not None:
        return Result("unknown")
    other = await second_phones.link(tx, exchange.contact.id, code, exchange.now)
    if other is None:
        return Result("unknown")
    first = await contacts.get(tx, exchange.tools.vault, other)
    channel = exchange.tools.channels.get(first.channel)
    if channel is not None:  # whoever was linked without wanting it must be able to undo it
        prepared = channel.prepare(exchange.tools.words.text(kept_locale(first), "second-phone-told", {}))
        told = outbox.NewOutbound(
            contact_id=first.id, channel=first.channel, lane=Lane.REPLY, text=prepared.text,
            dedupe_key=f"second-phone:{exchange.message.id}", segments=prepared.segments, encoding=prepared.encoding,
        )  # fmt: skip
        await outbox.enqueue(tx, exchange.tools.vault, told, exchange.now)
    return Result("linked")
