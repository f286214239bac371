"""What the safety check gives back: a level, a category, and whose danger it is."""

from dataclasses import dataclass
from typing import Literal

from nlu.interpretation import URGENCIES, Urgency

Category = Literal[
    "suicide", "violence", "medical", "child", "poisoning", "psychosis", "eviction", "shelter_tonight",
    "felt_urgency", "distress",
]  # fmt: skip
Subject = Literal["self", "other"]


@dataclass(frozen=True, slots=True)
class SafetyFinding:
    """The verdict on one message. `rule` names what fired (it may be logged; it never contains the person's words)."""

    level: Urgency = "none"
    category: Category | None = None
    subject: Subject = "self"
    rule: str | None = None

    def at_least(self, level: Urgency) -> bool:
        """Whether this finding is as serious as `level` or more."""
        return URGENCIES.index(self.level) >= URGENCIES.index(level)


NOTHING = SafetyFinding()
