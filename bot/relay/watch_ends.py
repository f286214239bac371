"""The end of a watch: what is still open, to hand over or keep; the sheet of what was done; tomorrow's gaps."""

from datetime import datetime, time, timedelta

from bot.clock import BRUSSELS, local
from bot.hours.clock import clock_text, day_text
from bot.relay import post, roster
from bot.relay.at_the_desk import numbers
from bot.relay.coverage import opened
from bot.relay.roster import Watch
from bot.relay.work import Work
from bot.store import case_story, cases
from bot.store.staff import Staff

LOOKED_BACK = timedelta(hours=2)  # an outage longer than this makes the sheet pointless


async def tell_who_leaves(work: Work) -> None:
    """Whose watch ended, and did not go on: their open cases and their sheet, once."""
    for watch in roster.watches(work.duty.lines, work.now - LOOKED_BACK, work.now + timedelta(minutes=1)):
        member = work.duty.team.get(watch.staff_id)
        ended = watch.post == "on_duty" and work.now - LOOKED_BACK < watch.ends_at <= work.now
        if ended and member and roster.ends_at(work.duty.lines, member.id, work.now) is None:
            await _tell(work, member, watch)


async def _tell(work: Work, member: Staff, watch: Watch) -> None:
    own = await cases.open_cases(work.tx, member.id)
    done = await case_story.counts(work.tx, member.id, watch.starts_at, ("taken", "accepted", "closed", "said"))
    if not own and not any(done.values()):
        return  # a quiet watch needs no message
    key = f"sheet:{member.id}:{watch.ends_at:%Y%m%dT%H%M}"
    if own:
        names = ", ".join(each.name for each in work.duty.on_duty() if each.id != member.id)
        text = work.about(
            member, "staff-shift-end", own[0], cases=numbers(own), names=names or work.say(member, "staff-nobody")
        )
        await post.to_member(work, member, post.Letter(key=f"{key}:open", text=text))
    left = work.say(member, "staff-sheet-open", cases=numbers(own)) if own else work.say(member, "staff-sheet-clear")
    sheet = work.say(
        member, "staff-sheet", taken=done["taken"] + done["accepted"], closed=done["closed"], said=done["said"],
        open=left, time=work.moment(watch.starts_at, member.language),
    )  # fmt: skip
    await post.to_member(work, member, post.Letter(key=key, text=sheet))


async def tell_gaps(work: Work) -> None:
    """In the evening before: the hours of the permanence in which nobody is planned, to the coordinators.

    Without hours of the permanence in the settings, a day on which nobody is planned at all.
    """
    here = local(work.now)
    if here.hour != work.tools.settings.gap_alarm_hour:
        return
    start = datetime.combine(here.date() + timedelta(days=1), time(), BRUSSELS)
    end = datetime.combine(here.date() + timedelta(days=2), time(), BRUSSELS)
    wanted = opened(work.tools.settings.permanence_hours, start, end)
    holes = roster.gaps(work.duty.lines, start, end, wanted)
    deserted = not any(watch.post == "on_duty" for watch in roster.watches(work.duty.lines, start, end))
    if not (holes or (deserted and not work.tools.settings.permanence_hours)):
        return
    for member in work.duty.coordinators(wake=False):
        spans = ", ".join("-".join(_hour(work, member, moment) for moment in hole) for hole in holes)
        message = "staff-no-roster" if deserted else "staff-gap"
        text = work.say(member, message, day=_day(work, member, start), gaps=spans)
        await post.to_member(work, member, post.Letter(key=f"gap:{start:%Y%m%d}:{member.id}", text=text))


def _hour(work: Work, member: Staff, moment: datetime) -> str:
    return clock_text(moment.astimezone(BRUSSELS), work.tools.words, member.language)


def _day(work: Work, member: Staff, day: datetime) -> str:
    return day_text(day.date(), work.tools.words, member.language)
