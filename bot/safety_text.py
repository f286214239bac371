"""The safety text of a danger: fixed words, the right lines for the language and the hour, nothing else.

Second step of the walk (`bot.danger`), and the last resort of `bot.receiving` when the database cannot be written.
"""

from datetime import datetime

from directory.helplines import Helplines
from directory.hours import Hours
from flows.catalogue import Catalogue
from nlu.safety.level import SafetyFinding

# What is asked when the danger is here and now; a night without a bed or an eviction is answered by doors instead.
ASKS = frozenset({"suicide", "violence", "psychosis", "child"})
DEFAULT = "felt_urgency"


def safety_text(finding: SafetyFinding, locale: str, words: Catalogue, lines: Helplines, now: datetime) -> str:
    """Body, the truth about who is on duty, and at most one question; at most two segments (Arabic: three).

    No roster exists in this version, so the truth is that nobody is on duty.
    """
    args = safety_numbers(lines, locale, now)
    category = finding.category if words.has(locale, f"safety-{finding.category}") else DEFAULT
    other = f"safety-{category}-other"
    body = other if finding.subject == "other" and words.has(locale, other) else f"safety-{category}"
    parts = [words.text(locale, body, args), words.text(locale, "safety-relay-nobody")]
    if category in ASKS and finding.subject == "self":
        parts.append(words.text(locale, "safety-question"))
    return " ".join(parts)


def safety_numbers(lines: Helplines, locale: str, now: datetime) -> dict[str, str]:
    """Every number that a safety text may name. Dutch speakers get the Dutch lines, all others the French ones."""
    dutch = locale == "nl"
    listen = "tele_onthaal" if dutch else "tele_accueil"
    violence = "violence_nl" if dutch else "violence_fr"
    keys = {
        "emergency": "emergency", "police": "police", "listen": listen, "samusocial": "samusocial",
        "suicide": "suicide_nl" if dutch else "suicide_fr", "poison": "antipoison", "child": "ecoute_enfants",
        "social_help": "aide_sociale",
        # Outside its hours the line passes on to the voice that answers day and night: name that one at once.
        "violence": violence if _answers(lines, violence, now) else listen,
    }  # fmt: skip
    return {name: lines.number(key) for name, key in keys.items()}


def _answers(lines: Helplines, key: str, now: datetime) -> bool:
    rule = lines.by_key(key).hours
    return not rule or Hours.parse(rule).at(now).state != "closed"
