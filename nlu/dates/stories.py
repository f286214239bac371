"""What a question tells of the past, or of what is due, beside what it asks: "viré dimanche, je cherche un lit"."""

import re
from collections.abc import Callable

from nlu.dates.day_words import SHORT_WEEKDAY
from nlu.dates.numbers import ANY

_CORRECTED = re.compile(
    r"^.*\b(?:ah non|euh non|non pardon|pardon|oups|je me trompe|enfin|nee wacht|sorry nee|no wait|i mean)\b"
)
_NOT_AN_ABBREVIATION = "".join(rf"(?<!\b{word})" for word in SHORT_WEEKDAY)  # "lun. 19.01"
_CLAUSE = re.compile(
    rf"[;,!?،؛]+\s*|{_NOT_AN_ABBREVIATION}\.(?!\d)\s*|\b(?:donc|dus|so|mais|maar|but|car|parce que|ou alors|puis)\b|"
    rf"\b(?:et|en|and|w)\b(?! (?:demie?|quart|trois|n[aoe]ss?|ns+|media|re?b[3e]\w*|{ANY}))"
)
_REQUEST = re.compile(
    r"\b(?:ou|j?cherche|jch|laisser|poser|deposer|garder|trouver|pain|wifi|nowhere|"
    r"besoin|faut|voudr\w*|ideal|ouvre\w*|opens?|veux|veut|peut[ -]?on|peux|pourrai\w*|y a|ya|yatil|existe|ouvert\w*|"
    r"quel\w*|svp|stp|place|manger|douche|dormir|possible|dispo|aller|passer|"
    r"waar|zoek|nodig|kan ik|kunnen|graag|open|mag|where|need|looking|any|anything|can i|could|is there|who|"
    r"fin|fayn|feen|bghit|bghina|wach|wash|chkoun|kayn\w*|kaina|فين|وين|بغيت|بدي|محتاج\w*|واش|في شي|ممكن|اين|اريد)\b"
)
_STORY = re.compile(
    r"\b(?:vire\w*|expulse\w*|jete\w*|renvoye\w*|casse\w*|vole\w*|perdu\w*|recu\w*|dormi|tombe\w*|partie?s?|sortie?s?|"
    r"morte?|decede\w*|arrive\w*|venue?s?|coupe\w*|inscrite?\w*|accouche\w*|etai\w+|ete|m'a|ma (?=vire|expuls|jete|"
    r"mis|dit|frap|vol|quitt|laiss|donn|pris|tap|bloqu|coup|envoy|appel)|mont|m'ont|on ma|"
    r"avai\w+|eue?|fini\w*|termine\w*|expire\w*|perime\w*|echeance|due|payer|paye\w*|entretien|examen|audience|"
    r"contrat|facture|loyer|anniversaire|commence\w*|rentre\w*|rendre|rends|menace\w*|insult\w*|kicked|"
    r"jspr|cest dur|"
    r"ontslagen|buitengezet|betaald|betalen|vervalt|verloopt|kwam|wakker|gestopt|was|waren|(?<!f )had|hadden|heeft|"
    r"hebben|"
    r"gestorven|beginnen?|begint|loon|huur|factuur|afgelopen|geslagen|sloeg|slaat|gezegd|"
    r"fired|hit|beat|beaten|slapped|lost|stole|stolen|broke|texted|raise[sd]?|due|expires?|were|start(?:s|ed|ing)?|"
    r"job|interview|pay|"
    r"rent|bill|clean|"
    r"خلص\w*|تخلص|بتخلص|تندفع|طرد\w*|جراو|مات\w*|كان\w*|فاتوره|مسافر|يرجع|صار|mcha\w*|jraw\w*|entretien|"
    r"katsali|kaysali|tsali|drebni|dar\w* lia)\b"
)


def clauses(text: str) -> list[str]:
    """The parts of a folded text between commas, full stops and "and", "but", "so"."""
    return [clause for clause in _CLAUSE.split(text) if clause and clause.strip()]


def without_story(text: str, said: Callable[[str], bool]) -> str:
    """Folded `text` without the parts that tell what was, or is due, and ask for nothing: "viré dimanche, je cherche".

    `said` tells whether a part names a day or an hour. Nothing is left when all of it is a story.
    """
    corrected = _CORRECTED.sub(" ", text)
    text = corrected if said(corrected) else text
    kept = [part for part in clauses(text) if not (said(part) and _STORY.search(part) and not _REQUEST.search(part))]
    return " . ".join(kept)
