"""The little language of the safety rules, and its translation to regular expressions.

A pattern is read over folded words (`fold`): `word`, `begin*` (any ending), `(one|other way)`, `[optional]`,
`<list>` (a named list of the language), `...` (up to five words, never a negation, never a new sentence), `..` (up
to three), `^` and `$` (the message begins or ends here, greetings and thanks apart), `a & b` (both, anywhere).
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from nlu.safety.fold import STOP

_PIECE = re.compile(r"\s*(\.{2,3}|[()\[\]|^$]|<\w+>|[^\s()\[\]|^$<>.]+)")
_GAPS = {"...": 5, "..": 3}


class PatternError(ValueError):
    """A pattern that cannot be read; the message is one clear line."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """What a language gives to its patterns: its lists, the words a gap never jumps over, and how words are spelt."""

    lists: Mapping[str, Sequence[str]]
    negations: frozenset[str]
    politeness: frozenset[str]
    spell: Callable[[str], str]  # one raw word -> canonical folded words


@dataclass(frozen=True, slots=True)
class Words:
    """A message to search: its folded words between spaces, and the anchors that they offer."""

    text: str
    anchors: frozenset[str]

    @classmethod
    def of(cls, text: str) -> "Words":
        """Every word of `text` is an anchor, and every beginning of a word, written as in a pattern ("suicid*")."""
        words = set(text.split())
        begun = {f"{word[:length]}*" for word in words for length in range(1, len(word) + 1)}
        return cls(text, frozenset(words | begun))


@dataclass(frozen=True)
class Part:
    """One side of `&`: its expression, and sets of words of which at least one each must be there."""

    source: str
    anchors: tuple[frozenset[str], ...]

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The compiled expression; made when first tried, because compiling all would take seconds of every start."""
        return re.compile(self.source)

    def is_in(self, words: Words) -> bool:
        """Whether `words` say this; the expression is tried only where every anchor is there."""
        if any(words.anchors.isdisjoint(anchors) for anchors in self.anchors):
            return False
        return self.regex.search(words.text) is not None


Pattern = tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class _Piece:
    regex: str
    anchors: tuple[frozenset[str], ...] = ()  # nothing: this piece can match without any known word


class Patterns:
    """Reads the patterns of one language. A list is read once, however many patterns name it."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar
        self._lists: dict[str, _Piece] = {}
        self._open: list[str] = []  # the lists that are being read now
        never = "|".join(re.escape(word) for word in sorted({STOP, *grammar.negations}))
        polite = "|".join(re.escape(word) for word in sorted({STOP, *grammar.politeness}))
        self._marks = {mark: rf"(?:(?! (?:{never}) ) [^ ]+){{0,{words}}}?" for mark, words in _GAPS.items()} | {
            "^": rf"^(?: (?:{polite})(?= ))*",
            "$": rf"(?: (?:{polite})(?= ))*(?= $)",
        }

    def read(self, source: str) -> Pattern:
        """The parts of `source`, all of which must be found. Raises `PatternError`."""
        return tuple(self._part(part) for part in source.split("&"))

    def _part(self, source: str) -> Part:
        reader = _Reader(source, self)
        piece = reader.alternatives()
        if reader.rest:
            raise PatternError(f"'{source.strip()}': unexpected '{reader.rest[0]}'")
        if not piece.regex:
            raise PatternError(f"'{source.strip()}': empty pattern")
        return Part(f"{piece.regex}(?= )", piece.anchors)

    def mark(self, mark: str) -> _Piece:
        """A gap, or an edge of the message."""
        return _Piece(self._marks[mark])

    def list(self, name: str, asked_by: str) -> _Piece:
        """One of the ways of the list `name`."""
        if name not in self._grammar.lists:
            raise PatternError(f"'{asked_by}': there is no list <{name}>")
        if name in self._open:
            raise PatternError(f"'{asked_by}': a list that contains itself")
        if name not in self._lists:
            self._open.append(name)
            self._lists[name] = _either([_Reader(way, self).alternatives() for way in self._grammar.lists[name]])
            self._open.remove(name)
        return self._lists[name]

    def word(self, raw: str, asked_by: str) -> _Piece:
        """A word as this language spells it, perhaps with any ending."""
        begins = raw.endswith("*")
        words = self._grammar.spell(raw.rstrip("*")).split()
        if not words and not any(char.isalnum() for char in raw):
            raise PatternError(f"'{asked_by}': '{raw}' has no letters")
        if not words:  # a word this language drops before reading, such as the "ne" of "ne pas"
            return _Piece("")
        regex = "".join(f" {re.escape(word)}" for word in words) + (r"\w*" if begins else "")
        anchors = [*words[:-1], f"{words[-1]}*" if begins else words[-1]]
        return _Piece(regex, tuple(frozenset({word}) for word in anchors))


class _Reader:
    """Reads one pattern from left to right; every piece of regex begins with the space before its word."""

    def __init__(self, source: str, patterns: Patterns) -> None:
        self.source, self.patterns = source.strip(), patterns
        self.rest = _PIECE.findall(source)
        if "".join(self.rest) != "".join(source.split()):
            raise PatternError(f"'{self.source}': a character that patterns do not know")

    def alternatives(self) -> _Piece:
        branches = [self.sequence()]
        while self.rest and self.rest[0] == "|":
            self.rest.pop(0)
            branches.append(self.sequence())
        return branches[0] if len(branches) == 1 else _either(branches)

    def sequence(self) -> _Piece:
        pieces = []
        while self.rest and self.rest[0] not in "|)]":
            pieces.append(self.piece(self.rest.pop(0)))
        anchors = (each for piece in pieces for each in piece.anchors)
        return _Piece("".join(piece.regex for piece in pieces), tuple(anchors))

    def piece(self, mark: str) -> _Piece:
        match mark:
            case "(":
                return self.closed(")")
            case "[":
                return _Piece(f"(?:{self.closed(']').regex})?")
            case "..." | ".." | "^" | "$":
                return self.patterns.mark(mark)
            case _ if mark.startswith("<"):
                return self.patterns.list(mark[1:-1], self.source)
        return self.patterns.word(mark, self.source)

    def closed(self, bracket: str) -> _Piece:
        inside = self.alternatives()
        if not self.rest or self.rest.pop(0) != bracket:
            raise PatternError(f"'{self.source}': missing '{bracket}'")
        return inside


def _either(branches: Sequence[_Piece]) -> _Piece:
    """One of `branches`; a word of each must be known for one of those words to be needed."""
    regex = "|".join(sorted((branch.regex for branch in branches), key=len, reverse=True))
    if any(not branch.anchors for branch in branches):
        return _Piece(f"(?:{regex})")
    return _Piece(f"(?:{regex})", (frozenset[str]().union(*(rarest(branch.anchors) for branch in branches)),))


def rarest(anchors: Sequence[frozenset[str]]) -> frozenset[str]:
    """Of `anchors`, what is least often met in ordinary messages: long words first, then few words."""
    return max(anchors, key=lambda words: (min(map(len, words)), -len(words)))
