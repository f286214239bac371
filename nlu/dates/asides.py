"""Times that a message mentions and does not mean: an hour refused, opening hours, a story's "ce matin".

All take and give folded text. `said` tells whether a part of it names a day or an hour.
"""

import re
from collections.abc import Callable

from nlu.dates.day_words import MONTH, SHORT_WEEKDAY, WEEKDAY
from nlu.dates.numbers import ANY

_HOUR = rf"(?:midi|noon|{ANY} ?(?:h|u|:|\.|heures?|uur)? ?(?:[0-5]\d)?(?: ?[ap]\.?m)?)"
_AT = r"(?:a |om |at |vers |rond |around |f |fe |l |ل ?|الساعه |عال|ع )?"
_MOVED = (
    rf"(?:le |the |den |de )?(?:{'|'.join(WEEKDAY)}|demain|morgen|tomorrow|\d{{1,2}}(?:er|e|de|ste|th|st|nd|rd)?)"
    rf"(?: \d{{1,2}})?(?: (?:{'|'.join(MONTH)}))?(?: {_AT}{_HOUR})?"
)
_DAY = r"(?:le |la |l'|du |de |van |of |the |on |op |mon |den |nhar |nhar l|يوم |نهار )*[^\W\d_]{2,12}(?: \d{1,2})? ?"
_PLAIN = r"[^,.;!?]"
# In order, each only where an hour (or a day) is left when it is gone.
_NOT_THE_HOUR = tuple(
    re.compile(pattern)
    for pattern in (
        # A reminder wished at an hour: "rappelle-moi à 8h", "remind me at 11".
        rf"\b(?:rappel\w*|raplez?|remind\w*|ping|text me|previen\w*|"
        rf"avert\w+|herinner\w*|stuur|envoi\w*|envoy\w*|sms|appje|seintje|zeg het|message|txt|sonne\w*|fe?kk?e?r\w*|"
        rf"3lmni|ذكر\w*|فكر\w*)"
        rf"{_PLAIN}{{0,22}}?(?:a|at|om|vers|rond|genre|f|الساعه) {_HOUR}\b",
        r"\b(?:une heure|une demi heure|[12] ?h|deux heures) avant\b|\ban? (?:half )?hour before\b|"
        r"\been uur (?:op )?voor(?:hand|af)\b",
        rf"\bla veille{_PLAIN}{{0,10}}{_HOUR}\b",
        r"\bla veille(?: au soir)?\b|\b(?:the )?(?:evening|night|day|morning) before\b|\bde (?:avond|dag) "
        r"(?:er)?voor\w*",
        # The day of the reminder: "tu me le redis dimanche soir".
        rf"\b(?:redi[st]\w*|redire|rappel\w*|remind\w*|nudge|ping|previen\w*|herinner\w*){_PLAIN}{{0,22}}?"
        rf"\b(?:{'|'.join(WEEKDAY)})(?: (?:soir|matin|midi|evening|morning|avond|ochtend))?\b",
        # Instead of, rather than, no more: "au lieu de 8h", "que mercredi à 15h45", "et plus à 10h30".
        rf"\b(?:au lieu d[eu']|a la place d[eu']|instead of|in plaats van|plutot qu[e']|rather than|liever dan|"
        rf"que|dan|than|et plus|et pas|en niet|and not|plus|pas avant|pas|niet voor|niet|not before|not|بدل|blast|"
        rf"f blast) ?(?:{_DAY})?{_AT}{_HOUR}(?!\w)",
        rf"\b(?:au lieu d[eu']|a la place d[eu']|instead of|in plaats van) {_MOVED}(?!\w)",
        r"\b(?:au lieu d[eu']|a la place d[eu']|instead of|in plaats van|بدل) ?(?:le |la |l')?[^\W\d_]+(?: \d{1,2}\b)?",
        r"^.*\b(?:verzet\w*|verplaats\w*|verschuiv\w*|deplacer|reporter|decaler|move|change) (?:naar|au|vers le|to)\b",
        # From one hour to another: "de 8h à 11h" when something was moved.
        rf"\b(?:moved me|deplace|verzet|avance|changed?|retarde|reporte) (?:from|de|van) {_HOUR} (?=(?:to|a|naar) )",
        rf"الموعد من {_HOUR} (?=ل)",
        rf"\b(?:oublie[zr]?|laissez? tomber|forget|vergeet) (?:le |de |the )?(?:{'|'.join(WEEKDAY)})\b",
        # From one moment to another: "de jeudi 14h à lundi 9h30".
        rf"\b(?:de|du|van|from) {_MOVED} (?=(?:a|au|vers|naar|to|pour) )",
        rf"\b(?:rdv|rendez[ -]?vous|celui|entretien|afspraak|appointment) (?:du|de|van|of|from|on) {_MOVED}"
        r"(?=.*\b(?:boug|decal|report|deplac|schui|verzet|verplaats|move|change|postpone))",
        rf"\b(?:avant|before|apres|after) {_HOUR}(?!\w)",
        r"\b(?:ok|okay|good|fine|works?|suits?|possible) 4 ?u\b",  # for you
        # Opening hours, trains, the end of work.
        rf"\b(?:ouvre|ouvert\w*|ferme\w*|opens?|closes?|closed|sluit|gaat open|open|toe|j?finis|finit|j?fini|finish\w*|"
        rf"termin\w+|bosse|bossais|travaill\w+|werk|gedaan|train|trein|bus|train arrive|arrive|arriveert|komt aan)"
        rf"{_PLAIN}{{0,24}}?{_HOUR}(?: ?(?:-|a|tot|to|and closes at|et ferme a) ?{_HOUR})?(?!\w)",
        rf"\b(?:de|van|from|entre|tussen) {_HOUR} (?:a|tot|to|et|en) {_HOUR}(?!\w)",
        rf"\b(?:on avait dit|avait dit|prevu|etait|we zeiden|was|we said) {_AT}{_HOUR}(?!\w)",
    )
)
_CORRECTED = re.compile(
    r"^.*\b(?:ah non|euh non|non pardon|pardon|oups|je me trompe|enfin|nee wacht|sorry nee|no wait|i mean)\b"
)
# A day spoken of to say that it does not suit, up to the next turn: "le 19 je travaille".
_NOT_AN_ABBREVIATION = "".join(rf"(?<!\b{word})" for word in SHORT_WEEKDAY)  # "lun. 19.01"
_CLAUSE = re.compile(
    rf"[;,!?،؛]+\s*|{_NOT_AN_ABBREVIATION}\.(?!\d)\s*|\b(?:donc|dus|so|mais|maar|but|car|parce que|ou alors|puis)\b|"
    rf"\b(?:et|en|and|w)\b(?! (?:demie?|quart|trois|n[aoe]ss?|ns+|media|re?b[3e]\w*|{ANY}))"
)
_BUSY = re.compile(
    r"\b(?:j?travaille|j?bosse|avion|au pays|en formation|serai|mort|boulot|c non|cest non|non|aussi|court|werk|"
    r"werken|busy|hospitalise\w*|empeche\w*|occupe\w*|"
    r"ne? peux pas|peux pas|kan niet|can t|cannot|khedd?am\w*|enterre\w*|funeral|begrafenis|opere\w*|operation|ma "
    r"?msali\w*|ma ?khawi\w*|travail|trabajo|ما بقدر|ما "
    r"اقدر|مشغول\w*|عندي خدمه)\b"
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


def without_asides(text: str, said: Callable[[str], bool], enough: Callable[[str], bool]) -> str:
    """`text` without the hours and days that stand beside the one that is meant, as long as `enough` is left."""
    corrected = _CORRECTED.sub(" ", text)
    text = corrected if enough(corrected) else text
    for pattern in _NOT_THE_HOUR:
        left = pattern.sub(" ", text)
        text = left if left != text and enough(left) else text
    parts = clauses(text)
    kept = [part for part in parts if not (_BUSY.search(part) and said(part))]
    free = " . ".join(kept)
    return free if len(kept) < len(parts) and enough(free) else text


def without_story(text: str, said: Callable[[str], bool]) -> str:
    """`text` without the parts that tell what was, or is due, and ask for nothing: "viré dimanche, je cherche...".

    Nothing of it is left when all of it is a story.
    """
    corrected = _CORRECTED.sub(" ", text)
    text = corrected if said(corrected) else text
    kept = [part for part in clauses(text) if not (said(part) and _STORY.search(part) and not _REQUEST.search(part))]
    return " . ".join(kept)
