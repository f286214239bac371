"""The safety check: deterministic rules, in process, before everything else (see README.md in this folder)."""

from nlu.safety.check import SafetyCheck
from nlu.safety.level import NOTHING, Category, SafetyFinding, Subject

__all__ = ["NOTHING", "Category", "SafetyCheck", "SafetyFinding", "Subject"]
