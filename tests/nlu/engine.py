"""The embedded engine as built (trained once, then from its cache) and a whole `Understanding` over the real parts."""

from functools import cache

from nlu.embedded import EmbeddedEngine
from nlu.reminder_model import AnswerModel
from nlu.safety import DangerModel, SafetyCheck
from nlu.understand import Understanding
from tests.nlu.finder import real_finder


@cache
def real_engine() -> EmbeddedEngine:
    """The engine for the teaching files of the repository, as the service has it: with a second ear."""
    return EmbeddedEngine.load(second=real_danger())


@cache
def real_danger() -> DangerModel:
    """The danger model of the repository."""
    return DangerModel.load()


@cache
def real_safety() -> SafetyCheck:
    """The safety check of the repository: rules and model."""
    return SafetyCheck(real_danger())


@cache
def real_answers() -> AnswerModel:
    """The model of answers to reminders."""
    return AnswerModel.load()


@cache
def real_understanding() -> Understanding:
    """All of understanding, as the service wires it."""
    return Understanding(real_engine(), real_finder(), real_safety(), real_answers())
