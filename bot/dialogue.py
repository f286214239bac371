"""Runs the flows for one turn: advances the engine, performs the actions it asks for, composes what it shows."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from bot.actions import ACTIONS
from bot.exchange import Exchange
from bot.hearing import with_hints
from bot.reply import Reply
from bot.views import VIEWS
from flows.engine import Progress, advance, resume, start
from flows.model import Do, Event, Say, Scripts, Show, State


@dataclass(frozen=True, slots=True)
class Told:
    """What the person will read, and where the conversation stands afterwards."""

    replies: tuple[Reply, ...]
    state: State
    locale: str


class Dialogue:
    """The flows, with hands: actions and views."""

    def __init__(self, scripts: Scripts) -> None:
        self.scripts = scripts

    async def answer(self, exchange: Exchange, state: State) -> Told:
        """The answer to the turn of `exchange`."""
        hinted = with_hints(state.with_facts(exchange.turn.facts))
        return await self._play(exchange, advance(self.scripts, hinted, exchange.turn))

    async def begin(self, exchange: Exchange, state: State, flow: str) -> Told:
        """Begins `flow` by the bot's own initiative."""
        return await self._play(exchange, start(self.scripts, state, flow))

    async def _play(self, exchange: Exchange, progress: Progress) -> Told:
        replies: list[Reply] = []
        while True:
            said, state = await self._tell(exchange, progress.events, progress.state)
            replies += said
            if progress.pending is None:
                return Told(tuple(replies), state, exchange.locale)
            result = await ACTIONS[progress.pending](exchange, state.facts)
            exchange = replace(exchange, locale=result.locale or exchange.locale)
            progress = resume(self.scripts, with_hints(state.with_facts(result.facts)), result.outcome)

    async def _tell(self, exchange: Exchange, events: Iterable[Event], state: State) -> tuple[list[Reply], State]:
        replies: list[Reply] = []
        for event in events:
            match event:
                case Say(message):
                    replies.append(Reply(exchange.say(message, **_names(exchange, state))))
                case Show(view):
                    shown = await VIEWS[view](exchange, state.facts)
                    replies += shown.replies
                    state = state.with_facts(shown.facts)
                case Do():
                    pass  # performed by `_play`, after everything before it was said
        return replies, state


def _names(exchange: Exchange, state: State) -> dict[str, str]:
    """What a plain message may name besides the help lines: the door the conversation is about."""
    about = exchange.guide.named([state.facts.get("followed") or state.facts.get("picked") or ""])
    return {"door": about[0].label_in(exchange.locale)} if about else {}
