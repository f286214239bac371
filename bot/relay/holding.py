"""Words that a member most likely meant for the team: held back, for the person would read them letter for letter.

"Transfère à Samir" is no order that the desk knows. It is better asked once too often than read by somebody in trouble.
"""

import re
from collections.abc import Iterable

from bot.relay.order_model import bare

_GIVES = (
    r"transfer\w*|transmet\w*|passe[rz]?|refile[rz]?|confie[rz]?|(?:re)?donne[rz]?|renvoie|renvoyer|envoie|file|"
    r"geef|doorgeven|speel|stuur|laat|give|pass|send"
)
_TAKES = r"(?:prend\w*|reprend\w*|relais|remplac\w*|neem|overneem|overnemen|vervang\w*|cas \d|geval \d|take over)"
# "Ma garde", "je prends la garde ce soir"; not "la garde des enfants", "une garde à vue" or "le médecin de garde".
_OWN_WATCH = (
    r"\b(?:ma|ta|nos) gardes?\b(?! (?:d|a vue|partagee|alternee|robe)\b)|\b(?:mijn|jouw) wacht(?:en|dienst)?\b|"
    r"\bmy shift\b"
)
_TAKEN_WATCH = r"\b(?:(?:re)?prend\w*|fai[rst]\w*|rend\w*) la garde\b|\b(?:neem|geef|doe) de wacht\b"
_WHEN = (
    r"ce|cette|demain|jusqu|a partir|aujourd|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|du|"
    r"vanavond|vannacht|morgen|vandaag|tot|vanaf"
)
_CASES = (
    r"\b(?:cas|geval) \d+\b|\b(?:cas|gevallen) (?:sont )?(?:ouverts?|open)\b|"
    r"\b(?:les|combien de|hoeveel) (?:cas|gevallen)$"
)
# As written: "ajoute une note: elle a deux enfants", but not "note bien: à 14h"; "je sais plus quoi faire #3".
_NOTED = re.compile(
    r"\W{0,3}(?:(?:ajoute\w*|mets?|met|voeg|schrijf|[ée]cris) )?(?:(?:une|un|een) )?(?:note|nota|m[ée]mo)\b"
    r"(?! bien| goed| the| \d)[^:]{0,40}:",
    re.IGNORECASE,
)
_NUMBER_LAST = re.compile(r" #\d+\W{0,5}\Z")
_TO_THE_PERSON = re.compile(r"\b(?:vous|votre|vos|u|uw|you|your)\b")  # "ma garde finit, Samir vous écrira"


def is_for_the_team(text: str, colleagues: Iterable[str]) -> bool:
    """Whether `text` hands a case to one of the `colleagues`, speaks to them about it, or is about a watch."""
    plain, written = bare(text), " ".join(text.split())
    names = "|".join(bare(name) for name in colleagues) or r"(?!)"
    if _NOTED.match(written) or _NUMBER_LAST.search(written):
        return True
    return not _TO_THE_PERSON.search(plain) and any(
        re.search(shape, plain)
        for shape in (
            _OWN_WATCH,
            _CASES,
            rf"(?:{_TAKEN_WATCH})(?:$| (?:{_WHEN})\b| (?:de|van|over van) (?:{names})\b)",
            rf"^(?:stp |svp |ok |je )?(?:{_GIVES})\b(?: \w+){{0,5}} (?:{names})\b",
            rf"^(?:{names})\b.*\b{_TAKES}\b",
            rf"\b(?:remplac\w*|vervang\w*) (?:{names})\b",
        )
    )
