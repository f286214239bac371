"""From what was understood to what the dialogue can use: an `Interpretation` becomes a `Turn` with plain facts."""

import re
from typing import Any

from bot.hearing_appointments import hear_appointment
from flows.model import Scripts, State, Turn
from nlu.about_someone import asks_about_person
from nlu.answers import read_choice, read_word, read_yes_no
from nlu.interpretation import Context, Interpretation, Place
from nlu.normalise import fold

# Intents whose needs, places and times say what the person is looking for now.
_TELLING = frozenset({"orientation", "out_of_scope", "report_wrong_info", "more_results", "urgent", "pick_result"})
# What a word does at once, an intent that sounds like it only leads to: "forget_me" is asked again, "erase" is not.
MOMENT_FACT = "said_when"
ASKED = "asked_at"  # the fact that a reminder left, for as long as the conversation is remembered
_REMINDED = frozenset({"reminder", "reminder_asked"})  # flows in which the next message is about an appointment
_SIGNALS = {"more": "more_results", "forget_me": "erase"}
FEW_WORDS = 4
SURE_ENOUGH = 0.5  # below it, a question about nothing in particular is a message we did not understand
# Needs for which asking "where?" first would only be in the way: a voice or a line answers from anywhere.
_NO_QUESTION = frozenset({"talk", "meet", "violence", "sleep"})
# Who says "Bruxelles" means all of it, unless one of these says that the commune is meant.
ANYWHERE = Place("commune", "Bruxelles", "Bruxelles")
_CENTRE = re.compile(
    r"cent[er]|ville|stad|city|town|pentagone|vijfhoek|hartje|hyper|commune|gemeente|1000|bruxelles 1\b|وسط|مركز"
)


def plain(text: str) -> str:
    """The text without the slash of a Telegram command ("/stop" is "stop"); "/start" says hello."""
    if not text.startswith("/"):
        return text
    command, _, rest = text[1:].partition(" ")
    return "bonjour" if command.startswith("start") else f"{command.partition('@')[0]} {rest}".strip()


def context_of(scripts: Scripts, state: State) -> Context:
    """How the next message should be read: a number after a list of doors is a choice, after a reminder an answer."""
    flow = scripts.flows.get(state.flow or "")
    step = flow.steps.get(state.step or "") if flow else None
    if state.flow in _REMINDED or (state.flow is None and state.facts.get(ASKED)):
        return "reminder"
    return "after_answer" if step is not None and "choice" in step.answers else "none"


def waits_for_moment(scripts: Scripts, state: State) -> bool:
    """Whether the question that stands is about a day or an hour."""
    flow = scripts.flows.get(state.flow or "")
    step = flow.steps.get(state.step or "") if flow else None
    return step is not None and step.fills == MOMENT_FACT


def hear(text: str, heard: Interpretation, place: Place | None, context: Context) -> Turn:
    """The turn that `text` makes. `place` is where the person is, when the message says it."""
    word = read_word(text)
    yes_no = read_yes_no(text)
    choice = read_choice(text)
    if word is None and yes_no is None and choice is None and (said := _said_outright(text, heard, place, context)):
        return said
    facts: dict[str, Any] = {}
    intent = heard.intent
    if word is None and yes_no is None and choice is None and (intent in _TELLING or _refines(text, intent, context)):
        facts = _facts(heard, place, text)
    if intent == "orientation" and not facts and heard.confidence < SURE_ENOUGH:
        intent = "out_of_scope"
    if word is not None and word.startswith("language:"):
        return Turn(intent="out_of_scope", word="change_language", facts={"wanted_language": word.partition(":")[2]})
    if word is None and yes_no is not None:
        word = "yes" if yes_no else "no"
    if word == "closer":
        intent = "out_of_scope"  # the word says it all; as "more_results" it would turn the page
    if word == "everywhere":
        facts = {"everywhere": True, "place": None}
    return Turn(intent=intent, word=_as_signal(word), choice=choice, facts=facts)


def _said_outright(text: str, heard: Interpretation, place: Place | None, context: Context) -> Turn | None:
    """What the tables hear, whatever the model guessed."""
    if _is_about_someone(text, heard, place):
        # Nothing else of such a message is kept: the needs in it are another person's.
        return Turn(intent="out_of_scope", word="about_someone")
    return hear_appointment(text, heard, context)


def _is_about_someone(text: str, heard: Interpretation, place: Place | None) -> bool:
    """Whether it asks about a person, and not plainly for a door: a need in a named place."""
    plainly_a_door = heard.intent == "orientation" and bool(heard.needs) and place is not None
    return not plainly_a_door and asks_about_person(text)


def _refines(text: str, intent: str, context: Context) -> bool:
    """Whether words under a list of doors change the question: "demain", "et a Jette ?", "ils parlent arabe ?"."""
    return (
        context == "after_answer"
        and intent != "appointment_create"
        and (intent == "help" or len(text.split()) <= FEW_WORDS)
    )


def with_hints(state: State) -> State:
    """`state` with what follows from its facts: whether enough is known to answer without a question."""
    needs = set(state.facts.get("needs", ()))
    return state.with_facts({"enough": True if needs and needs <= _NO_QUESTION else None})


def _facts(heard: Interpretation, place: Place | None, text: str) -> dict[str, Any]:
    facts: dict[str, Any] = {}
    if heard.needs:
        facts["needs"] = list(heard.needs)
    if place == ANYWHERE and not _CENTRE.search(fold(text)):
        facts |= {"everywhere": True, "place": None}
    elif place is not None:
        facts |= {"place": {"kind": place.kind, "name": place.name, "commune": place.commune}, "everywhere": None}
    if heard.when is not None:
        facts["when"] = heard.when
    if heard.constraints:
        facts["constraints"] = list(heard.constraints)
    return facts


def _as_signal(word: str | None) -> str | None:
    return _SIGNALS.get(word, word) if word else None
