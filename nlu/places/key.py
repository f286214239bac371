"""How two spellings of one place are seen to be the same: "Porte de Namur", "porte NAMUR"; "St-Gilles", "saint gilles".

The gazetteer has the same idea of a name (`directory.gazetteer_key`); the two rooms may not import each other, and a
test keeps them equal.
"""

import re

from nlu.normalise import fold
from nlu.wordset import word_set

WORD = re.compile(r"[^\W_]+|€")
LITTLE = word_set("de du des d la le les l van het t the of der den دو دي ديال")
_SAINT = {"saint": "st", "sainte": "st", "sint": "st", "sinte": "st", "ste": "st"}


def words_of(text: str) -> list[str]:
    """The words of a text, folded, in order."""
    return WORD.findall(fold(text))


def key_words(words: list[str]) -> list[str]:
    """The words that make a name: without little words, saints in one spelling."""
    return [_SAINT.get(word, word) for word in words if word not in LITTLE]


def place_key(spelling: str) -> str:
    """The spelling without case, accents, hyphens, spaces and little words; "" when nothing is left."""
    return "".join(key_words(words_of(spelling)))
