"""What a message says of appointments beyond its intent, read with tables: answers to a reminder, wishes, the phone."""

from collections.abc import Callable
from typing import Any

from flows.model import Turn
from nlu.appointments import WishSaid, find_end, find_rhythm, find_subject, find_wish, says_wake
from nlu.interpretation import Context, Interpretation
from nlu.phone_words import read_own_word, read_second_phone, says_shared
from nlu.reminder_answers import read_reminder_answer, seeks_a_door, wants_company

_MAY_WISH = frozenset({
    "appointment_create", "appointment_reschedule", "appointment_info", "appointment_cannot_come", "stop",
    "unsubscribe", "appointment_confirm", "out_of_scope", "help", "human", "thanks", "orientation",
})  # fmt: skip
_REFUSING = frozenset({"appointment_cannot_come", "appointment_reschedule"})
_MAY_TELL = frozenset(
    {"orientation", "appointment_reschedule", "appointment_confirm", "appointment_info", "out_of_scope"}
)
_GIVEN = frozenset({"sleep", "eat", "wash", "clothes", "store", "toilets_water", "talk", "meet"})
_INTENTS = {
    "coming": "appointment_confirm", "not_coming": "appointment_cannot_come", "change": "appointment_reschedule",
    "thanks": "thanks",
}  # fmt: skip
# What such a word carries.
_FACTS: dict[str, Callable[[str], dict[str, Any]]] = {
    "set_code_word": lambda text: {"own_word": read_own_word(text)},
    "link_phone": lambda text: {"second_phone": read_second_phone(text)},
}
_QUESTIONS = frozenset({"where", "who", "when", "bring"})


def hear_appointment(text: str, heard: Interpretation, context: Context) -> Turn | None:
    """The turn that such a message makes, None when it says nothing of the kind."""
    reminded = context == "reminder" or heard.intent in _REFUSING
    turn = _answer(text, heard) if reminded else None
    word = None if turn else _word(text, heard)
    if word is not None:
        return Turn(word=word, facts=_FACTS[word](text) if word in _FACTS else {})
    return turn or (Turn(intent="appointment_create") if context == "none" and _is_told(text, heard) else None)


def _answer(text: str, heard: Interpretation) -> Turn | None:
    """What stands in the way, company, later, or a question about it."""
    answer = read_reminder_answer(text, heard)
    if answer is None:
        return None
    if answer in _INTENTS:
        return Turn(intent=_INTENTS[answer])
    if answer in _QUESTIONS:
        return Turn(intent="appointment_info")
    if answer in ("later", "company"):
        return Turn(word=answer)
    return Turn(word="obstacle", facts={"obstacle": answer})


def _word(text: str, heard: Interpretation) -> str | None:
    """What is asked for in so many words, as the word of ours that does it."""
    if heard.intent == "human" and wants_company(text, heard.language):
        return "company"
    if read_second_phone(text) is not None:
        return "link_phone"
    if says_shared(text):
        return "shared_phone"
    if read_own_word(text) is not None:
        return "set_code_word"
    return "reminder_wish" if _is_wish(text, heard) else None


def _is_told(text: str, heard: Interpretation) -> bool:
    """Whether an appointment is told without the word: "dentiste mardi 14h", "tous les jeudis 9h petit déjeuner".

    What a door gives to whoever comes (a bed, a meal, a shower) is looked for, unless it comes back every week.
    """
    if heard.intent not in _MAY_TELL or "?" in text or "؟" in text or seeks_a_door(text):
        return False
    rhythm = find_rhythm(text)
    if rhythm is not None and find_end(text) is None:
        return rhythm.weekday is not None or rhythm.hour is not None
    return heard.datetime is not None and bool(find_subject(text).what) and not set(heard.needs) & _GIVEN


def _is_wish(text: str, heard: Interpretation) -> bool:
    """Whether it says how to be reminded: no door is asked for, and no moment told ("rappelle-moi jeudi 14h")."""
    said = find_wish(text)
    if said is None or heard.datetime is not None or (heard.intent == "orientation" and heard.needs):
        return False
    only_hour = said == WishSaid(day_at=said.day_at)
    return heard.intent in _MAY_WISH and not (
        heard.intent == "appointment_create" and only_hour and not says_wake(text)
    )
