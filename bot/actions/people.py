"""A person asks for a person, for another language, for silence, or to be forgotten."""

from bot.channels.base import Lane
from bot.exchange import Exchange, Result
from bot.languages import SPOKEN
from bot.store import cases, contacts, opt_outs, outbox
from flows.model import Facts


async def open_case(exchange: Exchange, facts: Facts) -> Result:
    """A case for the permanence, or the one that is already open."""
    area = exchange.guide.area(facts.get("place"))
    case = await cases.open_or_join(
        exchange.tx, exchange.contact.id, level="none", category=None,
        language=exchange.contact.language or exchange.locale, quarter=area.name if area else None, now=exchange.now,
    )  # fmt: skip
    return Result("opened" if case.is_new else "already")


async def read_safe_now(exchange: Exchange, facts: Facts) -> Result:
    """The answer by number to "safe right now?": 1 yes, 2 no."""
    return Result({1: "safe", 2: "not_safe"}.get(exchange.turn.choice or 0, "unclear"))


async def change_language(exchange: Exchange, facts: Facts) -> Result:
    """Another language, from now on; kept until another word changes it."""
    wanted = facts.get("wanted_language", "")
    if wanted not in SPOKEN:
        return Result("not_spoken")
    await contacts.set_language(exchange.tx, exchange.contact.id, wanted, chosen=True)
    return Result("changed", {"wanted_language": None}, locale=wanted)


async def opt_out_all(exchange: Exchange, facts: Facts) -> Result:
    """STOP: no reminder and no announcement any more. Answers and the urgency line are not touched."""
    return await _opt_out(exchange, "all", (Lane.REMINDER, Lane.ANNOUNCEMENT))


async def opt_out_reminders(exchange: Exchange, facts: Facts) -> Result:
    """STOP RAPPELS."""
    return await _opt_out(exchange, "reminders", (Lane.REMINDER,))


async def opt_out_announcements(exchange: Exchange, facts: Facts) -> Result:
    """STOP ANNONCES."""
    return await _opt_out(exchange, "announcements", (Lane.ANNOUNCEMENT,))


async def erase_me(exchange: Exchange, facts: Facts) -> Result:
    """OUBLIE-MOI. `bot.answering` erases once the last message is in the outbox, in the same commit."""
    return Result("done", {"erased": True})


async def _opt_out(exchange: Exchange, kind: opt_outs.OptOutKind, lanes: tuple[Lane, ...]) -> Result:
    await opt_outs.add(exchange.tx, exchange.contact.id, kind, exchange.now)
    await outbox.cancel_for(exchange.tx, exchange.contact.id, lanes, exchange.now)
    return Result("done")
