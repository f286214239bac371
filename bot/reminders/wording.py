"""The words of reminders and of talk about appointments, in a person's language. Discreet unless they chose otherwise.

A discreet text tells when, and nothing of where, why or with whom; a plain one tells what is known and helps to get
there, from the directory where the appointment is at a listed door.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from bot.channels.base import Button
from bot.guide import Guide
from bot.hours.clock import clock_text, date_text, day_text, month_text
from bot.reminders.walltime import read_wall, to_wall
from bot.reply import Line, Part, Reply, fit
from bot.store.appointments import Appointment
from bot.store.reminders import Reminder
from bot.store.wishes import Wish
from directory.model import Entry
from flows.catalogue import Catalogue

ANSWERS = ("coming", "change", "company", "not-coming")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Speaks to one person, of times as they are at `now`."""

    words: Catalogue
    locale: str
    now: datetime

    def say(self, message: str, **args: str | int) -> str:
        """A message of the catalogue."""
        return self.words.text(self.locale, message, args)

    def when(self, wall: datetime, *, long: bool = False) -> str:
        """ "demain 14h", "jeudi 26/11 14h"; `long` for a yes: "jeudi 26 novembre 14h", whatever day it is."""
        day = "other" if long else self.day(wall)
        date = self._long_date(wall.date()) if long else self._date(wall.date())
        return self.say("appointment-when", day=day, date=date, time=clock_text(wall, self.words, self.locale))

    def rhythm(self, weeks: int, wall: datetime) -> str:
        """ "tous les jeudis 9h", "un jeudi sur deux 9h"."""
        weekday, time = (
            day_text(wall.date(), self.words, self.locale),
            clock_text(wall, self.words, self.locale),
        )  # fmt: skip
        return self.say("appointment-weekly", weeks="one" if weeks == 1 else "two", weekday=weekday, time=time)

    def day(self, wall: datetime) -> str:
        """ "yesterday", "today", "tomorrow" or "other"."""
        ahead = (wall.date() - to_wall(self.now).date()).days
        return {-1: "yesterday", 0: "today", 1: "tomorrow"}.get(ahead, "other")

    def answers(self, wall: datetime) -> str:
        """ "1 je viens 2 changer ..."."""
        return self.say("reminder-answers", day=self.day(wall))

    def moment(self, moment: datetime) -> str:
        """When a reminder comes: as `when`."""
        return self.when(to_wall(moment))

    def all_of(self, texts: Sequence[str]) -> str:
        """ "a", "a et b", "a et b et c"."""
        joined = texts[0]
        for text in texts[1:]:
            joined = self.say("appointment-and", first=joined, last=text)
        return joined

    def _date(self, day: date) -> str:
        written = date_text(day.day, day.month, None, self.words, self.locale)
        return self.say("appointment-date", weekday=day_text(day, self.words, self.locale), date=written)

    def _long_date(self, day: date) -> str:
        year = day.year if day - to_wall(self.now).date() > timedelta(days=300) else None
        return self.say(
            "appointment-date-long", weekday=day_text(day, self.words, self.locale), number=day.day,
            month=month_text(day.month, year, self.words, self.locale),
        )  # fmt: skip


def capital(text: str) -> str:
    """The text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def reminder_reply(speaker: Speaker, reminder: Reminder, found: Appointment, wish: Wish, guide: Guide) -> Reply:
    """The text of a reminder, or of the news that it carries."""
    wall = found.wall
    match reminder.kind:
        case "moved" | "person":
            text = news_text(speaker, reminder.kind, found, read_wall(reminder.was or ""))
        case "cancelled":
            return Reply(news_text(speaker, "cancelled", found, read_wall(reminder.was or "")))
        case "missed":
            return Reply(speaker.say("reminder-missed", day=speaker.day(wall)))
        case _ if wish.plain:
            return _plain(speaker, found, guide)
        case _:
            text = speaker.say("reminder-discreet", when=speaker.when(wall), answers=speaker.answers(wall))
    return Reply(text, buttons=buttons(speaker))


def news_text(
    speaker: Speaker, kind: Literal["moved", "person", "cancelled"], found: Appointment, was: datetime
) -> str:  # fmt: skip
    """What the person reads of a change; `was` is the wall time that they know."""
    wall = found.wall
    match kind:
        case "moved":
            known, when = speaker.when(was), speaker.when(wall)
            return speaker.say("reminder-moved", was=known, when=when, answers=speaker.answers(wall))
        case "person":
            who, when = found.details.who, speaker.when(wall)
            return speaker.say("reminder-person", when=when, who=who, answers=speaker.answers(wall))
        case _:
            return speaker.say("reminder-cancelled", when=speaker.when(was))


def noted_reply(speaker: Speaker, found: Appointment, name: str, moments: Sequence[str]) -> Reply:
    """What `name` of the team noted with the person, and when they will be reminded of it."""
    when = speaker.when(found.wall)
    if not moments:
        return Reply(speaker.say("appointment-noted-by-soon", name=name, when=when))
    return Reply(speaker.say("appointment-noted-by", name=name, when=when, reminders=speaker.all_of(moments)))


def buttons(speaker: Speaker) -> tuple[Button, ...]:
    """The four answers as buttons; pressing one is writing its number."""
    return tuple(
        Button(speaker.say(f"reminder-{name}-key"), str(number)) for number, name in enumerate(ANSWERS, start=1)
    )  # fmt: skip


def door_of(found: Appointment, guide: Guide) -> Entry | None:
    """The door of the directory where the appointment is, if it is at one that is still listed."""
    return next(iter(guide.named([found.entry_id or ""])), None)


def place_of(speaker: Speaker, found: Appointment, guide: Guide) -> str:
    """Where it is, as a listed door or in the words of who made it; "" when nobody said."""
    entry = door_of(found, guide)
    if entry is None:
        return found.details.where
    street = "" if entry.sensitive_address else entry.street
    return ", ".join(part for part in (entry.label_in(speaker.locale), street) if part)


def about_of(speaker: Speaker, found: Appointment, guide: Guide) -> str:
    """What an appointment is about, behind its time: ", CPAS, Sara"; "" when nothing is known."""
    parts = (found.details.what or place_of(speaker, found, guide), found.details.who)
    return "".join(f"{speaker.say('appointment-comma')}{part}" for part in parts if part)


def way_of(speaker: Speaker, found: Appointment, guide: Guide) -> str:
    """How to get there and what happens at the door, as far as the directory says it in this language."""
    entry = door_of(found, guide)
    if entry is None:
        return ""
    told = (entry.told("transport", speaker.locale, entry.transport), entry.at_the_door.get(speaker.locale, ""))
    return " ".join(_sentence(text) for text in told if text)


def _plain(speaker: Speaker, found: Appointment, guide: Guide) -> Reply:
    details, when = found.details, capital(speaker.when(found.wall))
    first = (
        speaker.say("reminder-plain-who", when=when, who=details.who)
        if details.who
        else speaker.say("reminder-plain", when=when)
    )
    place = place_of(speaker, found, guide)
    about = ", ".join(dict.fromkeys(part for part in (details.what, place) if part))
    bring = speaker.say("reminder-plain-bring", bring=details.bring) if details.bring else ""
    way = way_of(speaker, found, guide)
    lines: list[Line] = [
        [
            Part(first),
            Part(
                f" {capital(about)}." if about else "",
                rank=1,
                shorter=f" {capital(details.what)}." if place and details.what else "",
            ),
            Part(f" {way}" if way else "", rank=4),
            Part(f" {bring}" if bring else "", rank=2),
            Part(f" {speaker.say('reminder-kind')}", rank=3),
            Part(f" {speaker.answers(found.wall)}"),
        ]
    ]
    keep = tuple(part for part in (details.who, place) if part)
    return Reply(fit(lines, speaker.locale, keep), keep=keep, buttons=buttons(speaker))


def _sentence(text: str) -> str:
    return f"{capital(text)}" if text.endswith((".", "!", "?")) else f"{capital(text)}."
