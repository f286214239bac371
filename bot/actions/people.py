"""A person asks for a person, for another language, for silence, or to be forgotten."""

from bot.channels.base import Lane
from bot.exchange import Exchange, Result
from bot.languages import SPOKEN
from bot.relay.ladder import begin
from bot.relay.rounds import say_forgotten
from bot.relay.work import begin_work
from bot.reminders import team
from bot.store import cases, contacts, opt_outs, outbox
from flows.model import Facts


async def open_case(exchange: Exchange, facts: Facts) -> Result:
    """A case for the permanence, or the one that is already open; who is on duty is called."""
    return await _open_case(exchange, facts, "person")


async def open_case_unclear(exchange: Exchange, facts: Facts) -> Result:
    """The same, because we did not understand twice in a row."""
    return await _open_case(exchange, facts, "not_understood")


async def _open_case(exchange: Exchange, facts: Facts, origin: cases.Origin) -> Result:
    area = exchange.guide.area(facts.get("place"))
    wish = cases.NewCase(
        contact_id=exchange.contact.id, origin=origin, language=exchange.contact.language or exchange.locale,
        quarter=area.name if area else None,
    )  # fmt: skip
    found = await cases.open_or_join(exchange.tx, wish, exchange.now)
    await begin(await begin_work(exchange.tx, exchange.tools, exchange.now), found)
    return Result("opened" if found.is_new else "already")


async def read_safe_now(exchange: Exchange, facts: Facts) -> Result:
    """The answer by number to "safe right now?": 1 yes, 2 no."""
    return Result({1: "safe", 2: "not_safe"}.get(exchange.turn.choice or 0, "unclear"))


async def read_offer(exchange: Exchange, facts: Facts) -> Result:
    """The answer by number to "shall a person write to you?": 1 yes, 2 no."""
    return Result({1: "yes", 2: "no"}.get(exchange.turn.choice or 0, "unclear"))


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
    work = await begin_work(exchange.tx, exchange.tools, exchange.now)
    was_read = await say_forgotten(work, exchange.contact.id)
    await team.say_forgotten(work, exchange.contact.id)
    return Result("done", {"erased": True, "was_read": was_read or None})


async def _opt_out(exchange: Exchange, kind: opt_outs.OptOutKind, lanes: tuple[Lane, ...]) -> Result:
    await opt_outs.add(exchange.tx, exchange.contact.id, kind, exchange.now)
    await outbox.cancel_for(exchange.tx, exchange.contact.id, lanes, exchange.now)
    return Result("done")
