"""What a message says of an appointment beside its moment: what it is, with whom, how often, how to be reminded."""

from nlu.appointments.recurrence import Ending, Rhythm, find_end, find_rhythm
from nlu.appointments.subject import Subject, find_subject
from nlu.appointments.wishes import WishSaid, find_wish, says_wake

__all__ = [
    "Ending", "Rhythm", "Subject", "WishSaid", "find_end", "find_rhythm", "find_subject", "find_wish", "says_wake",
]  # fmt: skip
