"""What a message says of an appointment beside its moment: what it is, with whom, how often, how to be reminded."""

from nlu.appointments.recurrence import Rhythm, find_rhythm
from nlu.appointments.subject import Subject, find_subject
from nlu.appointments.wishes import WishSaid, find_wish, says_wake

__all__ = ["Rhythm", "Subject", "WishSaid", "find_rhythm", "find_subject", "find_wish", "says_wake"]
