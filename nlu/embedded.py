"""The default engine: words and letter groups weighed by logistic regression, in process, in any of our languages.

One model for all languages, because people mix them; it weighs intents and needs together. It is trained from
``nlu/data`` at the first start and kept in a cache named after the data.
"""

import subprocess
import sys
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, cast

from nlu.context import reweigh
from nlu.interpretation import Context, Intent, Need
from nlu.lexicon import split_words
from nlu.model import Model, keep, read, recipe
from nlu.training import DATA, SPLIT, Example, read_examples

CACHE = Path("var") / "nlu"
# Shares of a need among all needs: the first one, one more, and one more that an unmistakable word names.
FIRST_NEED, MORE_NEEDS, NAMED_NEED = 0.15, 0.40, 0.03
MOST_NEEDS = 3
# "Sans papiers", "avec mes enfants", "pas d'argent" mostly describe who asks: beside another need they must weigh more.
CONDITIONS: tuple[Need, ...] = ("papers", "family", "money")
SHORT, FEW_WORDS, DOUBTFUL = 2, 4, 0.6
NEEDY: tuple[Intent, ...] = ("orientation", "report_wrong_info", "urgent")


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


class EmbeddedEngine:
    """`Engine` in this process."""

    name = "embedded"

    def __init__(self, model: Model) -> None:
        self._model = model

    @classmethod
    def load(cls, cache: Path | None = None, data: Path = DATA) -> "EmbeddedEngine":
        """The engine for the present teaching files: from `cache` (default ``var/nlu``), else trained and kept there.

        A cache that cannot be read or written costs time, never an error. Raises `TrainingDataError` on bad files.
        """
        path = ((cache or CACHE) / f"embedded-{recipe(data)}.joblib").resolve()
        model = read(path)
        if model is None:
            examples = read_examples(data)
            model = _trained_apart(path, data) or _trained_here(examples, path, data)
        return cls(model)

    @classmethod
    def trained_on(cls, examples: list[Example], data: Path = DATA) -> "EmbeddedEngine":
        """An engine that knows only `examples` (evaluation holds the others back); word tables come from `data`."""
        from nlu.learning import train

        return cls(train(examples, data))

    async def classify(self, text: str, language: str, context: Context = "none") -> Classification:
        """The likeliest intent and its needs. Text without any known feature gives ``out_of_scope`` at confidence 0."""
        return self.read(text, language, context)

    def read(self, text: str, language: str, context: Context = "none") -> Classification:
        """`classify` for callers that do not wait."""
        vector = self._model.features.vector(text, language)
        if not len(vector.positions):
            return Classification("out_of_scope", 0.0, (), self.name)
        named = self._model.features.lexicon.needs(text, language)
        intents, needs = _split(self._model.shares(vector))
        shares = reweigh(intents, context)
        intent = max(shares, key=lambda name: shares[name])
        if named and shares[intent] < DOUBTFUL and _is_a_need(text, intent):
            return Classification("orientation", DOUBTFUL, tuple(named), self.name)
        if intent == "orientation" and not vector.knows_a_word and not _needs(needs, named):
            return Classification("out_of_scope", round(shares[intent] / 2, 4), (), self.name)
        guess = intent == "orientation" and not _only_adds(text, context)
        meant = _needs(needs, named) if guess else tuple(named) if intent in NEEDY else ()
        return Classification(intent, round(shares[intent], 4), meant[:MOST_NEEDS], self.name)


def _is_a_need(text: str, doubtful: Intent) -> bool:
    """Whether an unmistakable word of a need weighs more than a doubtful intent: nearly alone, or after a hello."""
    return doubtful not in NEEDY and (doubtful == "greeting" or len(split_words(text)) <= SHORT)


def _only_adds(text: str, context: Context) -> bool:
    """Whether a few words speak of a list just read ("c'est gratuit ?"): a new need would be named, not guessed."""
    return context == "after_answer" and len(split_words(text)) <= FEW_WORDS


def _split(shares: dict[str, float]) -> tuple[dict[Intent, float], dict[Need | None, float]]:
    """Shares per intent, and within orientation the share of each need (None: no need said)."""
    intents: dict[Intent, float] = defaultdict(float)
    needs: dict[Need | None, float] = {}
    for label, share in shares.items():
        intent, _, need = label.partition(SPLIT)
        intents[cast(Intent, intent)] += share
        if intent == "orientation":
            needs[cast(Need, need) if need else None] = share
    return dict(intents), needs


def _needs(shares: dict[Need | None, float], named: dict[Need, int]) -> tuple[Need, ...]:
    """The needs of a message that asks for a door; empty when it does not say which."""
    total = sum(shares.values()) or 1.0
    chances = {need: share / total for need, share in shares.items() if need is not None}
    surest = sorted(chances, key=lambda need: -chances[need])
    clear = named.keys() - set(CONDITIONS)
    if not surest or chances[surest[0]] < max(FIRST_NEED, shares.get(None, 0.0) / total):
        return tuple(need for need in named if need in clear)
    more = [need for need in surest[1:] if chances[need] >= (NAMED_NEED if need in clear else MORE_NEEDS)]
    return _in_order_of_mention([surest[0], *more], named)


def _in_order_of_mention(needs: list[Need], named: dict[Need, int]) -> tuple[Need, ...]:
    """The surest need first; needs that were named by an unmistakable word keep the order of the words."""
    in_order = iter(sorted((need for need in needs if need in named), key=lambda need: named[need]))
    return tuple(next(in_order) if need in named else need for need in needs)


def _trained_apart(path: Path, data: Path) -> Model | None:
    """Trains in a process of its own: scikit-learn (100 MB) never enters this one. None when that failed."""
    command = [sys.executable, "-m", "nlu.learning", str(path), str(data.resolve())]
    root = Path(__file__).resolve().parent.parent
    subprocess.run(command, check=False, cwd=root, stderr=subprocess.DEVNULL)  # noqa: S603 - our own interpreter and paths
    return read(path)


def _trained_here(examples: list[Example], path: Path, data: Path) -> Model:
    from nlu.learning import train

    model = train(examples, data)
    try:
        keep(model, path)
    except OSError:
        return model
    return model
