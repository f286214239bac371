"""The safety check: rules and a small model, in process, before everything else (see README.md in this folder)."""

from nlu.safety.check import SafetyCheck
from nlu.safety.danger_model import DangerModel
from nlu.safety.level import NOTHING, Category, SafetyFinding, Subject

__all__ = ["NOTHING", "Category", "DangerModel", "SafetyCheck", "SafetyFinding", "Subject"]
