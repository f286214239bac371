"""The safety text of a danger: fixed words, the right lines for the language and the hour, nothing else.

Second step of the walk (`bot.danger`), and the last resort of `bot.receiving` when the database cannot be written.
"""

from datetime import datetime

from bot.languages import written
from directory.helplines import Helplines
from directory.hours import Hours
from flows.catalogue import Catalogue
from nlu.safety.level import SafetyFinding

# What is asked when the danger is here and now; a night without a bed or an eviction is answered by doors instead.
ASKS = frozenset({"suicide", "violence", "psychosis", "child"})
DEFAULT = "felt_urgency"


def safety_text(
    finding: SafetyFinding, locale: str, words: Catalogue, lines: Helplines, now: datetime, *, relay: str
) -> str:
    """Body, `relay` (the truth about who knows), and at most one question; at most two segments (Arabic: three).

    An empty `relay` leaves that sentence out.
    """
    category = _written(finding, locale, words)
    parts = [safety_body(finding, locale, words, lines, now), relay]
    if category in ASKS and finding.subject == "self":
        parts.append(words.text(locale, "safety-question"))
    return " ".join(filter(None, parts))


def unkept_safety_text(
    finding: SafetyFinding, locale: str, words: Catalogue, lines: Helplines, now: datetime
) -> str:  # fmt: skip
    """The same when the message could not be written down: it says so, and asks nothing that would be lost too."""
    return f"{safety_body(finding, locale, words, lines, now)} {words.text(locale, 'safety-relay-not-kept')}"


def safety_body(finding: SafetyFinding, locale: str, words: Catalogue, lines: Helplines, now: datetime) -> str:
    """The words and numbers for this danger, without a question: where no answer is waited for."""
    category = _written(finding, locale, words)
    other = f"safety-{category}-other"
    message = other if finding.subject == "other" and words.has(locale, other) else f"safety-{category}"
    return words.text(locale, message, safety_numbers(lines, locale, now))


def _written(finding: SafetyFinding, locale: str, words: Catalogue) -> str:
    """The category whose text is given: a danger without a text of its own has that of felt urgency."""
    return finding.category if words.has(locale, f"safety-{finding.category}") and finding.category else DEFAULT


def safety_numbers(lines: Helplines, locale: str, now: datetime) -> dict[str, str]:
    """Every number that a safety text may name. Dutch speakers get the Dutch lines, all others the French ones."""
    dutch = locale == "nl"
    listen = "tele_onthaal" if dutch else "tele_accueil"
    violence = "violence_nl" if dutch else "violence_fr"
    keys = {
        "emergency": "emergency", "police": "police", "listen": listen, "samusocial": "samusocial",
        "suicide": "suicide_nl" if dutch else "suicide_fr", "poison": "antipoison",
        # No Dutch line for children is in the table yet: a Dutch-speaking voice comes first.
        "child": "ecoute_enfants" if not dutch and _answers(lines, "ecoute_enfants", now) else listen,
        "social_help": "aide_sociale",
        # Outside its hours the line passes on to the voice that answers day and night: name that one at once.
        "violence": violence if _answers(lines, violence, now) else listen,
    }  # fmt: skip
    return {name: written(lines.number(key), locale) for name, key in keys.items()}


def _answers(lines: Helplines, key: str, now: datetime) -> bool:
    rule = lines.by_key(key).hours
    return not rule or Hours.parse(rule).at(now).state != "closed"
