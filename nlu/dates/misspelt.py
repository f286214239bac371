"""Words of days and hours as they are mistyped, cut short or written by ear: "vndredi", "donderd", "treise eur"."""

import re
from collections import defaultdict

from rapidfuzz import process
from rapidfuzz.distance import OSA

from nlu.dates.day_words import MONTH, SHORT_WEEKDAY, WEEKDAY
from nlu.dates.numbers import ANY
from nlu.wordset import word_set

_LONG = word_set(
    "mercredi vendredi samedi dimanche maandag dinsdag woensdag donderdag vrijdag zaterdag zondag monday tuesday "
    "wednesday thursday saturday sunday"
)
_BY_BEGINNING: dict[str, list[str]] = defaultdict(list)  # nobody mistypes the first letter
for _day in sorted(_LONG):
    _BY_BEGINNING[_day[0]].append(_day)
_WORD = re.compile(r"(?<![^\W\d_])[a-z]{6,10}(?![^\W\d_])")
_SHORTEST_CUT = 6
_CUTS = {day[:length]: day for day in sorted(_LONG) for length in range(_SHORTEST_CUT, len(day))}
_NO_CUTS = ("vendre", "donder")  # to sell, thunder
_CUT = re.compile(rf"\b({'|'.join(cut for cut in _CUTS if cut not in _NO_CUTS)})\b")
_HALF_SIGN = re.compile(r"\b(\d{1,2}) ?[hu]? ?½ ?(?:h\b|u\b|uur\b|heures?\b)?")
_FOUR_FIGURES = re.compile(r"\b(om|at) ([01]\d|2[0-3])([0-5]\d)\b(?!\d)")  # "om 1030": no postcode after "om"
_GLUED_SHORT = re.compile(
    rf"\b({'|'.join(word for word in SHORT_WEEKDAY if len(word) > 2)})\.?(?=[0-3]?\d\b)"  # "ven23", "mar.27/01"
)
_SPACED_DATE = re.compile(  # "27 02 26 9h00", "28 01 quinze heures"; never inside a telephone number
    r"(?<![\d/.-])(?<!\d[ .])([0-2]\d|3[01]) (0[1-9]|1[0-2])(?: (?:20)?(2[4-9]))?"
    r"(?! ?\d\d\b(?! ?[hu:]))(?!\d| ?[hu:.]| ?[ap]\.?m)"
)
_NUMBER_OF_MONTH = re.compile(  # "le 17 du 2"
    rf"\b({ANY}) du (0?[1-9]|1[0-2]|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze)\b"
    rf"(?! ?(?:[\d/.:]|h\b|heures?|mois|{'|'.join(MONTH)}))"
)
_DAY_NAMES = "|".join(WEEKDAY)
# "Pas ce vendredi, l'autre": the one after.
_THE_OTHER = re.compile(
    rf"\b(?:pas )?(?:ce )?({_DAY_NAMES})(?:[- ]l?[ac]i?)?,? (?:mais |c'est )?l'autre(?! jour| fois)"
)
_DAY_AFTER_THAT = re.compile(
    rf"\b(?:deze )?({_DAY_NAMES}) (?:kan )?(?:niet?|ni)\b[^.;!?]{{0,15}}?(?:de )?\b\1 (?:daarna|erna|daarop)\b"
)


def mend(folded: str) -> str:
    """A folded text with these words as the tables of days and hours have them."""
    text = _WORD.sub(lambda found: _weekday(found[0]), folded)
    text = _CUT.sub(lambda found: _CUTS[found[1]], text)
    text = _FOUR_FIGURES.sub(r"\1 \2:\3", _GLUED_SHORT.sub(r"\1 ", text))
    text = _NUMBER_OF_MONTH.sub(_as_date, _SPACED_DATE.sub(_as_date, text))
    return _DAY_AFTER_THAT.sub(r"\1 after that", _THE_OTHER.sub(r"\1 d'apres", text))


def halves(text: str) -> str:
    """ "9h½" as half past nine, before folding makes three figures of the sign."""
    return _HALF_SIGN.sub(r"\1h30 ", text)


def _weekday(word: str) -> str:
    if word in WEEKDAY:
        return word
    near = process.extract(word, _BY_BEGINNING[word[0]], scorer=OSA.distance, score_cutoff=1, limit=1)
    return near[0][0] if near else word


def _as_date(found: re.Match[str]) -> str:
    return "/".join(part for part in found.groups() if part)
