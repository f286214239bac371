"""What the team writes about appointments from a phone: "rdv #42 jeudi 14h CPAS Sara", "R7 vendredi 10h", "agenda".

Whatever a person will be told of is asked back first, in one line, for a yes. Nobody is reminded who has not agreed:
when a member says so for them, that is kept with the words that were asked.
"""

import re
from datetime import date, datetime, timedelta

from bot.guide import Guide
from bot.relay.at_the_desk import Asked, AtTheDesk
from bot.reminders import book, series
from bot.reminders.book import Book, Entered, Wanted
from bot.reminders.walltime import exists, read_wall, to_wall, write_wall
from bot.reminders.wording import Speaker, about_of
from bot.store import appointments, cases, opt_outs, reminders, wishes
from bot.store import series as rules
from bot.store.appointments import Appointment, Details
from bot.store.cases import Case
from directory.gazetteer import Gazetteer
from nlu.answers import read_yes_no
from nlu.appointments import find_rhythm, find_subject
from nlu.dates import read_moment
from nlu.normalise import fold

AGENDA = timedelta(days=2)
MOST_LINES = 20
_QUESTION = "rdv "  # of what a member was asked; behind it: what, the appointment, and its new value
_CANCEL = re.compile(r"(?:annul\w*|supprim\w*|cancel\w*|annuleer\w*|geannuleerd|schrap\w*)")
_LAST = re.compile(r"(?:c'est (?:le |la )?)?(?:dernier|derniere|derniere fois|laatste|laatste keer|last|last one)")
_EACH = r"(?:tout|tous|toute|toutes|chaque|alles|allemaal|alle|elke|iedere|all|every|everything)"
_ALL = re.compile(rf"{_CANCEL.pattern}\b.*\b{_EACH}\b.*|{_EACH} {_CANCEL.pattern}\b.*")
_MISSED = re.compile(r"(?:pas|non) (?:venue?|present\w*|la)|absente?|manquee?|niet (?:gekomen|geweest)|afwezig|no show")
_CAME = re.compile(r"venue?|presente?|vue?|gekomen|geweest|aanwezig|came|kept")
_PERSON = re.compile(r"(?:avec|c'est|met|bij|with)?\s*(?P<name>[^\W\d_][\w'’-]{1,19}(?:\s[^\W\d_][\w'’-]{1,19})?)")
_EMPTY = Guide({}, Gazetteer.load())  # on a phone of the team a door is named as the team wrote it


async def enter(desk: AtTheDesk) -> None:
    """ "rdv #42 jeudi 14h CPAS Sara": for the person of the case, who reads it, once it is known that they want to."""
    found = await _case_of(desk)
    if found is None:
        return
    now, words = desk.work.now, desk.order.words
    said, rhythm, subject = read_moment(words, now, desk.member.language), find_rhythm(words), find_subject(words)
    hour = said.hour or (rhythm.hour if rhythm else None)
    wall = datetime.combine(said.day, hour) if said.day and hour and not said.doubts else None
    if wall is None or wall <= to_wall(now) or not exists(wall):
        await desk.reply("staff-rdv-when", found, number=found.number)
        return
    details = Details(what=subject.what, who=subject.who or _last_name(words, subject.what))
    wanted = Wanted(contact_id=found.contact_id or "", wall=wall, details=details, held_by="service")
    if rhythm is not None:
        entered = await series.begin(_book(desk), wanted, every_weeks=rhythm.weeks)
    else:
        entered = await book.enter(_book(desk), wanted)
    when = _speaker(desk).when(wall, long=True)
    if rhythm is not None:
        when = f"{_speaker(desk).rhythm(rhythm.weeks, wall)} ({when})"
    await _say_entered(desk, found, entered, when)


async def change(desk: AtTheDesk) -> None:
    """ "R7": shown; moved, cancelled, another person, or whether they came."""
    words = desk.order.words.strip()
    found = await _appointment(desk, desk.order.number or 0, only_planned=bool(words.strip(" .!?")))
    if found is None:
        return
    plain = fold(words).strip(" .!")
    if not plain:
        await _show(desk, found)
    elif _MISSED.fullmatch(plain) or _CAME.fullmatch(plain):
        await _mark(desk, found, came=not _MISSED.fullmatch(plain))
    elif found.series_date and (_LAST.fullmatch(plain) or _ALL.fullmatch(plain)):
        await _ask_end(desk, found, date.fromisoformat(found.series_date), also_this=bool(_ALL.fullmatch(plain)))
    elif _CANCEL.match(plain):
        await _ask(desk, "cancel", found, "-", "staff-rdv-cancel", when=_speaker(desk).when(found.wall))
    else:
        await _move_or_rename(desk, found, words)


async def agenda(desk: AtTheDesk) -> None:
    """Everything until tomorrow evening: number, hour, and what the person answered. No name and no reason."""
    now = desk.work.now
    coming = await appointments.between(desk.work.tx, desk.work.tools.vault, now, now + AGENDA)
    speaker = _speaker(desk)
    lines = [
        desk.said(
            "staff-rdv-line", rdv=each.number, when=speaker.when(each.wall),
            answer=desk.said("staff-rdv-answer", answer=each.answer or "none"),
        )
        for each in coming
        if each.status == "planned"
    ]  # fmt: skip
    await desk.tell("\n".join(lines[:MOST_LINES]) or desk.said("staff-rdv-nothing"))


def is_question(question: str) -> bool:
    """Whether a question to a member was about an appointment."""
    return question.startswith(_QUESTION)


async def answer(desk: AtTheDesk, asked: Asked) -> bool:
    """The yes or no to what was asked back; any other message puts the question aside."""
    yes = read_yes_no(desk.message.text)
    yes = {"1": True, "2": False}.get(desk.message.text.strip(), yes)
    if yes is None or desk.order.number is not None:
        return False
    await desk.no_more_asked()
    _, what, id, value = asked.question.split(" ", 3)
    found = await appointments.get(desk.work.tx, desk.work.tools.vault, id, lock=True)
    if found is None or found.status != "planned" or found.starts_at <= desk.work.now:
        await desk.reply("staff-rdv-none", rdv=int(id))
    elif what == "agreed":
        await _agreed(desk, found, yes=yes)
    elif not yes:
        await desk.reply("staff-rdv-left", rdv=found.number)
    else:
        await _do(desk, what, found, value)
    return True


async def _do(desk: AtTheDesk, what: str, found: Appointment, value: str) -> None:
    opened = _book(desk)
    about: str | None = found.id
    if what == "move":
        await book.move(opened, found, read_wall(value))
    elif what == "cancel":
        await book.cancel(opened, found)
    elif what == "last":
        about = await _end_after(desk, found, date.fromisoformat(value))
    else:
        details = Details(what=found.details.what, where=found.details.where, who=value, bring=found.details.bring)
        await book.rewrite(opened, found, details, found.entry_id)
    told = next(iter(await reminders.untold(desk.work.tx, about)), None) if about else None
    state, time = "not" if about else "nobody", ""
    if told is not None:
        soon = told.due_at <= desk.work.now
        state, time = ("now", "") if soon else ("later", desk.work.moment(told.due_at, desk.member.language))
    await desk.reply("staff-rdv-done", told=state, time=time)


async def _ask_end(desk: AtTheDesk, found: Appointment, day: date, *, also_this: bool) -> None:
    """ "R7 dernier": the others after it end; "R7 annule tout": this one too."""
    last, message = (day - timedelta(days=1), "staff-rdv-all") if also_this else (day, "staff-rdv-last")
    await _ask(desk, "last", found, last.isoformat(), message, when=_speaker(desk).when(found.wall))


async def _end_after(desk: AtTheDesk, found: Appointment, last: date) -> str | None:
    """The rule of a weekly one ends with that date; gives the first that is cancelled by that, None when none is."""
    tx, vault = desk.work.tx, desk.work.tools.vault
    rule = await rules.get(tx, vault, found.series_id or "0", lock=True)
    if rule is None:
        return None
    coming = await appointments.upcoming(tx, vault, found.contact_id, desk.work.now, limit=500)
    beyond = [each for each in coming if each.series_id == rule.id and (each.series_date or "") > last.isoformat()]
    await series.end(_book(desk), rule, last)
    return beyond[0].id if beyond else None


async def _move_or_rename(desk: AtTheDesk, found: Appointment, words: str) -> None:
    now, speaker = desk.work.now, _speaker(desk)
    said = read_moment(words, now, desk.member.language)
    hour = said.hour or (found.wall.time() if said.day else None)
    day = said.day or (found.wall.date() if hour else None)
    if day and hour and not said.doubts:
        wall = datetime.combine(day, hour)
        if wall > to_wall(now) and exists(wall):
            was, when = speaker.when(found.wall), speaker.when(wall, long=True)
            await _ask(desk, "move", found, write_wall(wall), "staff-rdv-move", was=was, when=when)
            return
    name = _PERSON.fullmatch(words)
    if name is not None and not said.day and not said.hour:
        who = name["name"]
        await _ask(desk, "person", found, who, "staff-rdv-person", when=speaker.when(found.wall), name=who)
        return
    await desk.reply("staff-rdv-how", rdv=found.number)


async def _mark(desk: AtTheDesk, found: Appointment, *, came: bool) -> None:
    if found.starts_at > desk.work.now or await book.mark(_book(desk), found, came=came) is None:
        await desk.reply("staff-rdv-how", rdv=found.number)
        return
    await desk.reply("staff-rdv-came" if came else "staff-rdv-missed", rdv=found.number)


async def _say_entered(desk: AtTheDesk, found: Case, entered: Entered, when: str) -> None:
    """What was noted, to the member; and to the person, when they agreed to be reminded on this phone."""
    kept, id = entered.appointment, found.contact_id or ""
    wish = await wishes.of(desk.work.tx, desk.work.tools.vault, id)
    if await opt_outs.refuses_reminders(desk.work.tx, id) or wish.silent:
        state = "refused"
    elif wish.agreed_at is None:
        state = "asked"
    else:
        state = "told" if entered.planned else "told-soon"
        if not entered.known:
            await book.announce(_book(desk), kept)
    speaker = _speaker(desk)
    about = about_of(speaker, kept, _EMPTY)
    text = desk.said(
        "staff-rdv-noted", rdv=kept.number, number=found.number, when=when, about=about, state=state,
        reminders=await _planned(desk, kept),
    )  # fmt: skip
    if state == "asked":
        await desk.ask(f"{_QUESTION}agreed {kept.id} {found.id}", found)
    await desk.tell(text)


async def _agreed(desk: AtTheDesk, found: Appointment, *, yes: bool) -> None:
    if not yes:
        await desk.reply("staff-rdv-not-agreed", rdv=found.number)
        return
    tx, vault = desk.work.tx, desk.work.tools.vault
    words = desk.said("staff-rdv-noted", rdv=found.number, number=0, when="", about="", state="asked", reminders="")
    await wishes.change(
        tx, vault, found.contact_id, agreed_at=desk.work.now, agreed_words=words, agreed_by=desk.member.id
    )  # fmt: skip
    await book.replan_person(_book(desk), found.contact_id)
    await book.announce(_book(desk), found)
    await desk.reply("staff-rdv-agreed", reminders=await _planned(desk, found))


async def _show(desk: AtTheDesk, found: Appointment) -> None:
    speaker = _speaker(desk)
    await desk.reply(
        "staff-rdv-shown", rdv=found.number, when=speaker.when(found.wall), about=about_of(speaker, found, _EMPTY),
        reminders=await _planned(desk, found), answer=_answer(desk, found),
    )  # fmt: skip


def _answer(desk: AtTheDesk, found: Appointment) -> str:
    state = found.status if found.status != "planned" else found.answer or "none"
    return desk.said("staff-rdv-answer", answer=state)


async def _planned(desk: AtTheDesk, found: Appointment) -> str:
    speaker = _speaker(desk)
    moments = [speaker.moment(each.due_at) for each in await reminders.to_come(desk.work.tx, found.id)]
    return speaker.all_of(moments) if moments else desk.said("staff-rdv-no-reminder")


async def _ask(
    desk: AtTheDesk, what: str, found: Appointment, value: str, message: str, **args: str | int
) -> None:  # fmt: skip
    await desk.ask(f"{_QUESTION}{what} {found.id} {value}")
    await desk.tell(desk.said(message, rdv=found.number, **args))


async def _case_of(desk: AtTheDesk) -> Case | None:
    """The case of an order: the member's own, or one that is closed; otherwise they are told why nothing happens."""
    found = await cases.get(desk.work.tx, desk.order.number or 0)
    if found is not None and found.status == "closed" and found.contact_id is not None:
        return found
    return await desk.my_case()


async def _appointment(desk: AtTheDesk, number: int, *, only_planned: bool) -> Appointment | None:
    """The appointment of that number; to be changed only while it is planned, or was a few days ago."""
    found = await appointments.get(desk.work.tx, desk.work.tools.vault, number, lock=True)
    recent = found is not None and found.starts_at > desk.work.now - book.KIND_LINE
    if found is None or (only_planned and (found.status != "planned" or not recent)):
        await desk.reply("staff-rdv-none", rdv=number)
        return None
    return found


def _book(desk: AtTheDesk) -> Book:
    return Book(desk.work.tx, desk.work.tools, desk.work.now, desk.member.id)


def _speaker(desk: AtTheDesk) -> Speaker:
    return Speaker(desk.work.tools.words, desk.member.language, desk.work.now)


def _last_name(words: str, what: str) -> str:
    """The name at the end of "jeudi 14h CPAS Sara": one word with a capital, that is not what it is about."""
    last = words.rsplit(maxsplit=1)[-1].strip(".,;:!?")
    named = last[:1].isupper() and not last.isupper() and last.isalpha() and last not in what.split()
    return last if named else ""
