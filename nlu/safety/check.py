"""The safety check: reads every message before anything else, in every language, and depends on nothing outside.

First step of `inbound.handle`. Fold, spell out per language, blank the idioms, keep the gravest rule that fires; then
the small model reads the message too. What one of them hears the other may miss. Only when a rule fires and the model
is sure of the contrary is nobody paged, and the person is offered a human instead.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from nlu.answers import is_plain_answer
from nlu.interpretation import URGENCIES
from nlu.language import detect
from nlu.safety.danger_model import DOUBT, Danger, DangerModel
from nlu.safety.fold import fold
from nlu.safety.level import NOTHING, SafetyFinding, Subject
from nlu.safety.rules import Language, Pattern, Rule, RuleSubject, load_languages

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
        now = fold(_shorten(text))
        before = fold(" ".join(_shorten(each) for each in previous[-_PREVIOUS:]))
        own, across = [_Fired(NOTHING)], [_Fired(NOTHING)]
        for reader in self._readers:
            own.extend(reader.read(now, ""))
            if before.strip():
                across.extend(reader.read(now, before))
        # What this message says by itself names the danger, unless several together are graver.
        graver = max(own, across, key=lambda fired: URGENCIES.index(max(fired, key=_gravity).finding.level))
        found = max(graver, key=_gravity).finding
        if self._model is None or is_plain_answer(text):
            return found
        alone = _read(self._model, text)
        together = _read(self._model, *previous, text) if previous else alone
        if found.at_least("urgent") and max(alone.share, together.share) < DOUBT:
            return replace(found, level="concern", category="distress")
        if together.share > alone.share and _read(self._model, *previous).finding() is None:
            alone = together  # what the last messages said already does not count again
        raised = alone.finding()
        if raised is not None and URGENCIES.index(raised.level) > URGENCIES.index(found.level):
            return raised
        return found


def _read(model: DangerModel, *messages: str) -> Danger:
    """What the model hears in the last of `messages`, read as one."""
    text = " ".join(_shorten(each) for each in messages[-_PREVIOUS - 1 :])
    return model.read(text, detect(text).language)


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


@dataclass(slots=True)
class _Index:
    """Finds the patterns worth trying: those of which one known word is in the message."""

    patterns: list[tuple[Rule | None, Pattern]] = field(default_factory=list)
    by_word: dict[str, list[int]] = field(default_factory=dict)
    by_start: dict[str, list[int]] = field(default_factory=dict)
    always: list[int] = field(default_factory=list)

    def add(self, rule: Rule | None, pattern: Pattern) -> None:
        number = len(self.patterns)
        self.patterns.append((rule, pattern))
        anchors = max((part.anchors for part in pattern), key=lambda each: min(map(len, each), default=0))
        if not anchors:
            self.always.append(number)
        for anchor in anchors:
            table = self.by_start if anchor.endswith("*") else self.by_word
            table.setdefault(anchor.rstrip("*"), []).append(number)

    def candidates(self, text: str) -> Iterator[tuple[Rule | None, Pattern]]:
        numbers = set(self.always)
        for word in set(text.split()):
            numbers.update(self.by_word.get(word, ()))
            for length in range(2, len(word) + 1):
                numbers.update(self.by_start.get(word[:length], ()))
        for number in sorted(numbers):
            yield self.patterns[number]


class _Reader:
    """The rules of one language, ready to read."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._idioms, self._rules = _Index(), _Index()
        for idiom in language.idioms:
            self._idioms.add(None, idiom)
        for rule in language.rules:
            for pattern in rule.patterns:
                self._rules.add(rule, pattern)

    def read(self, now: str, before: str) -> Iterator[_Fired]:
        """What fires in `now`, or across `before` and `now` when `before` is given."""
        speller = self._language.speller
        plain = (speller.spell(before) if before else " ", speller.spell(now))
        mended = (speller.correct(before) if before else " ", speller.correct(now))
        for earlier, later in {plain, mended}:
            yield from self._fire(earlier + later.lstrip() if before else later, earlier)

    def _fire(self, text: str, earlier: str) -> Iterator[_Fired]:
        text, earlier = self._blank_idioms(text), self._blank_idioms(earlier)
        for rule, pattern in self._rules.candidates(text):
            if rule is None or not _found(pattern, text) or _found(pattern, earlier):
                continue
            finding = self._finding(rule, text)
            if finding.level != "none":
                yield _Fired(finding, rule.subject)

    def _blank_idioms(self, text: str) -> str:
        for _, idiom in self._idioms.candidates(text):
            text = idiom[0].regex.sub(lambda match: " " + "_" * (len(match.group()) - 1), text)
        return text

    def _finding(self, rule: Rule, text: str) -> SafetyFinding:
        if self._in_context(rule.never, text):
            return NOTHING
        level = rule.then if self._in_context(rule.unless, text) else rule.level
        return SafetyFinding(level, rule.category, self._subject(rule, text), rule.name)

    def _in_context(self, names: Sequence[str], text: str) -> bool:
        return any(_found(pattern, text) for name in names for pattern in self._language.contexts[name])

    def _subject(self, rule: Rule, text: str) -> Subject:
        if rule.subject != "auto":
            return rule.subject
        return "other" if any(_found(pattern, text) for pattern in self._language.others) else "self"


@cache
def _readers() -> tuple[_Reader, ...]:
    """The rules of every language; they are the same for every check of a process."""
    return tuple(_Reader(language) for language in load_languages())


def _found(pattern: Pattern, text: str) -> bool:
    return all(part.regex.search(text) for part in pattern)
