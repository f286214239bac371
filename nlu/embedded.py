"""The default engine: words and letter groups heard by small neural networks, in process, in any of our languages.

One model for all languages, because people mix them; it weighs intents and needs together. It is trained from
``nlu/data`` at the first start and kept in a cache named after the data.
"""

from pathlib import Path

from nlu.engine import Classification, SecondEar
from nlu.gist import agreed, decide
from nlu.interpretation import Context
from nlu.lexicon import Lexicon
from nlu.model import CACHE, ROOM, Model, load_or_train, recipe
from nlu.training import DATA, Example, read_examples

LEARNING = ROOM / "learning.py"


class EmbeddedEngine:
    """`Engine` in this process."""

    name = "embedded"

    def __init__(self, model: Model, second: SecondEar | None = None) -> None:
        self._model = model
        self.second = second

    @property
    def lexicon(self) -> Lexicon:
        """The word tables the model was trained with."""
        return self._model.features.lexicon

    @classmethod
    def load(cls, cache: Path | None = None, data: Path = DATA, second: SecondEar | None = None) -> "EmbeddedEngine":
        """The engine for the present teaching files: from `cache` (default ``var/nlu``), else trained and kept there.

        `second`, where given, is heard about every message as well.

        A cache that cannot be read or written costs time, never an error. Raises `TrainingDataError` on bad files.
        """
        examples = read_examples(data)  # a file that cannot be used is told before anything is trained
        path = ((cache or CACHE) / f"embedded-{recipe([data], LEARNING)}.joblib").resolve()
        command = ["nlu.learning", str(path), str(data.resolve())]
        return cls(load_or_train(path, command, lambda: _trained(examples, data)), second)

    @classmethod
    def trained_on(cls, examples: list[Example], data: Path = DATA) -> "EmbeddedEngine":
        """An engine that knows only `examples` (evaluation holds the others back); word tables come from `data`."""
        return cls(_trained(examples, data))

    async def classify(self, text: str, language: str, context: Context = "none") -> Classification:
        """The likeliest intent and its needs. Text without any known feature gives ``out_of_scope`` at confidence 0."""
        return self.read(text, language, context)

    def read(self, text: str, language: str, context: Context = "none") -> Classification:
        """`classify` for callers that do not wait."""
        vector = self._model.features.vector(text, language)
        if not len(vector.positions):
            return Classification("out_of_scope", 0.0, (), self.name)
        named = self.lexicon.needs(text, language)
        shares = self._model.shares(vector)
        if self.second:
            shares = agreed(shares, self.second.ordinary(text, language))
        return decide(text, shares, named, context, self.name, vector.knows_a_word)


def _trained(examples: list[Example], data: Path) -> Model:
    from nlu.learning import train

    return train(examples, data)
