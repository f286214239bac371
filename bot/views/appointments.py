"""What is said of appointments: repeated for a yes, kept, told when asked, and the help that an answer opens."""

from datetime import date, datetime, time
from typing import Any

from babel import Locale

from bot.channels.base import Button
from bot.exchange import Exchange, View
from bot.hours.clock import clock_text
from bot.relay.ladder import standing
from bot.relay.work import begin_work
from bot.reminders.discretion import coming_of, theirs
from bot.reminders.planner import before_closing, hours
from bot.reminders.wording import Speaker, about_of, buttons, capital, place_of, way_of
from bot.reply import Part, Reply, fit
from bot.store import appointments, cases, wishes
from bot.store.appointments import Appointment
from bot.views.people import permanence_opening
from flows.model import Facts
from nlu.reminder_answers import read_question


async def appointment_repeat(exchange: Exchange, facts: Facts) -> View:
    """The draft in one line, for a yes; what is repeated is kept, for it is what the person agrees to."""
    speaker, draft = _speaker(exchange), dict(facts["draft"])
    wall = datetime.combine(date.fromisoformat(draft["day"]), time.fromisoformat(draft["hour"]))
    when = speaker.when(wall, long=True)
    about = "".join(f"{speaker.say('appointment-comma')}{draft[name]}" for name in ("what", "who") if draft.get(name))
    if draft.get("moves"):
        was = await appointments.get(exchange.tx, exchange.tools.vault, draft["moves"])
        before = speaker.when(was.wall) if was else ""
        text = speaker.say("appointment-repeat-move", was=before, when=when)
    elif draft.get("weeks"):
        rhythm = speaker.rhythm(draft["weeks"], wall)
        text = speaker.say("appointment-repeat-weekly", rhythm=rhythm, about=about, when=when)
    else:
        text = speaker.say("appointment-repeat", when=when, about=about)
    text = capital(text)
    answers = (Button(speaker.say("appointment-yes-key"), "1"), Button(speaker.say("reminder-change-key"), "2"))
    keep = tuple(draft[name] for name in ("what", "who") if draft.get(name))
    return View([Reply(text, keep=keep, buttons=answers)], {"draft": {**draft, "repeated": text}})


async def appointment_kept(exchange: Exchange, facts: Facts) -> View:
    """It is kept; when it will be recalled, and how to change that."""
    speaker, kept = _speaker(exchange), facts["kept"]
    found = await appointments.get(exchange.tx, exchange.tools.vault, kept["id"])
    if found is None:
        return View([], {"kept": None})
    when = speaker.when(found.wall)
    moments = [speaker.moment(datetime.fromisoformat(each)) for each in kept.get("reminders", ())]
    wish = await wishes.of(exchange.tx, exchange.tools.vault, exchange.contact.id)
    start = "appointment-moved" if kept.get("moved") else "appointment-kept"
    if kept.get("silent") or not wish.moments or wish.silent:
        text = speaker.say("appointment-kept-silent", when=when)
    elif not moments:
        text = speaker.say(f"{start}-soon", when=when)
    else:
        ending = "-plain" if wish.plain and not kept.get("moved") else ""
        text = speaker.say(f"{start}{ending}", when=when, reminders=speaker.all_of(moments))
    return View([Reply(text)], {"kept": None})


async def appointment_told(exchange: Exchange, facts: Facts) -> View:
    """The answer to "c'est quand ?", "où ?", "avec qui ?": what is known, and no more than was asked for."""
    speaker = _speaker(exchange)
    coming = [each for each in await coming_of(exchange) if each.answer != "not_coming"]
    asked = next((each for each in coming if each.id == facts.get("appointment")), None)
    found = asked or coming[0]
    question = read_question(exchange.message.text)
    parts = [
        Part(speaker.say("appointment-next", when=speaker.when(found.wall), about=_about(exchange, found, question)))
    ]
    parts += [Part(f" {text}", rank) for text, rank in _known(exchange, found, question)]
    later = [each for each in coming if each.starts_at > found.starts_at]
    if later and question in (None, "when"):
        more = speaker.say(
            "appointment-next-more", count="one" if len(later) == 1 else "several", more=len(later) - 1,
            second=speaker.when(later[0].wall),
        )  # fmt: skip
        parts.append(Part(f" {more}", 2))
    keep = tuple(part for part in (found.details.who, place_of(speaker, found, exchange.guide)) if part)
    return View([Reply(fit([parts], exchange.locale, keep), keep=keep)], {"appointment": found.id})


async def appointment_guarded(exchange: Exchange, facts: Facts) -> View:
    """On this phone nothing is said of appointments; with a word of one's own, after that."""
    wish = await wishes.of(exchange.tx, exchange.tools.vault, exchange.contact.id)
    return View([Reply(exchange.say("appointment-guarded" if wish.code_word else "appointment-guarded-no-word"))])


async def wish_kept(exchange: Exchange, facts: Facts) -> View:
    """What the person wished, as it was understood."""
    speaker = _speaker(exchange)
    wish = await wishes.of(exchange.tx, exchange.tools.vault, exchange.contact.id)
    names = {"week", "two_days", "eve", "same_day"}
    said = [kind for kind in ("week", "two_days", "eve", "same_day") if kind in wish.moments and kind in names]
    earliest, latest = hours(wish)
    inside = earliest <= wish.eve_at < latest
    eve = _clock(speaker, wish.eve_at if inside else before_closing(latest))
    if wish.day_at is not None:
        day = speaker.say("wish-day-at", time=_clock(speaker, wish.day_at))
    else:
        day = speaker.say("wish-day-lead", lead=_lead(speaker, int(wish.lead.total_seconds()) // 60))
    texts = [speaker.say("wish-moment", kind=kind, eve=eve, day=day) for kind in said]
    rule = speaker.say("wish-moments", list=speaker.all_of(texts)) if texts else speaker.say("wish-none")
    if (earliest, latest) != hours(wishes.Wish()) and texts:
        span = speaker.say("wish-hours", earliest=_clock(speaker, earliest), latest=_clock(speaker, latest))
        rule = f"{rule} {span}"
    return View([Reply(speaker.say("wish-kept", rule=rule))])


async def reminder_unclear(exchange: Exchange, facts: Facts) -> View:
    """Not understood: the four answers once more, and a person."""
    speaker = _speaker(exchange)
    found = await theirs(exchange, facts.get("appointment"))
    wall = found.wall if found else exchange.now
    return View([Reply(speaker.say("reminder-unclear", answers=speaker.answers(wall)), buttons=buttons(speaker))])


async def which_appointment(exchange: Exchange, facts: Facts) -> View:
    """The appointments that may be meant: their hours only."""
    speaker = _speaker(exchange)
    lines = [speaker.say("reminder-which")]
    ids = facts.get("choices") or []
    for number, id in enumerate(ids, start=1):
        found = await appointments.get(exchange.tx, exchange.tools.vault, id)
        if found is not None:
            lines.append(speaker.say("reminder-which-line", number=number, when=speaker.when(found.wall)))
    numbers = tuple(Button(str(number), str(number)) for number in range(1, len(ids) + 1))
    return View([Reply("\n".join(lines), buttons=numbers)])


async def change_asked(exchange: Exchange, facts: Facts) -> View:
    """The team is asked for another moment; until it answers nothing changes."""
    return await by_the_team(exchange, "reminder-change-asked")


async def company_asked(exchange: Exchange, facts: Facts) -> View:
    """The team is asked for somebody to come along."""
    return await by_the_team(exchange, "reminder-company-asked")


async def asked_already(exchange: Exchange, facts: Facts) -> View:
    """The team has that request."""
    return await by_the_team(exchange, "reminder-asked-already")


async def obstacle_yes(exchange: Exchange, facts: Facts) -> View:
    """A person of the team will write; of an appointment that is over, nothing stays as planned."""
    over = facts.get("asked_for") in ("after", "other")
    return await by_the_team(exchange, "after-yes" if over else "obstacle-yes")


async def obstacle(exchange: Exchange, facts: Facts) -> View:
    """The help that fits what stands in the way."""
    speaker, found = _speaker(exchange), await theirs(exchange, facts.get("appointment"))
    kind = facts.get("obstacle") or "strength"
    args: dict[str, Any] = {}
    if kind == "way":
        wish = await wishes.of(exchange.tx, exchange.tools.vault, exchange.contact.id)
        way = way_of(speaker, found, exchange.guide) if found is not None and wish.plain else ""
        args = {"way": f"{way} " if way else ""}
    return View([Reply(speaker.say(f"obstacle-{kind}", **args))])


async def reminder_later(exchange: Exchange, facts: Facts) -> View:
    """When it will be said again."""
    speaker = _speaker(exchange)
    at = datetime.fromisoformat(facts["again_at"])
    return View([Reply(speaker.say("reminder-later", at=speaker.moment(at)))], {"again_at": None})


async def reminder_too_late(exchange: Exchange, facts: Facts) -> View:
    """There is no time left for another reminder."""
    speaker, found = _speaker(exchange), await theirs(exchange, facts.get("appointment"))
    wall = found.wall if found else exchange.now
    text = speaker.say("reminder-later-not", when=speaker.when(wall), answers=speaker.answers(wall))
    return View([Reply(text, buttons=buttons(speaker))])


def _speaker(exchange: Exchange) -> Speaker:
    return Speaker(exchange.tools.words, exchange.locale, exchange.now)


def _about(exchange: Exchange, found: Appointment, question: str | None) -> str:
    known = question == "where" and place_of(_speaker(exchange), found, exchange.guide)
    return "" if known or question in ("who", "bring") else about_of(_speaker(exchange), found, exchange.guide)


def _known(exchange: Exchange, found: Appointment, question: str | None) -> list[tuple[str, int]]:
    """What answers the question, each with the rank at which it may leave; the truth when nobody told us."""
    speaker, details = _speaker(exchange), found.details
    place, way = place_of(speaker, found, exchange.guide), way_of(speaker, found, exchange.guide)
    told = {
        "where": [(speaker.say("appointment-where", where=place), 0)] * bool(place) + [(way, 3)] * bool(way),
        "who": [(speaker.say("appointment-who", who=details.who), 0)] * bool(details.who),
        "bring": [(speaker.say("reminder-plain-bring", bring=details.bring), 0)] * bool(details.bring),
    }
    if question not in told:
        return []
    return told[question] or [(speaker.say("appointment-unknown-detail"), 0)]


async def by_the_team(exchange: Exchange, message: str) -> View:
    """The text `message`, and the truth when nobody is on duty: when somebody will be."""
    text = exchange.say(message)
    found = await cases.open_case(exchange.tx, exchange.contact.id)
    if found is not None:
        work = await begin_work(exchange.tx, exchange.tools, exchange.now)
        where = await standing(work, found)
        if where.kind == "nobody":
            opening = work.opening(where.opens_at, exchange.locale) or permanence_opening(exchange)
            text = f"{text} {exchange.say('team-nobody', opening=opening)}"
    return View([Reply(text)])


def _clock(speaker: Speaker, hour: time) -> str:
    return clock_text(datetime.combine(date.min, hour), speaker.words, speaker.locale)


def _lead(speaker: Speaker, minutes: int) -> str:
    unit, count = ("hours", minutes // 60) if minutes % 60 == 0 else ("minutes", minutes)
    form = Locale.parse(speaker.locale).plural_form(count)  # Arabic counts one, two, few and many
    return speaker.say("wish-lead", unit=unit, count=count, form=form)
