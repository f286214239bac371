"""How two spellings of one place are seen to be the same: "Porte de Namur", "porte NAMUR"; "St-Gilles", "saint gilles".

The understanding of messages has the same idea of a name in `nlu.places.key`; the two rooms may not import each other,
and a test of the wiring keeps them equal.
"""

import re
import unicodedata

# People type these Arabic letters interchangeably.
_LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "ة": "ه", "ى": "ي", "ی": "ي", "ک": "ك", "ـ": None})
_WORD = re.compile(r"[^\W_]+")
_SAINT = {"saint": "st", "sainte": "st", "sint": "st", "sinte": "st", "ste": "st"}
_LITTLE = frozenset(("de", "du", "des", "d", "la", "le", "les", "l", "van", "het", "t", "the", "of", "der", "den"))


def place_key(spelling: str) -> str:
    """The spelling without case, accents, hyphens, spaces and little words; "" when nothing is left."""
    decomposed = unicodedata.normalize("NFKD", spelling.lower().translate(_LETTERS))
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    words = [_SAINT.get(word, word) for word in _WORD.findall(bare)]
    return "".join(word for word in words if word not in _LITTLE)
