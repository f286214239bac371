"""What an engine is: one message in, its intent and needs out. Two exist: `embedded` (in process) and `rasa_client`."""

from collections.abc import Mapping
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


class SecondEar(Protocol):
    """Another model that learnt the same lessons beside other things; what both believe is surer."""

    def ordinary(self, text: str, language: str) -> Mapping[str, float]:
        """How likely each label of the lessons is (``orientation+eat``), summing to 1."""


class Engine(Protocol):
    """Understands the gist of one message. Raises `EngineError` when it cannot answer, nothing else."""

    @property
    def name(self) -> str: ...

    async def classify(self, text: str, language: str, context: Context) -> Classification: ...
