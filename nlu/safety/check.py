"""The safety check: reads every message before anything else, in every language, and depends on nothing outside.

First step of `inbound.handle`. Fold, spell out per language, blank the idioms, keep the gravest rule that fires; then
the small model reads the message too. What one of them hears the other may miss. Only when a rule fires and the model
is sure of the contrary is nobody paged, and the person is offered a human instead.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Generic, TypeVar

from nlu.answers import is_plain_answer
from nlu.interpretation import URGENCIES
from nlu.language import detect
from nlu.safety.danger_model import DOUBT, Danger, DangerModel
from nlu.safety.fold import fold
from nlu.safety.level import NOTHING, SafetyFinding, Subject
from nlu.safety.pattern import Pattern, Words, rarest
from nlu.safety.plain import plain
from nlu.safety.rules import Language, Rule, RuleSubject, load_languages

_LONGEST = 4000  # characters read at each end of a message; no channel brings more than 4,096 in one
_PREVIOUS = 3
# What the text must speak of first when two dangers are equally grave: the body, then the will, then the rest.
_FIRST = (
    "poisoning", "suicide", "medical", "child", "violence", "psychosis",
    "shelter_tonight", "eviction", "felt_urgency", "distress",
)  # fmt: skip


class SafetyCheck:
    """All rules of all languages, in memory once made. `check` is a pure function of its arguments."""

    def __init__(self, model: DangerModel | None = None) -> None:
        """`model` is the classifier beside the rules; without it the rules stand alone."""
        self._model = model
        self._readers = _readers()
        self.check("bonjour")  # fills what is filled at first use, so that the first person does not wait for it

    def check(self, text: str, previous: Sequence[str] = ()) -> SafetyFinding:
        """The gravest finding in `text`, or `NOTHING`. Never raises; two milliseconds or so.

        `previous` are the person's last messages of the past minutes, oldest first: what was said in two messages is
        read as one, but a danger that lies wholly in the earlier ones does not count again.
        """
        found = self._by_rules(text, previous)
        if self._model is None or is_plain_answer(text):
            return found
        alone = _read(self._model, text)
        together = _read(self._model, *previous, text) if previous else alone
        if found.at_least("urgent") and max(alone.share, together.share) < DOUBT[found.level]:
            return replace(found, level="concern", category="distress")
        found = _graver(found, alone.finding())
        raised = _graver(found, together.finding())
        # What the last messages said already does not count again.
        return raised if raised is found or _is_graver(raised, self._before(previous)) else found

    def _by_rules(self, text: str, previous: Sequence[str]) -> SafetyFinding:
        now = fold(_shorten(text))
        before = fold(" ".join(_shorten(each) for each in previous[-_PREVIOUS:]))
        own, across = [_Fired(NOTHING)], [_Fired(NOTHING)]
        for reader in self._readers:
            own.extend(reader.read(now, ""))
            if before.strip():
                across.extend(reader.read(now, before))
        # What this message says by itself names the danger, unless several together are graver.
        return _graver(max(own, key=_gravity).finding, max(across, key=_gravity).finding)

    def _before(self, previous: Sequence[str]) -> SafetyFinding:
        """The gravest that was heard in `previous`, each by itself and all of them together."""
        *earlier, last = previous[-_PREVIOUS:]
        gravest = self.check(last, earlier)
        for each in earlier:
            gravest = _graver(gravest, self.check(each))
        return gravest


def _graver(first: SafetyFinding, second: SafetyFinding) -> SafetyFinding:
    """The graver of two findings; the first when they are as grave."""
    return second if _is_graver(second, first) else first


def _is_graver(one: SafetyFinding, other: SafetyFinding) -> bool:
    return URGENCIES.index(one.level) > URGENCIES.index(other.level)


def _read(model: DangerModel, *messages: str) -> Danger:
    """What the model hears in the last of `messages`, read as one."""
    text = " ".join(_shorten(each) for each in messages[-_PREVIOUS - 1 :])
    return model.read(text, detect(plain(text) or text).language)  # "Bonjour, ... svp merci" makes no Arabic French


def _shorten(text: str) -> str:
    return text if len(text) <= 2 * _LONGEST else f"{text[:_LONGEST]} {text[-_LONGEST:]}"


@dataclass(frozen=True, slots=True)
class _Fired:
    finding: SafetyFinding
    subject: RuleSubject = "auto"  # what the rule says; "auto" was guessed and yields to a rule that knows


def _gravity(fired: _Fired) -> tuple[int, int, int, bool]:
    category = fired.finding.category
    order = -_FIRST.index(category) if category else -len(_FIRST)
    knows = ("auto", "other", "self").index(fired.subject)
    return URGENCIES.index(fired.finding.level), order, knows, fired.finding.subject == "other"


Entry = TypeVar("Entry")


class _Index(Generic[Entry]):
    """Finds the patterns that are in a message, by the rarest words that each of them needs."""

    def __init__(self, entries: Iterable[tuple[Entry, Pattern]]) -> None:
        self._entries = list(entries)
        self._always: list[int] = []
        self._by_anchor: dict[str, list[int]] = {}
        for number, (_, pattern) in enumerate(self._entries):
            anchors = [anchors for part in pattern for anchors in part.anchors]
            for anchor in rarest(anchors) if anchors else ():
                self._by_anchor.setdefault(anchor, []).append(number)
            if not anchors:
                self._always.append(number)
        self._anchors = frozenset(self._by_anchor)

    def found(self, words: Words) -> Iterator[tuple[Entry, Pattern]]:
        """What `words` say, in the order of the files."""
        numbers = set(self._always).union(*(self._by_anchor[anchor] for anchor in words.anchors & self._anchors))
        for number in sorted(numbers):
            if _found(self._entries[number][1], words):
                yield self._entries[number]


class _Reader:
    """The rules of one language, ready to read."""

    def __init__(self, language: Language) -> None:
        self._speller = language.speller
        self._idioms = _Index((None, idiom) for idiom in language.idioms)
        self._rules = _Index((rule, pattern) for rule in language.rules for pattern in rule.patterns)
        self._others = _Index((None, pattern) for pattern in language.others)
        self._contexts = {
            name: _Index((None, pattern) for pattern in patterns) for name, patterns in language.contexts.items()
        }

    def read(self, now: str, before: str) -> Iterator[_Fired]:
        """What fires in `now`, or across `before` and `now` when `before` is given."""
        spell, correct = self._speller.spell, self._speller.correct
        plain = (spell(before) if before else " ", spell(now))
        mended = (correct(before) if before else " ", correct(now))
        for earlier, later in dict.fromkeys((plain, mended)):
            yield from self._fire(earlier + later.lstrip() if before else later, earlier)

    def _fire(self, text: str, earlier: str) -> Iterator[_Fired]:
        said, said_before = self._without_idioms(text), self._without_idioms(earlier)
        for rule, pattern in self._rules.found(said):
            if _found(pattern, said_before):
                continue
            finding = self._finding(rule, said)
            if finding.level != "none":
                yield _Fired(finding, rule.subject)

    def _without_idioms(self, text: str) -> Words:
        words = Words.of(text)
        for _, idiom in self._idioms.found(words):
            text = idiom[0].regex.sub(lambda match: " " + "_" * (len(match.group()) - 1), text)
        return words if text == words.text else Words.of(text)

    def _finding(self, rule: Rule, words: Words) -> SafetyFinding:
        if self._in_context(rule.never, words):
            return NOTHING
        level = rule.then if self._in_context(rule.unless, words) else rule.level
        return SafetyFinding(level, rule.category, self._subject(rule, words), rule.name)

    def _in_context(self, names: Sequence[str], words: Words) -> bool:
        return any(True for name in names for _ in self._contexts[name].found(words))

    def _subject(self, rule: Rule, words: Words) -> Subject:
        if rule.subject != "auto":
            return rule.subject
        return "other" if any(True for _ in self._others.found(words)) else "self"


@cache
def _readers() -> tuple[_Reader, ...]:
    """The rules of every language; they are the same for every check of a process."""
    return tuple(_Reader(language) for language in load_languages())


def _found(pattern: Pattern, words: Words) -> bool:
    return all(part.is_in(words) for part in pattern)
