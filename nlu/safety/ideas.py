"""Ideas and the words that people say them with, one table a language: what teaches the danger model across languages.

`ideas/<language>.tsv`: the name of an idea, a tab, words and short phrases separated by "; ". "Kwijt", "perdu", "lost"
are one idea, so that a cry taught in French is heard in Dutch.
"""

from pathlib import Path

from nlu.lexicon import SENSE, Word, split_words

IDEAS = Path(__file__).parent / "ideas"


class IdeaError(ValueError):
    """A line that cannot be used; one clear line naming the file and the line."""


def read_ideas(folder: Path = IDEAS) -> list[Word]:
    """Every word of every idea. Raises `IdeaError`."""
    return [word for path in sorted(folder.glob("*.tsv")) for word in _read(path)]


def _read(path: Path) -> list[Word]:
    words = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        idea, tab, phrases = line.partition("\t")
        if not tab or not idea.replace("_", "").isalpha():
            raise IdeaError(f"{path}:{number}: expected the name of an idea, a tab, and its words separated by ;")
        words += [Word(path.stem, f"{SENSE}{idea}", phrase) for phrase in phrases.split(";") if split_words(phrase)]
    return words
