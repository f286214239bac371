"""What an appointment is about, and with whom, in the person's own words: "rdv cpas jeudi 14h avec Sara".

Everything that tells when, or only makes a sentence, is left out; what remains is repeated back for a yes. Nothing is
better than something wrong: a long or doubtful remainder gives nothing.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nlu.appointments.tables import texts
from nlu.dates.day_words import MONTH, SHORT_WEEKDAY, WEEKDAY
from nlu.dates.numbers import NUMBERS, ORDINAL, RANKS
from nlu.normalise import fold

MOST_LETTERS, BRIEF = 40, 2
_WORD = re.compile(r"[^\W_]+(?:['’\-./][^\W_]+)*['’]?|[,.;:!?()]")
_ELISION = re.compile(r"^(?:j|l|d|m|t|s|c|n|qu)['’](?=\w)", re.IGNORECASE)
_FIGURES = re.compile(r"\d+\w{0,3}|\d+[/.:-]\d+.*|\d*(?:h|u|am|pm|uur)\d*|\d+h\w*|[ap]\.?m\.?")
_TABLE = texts("subject")
_HEADS = re.compile(rf"(?<!\w)(?:{_TABLE['heads']})(?= |$)")
_LEADS, _WITH, _TITLES, _INNER, _EMPTY, _INITIALS = (
    frozenset(_TABLE[name].split()) for name in ("leads", "with", "titles", "inner", "empty", "initials")
)  # fmt: skip
_TIME_WORDS = {
    part
    for words in (WEEKDAY, SHORT_WEEKDAY, MONTH, NUMBERS, ORDINAL, RANKS)
    for word in words
    for part in word.split()
} | set(_TABLE["times"].split())  # fmt: skip


@dataclass(frozen=True, slots=True)
class Subject:
    """What ("CPAS") and who ("Sara"), letter for letter as written, initials in capitals; each "" when not said."""

    what: str
    who: str


@dataclass(frozen=True, slots=True)
class _Token:
    written: str
    folded: str
    kind: str  # "time", "empty", "mark", "word"

    @property
    def shown(self) -> str:
        """As one writes it: initials in capitals."""
        return self.written.upper() if self.folded in _INITIALS else self.written


def find_subject(text: str) -> Subject:
    """What and who `text` names for an appointment."""
    tokens = list(_tokens(text[:300]))
    who, tokens = _who(tokens)
    runs = list(_runs(tokens))
    led = [run for run, after_lead in runs if after_lead]
    what = _known(tokens) or (" ".join(token.shown for token in led[0]) if led and _is_brief(tokens, led[0]) else "")
    return Subject(what if len(what) <= MOST_LETTERS else "", who)


def _known(tokens: Sequence[_Token]) -> str:
    """What appointments are about most often ("maison médicale"), as written; the first of them."""
    spread = [(token, part) for token in tokens for part in re.split(r"['\- ]", token.folded) if part]
    plain, starts = "", []
    for _, part in spread:
        starts.append(len(plain))
        plain += part + " "
    found = _HEADS.search(plain)
    if found is None:
        return ""
    inside = dict.fromkeys(
        token for (token, _), at in zip(spread, starts, strict=True) if found.start() <= at < found.end()
    )  # fmt: skip
    return " ".join(token.shown for token in inside)


def _is_brief(tokens: Sequence[_Token], run: Sequence[_Token]) -> bool:
    """Whether a word nobody knows may be what it is: one or two of them, in a message with little else."""
    words = [token for token in tokens if token.kind == "word"]
    return len(run) <= BRIEF and len(words) <= BRIEF + 1


def _tokens(text: str) -> Iterator[_Token]:
    for found in _WORD.finditer(text):
        written = _ELISION.sub("", found[0])
        folded = fold(written).strip("'")
        if not folded or not any(char.isalnum() for char in folded):
            yield _Token(written, folded, "mark")
        elif folded in _TIME_WORDS or _FIGURES.fullmatch(folded):
            yield _Token(written, folded, "time")
        elif folded in _EMPTY or len(folded) == 1:
            yield _Token(written, folded, "empty")
        else:
            yield _Token(written, folded, "word")


def _who(tokens: Sequence[_Token]) -> tuple[str, list[_Token]]:
    """A person's name after "avec", "chez", or behind a title; and the tokens without it."""
    for at, token in enumerate(tokens):
        titled = token.folded in _TITLES and at + 1 < len(tokens)
        named = token.folded in _WITH and at + 1 < len(tokens)
        start = at if titled else at + 1
        if named and tokens[start].folded in _TITLES:
            continue  # the title itself comes next
        name = list(_name(tokens[start + titled :], sure=titled))
        if (titled or named) and name:
            words = [token.written, *name] if titled else name
            return " ".join(words), [*tokens[:at], *tokens[start + titled + len(name) :]]
    return "", list(tokens)


def _name(tokens: Sequence[_Token], *, sure: bool) -> Iterator[str]:
    """The one or two words of a name; behind a title the first may be written small."""
    for count, token in enumerate(tokens[:2]):
        capital = token.written[:1].isupper() and not token.written.isupper()
        if token.kind != "word" or token.folded in _LEADS or not (capital or (sure and count == 0)):
            return
        yield token.written


def _runs(tokens: Sequence[_Token]) -> Iterator[tuple[tuple[_Token, ...], bool]]:
    """Words that stand together, with the little words between them; and whether "rdv", "au", "chez" leads to them."""
    run: list[_Token] = []
    inner: list[_Token] = []
    led = lead = False
    for token in [*tokens, _Token("", "", "mark")]:
        if token.kind == "word" and token.folded not in _LEADS:
            led = led if run else lead
            run += [*inner, token] if run else [token]
            inner = []
        elif token.kind == "empty" and token.folded in _INNER and run:
            inner.append(token)
        else:
            if run:
                yield tuple(run), led
            run, inner = [], []
            lead = token.folded in _LEADS or (lead and token.kind == "empty")
