"""Where can I go: searching the directory, turning pages, picking a door, asking tomorrow how it went."""

from datetime import datetime, time, timedelta

from bot.clock import BRUSSELS, local
from bot.exchange import Exchange, Result
from bot.guide import one_per_door
from bot.store import contacts, figures, follow_ups, opt_outs
from bot.views.doors import page_size
from flows.model import Facts

MOST = 12  # four pages; after that a person helps better than a list


async def find_doors(exchange: Exchange, facts: Facts) -> Result:
    """Finds the doors that fit; counts the question, and the unmet need when there was no exact answer."""
    found = exchange.guide.find(facts, exchange.now, exchange.message.text)
    ids = [entry.id for entry in one_per_door(match.entry for match in found.matches)][:MOST]
    quarter = _quarter(exchange, facts)
    for need in facts.get("needs", ()):
        await figures.count(exchange.tx, "orientation", {"need": need, "quarter": quarter}, exchange.now)
        if not ids or found.widened:
            await figures.count(exchange.tx, "unmet_need", {"need": need, "quarter": quarter}, exchange.now)
    learnt = {"doors": ids, "offset": 0, "widened": list(found.widened), "picked": None}
    return Result("found" if ids else "nothing", learnt)


async def find_more_doors(exchange: Exchange, facts: Facts) -> Result:
    """Turns the page."""
    offset = facts.get("offset", 0) + page_size(exchange.locale)
    return Result("found", {"offset": offset}) if offset < len(facts.get("doors", [])) else Result("nothing")


async def find_closer_doors(exchange: Exchange, facts: Facts) -> Result:
    """The same doors by distance alone, those that are shut at the asked time last."""
    if not facts.get("doors"):
        return Result("no_list")
    if not facts.get("place"):
        return Result("no_place", {"everywhere": None})
    matches = exchange.guide.find(facts, exchange.now).matches
    known = sorted(
        (match for match in matches if match.metres is not None),
        key=lambda match: (match.state == "closed", match.metres),
    )
    ids = [entry.id for entry in one_per_door(match.entry for match in known)][:MOST]
    size = page_size(exchange.locale)
    if not ids or set(ids[:size]) <= set(facts["doors"][: facts.get("offset", 0) + size]):
        return Result("nearest")
    return Result("nearer", {"doors": ids, "offset": 0, "widened": [], "picked": None})


async def pick_door(exchange: Exchange, facts: Facts) -> Result:
    """The door of the number that was written, among those shown so far."""
    shown = facts.get("doors", [])[: facts.get("offset", 0) + page_size(exchange.locale)]
    number = exchange.turn.choice or 0
    chosen = shown[number - 1 : number] if number > 0 else []
    if not exchange.guide.named(chosen):
        return Result("no_such_number")
    # Who wants no reminders is not offered the question of the next day.
    refused = await opt_outs.no_push_arrives(exchange.tx, exchange.contact.id)
    return Result("picked", {"picked": chosen[0], "no_reminders": refused or None})


async def hear_question(exchange: Exchange, facts: Facts) -> Result:
    """What was said under a door: a question about that door, or about another need or place."""
    about_it = exchange.turn.facts.keys() <= {"when", "constraints"}
    still_there = exchange.guide.named([facts.get("picked") or ""])
    return Result("this_door" if about_it and still_there else "new_search")


async def forget_facts(exchange: Exchange, facts: Facts) -> Result:
    """RECOMMENCER: nothing of what was said before counts any more."""
    return Result("done", dict.fromkeys(facts))


async def plan_follow_up(exchange: Exchange, facts: Facts) -> Result:
    """One question tomorrow, because the person said yes to it: to the offer that they read, to nothing else."""
    picked = facts.get("picked")
    if not picked or facts.get("no_reminders"):
        return Result("not_possible")
    if not facts.get("offered"):  # there was no room for the offer in the details
        return Result("not_offered", {"offered": True})
    await contacts.set_follow_up(exchange.tx, exchange.contact.id, agreed=True)
    due_at = _tomorrow(exchange.now, exchange.tools.settings.follow_up_hour)
    await follow_ups.plan(exchange.tx, exchange.contact.id, picked, due_at, exchange.now)
    return Result("planned")


def _tomorrow(now: datetime, hour: int) -> datetime:
    return datetime.combine(local(now).date() + timedelta(days=1), time(hour), BRUSSELS)


def _quarter(exchange: Exchange, facts: Facts) -> str:
    area = exchange.guide.area(facts.get("place"))
    return area.name if area else ""
