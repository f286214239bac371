"""What an engine is: one message in, its intent and needs out. Two exist: `embedded` (in process) and `rasa_client`."""

from dataclasses import dataclass
from typing import Protocol

from nlu.interpretation import Context, Intent, Need


@dataclass(frozen=True, slots=True)
class Classification:
    """What an engine makes of a message; `confidence` is 0..1, `needs` in order of mention."""

    intent: Intent
    confidence: float
    needs: tuple[Need, ...]
    engine: str


class EngineError(Exception):
    """An engine could not answer (its server is away or slow); the text says why, without the message."""


class Engine(Protocol):
    """Understands the gist of one message. Raises `EngineError` when it cannot answer, nothing else."""

    @property
    def name(self) -> str: ...

    async def classify(self, text: str, language: str, context: Context) -> Classification: ...
