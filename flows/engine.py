"""The dialogue engine: state in, a person's turn in, events out. Pure: it knows no channel, database or clock.

`advance` takes a message; where a step needs something done it ends with a `Do`, and the host calls `resume` with the
outcome. Order at a waiting step: a word (the step's answer to it, else its flow), the other answers, the fact it waits
for, other intents, otherwise.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from flows.model import END, Do, Event, FlowError, Say, Scripts, Show, State, Step, Turn

UNCLEAR = ("unclear", "unclear_again")  # the flows for a first and a second message that was not understood
MAX_STEPS = 50  # a loop without an answer in between is a mistake in a script


@dataclass(frozen=True, slots=True)
class Progress:
    """The new state, and what to do for the person, in order."""

    state: State
    events: tuple[Event, ...]

    @property
    def pending(self) -> str | None:
        """The action to perform before `resume`, or None when the bot's turn is over."""
        last = self.events[-1] if self.events else None
        return last.action if isinstance(last, Do) else None


def advance(scripts: Scripts, state: State, turn: Turn) -> Progress:
    """What the bot does with `turn`. Always answers: what is not understood leads to the flow "unclear"."""
    state = state.with_facts(turn.facts)
    target = _answer(scripts, state, turn)
    if target is not None:
        return _run(scripts, replace(_goto(scripts, state, target), misses=0))
    unclear = UNCLEAR[min(state.misses, len(UNCLEAR) - 1)]
    return start(scripts, replace(state, misses=state.misses + 1), unclear)


def start(scripts: Scripts, state: State, flow: str) -> Progress:
    """Begins `flow` at its first step."""
    return _run(scripts, _enter(scripts, state, flow))


def resume(scripts: Scripts, state: State, outcome: str, facts: Mapping[str, Any] | None = None) -> Progress:
    """Goes on after the action of the current step ended with `outcome`, which may have brought `facts`."""
    step = _current(scripts, state)
    if step is None or outcome not in step.then:
        raise FlowError(f"flow '{state.flow}', step '{state.step}': nothing is said about the outcome '{outcome}'")
    return _run(scripts, _goto(scripts, state.with_facts(facts or {}), step.then[outcome]))


def _answer(scripts: Scripts, state: State, turn: Turn) -> str | None:
    """Where `turn` leads, as "step", "flow.step" or "flow."; None when nothing fits."""
    step = _current(scripts, state)
    answers = step.answers if step is not None else {}
    if turn.word is not None and turn.word in scripts.routes and turn.word not in answers:
        return f"{scripts.routes[turn.word]}."  # a word of ours is itself, whatever intent it sounds like
    for signal in turn.signals:
        if signal in answers:
            return answers[signal]
    if step is not None and step.fills in turn.facts:
        return step.next
    if turn.intent in scripts.routes:
        return f"{scripts.routes[turn.intent]}."
    return step.otherwise if step is not None else None


def _current(scripts: Scripts, state: State) -> Step | None:
    """The step that waits; None when there is none, or when a saved state names one that no longer exists."""
    flow = scripts.flows.get(state.flow or "")
    return flow.steps.get(state.step or "") if flow else None


def _goto(scripts: Scripts, state: State, target: str) -> State:
    """`state` moved to "step" of the same flow, to "flow.step", or to the first step of "flow."."""
    flow, dot, step = target.rpartition(".")
    if dot:
        state = _enter(scripts, state, flow)
    return replace(state, step=step) if step else state


def _enter(scripts: Scripts, state: State, flow: str) -> State:
    """`state` at the first step of `flow`; an aside remembers where the conversation was."""
    script = scripts.flows[flow]
    here = scripts.flows.get(state.flow or "")
    interrupted = state.interrupted
    if not script.aside:
        interrupted = None
    elif here is not None and not here.aside and state.flow and state.step:
        interrupted = (state.flow, state.step)
    return replace(state, flow=flow, step=script.first, interrupted=interrupted)


def _run(scripts: Scripts, state: State) -> Progress:
    events: list[Event] = []
    for _ in range(MAX_STEPS):
        if state.step == END or state.flow is None:
            return Progress(_finish(scripts, state), tuple(events))
        step = scripts.step(state.flow, state.step or "")
        if any(state.facts.get(fact) for fact in step.unless):
            state = _goto(scripts, state, step.skip_to or step.next)
            continue
        events.extend(_events(step))
        if step.do or step.waits:
            return Progress(state, tuple(events))
        state = _goto(scripts, state, step.next)
    raise FlowError(f"flow '{state.flow}' goes round in circles at step '{state.step}'")


def _events(step: Step) -> list[Event]:
    """What a step does, in the order in which the person sees it; an action comes last, for it may need time."""
    events: list[Event] = [Say(message) for message in step.say]
    events += [Show(step.show)] if step.show else []
    events += [Say(step.ask)] if step.ask else []
    return [*events, Do(step.do)] if step.do else events


def _finish(scripts: Scripts, state: State) -> State:
    """After the last step: back to what an aside interrupted, else nothing is waited for."""
    flow = scripts.flows.get(state.flow or "")
    if flow is not None and flow.aside and state.interrupted:
        return replace(state, flow=state.interrupted[0], step=state.interrupted[1], interrupted=None)
    return replace(state, flow=None, step=None, interrupted=None)
