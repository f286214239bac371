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


@dataclass(frozen=True)
class Part:
    """One side of `&`: its expression, and the words of which at least one must be there (empty: always try)."""

    source: str
    anchors: frozenset[str]

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The compiled expression; made when first tried, because compiling all would take seconds of every start."""
        return re.compile(self.source)


@dataclass(frozen=True, slots=True)
class _Piece:
    regex: str
    anchors: frozenset[str] | None  # None: this piece can match without any known word


def compile_pattern(source: str, grammar: Grammar) -> tuple[Part, ...]:
    """The parts of `source`, all of which must be found. Raises `PatternError`."""
    return tuple(_compile_part(part, grammar) for part in source.split("&"))


def _compile_part(source: str, grammar: Grammar) -> Part:
    reader = _Reader(source, grammar)
    piece = reader.alternatives()
    if reader.rest:
        raise PatternError(f"'{source.strip()}': unexpected '{reader.rest[0]}'")
    if not piece.regex:
        raise PatternError(f"'{source.strip()}': empty pattern")
    return Part(f"{piece.regex}(?= )", piece.anchors or frozenset())


class _Reader:
    """Reads one pattern from left to right; every piece of regex begins with the space before its word."""

    def __init__(self, source: str, grammar: Grammar, depth: int = 0) -> None:
        self.source, self.grammar, self.depth = source.strip(), grammar, depth
        self.rest = _PIECE.findall(source)
        if "".join(self.rest) != "".join(source.split()):
            raise PatternError(f"'{self.source}': a character that patterns do not know")
        if depth > 8:
            raise PatternError(f"'{self.source}': a list that contains itself")

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
        anchored = [piece.anchors for piece in pieces if piece.anchors]
        return _Piece("".join(piece.regex for piece in pieces), max(anchored, key=_rarity) if anchored else None)

    def piece(self, mark: str) -> _Piece:
        match mark:
            case "(":
                return self.closed(")")
            case "[":
                return _Piece(f"(?:{self.closed(']').regex})?", None)
            case "..." | "..":
                return _Piece(self.gap(_GAPS[mark]), None)
            case "^" | "$":
                return _Piece(self.edge(mark), None)
            case _ if mark.startswith("<"):
                return self.named(mark[1:-1])
        return self.word(mark)

    def closed(self, bracket: str) -> _Piece:
        inside = self.alternatives()
        if not self.rest or self.rest.pop(0) != bracket:
            raise PatternError(f"'{self.source}': missing '{bracket}'")
        return inside

    def named(self, name: str) -> _Piece:
        if name not in self.grammar.lists:
            raise PatternError(f"'{self.source}': there is no list <{name}>")
        return _either([_Reader(way, self.grammar, self.depth + 1).alternatives() for way in self.grammar.lists[name]])

    def word(self, raw: str) -> _Piece:
        begins = raw.endswith("*")
        words = self.grammar.spell(raw.rstrip("*")).split()
        if not words and not any(char.isalnum() for char in raw):
            raise PatternError(f"'{self.source}': '{raw}' has no letters")
        if not words:  # a word this language drops before reading, such as the "ne" of "ne pas"
            return _Piece("", None)
        regex = "".join(f" {re.escape(word)}" for word in words) + (r"\w*" if begins else "")
        longest = max(words, key=len) if not begins else words[-1] + "*"
        return _Piece(regex, frozenset({longest}))

    def gap(self, words: int) -> str:
        never = "|".join(re.escape(word) for word in sorted({STOP, *self.grammar.negations}))
        return rf"(?:(?! (?:{never}) ) [^ ]+){{0,{words}}}?"

    def edge(self, mark: str) -> str:
        polite = "|".join(re.escape(word) for word in sorted({STOP, *self.grammar.politeness}))
        return rf"^(?: (?:{polite})(?= ))*" if mark == "^" else rf"(?: (?:{polite})(?= ))*(?= $)"


def _either(branches: Sequence[_Piece]) -> _Piece:
    anchors = [branch.anchors for branch in branches]
    known = None if any(not each for each in anchors) else frozenset[str]().union(*(each or () for each in anchors))
    return _Piece(f"(?:{'|'.join(sorted((branch.regex for branch in branches), key=len, reverse=True))})", known)


def _rarity(anchors: frozenset[str]) -> tuple[int, int]:
    """Long words first, then short lists: what is least often met in ordinary messages."""
    return min(len(word) for word in anchors), -len(anchors)
