"""Taking and giving back the watch by message, and asking who has it."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.clock import BRUSSELS, local
from bot.relay import ladder, roster
from bot.relay.at_the_desk import AtTheDesk
from bot.relay.work import begin_work
from bot.store import shifts
from bot.store.staff import Staff

FAR = timedelta(days=6)


async def begin(desk: AtTheDesk) -> None:
    """ "Je prends la garde (jusqu'à 18h)": on duty from now on; what waited is called out at once."""
    now, lines = desk.work.now, desk.work.duty.lines
    try:
        line = roster.take_watch(lines, desk.member.id, now, _until(desk))
    except ValueError:
        await desk.reply("staff-watch-too-long")
        return
    await shifts.add(desk.work.tx, [line], now)
    work = await begin_work(desk.work.tx, desk.work.tools, now)
    await desk.reply("staff-watch-on", until=_said(desk, roster.ends_at(work.duty.lines, desk.member.id, now)))
    await ladder.call_waiting(work)


async def end(desk: AtTheDesk) -> None:
    """ "Je rends la garde": off duty from now on."""
    line = roster.give_back(desk.work.duty.lines, desk.member.id, desk.work.now)
    if line is None:
        await desk.reply("staff-watch-off-not")
        return
    await shifts.add(desk.work.tx, [line], desk.work.now)
    await desk.reply("staff-watch-off")


async def show(desk: AtTheDesk) -> None:
    """Who is on duty, until when, and who comes next."""
    serving = [_serves(desk, each) for each in desk.work.duty.on_duty()]
    nobody = desk.said("staff-nobody")
    await desk.reply("staff-roster", names=", ".join(serving) or nobody, next=_next(desk) or nobody)


def _serves(desk: AtTheDesk, member: Staff) -> str:
    """The name, and until when, if that is in the coming days."""
    end = roster.ends_at(desk.work.duty.lines, member.id, desk.work.now)
    if end is None or end - desk.work.now >= FAR:
        return member.name
    return desk.said("staff-roster-until", name=member.name, until=_said(desk, end))


def _next(desk: AtTheDesk) -> str:
    opens = desk.work.duty.opens_at()
    if opens is None:
        return ""
    before = replace(desk.work.duty, now=opens - timedelta.resolution).on_duty()
    then = replace(desk.work.duty, now=opens).on_duty()
    names = ", ".join(each.name for each in then if each not in before)
    return desk.said("staff-roster-next", name=names or "?", opening=_said(desk, opens))


def _said(desk: AtTheDesk, moment: datetime | None) -> str:
    return desk.work.moment(moment, desk.member.language) if moment else "?"


def _until(desk: AtTheDesk) -> datetime | None:
    """The hour of the order as the next such moment."""
    if desk.order.until is None:
        return None
    today = local(desk.work.now).date()
    at = datetime.combine(today, desk.order.until, BRUSSELS)
    return at if at > desk.work.now else datetime.combine(today + timedelta(days=1), desk.order.until, BRUSSELS)
