"""An entry as plain facts (texts and lists of texts): the one shape every file format passes through.

Keys are the columns of our own CSV (directory/README.md). `entry_of` refuses a fact that it cannot believe with one
clear line, an absent or empty fact is unknown; `facts_of` is the way back.
"""

from directory.facts.reading import entry_of, publishable
from directory.facts.values import TRANSLATABLE, FactError, Facts, clean, read_date, shorten
from directory.facts.writing import facts_of

__all__ = ["TRANSLATABLE", "FactError", "Facts", "clean", "entry_of", "facts_of", "publishable", "read_date", "shorten"]
