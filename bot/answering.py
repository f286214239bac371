"""From a message that is understood to the texts in the outbox: welcome, apologies for what cannot be read, dialogue.

Called by `bot.inbound` inside its one transaction; knows neither retries nor channels beyond `prepare`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot import first_words, metrics
from bot.actions.weekly import hear_end
from bot.channels.base import Channel, Lane
from bot.dialogue import Dialogue, Told
from bot.exchange import Exchange, Tools, line_numbers
from bot.guide import Guide, GuideKeeper
from bot.hearing import MOMENT_FACT, context_of, hear, plain, waits_for_moment
from bot.languages import kept_locale, locale_of, newly_heard
from bot.reminders.discretion import is_own_word
from bot.reply import Reply
from bot.store import Tx, cases, contacts, conversations, inbox, outbox
from bot.store.contacts import Contact
from bot.store.erasure import erase
from bot.store.inbox import Recorded
from bot.views.people import danger_kept
from flows.model import State, Turn
from nlu.dates import read_moment
from nlu.interpretation import Interpretation, Place
from nlu.safety.level import SafetyFinding
from nlu.understand import Understanding

_GREETING = frozenset({"greeting", "help"})
# What survives a pause: "c'était fermé hier" comes the next day.
_KEPT_FACTS = ("doors", "picked", "followed", "offset", first_words.TOLD)
_OFFERS_A_PERSON = frozenset({"about_someone", "obstacle", "company"})  # their answers do so already
_CANNOT_WAIT = frozenset({"sleep", "violence"})  # needs that are never put behind a question about the agenda
CONCERN_AGAIN = timedelta(hours=6)
KEPT_AGAIN = timedelta(minutes=5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """One message with everything known about it before the answer."""

    message: Recorded
    contact: Contact
    finding: SafetyFinding
    meaning: Interpretation
    turn: Turn
    guide: Guide
    now: datetime


class Answering:
    """Understands and answers."""

    def __init__(self, tools: Tools, understanding: Understanding, dialogue: Dialogue, keeper: GuideKeeper) -> None:
        self._tools = tools
        self._understanding = understanding
        self._dialogue = dialogue
        self._keeper = keeper

    async def understand(
        self, message: Recorded, contact: Contact, finding: SafetyFinding, state: State, now: datetime
    ) -> Heard:
        """What the message means. Needs no transaction; asks the model, and the directory's newest snapshot."""
        guide = await self._keeper.current()
        context = context_of(self._dialogue.scripts, state)
        text = plain(message.text)
        meaning = await self._understanding.interpret(text, now=now, language=contact.language, context=context)
        metrics.UNDERSTOOD.labels(meaning.intent, meaning.engine).inc()
        place = meaning.place
        if message.location is not None:
            lat, lon = message.location
            place = Place("coordinates", f"{lat:.5f},{lon:.5f}", None)
        turn = _with_landmark(hear(text, meaning, place, context), text, guide)
        if waits_for_moment(self._dialogue.scripts, state):
            turn = _about_moment(turn, text, meaning, now)
        if message.location is not None:
            turn = replace(turn, intent="orientation", facts={**turn.facts, **_located(place)})
        return Heard(
            message=message, contact=contact, finding=finding, meaning=meaning, turn=turn, guide=guide, now=now
        )  # fmt: skip

    async def answer(self, tx: Tx, channel: Channel, heard: Heard) -> None:
        """Writes the answers to the outbox and saves where the conversation stands."""
        state = await self._state(tx, heard)
        contact = heard.contact
        language = newly_heard(contact, heard.message.text)
        if language is not None:
            await contacts.set_language(tx, contact.id, language, chosen=False)
            contact = replace(contact, language=language)
        exchange = Exchange(
            tools=self._tools, tx=tx, contact=contact, message=heard.message, turn=heard.turn,
            guide=heard.guide, locale=locale_of(contact, heard.message.text), now=heard.now,
        )  # fmt: skip
        if await is_own_word(exchange):
            heard = replace(heard, turn=Turn(word="code_word"))
        elif _is_calm(heard, state):
            heard = replace(heard, turn=await hear_end(exchange, state) or heard.turn)
        exchange = replace(exchange, turn=heard.turn)
        foreign = first_words.not_spoken(exchange, state)
        told = await self._tell(exchange, heard, state)
        # Not between a person in danger and what is said to them.
        calm = not heard.finding.at_least("urgent") and (told.state.flow or state.flow) != "safety"
        first = self._first_words(exchange, heard, told, foreign) if calm else []
        ids = await self._send(tx, channel, heard, [*first, *told.replies])
        if told.state.facts.get("erased"):
            await erase(tx, heard.contact.id, farewell=ids[-1] if ids else None)
            return
        if first and not contact.welcomed:
            await contacts.mark_welcomed(tx, contact.id)
        kept = told.state.with_facts({"just_welcomed": None})
        if calm and foreign:
            kept = kept.with_facts({first_words.TOLD: foreign})
        await conversations.save(
            tx, self._tools.vault, heard.contact.id, {**kept.to_json(), "at": heard.now.isoformat()}, heard.now
        )

    def sorry(self, contact: Contact) -> str:
        """The apology when something broke on our side."""
        locale = kept_locale(contact)
        words, settings = self._tools.words, self._tools.settings
        text = words.text(locale, "broken", line_numbers(self._tools.lines, locale))
        if settings.permanence_phone:
            text += " " + words.text(locale, "broken-phone", {"phone": settings.permanence_phone})
        return text

    async def _state(self, tx: Tx, heard: Heard) -> State:
        """Where the conversation stood; after a long silence only what a late report needs is left."""
        saved = await conversations.load(tx, self._tools.vault, heard.contact.id)
        if saved is None:
            return State()
        at = datetime.fromisoformat(saved["at"])
        state = State.from_json(saved)
        if heard.now - at > timedelta(hours=self._tools.settings.conversation_hours) and state.flow != "follow_up":
            return State(facts={key: state.facts[key] for key in _KEPT_FACTS if key in state.facts})
        return state

    async def _tell(self, exchange: Exchange, heard: Heard, state: State) -> Told:
        unread = await self._unreadable(exchange, heard)
        if unread is not None:
            return Told((unread,), state, exchange.locale)
        if heard.finding.at_least("urgent"):
            if not _wants_a_door(heard):
                # The safety text has left already; what comes next answers its question.
                kept = state.with_facts(heard.turn.facts)
                return Told((), replace(kept, flow="safety", step="safe_now", misses=0), exchange.locale)
            # A bed first and at once, without a question; what else was said comes after.
            facts = {**exchange.turn.facts, "needs": ["sleep"]}
            exchange = replace(exchange, turn=replace(exchange.turn, intent="orientation", facts=facts))
        meanwhile = await self._while_they_wait(exchange, heard, state)
        if meanwhile is not None:
            return Told((meanwhile,), replace(state, flow="safety", step="kept", misses=0), exchange.locale)
        if not heard.contact.welcomed:
            state = state.with_facts({"just_welcomed": True})
        concern = self._concern(exchange, heard, state)
        if concern is not None:
            state = state.with_facts({"concern_said": heard.now.isoformat()})
            if heard.meaning.intent in ("urgent", "out_of_scope", "greeting"):
                return Told((concern,), state, exchange.locale)
        told = await self._dialogue.answer(exchange, state)
        return replace(told, replies=(concern, *told.replies)) if concern is not None else told

    async def _unreadable(self, exchange: Exchange, heard: Heard) -> Reply | None:
        """What to say instead of a dialogue: to a flood (once a minute), a voice message, an empty one."""
        settings, message = self._tools.settings, heard.message
        minute = message.received_at - timedelta(minutes=1)
        recent = await inbox.count_since(exchange.tx, heard.contact.id, minute, until=message.id)
        if recent > settings.flood_per_minute and not heard.finding.at_least("urgent"):
            once = f"flood:{heard.contact.id}:{message.received_at:%Y%m%dT%H%M}"
            return Reply(exchange.say("flood"), once=once)
        if message.kind not in ("text", "location") and not message.text.strip():
            return Reply(exchange.say("not-text"))
        if not message.text.strip() and message.location is None:
            return Reply(exchange.say("empty"))
        return None

    async def _while_they_wait(self, exchange: Exchange, heard: Heard, state: State) -> Reply | None:
        """To somebody in danger for whom a human is being called: that their words are kept, once in a while, and not a
        question about where they are. What they clearly ask for, and a talk about doors, goes on."""
        found = await cases.open_case(exchange.tx, exchange.contact.id)
        in_danger = found is not None and found.at_least("urgent") and state.flow in (None, "safety")
        if found is None or not in_danger or _asks_for_something(heard):
            return None
        (said,) = (await danger_kept(exchange, state.facts)).replies
        since = int(heard.now.timestamp() // KEPT_AGAIN.total_seconds())
        return replace(said, once=f"kept:{found.id}:{since}")

    def _concern(self, exchange: Exchange, heard: Heard, state: State) -> Reply | None:
        """Warmth and the offer of a person, when the message carries distress; not again for some hours."""
        if heard.meaning.urgency != "concern" or heard.turn.word in _OFFERS_A_PERSON:
            return None
        said = state.facts.get("concern_said")
        if said and heard.now - datetime.fromisoformat(said) < CONCERN_AGAIN:
            return None
        return Reply(exchange.say("safety-concern"))

    def _first_words(self, exchange: Exchange, heard: Heard, told: Told, foreign: str | None) -> list[Reply]:
        if told.state.facts.get("erased"):
            return []
        said = [first_words.apology(exchange, foreign)] if foreign else []
        # Whoever says that it is not them has read who writes, and is not welcomed to it.
        if not exchange.contact.welcomed and heard.turn.word != "wrong_number":
            nothing_else = heard.turn.intent in _GREETING or not told.replies
            said.append(first_words.welcome(exchange, whole=nothing_else))
        return said

    async def _send(self, tx: Tx, channel: Channel, heard: Heard, replies: Sequence[Reply]) -> list[str]:
        ids = []
        for number, reply in enumerate(replies):
            prepared = channel.prepare(reply.text, reply.keep)
            message = outbox.NewOutbound(
                contact_id=heard.contact.id, channel=heard.contact.channel, lane=Lane.REPLY, text=prepared.text,
                dedupe_key=reply.once or f"reply:{heard.message.id}:{number}", buttons=reply.buttons, keep=reply.keep,
                in_reply_to=heard.message.id, segments=prepared.segments, encoding=prepared.encoding,
            )  # fmt: skip
            id_ = await outbox.enqueue(tx, self._tools.vault, message, heard.now)
            ids += [id_] if id_ else []
        return ids


def _asks_for_something(heard: Heard) -> bool:
    """A word of ours, a number, a yes or a no; a need with a place; a roof for the night."""
    facts = heard.turn.facts
    somewhere = "place" in facts or "everywhere" in facts
    a_door = bool(facts.get("needs")) and (somewhere or "sleep" in facts["needs"])
    return bool(heard.turn.word or heard.turn.choice or heard.message.location or a_door)


def _is_calm(heard: Heard, state: State) -> bool:
    """Whether the message may be about the agenda: no distress, nothing that cannot wait, no word of ours."""
    distress = heard.finding.level != "none" or heard.meaning.urgency != "none" or state.flow == "safety"
    return not (distress or heard.turn.word or set(heard.turn.facts.get("needs", ())) & _CANNOT_WAIT)


def _wants_a_door(heard: Heard) -> bool:
    """A night without a roof is urgent, and doors are part of the answer."""
    roofless = heard.finding.category in ("shelter_tonight", "eviction")
    return roofless and "sleep" in heard.turn.facts.get("needs", ())


def _with_landmark(turn: Turn, text: str, guide: Guide) -> Turn:
    """`turn` with the square or station that was named, when it is known as a quarter: people hear their own word."""
    place = turn.facts.get("place")
    landmark = guide.gazetteer.landmark(place["name"], text) if place and place["kind"] == "quarter" else None
    return replace(turn, facts={**turn.facts, "place": {**place, "landmark": landmark}}) if place and landmark else turn


def _about_moment(turn: Turn, text: str, meaning: Interpretation, now: datetime) -> Turn:
    """The turn as an answer to "when is it?": a day or an hour, unless the message is about a door."""
    if meaning.intent == "orientation" and meaning.needs:
        return turn
    said = read_moment(text, now, meaning.language)
    if said.day is not None or said.hour is not None or said.doubts:
        return replace(turn, facts={**turn.facts, MOMENT_FACT: True})
    return replace(turn, intent="out_of_scope") if meaning.intent == "orientation" else turn  # "le matin"


def _located(place: Place | None) -> dict[str, object]:
    if place is None:
        return {}
    return {"place": {"kind": place.kind, "name": place.name, "commune": None}, "everywhere": None}
