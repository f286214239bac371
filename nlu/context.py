"""What was said just before: an answer to a reminder or to a numbered list is read in that light."""

from nlu.interpretation import Context, Intent

# How many times likelier an intent is when the last message of the bot was of that kind.
_LIKELIER: dict[Context, dict[Intent, float]] = {
    "none": {},
    "reminder": {
        "appointment_confirm": 6,
        "appointment_cannot_come": 6,
        "appointment_reschedule": 6,
        "appointment_info": 4,
        "human": 1.5,
        "pick_result": 0.1,
        "more_results": 0.3,
        "greeting": 0.5,
    },
    "after_answer": {
        "pick_result": 4,
        "more_results": 3,
        "report_wrong_info": 1.5,
        "appointment_confirm": 0.2,
        "appointment_cannot_come": 0.5,
        "appointment_reschedule": 0.3,
    },
}
# VOICE: "1 je viens 2 changer 3 quelqu'un avec moi 4 pas demain".
_REMINDER_CHOICES: dict[int, Intent] = {
    1: "appointment_confirm",
    2: "appointment_reschedule",
    3: "human",
    4: "appointment_cannot_come",
}


def reweigh(probabilities: dict[Intent, float], context: Context) -> dict[Intent, float]:
    """The same probabilities seen in `context`; they still sum to 1."""
    weighed = {intent: value * _LIKELIER[context].get(intent, 1.0) for intent, value in probabilities.items()}
    total = sum(weighed.values()) or 1.0
    return {intent: value / total for intent, value in weighed.items()}


def intent_of_choice(choice: int, context: Context) -> Intent:
    """What a bare number means: an answer to the reminder's list, or the choice of a place."""
    if context == "reminder":
        return _REMINDER_CHOICES.get(choice, "out_of_scope")
    return "pick_result"


def intent_of_yes_no(answer: bool, context: Context) -> Intent | None:
    """What a bare yes or no means after a reminder; None elsewhere (the flow knows its own question)."""
    if context != "reminder":
        return None
    return "appointment_confirm" if answer else "appointment_cannot_come"
