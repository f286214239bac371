"""What was wrong with a door, from how people tell it: closed, sent away, wrong number, moved."""

import re
from typing import Literal

from nlu.normalise import fold

ReportKind = Literal["closed", "refused", "wrong_number", "moved", "other"]

# Order matters: "le numéro ne marche pas, c'est fermé" is about a closed place.
_SIGNS: tuple[tuple[ReportKind, str], ...] = (
    ("closed", r"ferme|porte close|plus ouvert|pas ouvert|personne la bas|gesloten|niet open|toe was|closed|not open|"
               r"shut|msdod|msedod|مغلق|مسدود"),
    ("moved", r"demenag|plus a cette adresse|change d adresse|existe plus|verhuisd|bestaat niet meer|moved|"
              r"no longer (there|exists)|انتقل"),
    ("wrong_number", r"(mauvais|faux) (numero|num|tel)|numero (est )?(pas bon|faux|mauvais)|"
                     r"repond (pas|plus)|pas attribue|verkeerd nummer|neemt niemand op|"
                     r"wrong (number|phone)|no answer|رقم خاط"),
    ("refused", r"refuse|pas (ete )?recu|renvoye|pas accepte|complet|plus de place|dehors|geweigerd|weggestuurd|volzet|"
                r"niet binnen|refused|turned (me )?away|sent (me )?away|full|رفض"),
)  # fmt: skip


def read_kind(text: str) -> ReportKind:
    """The kind of report in `text`; "other" when it does not say."""
    folded = fold(text)
    for kind, signs in _SIGNS:
        if re.search(signs, folded):
            return kind
    return "other"
