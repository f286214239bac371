"""How a person wants to be reminded, and what may be said on their phone. Each wish works at once."""

from datetime import timedelta
from typing import Any

from bot.actions.appointments import book_of
from bot.exchange import Exchange, Result
from bot.reminders.book import replan_person
from bot.reminders.discretion import coming_of, guard, is_code_word
from bot.reminders.planner import QUIET_FROM, QUIET_UNTIL
from bot.store import appointments, notices, opt_outs, reminders, wishes
from bot.store.appointments import Appointment
from flows.model import Facts
from nlu.appointments import find_wish
from nlu.dates import read_moment

SHORTEST_WORD = 3
_STOPS: tuple[opt_outs.OptOutKind, ...] = ("all", "reminders")


async def change_wish(exchange: Exchange, facts: Facts) -> Result:
    """ "Seulement le matin", "réveille-moi à 8h", "juste la veille": everything that is to come is planned anew."""
    said = find_wish(exchange.message.text)
    changes: dict[str, Any] = {}
    quiet = False
    if said is not None:
        named = {
            "moments": said.moments, "eve_at": said.eve_at, "day_at": said.day_at, "earliest": said.earliest,
            "latest": said.latest,
        }  # fmt: skip
        changes = {name: value for name, value in named.items() if value is not None}
        hours = [hour for hour in (said.eve_at, said.day_at, said.earliest, said.latest) if hour]
        quiet = any(not QUIET_UNTIL <= hour <= QUIET_FROM for hour in hours)
        if said.earliest and not said.latest:
            changes["latest"] = QUIET_FROM
        if said.latest and not said.earliest:
            changes["earliest"] = QUIET_UNTIL
        if said.lead_minutes:
            changes |= {"lead": timedelta(minutes=said.lead_minutes), "day_at": None}
    await wishes.change(exchange.tx, exchange.tools.vault, exchange.contact.id, **changes)
    await replan_person(book_of(exchange), exchange.contact.id)
    return Result("quiet" if quiet else "changed")


async def speak_plainly(exchange: Exchange, facts: Facts) -> Result:
    """CLAIR: reminders may say where and with whom. Somebody who does so has a phone of their own."""
    return await _change(exchange, plain=True, shared=False)


async def speak_discreetly(exchange: Exchange, facts: Facts) -> Result:
    """DISCRET: the day and the hour, and nothing else."""
    return await _change(exchange, plain=False)


async def pause_reminders(exchange: Exchange, facts: Facts) -> Result:
    """PAUSE: what is planned goes, what waits in the outbox does not leave."""
    tx, done = exchange.tx, await _change(exchange, paused_at=exchange.now)
    for each in await appointments.upcoming(tx, exchange.tools.vault, exchange.contact.id, exchange.now, limit=500):
        await reminders.cancel(tx, each.id, "paused", exchange.now)
    return done


async def resume_reminders(exchange: Exchange, facts: Facts) -> Result:
    """REPRENDRE: after a pause, a stop, or "no reminder at all". While somebody reads along only their word counts."""
    if (await wishes.of(exchange.tx, exchange.tools.vault, exchange.contact.id)).hushed_at is not None:
        return Result("hushed")
    for kind in _STOPS:
        await opt_outs.remove(exchange.tx, exchange.contact.id, kind)
    wish = await wishes.of(exchange.tx, exchange.tools.vault, exchange.contact.id)
    agreed = {} if wish.agreed_at else {"agreed_at": exchange.now, "agreed_words": exchange.message.text}
    await _change(exchange, paused_at=None, wrong_at=None, moments=wish.moments or wishes.Wish().moments, **agreed)
    await replan_person(book_of(exchange), exchange.contact.id)
    return Result("done")


async def keep_code_word(exchange: Exchange, facts: Facts) -> Result:
    """A word of their own, of three letters or more."""
    word = str(facts.get("own_word") or "")
    if len(word) < SHORTEST_WORD:
        return Result("none", {"own_word": None})
    await _change(exchange, code_word=word, hushed_at=None, plain=False)
    return Result("kept", {"own_word": None})


async def hush_or_speak(exchange: Exchange, facts: Facts) -> Result:
    """The word by itself: silence, and the team knows; the word again: reminders as before."""
    tx, id = exchange.tx, exchange.contact.id
    wish = await wishes.of(tx, exchange.tools.vault, id)
    coming = await appointments.upcoming(tx, exchange.tools.vault, id, exchange.now, limit=500)
    if wish.hushed_at is not None:
        await _change(exchange, hushed_at=None)
        await replan_person(book_of(exchange), id)
        return Result("speaks")
    await _change(exchange, hushed_at=exchange.now)
    for each in coming:
        await reminders.cancel(tx, each.id, "hushed", exchange.now)
    await notices.add(tx, "hushed", id, coming[0].id if coming else None, exchange.now)
    return Result("hushed", dict.fromkeys(facts))


async def share_phone(exchange: Exchange, facts: Facts) -> Result:
    """Others read this phone: reminders are discreet again, and nothing is told without the person's own word."""
    return await _change(exchange, shared=True, plain=False)


async def look_up_appointment(exchange: Exchange, facts: Facts) -> Result:
    """The next appointments, if this phone may be told of any."""
    wish = await wishes.of(exchange.tx, exchange.tools.vault, exchange.contact.id)
    state = guard(wish)
    if state == "closed" and (wish.hushed_at or wish.wrong_at):
        return Result("none")  # whoever reads along learns nothing, not even that something is kept back
    if state != "open":
        return Result("guarded")
    if await _mine(exchange):
        return Result("open")
    said = read_moment(exchange.message.text, exchange.now, exchange.contact.language or exchange.locale)
    return Result("told" if said.day is not None and "?" not in exchange.message.text else "none")


async def read_code_word(exchange: Exchange, facts: Facts) -> Result:
    """The person's own word opens what is kept back on this phone, for this answer."""
    wish = await wishes.of(exchange.tx, exchange.tools.vault, exchange.contact.id)
    return Result("right" if is_code_word(wish, exchange.message.text) and await _mine(exchange) else "wrong")


async def _mine(exchange: Exchange) -> list[Appointment]:
    return [each for each in await coming_of(exchange) if each.answer != "not_coming"]


async def _change(exchange: Exchange, **changes: Any) -> Result:
    await wishes.change(exchange.tx, exchange.tools.vault, exchange.contact.id, **changes)
    return Result("done")
