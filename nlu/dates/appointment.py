"""The moment of an appointment, said in plain words: "rdv cpas jeudi 14h", "le 3 à 9h30", "morgen om half drie"."""

from datetime import datetime, timedelta

from nlu.dates.clock_words import find_hour
from nlu.dates.days import find_day, local_wall, prepare


def find_datetime(text: str, now: datetime, language: str) -> datetime | None:
    """The moment, naive local time of Brussels; None unless both a day and an hour are said.

    A weekday whose hour has passed today is that of next week; any other moment of the past gives None. `language` is
    that of the message; for now the words of all languages are read together.
    """
    prepared = prepare(text)
    said = find_day(prepared, now)
    hour = find_hour(prepared)
    if said is None or hour is None:
        return None
    moment = datetime.combine(said.day, hour)
    if moment <= local_wall(now):
        return moment + timedelta(days=7) if said.weekly else None
    return moment
