"""Words that editors write in opening rules, and what the syntax wants instead. Part of `linting`.

The words here are read, never shown as our own: a rule copied from a poster is French, Dutch or English prose.
"""

import re

from directory.hours.parts import MONTHS, WEEKDAYS

_KNOWN = frozenset((*WEEKDAYS, *MONTHS, "PH", "week", "easter", "off", "closed", "open", "unknown", "day", "days"))

_DAY_WORDS: dict[str, tuple[str, ...]] = {
    "French": (
        "lu lun lundi lundis", "mardi mardis", "me mer mercredi mercredis", "je jeu jeudi jeudis",
        "ve ven vendredi vendredis", "sam samedi samedis", "dim dimanche dimanches",
    ),
    "Dutch": ("maandag", "dinsdag", "wo woe woensdag", "don donderdag", "vr vrij vrijdag", "za zat zaterdag",
              "zo zon zondag"),
    "not the short form": ("mon monday", "tue tues tuesday", "wed wednesday", "thu thur thurs thursday", "fri friday",
                           "sat saturday", "sunday"),
}  # fmt: skip
_MONTH_WORDS: dict[str, tuple[str, ...]] = {
    "French": ("janv janvier", "fév fev févr février fevrier", "mars", "avr avril", "mai", "juin", "juil juillet",
               "août aout", "septembre", "octobre", "novembre", "déc décembre decembre"),
    "Dutch": ("januari", "februari", "mrt maart", "", "mei", "juni", "juli", "augustus", "", "okt oktober", "", ""),
    "not the short form": ("january", "february", "march", "april", "", "june", "july", "august", "sept september",
                           "october", "november", "december"),
}  # fmt: skip
# The same two letters are different days in French and in Dutch: (French, Dutch).
_FALSE_FRIENDS = {"ma": ("Tu", "Mo"), "di": ("Su", "Tu"), "mar": ("Tu", None), "do": (None, "Th")}
_REPLACED = {
    "à": "-", "a": "-", "au": "-", "to": "-", "tot": "-", "jusque": "-", "jusqu": "-", "till": "-", "until": "-",
    "et": "a comma", "en": "a comma", "and": "a comma", "ou": "a comma", "puis": "a comma",
    "fermé": "off", "ferme": "off", "fermée": "off", "gesloten": "off", "dicht": "off",
    "ouvert": "open, or nothing", "geopend": "open, or nothing",
    "férié": "PH", "fériés": "PH", "feries": "PH", "ferie": "PH", "feestdag": "PH", "feestdagen": "PH",
    "holiday": "PH", "holidays": "PH",
    "midi": "12:00", "noon": "12:00", "middag": "12:00", "minuit": "24:00", "midnight": "24:00", "middernacht": "24:00",
}  # fmt: skip
_LEFT_OUT = frozenset(
    ("de", "du", "des", "le", "la", "les", "l", "tous", "toutes", "chaque", "jours", "jour", "elke", "iedere", "van",
     "om", "uur", "every", "from", "the", "on", "at")
)  # fmt: skip


def _by_word(table: dict[str, tuple[str, ...]], names: tuple[str, ...]) -> dict[str, tuple[str, str]]:
    return {
        word: (tongue, name)
        for tongue, row in table.items()
        for words, name in zip(row, names, strict=True)
        for word in words.split()
    }


_TRANSLATED = _by_word(_DAY_WORDS, WEEKDAYS) | _by_word(_MONTH_WORDS, MONTHS)
_DUTCH_ONLY = re.compile(r"\b(?:wo|vr|za|zo|do|tot|en|van|uur|\w+dag|gesloten|\d+u)\b", re.IGNORECASE)


def is_known(word: str) -> bool:
    """Whether `word` belongs to the syntax."""
    return word in _KNOWN


def explain_word(word: str, rule: str) -> str | None:
    """One line that says how to write `word`, found in `rule`; None when the word means nothing to us."""
    lower = word.lower()
    if lower in _FALSE_FRIENDS:
        return _explain_false_friend(word, rule)
    if lower in _TRANSLATED:
        tongue, name = _TRANSLATED[lower]
        return f"'{word}' is {tongue}: write {name}"
    if lower in _REPLACED:
        return f"'{word}': write {_REPLACED[lower]} instead"
    if lower in _LEFT_OUT:
        return f"'{word}': leave it out"
    return None


def _explain_false_friend(word: str, rule: str) -> str:
    french, dutch = _FALSE_FRIENDS[word.lower()]
    is_dutch = french is None or (dutch is not None and _DUTCH_ONLY.search(rule) is not None)
    return f"'{word}' is {'Dutch' if is_dutch else 'French'}: write {dutch if is_dutch else french}"
