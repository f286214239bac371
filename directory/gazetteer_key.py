"""How two spellings of one place are seen to be the same: "Porte de Namur", "porte NAMUR"; "St-Gilles", "saint gilles".

The understanding of messages has the same idea of a name in `nlu.places.key`; the two rooms may not import each other,
and a test of the wiring keeps them equal.
"""

import re
import unicodedata

# People type these Arabic letters interchangeably.
_LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "ة": "ه", "ى": "ي", "ی": "ي", "ک": "ك", "ـ": None})
# All of them but those of Cyrillic letters, where they change the word (й is not и).
_ACCENTS = re.compile(r"(?<![\u0400-\u04ff])[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670]+")
_WORD = re.compile(r"[^\W_]+")
_SAINT = {"saint": "st", "sainte": "st", "sint": "st", "sinte": "st", "ste": "st"}
_LITTLE = frozenset(
    ("de", "du", "des", "d", "la", "le", "les", "l", "van", "het", "t", "the", "of", "der", "den", "دو", "دي", "ديال")
)


def place_key(spelling: str) -> str:
    """The spelling without case, accents, hyphens, spaces and little words; "" when nothing is left."""
    decomposed = unicodedata.normalize("NFKD", spelling.lower().translate(_LETTERS))
    bare = _ACCENTS.sub("", decomposed)
    words = [_SAINT.get(word, word) for word in _WORD.findall(unicodedata.normalize("NFC", bare))]
    return "".join(word for word in words if word not in _LITTLE)
