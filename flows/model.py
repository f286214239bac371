"""What a script may say: the shape of ``flows/scripts/*.yaml``, and of what passes through the engine.

A script is structure only. Words are in ``flows/messages``; what an action or a view does is known to the host (bot).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Annotated, Any

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError

SCRIPTS = Path(__file__).parent / "scripts"
END = "end"
Facts = dict[str, Any]  # JSON values only: the state is saved between two messages


class FlowError(Exception):
    """A script that cannot work; the text says which file, flow and step, and what is wrong."""


def _as_words(value: object) -> object:
    return value.replace(",", " ").split() if isinstance(value, str) else value


Words = Annotated[tuple[str, ...], BeforeValidator(_as_words)]


class Step(BaseModel):
    """One step. It may be skipped, act, speak, and wait for an answer, in that order."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    unless: Words = ()  # skipped when one of these facts is known
    skip_to: str | None = None  # where a skipped step leads (default: next)
    do: str | None = None  # an action of the host ...
    then: dict[str, str] = {}  # ... and where each of its outcomes leads
    show: str | None = None  # a view the host composes from facts and directory
    say: Words = ()  # messages, each a text of its own
    ask: str | None = None  # a message that waits for an answer
    fills: str | None = None  # the fact that the answer should bring
    answers: dict[str, str] = {}  # words, intents, "choice" or "facts" accepted here, and where they lead
    otherwise: str | None = None  # where any other answer leads, instead of "not understood"
    next: str = END

    @property
    def waits(self) -> bool:
        """Whether the step ends the bot's turn."""
        return bool(self.ask or self.fills or self.answers)

    def targets(self) -> list[str]:
        """Every step this one can lead to."""
        chosen = [self.skip_to, self.otherwise, *self.then.values(), *self.answers.values()]
        # A step with outcomes, or one that only waits for listed answers, never falls through to `next`.
        falls = not self.then and (not self.waits or self.fills is not None)
        return [target for target in chosen if target] + ([self.next] if falls else [])


class Flow(BaseModel):
    """A named conversation of a few steps; the first step is the start."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    about: str
    starts_on: Words = ()  # words and intents that start it, whatever was going on
    aside: bool = False  # afterwards the interrupted conversation goes on where it was
    steps: dict[str, Step]

    @property
    def first(self) -> str:
        return next(iter(self.steps))


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """What a person's message brings to the dialogue.

    `word` is a whole-message command or answer ("more", "yes", "restart"); `intent` what the sentence means;
    `choice` a number picked from a list; `facts` what the message said (needs, place, when...).
    """

    intent: str = "out_of_scope"
    word: str | None = None
    choice: int | None = None
    facts: Mapping[str, Any] = field(default_factory=dict)

    @property
    def signals(self) -> tuple[str, ...]:
        """Everything a step can react to, most explicit first."""
        signals = [
            self.word,
            "choice" if self.choice is not None else None,
            "facts" if self.facts else None,
            self.intent,
        ]
        return tuple(signal for signal in signals if signal)


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """Where a conversation stands. Saved as JSON and read again at the next message."""

    flow: str | None = None
    step: str | None = None
    facts: Facts = field(default_factory=dict)
    misses: int = 0  # messages in a row that were not understood
    interrupted: tuple[str, str] | None = None  # (flow, step) to come back to after an aside

    def with_facts(self, facts: Mapping[str, Any]) -> "State":
        """The same place with `facts` added; a fact that is None is forgotten."""
        merged = {**self.facts, **facts}
        return replace(self, facts={key: value for key, value in merged.items() if value is not None})

    def to_json(self) -> dict[str, Any]:
        return {
            "flow": self.flow, "step": self.step, "facts": self.facts, "misses": self.misses,
            "interrupted": list(self.interrupted) if self.interrupted else None,
        }  # fmt: skip

    @classmethod
    def from_json(cls, data: Mapping[str, Any] | None) -> "State":
        """The saved state; a fresh one for None."""
        if data is None:
            return cls()
        interrupted = data.get("interrupted")
        return cls(
            flow=data.get("flow"), step=data.get("step"), facts=dict(data.get("facts", {})),
            misses=data.get("misses", 0), interrupted=(interrupted[0], interrupted[1]) if interrupted else None,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Say:
    """Send this message of the catalogue."""

    message: str


@dataclass(frozen=True, slots=True)
class Show:
    """Compose and send this view."""

    view: str


@dataclass(frozen=True, slots=True)
class Do:
    """Perform this action, then `resume` with its outcome."""

    action: str


Event = Say | Show | Do


@dataclass(frozen=True, slots=True)
class Scripts:
    """Every flow, and which word or intent starts which."""

    flows: Mapping[str, Flow]
    routes: Mapping[str, str]

    def step(self, flow: str, step: str) -> Step:
        return self.flows[flow].steps[step]


def load_scripts(folder: Path = SCRIPTS) -> Scripts:
    """Every flow of `folder`. Raises `FlowError` naming the file and what is wrong with it."""
    flows: dict[str, Flow] = {}
    for path in sorted(folder.glob("*.yaml")):
        for name, flow in _read(path).items():
            if name in flows:
                raise FlowError(f"{path.name}: flow '{name}' is already defined in another file")
            flows[name] = flow
    routes: dict[str, str] = {}
    for name, flow in flows.items():
        for signal in flow.starts_on:
            if signal in routes:
                raise FlowError(f"flow '{name}' starts on '{signal}', and so does '{routes[signal]}'")
            routes[signal] = name
    return Scripts(flows, routes)


def _read(path: Path) -> dict[str, Flow]:
    try:
        # BaseLoader: every scalar is text, so that `yes:` and `no:` are words and not booleans.
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
        if not isinstance(content, dict):
            raise FlowError(f"{path.name}: expected flow names with their steps below")
        return {name: Flow.model_validate(flow) for name, flow in content.items()}
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f" line {mark.line + 1}" if mark else ""
        raise FlowError(f"{path.name}{where}: {getattr(error, 'problem', None) or 'not readable as YAML'}") from error
    except ValidationError as error:
        first = error.errors()[0]
        place = " > ".join(str(part) for part in first["loc"])
        raise FlowError(f"{path.name}: {place}: {first['msg']}") from error
