"""What somebody who was just called answers besides "1" and "2": "oui j'arrive", "pas dispo".

Only for who has no person of their own to speak to: for anybody else such words are for that person.
"""

import re
from typing import Literal

from bot.relay.order_model import bare

_LEADS = ("ok", "okay", "oke", "d accord", "daccord", "bien recu", "recu", "merci", "desole", "desolee", "pardon",
          "sorry",
          "goed", "salut", "bonjour", "dag")  # fmt: skip
_YES, _NO = ("oui", "ja", "yes"), ("non", "nee", "neen", "no")
_TAILS = (
    "maintenant", "la", "tout de suite", "de suite", "pour l instant", "pour le moment", "svp", "merci", "desole",
    "desolee", "sorry", "nu", "nu direct", "op dit moment", "meteen", "now", "2 min", "2 minutes", "5 min", "5 minutes",
)  # fmt: skip
_TAKES = (
    "j arrive", "j y vais", "jy vais", "je viens", "dispo", "je suis dispo", "disponible", "je suis disponible", "moi",
    "moi je peux", "je peux", "je regarde", "je lis", "je gere", "je m en charge", "je m y mets", "je reponds", "un",
    "je suis la", "present", "presente", "je suis present", "je suis presente", "je prends", "je le prends",
    "je m en occupe", "c est pour moi", "ik kom", "ik kom eraan", "ik ben er", "ik doe het", "ik kijk", "ik kan",
    "beschikbaar", "ik ben beschikbaar", "aanwezig", "ik neem", "ik neem het", "ik neem op", "een", "on it",
    "i m on it",
)  # fmt: skip
_DECLINES = (
    "pas dispo", "je suis pas dispo", "je ne suis pas dispo", "pas disponible", "je suis pas disponible",
    "je ne suis pas disponible", "indisponible", "impossible", "je peux pas", "je ne peux pas", "j peux pas", "occupe",
    "occupee", "je suis occupe", "je suis occupee", "en reunion", "je suis en reunion", "en entretien",
    "je suis en entretien", "je conduis", "je suis au volant", "pas pour moi", "pas maintenant", "plus tard", "deux",
    "niet beschikbaar", "ik ben niet beschikbaar", "ik kan niet", "bezig", "ik ben bezig", "in vergadering",
    "ik ben in vergadering", "ik rijd", "ik ben aan het rijden", "niet voor mij", "later", "twee", "busy", "i m busy",
)  # fmt: skip


def _shape(answers: tuple[str, ...], phrases: tuple[str, ...]) -> re.Pattern[str]:
    leads, core, tails = ("|".join(map(re.escape, each)) for each in (_LEADS + answers, phrases, _TAILS))
    return re.compile(rf"(?:(?:{leads}) )*(?:{core})(?: (?:{tails}))*")


_TAKE, _DECLINE = _shape(_YES, _TAKES), _shape(_NO, _DECLINES)


def read_call_answer(text: str) -> Literal["take", "decline"] | None:
    """Whether the whole message takes the case that its author was called for; None when it says neither."""
    plain = bare(text)
    if _DECLINE.fullmatch(plain):
        return "decline"
    return "take" if _TAKE.fullmatch(plain) else None
