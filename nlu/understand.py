"""One message in, one `Interpretation` out: the single door of this room, the same for both engines.

Order: safety check, words and numbers that need no model (STOP, "2", "oui"), then the engine; places, times,
constraints and dates are read beside it. Nothing here knows a channel, a database or the clock.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from nlu.answers import read_choice, read_word, read_yes_no
from nlu.constraints import find_constraints
from nlu.context import intent_of_choice, intent_of_yes_no
from nlu.dates import find_datetime, find_when, says_today
from nlu.engine import Classification, Engine, EngineError
from nlu.gist import NEEDY
from nlu.interpretation import Context, Intent, Interpretation, Need, Place, ReminderGuess, Urgency
from nlu.language import detect
from nlu.lexicon import split_words
from nlu.safety.level import SafetyFinding

LONGEST = 2000
SURE = 0.99
UNSURE = 0.30
PLACE_ONLY_WORDS, PLACE_ONLY = 5, 0.6
TOLD = 0.5  # how sure an appointment is told, from which on the message answers no reminder
_GUESSED: tuple[Intent, ...] = ("orientation", "out_of_scope", "greeting", "more_results")
HIGHEST_CHOICE = 20
_WORD_INTENTS: dict[str, Intent] = {
    "restart": "greeting",
    "more": "more_results",
    "closer": "more_results",
    "human": "human",
    "help": "help",
    "robot": "help",
    "what_do_you_know": "help",
    "stop_all": "stop",
    "stop_reminders": "stop",
    "stop_announcements": "stop",
    "forget_me": "forget_me",
    "everywhere": "orientation",
    "pause": "stop",
    "resume": "appointment_info",
    "later": "appointment_info",
    "wrong_number": "out_of_scope",
    "plain": "out_of_scope",
    "discreet": "out_of_scope",
}


# Danger that a door helps with as well, beside the worker.
_DOORS_TOO = ("shelter_tonight", "eviction", "violence")


class Places(Protocol):
    """Finds the place that a message names (`nlu.places.PlaceFinder`)."""

    def find(self, text: str) -> Place | None: ...

    def find_answer(self, text: str) -> Place | None: ...

    def find_whole(self, text: str) -> Place | None: ...


class Safety(Protocol):
    """Reads the danger in a message (`nlu.safety.SafetyCheck`)."""

    def check(self, text: str, previous: Sequence[str] = ()) -> SafetyFinding: ...


class Answers(Protocol):
    """Reads what answers a reminder (`nlu.reminder_model.AnswerModel`)."""

    def read(self, text: str, language: str) -> ReminderGuess: ...


@dataclass(frozen=True, slots=True)
class _Gist:
    """The intent and needs, from the engine or from a rule."""

    intent: Intent
    needs: tuple[Need, ...]
    confidence: float
    engine: str


class Understanding:
    """Composes the parts; holds no state between messages."""

    def __init__(self, engine: Engine, places: Places, safety: Safety, answers: Answers | None = None) -> None:
        self._engine = engine
        self._answers = answers
        self._places = places
        self._safety = safety

    async def interpret(
        self, text: str, *, now: datetime, language: str | None = None, context: Context = "none"
    ) -> Interpretation:
        """What `text` means at `now`. `language` is the kept one; None = detect it.

        Never raises: empty, unreadable or foreign text comes back as ``out_of_scope``, with the urgency all the same.
        """
        text = text[:LONGEST]
        finding = self._safety.check(text)
        found = detect(text, language or "fr")
        word = read_word(text)
        spoken = found.language if found.certain else language or found.language
        gist = self._rule(text, word, context) or await self._ask(text, spoken, context)
        place = self._place(text, gist)
        gist = self._with_place(gist, text, place)
        urgency = _urgency(finding, gist.intent)
        constraints = find_constraints(text)
        needs = _meant(gist.needs, constraints, finding)
        return Interpretation(
            language=word.removeprefix("language:") if word and word.startswith("language:") else language or spoken,
            intent=_intent(finding, gist),
            needs=needs,
            place=place,
            when=_when(text, now, needs),
            constraints=constraints,
            urgency=urgency,
            datetime=find_datetime(text, now, spoken),
            confidence=gist.confidence,
            engine=gist.engine,
            reminder=None if context != "reminder" or _is_plain(gist, place, text) else self._reminder(text, spoken),
        )

    def _reminder(self, text: str, language: str) -> ReminderGuess | None:
        return self._answers.read(text, language) if self._answers else None

    def _rule(self, text: str, word: str | None, context: Context) -> _Gist | None:
        """The meaning of messages that need no model, or None."""
        if not split_words(text):
            return _Gist("out_of_scope", (), 0.0, "rule")
        if word is not None:
            return _Gist(_WORD_INTENTS.get(word, "greeting"), (), SURE, "rule")
        choice = read_choice(text)
        if choice is not None and choice <= HIGHEST_CHOICE:
            return _Gist(intent_of_choice(choice, context), (), SURE, "rule")
        answer = read_yes_no(text)
        if answer is None:
            return None
        intent = intent_of_yes_no(answer, context)
        return _Gist(intent or "out_of_scope", (), SURE if intent else UNSURE, "rule")

    async def _ask(self, text: str, language: str, context: Context) -> _Gist:
        try:
            answer: Classification = await self._engine.classify(text, language, context)
        except EngineError:
            return _Gist("out_of_scope", (), 0.0, self._engine.name)
        return _Gist(answer.intent, answer.needs, answer.confidence, answer.engine)

    def _place(self, text: str, gist: _Gist) -> Place | None:
        place = self._places.find(text)
        if place is None and gist.intent in ("orientation", "out_of_scope") and _is_short(text):
            return self._places.find_answer(text)
        return place

    def _with_place(self, gist: _Gist, text: str, place: Place | None) -> _Gist:
        """A place and nothing else ("evere svp", "centre") answers "where are you?", whatever the model guessed."""
        if place is None or gist.engine == "rule" or not _is_short(text):
            return gist
        if gist.intent in _GUESSED and self._places.find_whole(text):
            return _Gist("orientation", (), PLACE_ONLY, gist.engine)
        doubtful = gist.confidence < PLACE_ONLY and gist.intent not in NEEDY
        return _Gist("orientation", (), PLACE_ONLY, gist.engine) if doubtful else gist


def to_contract(id: str | None, meaning: Interpretation) -> dict[str, Any]:
    """`meaning` as the JSON object of ``passerelle nlu parse`` (documented in ARCHITECTURE)."""
    place = meaning.place
    return {
        "id": id,
        "language": meaning.language,
        "intent": meaning.intent,
        "needs": list(meaning.needs),
        "place": {"kind": place.kind, "name": place.name, "commune": place.commune} if place else None,
        "when": meaning.when,
        "constraints": list(meaning.constraints),
        "urgency": meaning.urgency,
        "datetime": meaning.datetime.isoformat(timespec="minutes") if meaning.datetime else None,
        "confidence": round(meaning.confidence, 4),
        "engine": meaning.engine,
    }


def _meant(needs: tuple[Need, ...], constraints: tuple[str, ...], finding: SafetyFinding) -> tuple[Need, ...]:
    """What is looked for, beside what only says who asks.

    A doctor "without papers" is asked for a doctor. Who has no roof tonight needs a bed before all else, said or not.
    """
    if "no_papers" in constraints and len(needs) > 1:
        needs = tuple(need for need in needs if need != "papers")
    outside = finding.category == "shelter_tonight" or (finding.category == "eviction" and finding.at_least("urgent"))
    return ("sleep", *needs) if outside and "sleep" not in needs else needs


def _when(text: str, now: datetime, needs: tuple[Need, ...]) -> str | None:
    """The time that is asked; a bed for "today" is a bed for tonight."""
    when = find_when(text, now)
    return "tonight" if when == "now" and "sleep" in needs and says_today(text) else when


def _is_plain(gist: _Gist, place: Place | None, text: str) -> bool:
    """Whether nothing needs to be guessed: a number, a yes, a place and nothing else, an appointment that is told."""
    only_place = place is not None and gist.intent == "orientation" and not gist.needs and _is_short(text)
    told = gist.intent == "appointment_create" and gist.confidence >= TOLD
    return gist.engine == "rule" or only_place or told


def _is_short(text: str) -> bool:
    return len(split_words(text)) <= PLACE_ONLY_WORDS


def _urgency(finding: SafetyFinding, intent: Intent) -> Urgency:
    """The safety check's level; a message that only the model finds urgent gets at least the offer of a human."""
    return "concern" if intent == "urgent" and finding.level == "none" else finding.level


def _intent(finding: SafetyFinding, gist: _Gist) -> Intent:
    """Danger overrides, except for who asks for a door as well: they must get doors, and the worker."""
    if not finding.at_least("urgent"):
        return gist.intent
    asks = gist.intent == "orientation" and bool(gist.needs) and finding.level != "life_danger"
    return "orientation" if asks and finding.category in _DOORS_TOO else "urgent"
