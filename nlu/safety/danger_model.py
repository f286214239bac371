"""The small classifier beside the rules: how likely a message holds danger, and of what kind.

It reads what no rule names. It is trained from ``data/*.tsv`` at build, kept in memory, and needs nothing afterwards.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import cast

from nlu.interpretation import Urgency
from nlu.model import CACHE, Model, load_or_train, recipe
from nlu.safety.cases import TAUGHT, read_cases
from nlu.safety.fold import STOP, fold
from nlu.safety.level import NOTHING, Category, SafetyFinding, Subject
from nlu.safety.rules import politeness
from nlu.training import DATA, read_examples

# From this share of danger on a worker is paged, from the next one the person is offered one, and below the last one
# even a rule that fires is doubted. Chosen on `tuning/`, measured on `sealed/` (README.md).
PAGE, OFFER, DOUBT = 0.60, 0.35, 0.01
_JOINT = "+"
LEXICON = Path(__file__).parent / "lexicon"  # the rules choose which lessons are calm
_LEARNING = Path(__file__).parent / "learning.py"


@dataclass(frozen=True, slots=True)
class Danger:
    """`share` 0..1 that somebody is in danger; the likeliest kind of danger, if there is one."""

    share: float
    level: Urgency
    category: Category
    subject: Subject

    def finding(self) -> SafetyFinding:
        """What the share amounts to; `NOTHING` below `OFFER`."""
        if self.share >= PAGE:
            return SafetyFinding(self.level, self.category, self.subject, "model")
        return SafetyFinding("concern", "distress", self.subject, "model") if self.share >= OFFER else NOTHING


class DangerModel:
    """The trained model. `read` takes about half a millisecond."""

    def __init__(self, model: Model) -> None:
        self._model = model

    @classmethod
    def load(cls, cache: Path | None = None) -> "DangerModel":
        """The model of the present cases: from `cache` (default ``var/nlu``), else trained and kept there."""
        path = ((cache or CACHE) / f"danger-{recipe([TAUGHT, DATA, LEXICON], _LEARNING)}.joblib").resolve()
        return cls(load_or_train(path, ["nlu.safety.learning", str(path)], _trained))

    def read(self, text: str, language: str) -> Danger:
        """How likely `text` holds danger."""
        shares = self._model.shares(self._model.features.vector(plain(text), language))
        kinds = {label: share for label, share in shares.items() if _JOINT in label}
        by_level: dict[str, float] = {}
        for label, share in kinds.items():
            level = label.partition(_JOINT)[0]
            by_level[level] = by_level.get(level, 0.0) + share
        level = max(by_level, key=lambda name: by_level[name])
        kind = max((label for label in kinds if label.startswith(level)), key=lambda name: kinds[name])
        _, category, subject = kind.split(_JOINT)
        return Danger(sum(kinds.values()), cast(Urgency, level), cast(Category, category), cast(Subject, subject))


def plain(text: str) -> str:
    """What the model reads of `text`: its words, folded as for the rules, without the greetings and thanks around them.

    So another spelling, capitals or politeness change nothing in what it hears.
    """
    question = " ?" if "?" in text or "؟" in text else ""
    words = [word for word in fold(text).split() if word != STOP]
    polite = [word in politeness() for word in words]
    if all(polite):
        return " ".join(words)
    begin, end = polite.index(False), len(polite) - polite[::-1].index(False)
    return " ".join(words[begin:end]) + question


def _trained() -> Model:
    from nlu.safety.learning import train

    return train(read_cases(), read_examples(DATA))
