"""The default engine: words and letter groups weighed by logistic regression, in process, in any of our languages.

One model for all languages, because people mix them; it weighs intents and needs together. It is trained from
``nlu/data`` at the first start and kept in a cache named after the data.
"""

import subprocess
import sys
from pathlib import Path

from nlu.engine import Classification
from nlu.gist import decide
from nlu.interpretation import Context
from nlu.lexicon import Lexicon
from nlu.model import Model, keep, read, recipe
from nlu.training import DATA, Example, read_examples

CACHE = Path("var") / "nlu"


class EmbeddedEngine:
    """`Engine` in this process."""

    name = "embedded"

    def __init__(self, model: Model) -> None:
        self._model = model

    @property
    def lexicon(self) -> Lexicon:
        """The word tables the model was trained with."""
        return self._model.features.lexicon

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
        named = self.lexicon.needs(text, language)
        return decide(text, self._model.shares(vector), named, context, self.name, vector.knows_a_word)


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
