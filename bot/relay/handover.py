"""Handing a case over: it stays with the giver until the receiver says yes. Nobody is ever left holding nothing."""

from bot.relay import keys, post, thread
from bot.relay.at_the_desk import AtTheDesk
from bot.relay.duty import may_serve
from bot.relay.work import Work
from bot.store import cases, staff
from bot.store.case_story import NewEvent
from bot.store.cases import Case
from bot.store.staff import Staff


async def give(desk: AtTheDesk, found: Case) -> None:
    """Offers the case to the member named."""
    others = colleagues(desk.work, desk.member)
    names = ", ".join(each.name for each in others) or "?"
    if not desk.order.name:
        await desk.reply("staff-name-missing", found, keys.for_names(found, others), names=names)
        return
    to = await staff.find(desk.work.tx, desk.order.name)
    if to is None or to.id == desk.member.id or not may_serve(to):
        await desk.reply("staff-no-such-name", found, names=names)
    elif to.id not in desk.work.duty.phones:
        await desk.reply("staff-not-reachable", found, name=to.name)
    elif await offer(desk.work, found, to):
        await desk.reply("staff-offered", found, name=to.name)


def colleagues(work: Work, member: Staff) -> list[Staff]:
    """Who of the permanence a case can be offered to."""
    team = work.duty.team.values()
    return [
        each for each in team if each.id != member.id and each.id in work.duty.phones and "permanence" in each.roles
    ]  # fmt: skip


async def offer(work: Work, found: Case, to: Staff) -> bool:
    """Asks `to` whether they take the case of its owner; False when it changed hands meanwhile."""
    if found.owner_id is None or not await cases.offer(work.tx, found, to.id, work.now):
        return False
    giver = await staff.get(work.tx, found.owner_id)
    await work.note(NewEvent(case_id=found.id, kind="offered", staff_id=giver.id, detail=to.name))
    letter = post.Letter(
        key=f"offer:{found.id}:{found.round}:{work.now:%m%dT%H%M%S}", case_id=found.id,
        text=work.about(to, "staff-offer", found, name=giver.name), buttons=keys.to_take(work, to, found),
    )  # fmt: skip
    await post.to_member(work, to, letter)
    return True


async def answer_offer(desk: AtTheDesk) -> bool:
    """A yes or a no to a case that was offered to the member; False when none was."""
    number, open_ones = desk.order.number, await cases.open_cases(desk.work.tx)
    mine = [each for each in open_ones if each.offered_to == desk.member.id and number in (None, each.number)]
    if not mine:
        return False
    found = max(mine, key=lambda each: each.offered_at or desk.work.now)
    if desk.order.kind == "take":
        taken = await accept(desk.work, found, desk.member)
        if taken is None:
            await desk.reply("staff-offer-gone", found)
        else:
            await desk.confirm(taken, keys.for_case(desk.work, desk.member, taken))
            await thread.take_up(desk.work, taken, desk.member)
    else:
        giver = (await staff.get(desk.work.tx, found.owner_id or "")).name
        refused = await refuse(desk.work, found, desk.member)
        await desk.reply("staff-declined-offer" if refused else "staff-offer-gone", found, giver=giver)
    return True


async def accept(work: Work, found: Case, to: Staff) -> Case | None:
    """The case is `to`'s; giver and person are told. None when the offer no longer stands."""
    giver = await staff.get(work.tx, found.owner_id or "")
    taken = await cases.accept(work.tx, found, to.id, work.now + work.tools.settings.relay_silent)
    if taken is not None:
        await work.note(NewEvent(case_id=found.id, kind="accepted", staff_id=to.id))
        await post.tell_person(work, taken, "relay-handed", name=to.name, giver=giver.name)
        await post.tell_member(work, giver, "staff-offer-accepted", taken, name=to.name)
    return taken


async def refuse(work: Work, found: Case, to: Staff) -> bool:
    """The case stays with the giver, who is told; False when the offer no longer stands."""
    return await _end(work, found, to, "staff-offer-refused")


async def end_unanswered(work: Work, found: Case) -> None:
    """An offer without an answer ends; the giver keeps the case and is told."""
    if found.offered_to is not None:
        await _end(work, found, await staff.get(work.tx, found.offered_to), "staff-offer-ended")


async def keep(desk: AtTheDesk, found: Case) -> None:
    """The member keeps the case, also after their watch; an offer ends."""
    await cases.withdraw_offer(desk.work.tx, found)
    await desk.work.note(NewEvent(case_id=found.id, kind="kept", staff_id=desk.member.id))
    await desk.reply("staff-kept", found)


async def _end(work: Work, found: Case, to: Staff, message: str) -> bool:
    if found.owner_id is None or not await cases.withdraw_offer(work.tx, found):
        return False
    await work.note(NewEvent(case_id=found.id, kind="refused", staff_id=to.id, detail=message.rpartition("-")[2]))
    await post.tell_member(work, await staff.get(work.tx, found.owner_id), message, found, name=to.name)
    return True
