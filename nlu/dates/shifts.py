"""Another moment, told from the one that stands: "une heure plus tard", "postpone one week", "le lendemain"."""

import re
from datetime import timedelta
from typing import NamedTuple

from nlu.dates.numbers import ANY, number

_COUNT = rf"(?P<count>{ANY}|an?|half an?|half|une demi[ -]?|een half|نصف|نص)"
_HOURS = r"(?P<unit>heures?|h|hours?|hrs?|uur|uren|min(?:utes?|uten)?|mn|sa3a|ساعه|ساعات|دقيقه)"
_DAYS = (
    r"(?P<unit>jours?|days?|dag(?:en)?|semaines?|weeks?|we(?:e)?ken?|nhar|iyam|simana|smana|simanat|يوم|ايام|اسبوع|"
    r"اسابيع)"
)
_LATER = r"(?:plus tard|apres|later|na die|daarna|من بعد|بعد|متاخر|mn b3d|men ba3d)"
_EARLIER = r"(?:plus tot|earlier|vroeger|eerder|ابكر|بكير)"
_MOVE = (
    r"(?<!\w)(?:decal\w*|recul\w*|report\w*|repouss\w*|postpon\w*|push\w*|delay\w*|uitstel\w*|"
    r"uit ?te ?stellen|verschui\w*|verzet\w*|move\w*|n2akh\w*|"
    r"nakh\w*|ناجل\w*|تاجيل|(?<!من )اجل\w*|ناخر\w*|ajj?el\w*)"
)
# "Je dois partir une heure plus tôt", "appelez-moi une heure plus tôt": no other moment is asked for.
_REMINDED = re.compile(
    r"\b(?:partir|sortir|finir|leave|vertrek\w*|weg|appel\w*|call|bel|reveil\w*|rappel\w*|raplez?|remind\w*|"
    r"previen\w*|avert\w*|herinner\w*|ping|sms|ذكر\w*|fe?kk?e?r\w*)"
)
_WORDS: tuple[tuple[re.Pattern[str], int], ...] = (
    (re.compile(rf"\b{_COUNT} ?{_HOURS} {_LATER}(?!\w)"), 1),
    (re.compile(rf"\b{_COUNT} ?{_HOURS} {_EARLIER}(?!\w)"), -1),
    (re.compile(rf"(?<!\w)(?P<unit>ساعه) (?:{_EARLIER})(?!\w)"), -1),
    (re.compile(rf"\b{_COUNT} {_DAYS} {_LATER}(?!\w)"), 1),
    (re.compile(r"\b(?:avanc\w*|sera|c'est|remis) (?:a )?la veille\b"), -1),
    (
        re.compile(
            rf"{_MOVE}[^.,;!?]{{0,25}}? (?:exactly |precies |juste )?(?:d'|de |by |met |b )?"
            rf"(?:{_COUNT} |(?<=b )|(?<=اجل )){_DAYS}(?! (?:prochain|suivant))(?!\w)"
        ),
        1,
    ),
    (re.compile(rf"{_MOVE}[^.,;!?]{{0,25}}? (?P<unit>اسبوع|يوم|ساعه)(?: واحده?)?(?= ?(?:$|[.,;!?]|الله))"), 1),
    (
        re.compile(
            r"\b(?:la (?P<unit>semaine) d'?apres|the (?P<en>week) (?:after|later)|"
            r"(?:de )?(?P<nl>week) (?:erna|daarna|later))\b"
        ),
        1,
    ),
    (
        re.compile(
            r"\b(?:(?:le|au) (?:lendemain|jour suivant)|the (?:(?:next|following) day|day after)(?! tom)|"
            r"de (?:dag (?:erna|daarna|nadien)|volgende dag))\b"
        ),
        1,
    ),
)  # fmt: skip
# "Le lendemain je pars", "2 weeks ago": told, not asked for.
_TOLD = re.compile(r"[ ,]*(?:je|j'\w+|ik|i|i'm|we|nous|on|il|ils|elle|they|she|he|ze|hij|werk|ana|انا|ago|geleden)\b")
# "Décaler d'une heure": earlier or later is not said.
UNCLEAR_SHIFT = re.compile(
    rf"{_MOVE}[^.,;!?]{{0,25}}? (?:d'|de |by |met )(?:{ANY}|an?|une demi|half an|een half)[ -]?{_HOURS}\b"
)


class Shift(NamedTuple):
    """How much later (earlier when negative) than the moment that is mentioned."""

    days: timedelta
    hours: timedelta


def find_shift(folded: str) -> tuple[Shift, str, str] | None:
    """The shift that a folded text asks for, and the text before and after it; None when it asks for none."""
    for words, sign in _WORDS:
        found = words.search(folded)
        if found is None or _REMINDED.search(re.split(r"[.,;!?]|:(?!\d)", folded[: found.start()])[-1]):
            continue
        if _TOLD.match(folded[found.end() :]):
            continue
        return _amount(found, sign), folded[: found.start()], folded[found.end() :]
    return None


def _amount(found: re.Match[str], sign: int) -> Shift:
    said = found.groupdict()
    count, unit = said.get("count") or "1", next((said[name] for name in ("unit", "en", "nl") if said.get(name)), "day")
    if re.match(r"(?:half|une demi|een half|نص)", count):
        return Shift(timedelta(), sign * timedelta(minutes=30))
    amount = sign * (1 if count in ("a", "an") else number(count))
    if re.match(r"min|mn|دقيق", unit):
        return Shift(timedelta(), timedelta(minutes=amount))
    if re.match(r"h|uur|uren|sa3a|ساع", unit):
        return Shift(timedelta(), timedelta(hours=amount))
    weeks = unit.startswith(("s", "w", "اس"))
    return Shift(timedelta(weeks=amount) if weeks else timedelta(days=amount), timedelta())
