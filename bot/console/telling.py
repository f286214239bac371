"""Times as the pages say them: the hour in Brussels, the day, how long somebody has waited."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.clock import BRUSSELS, local
from bot.hours.clock import clock_text, date_text, day_text, time_text
from bot.hours.words import moment_text
from flows.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class Teller:
    """Says times to one visitor, at one moment."""

    words: Catalogue
    locale: str
    now: datetime

    def say(self, message: str, **args: str | int) -> str:
        """A message of the catalogue."""
        return self.words.text(self.locale, message, args)

    def clock(self, moment: datetime) -> str:
        """The hour: "15h02"."""
        return clock_text(moment.astimezone(BRUSSELS), self.words, self.locale)

    def moment(self, moment: datetime) -> str:
        """The hour, with its day when that is not today."""
        return moment_text(moment, self.now, self.words, self.locale)

    def day(self, day: date) -> str:
        """The weekday and the date: "samedi 21/11"."""
        date_said = date_text(day.day, day.month, None, self.words, self.locale)
        return f"{day_text(day, self.words, self.locale)} {date_said}"

    def day_of(self, moment: datetime) -> str:
        """The day of a moment in Brussels."""
        return self.day(local(moment).date())

    def lasting(self, since: datetime) -> str:
        """How long ago `since` is: minutes, then hours, then days. Never negative: clocks are set back now and then."""
        minutes = max(int((self.now - since) / timedelta(minutes=1)), 0)
        if minutes < 90:
            return self.say("console-minutes", count=minutes)
        if minutes < 48 * 60:
            return self.say("console-hours", count=minutes // 60, minutes=f"{minutes % 60:02}")
        return self.say("console-days", count=minutes // (24 * 60))

    def weekday(self, number: int) -> str:
        """The weekday in full, 0 is Monday."""
        return day_text(date(2024, 1, 1 + number), self.words, self.locale)  # a Monday

    def wall(self, at: time) -> str:
        """A time of day as it was written down."""
        return time_text(at.hour * 60 + at.minute, self.words, self.locale)
