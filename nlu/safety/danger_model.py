"""The small classifier beside the rules: how likely a message holds danger, and of what kind.

It reads what no rule names. It is trained at build (`learning.py`), kept in memory, and needs nothing afterwards.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import cast

from nlu.interpretation import INTENTS, Urgency
from nlu.model import CACHE, Model, load_or_train, recipe
from nlu.reminder_model import LESSONS
from nlu.safety.cases import TAUGHT
from nlu.safety.ideas import IDEAS
from nlu.safety.level import NOTHING, Category, SafetyFinding, Subject
from nlu.safety.plain import plain
from nlu.training import DATA, SPLIT

# From this share of danger on a worker is paged, from `OFFER` on the person is offered one, below `DOUBT` even a rule
# that fires is doubted. Where a life is at stake, less is enough. Chosen on `tuning/`, measured on `sealed/`.
PAGE: dict[Urgency, float] = {"life_danger": 0.55, "urgent": 0.65}
DOUBT: dict[Urgency, float] = {"life_danger": 0.05, "urgent": 0.20}
OFFER = 0.35
FEW_WORDS, SURE = 3, 0.90  # in so few words the model alone pages only when it is this sure
_JOINT = "+"
LEXICON = Path(__file__).parent / "lexicon"  # the rules choose which lessons are calm
_TEACHERS = (TAUGHT, DATA, LESSONS, LEXICON, IDEAS)
_SHAPERS = tuple(Path(__file__).parent / name for name in ("learning.py", "plain.py", "fold.py", "rules.py"))


@dataclass(frozen=True, slots=True)
class Danger:
    """`share` 0..1 that somebody is in danger; the likeliest kind of danger; in how many words it was said."""

    share: float
    level: Urgency
    category: Category
    subject: Subject
    words: int

    def finding(self) -> SafetyFinding:
        """What the share amounts to; `NOTHING` below `OFFER`."""
        page = max(PAGE[self.level], SURE if self.words <= FEW_WORDS else 0.0)
        # One word by itself ("klaar", "pardon") is only a cry when it cries: what is grave in one word has a rule.
        may_page = self.words > 1 or self.category == "felt_urgency"
        if may_page and self.share >= page:
            return SafetyFinding(self.level, self.category, self.subject, "model")
        return SafetyFinding("concern", "distress", self.subject, "model") if self.share >= OFFER else NOTHING


class DangerModel:
    """The trained model. `read` takes about half a millisecond."""

    def __init__(self, model: Model) -> None:
        self._model = model

    @classmethod
    def load(cls, cache: Path | None = None) -> "DangerModel":
        """The model of the present cases: from `cache` (default ``var/nlu``), else trained and kept there."""
        path = ((cache or CACHE) / f"danger-{recipe(_TEACHERS, *_SHAPERS)}.joblib").resolve()
        return cls(load_or_train(path, ["nlu.safety.learning", str(path)], _trained))

    def read(self, text: str, language: str) -> Danger:
        """How likely `text` holds danger."""
        heard = plain(text)
        shares = self._shares(heard, language)
        kinds = {label: share for label, share in shares.items() if _JOINT in label}
        by_level: dict[str, float] = {}
        for label, share in kinds.items():
            level = label.partition(_JOINT)[0]
            by_level[level] = by_level.get(level, 0.0) + share
        level = max(by_level, key=lambda name: by_level[name])
        kind = max((label for label in kinds if label.startswith(level)), key=lambda name: kinds[name])
        _, category, subject = kind.split(_JOINT)
        return Danger(
            sum(kinds.values()), cast(Urgency, level), cast(Category, category), cast(Subject, subject),
            len(heard.split()),
        )  # fmt: skip

    def ordinary(self, text: str, language: str) -> dict[str, float]:
        """What `text` is likely to be if nobody is in danger: a share per label of the lessons, summing to 1.

        Of a message with several needs it learnt the first.
        """
        shares = self._shares(plain(text), language)
        known = {
            label.replace(" ", SPLIT): share for label, share in shares.items() if label.partition(" ")[0] in INTENTS
        }
        whole = sum(known.values()) or 1.0
        return {label: share / whole for label, share in known.items()}

    def _shares(self, heard: str, language: str) -> dict[str, float]:
        return self._model.shares(self._model.features.vector(heard, language))


def _trained() -> Model:
    from nlu.safety.learning import train_all

    return train_all()
