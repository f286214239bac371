"""Reads the safety rules (`lexicon/<language>/*.yml`) and compiles them once, at start.

Per language: `language.yml` (lists, negations, contexts), `spelling.yml`, `idioms.yml`, and one file per category;
`shared.yml` holds the idioms and contexts of every language, because messages mix them.
A file that cannot be read stops the start with one clear line: a check that misses half its rules is worse.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from nlu.interpretation import Urgency
from nlu.safety.fold import fold
from nlu.safety.level import Category
from nlu.safety.pattern import Grammar, Pattern, PatternError, Patterns
from nlu.safety.spelling import Speller
from nlu.yaml_file import read_yaml

LEXICON = Path(__file__).parent / "lexicon"
_SETTINGS = ("language.yml", "spelling.yml", "idioms.yml")

RuleSubject = Literal["self", "other", "auto"]
Content = TypeVar("Content", bound=BaseModel)


class LexiconError(ValueError):
    """A rule file that cannot be used; the message names the file, the rule and the reason on one line."""


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid")


class _LanguageFile(_Strict):
    lists: dict[str, list[str]] = Field(default_factory=dict)
    negations: list[str] = Field(default_factory=list)
    politeness: list[str] = Field(default_factory=list)
    others: list[str] = Field(default_factory=list)
    contexts: dict[str, list[str]] = Field(default_factory=dict)


class _SpellingFile(_Strict):
    spellings: dict[str, str] = Field(default_factory=dict)
    key_words: list[str] = Field(default_factory=list)
    ordinary_words: list[str] = Field(default_factory=list)
    elisions: list[str] = Field(default_factory=list)
    phrases: dict[str, str] = Field(default_factory=dict)


class _IdiomFile(_Strict):
    idioms: list[str] = Field(default_factory=list)


class _SharedFile(_IdiomFile):
    politeness: list[str] = Field(default_factory=list)
    contexts: dict[str, list[str]] = Field(default_factory=dict)


class _RuleText(_Strict):
    name: str
    level: Urgency
    category: Category | None = None
    subject: RuleSubject = "self"
    patterns: list[str] = Field(min_length=1)
    unless: list[str] = Field(default_factory=list)
    then: Urgency = "none"
    never: list[str] = Field(default_factory=list)


class _CategoryFile(_Strict):
    category: Category
    rules: list[_RuleText] = Field(min_length=1)


@dataclass(frozen=True, slots=True)
class Rule:
    """One way of saying. In a context of `unless` its level is `then` instead; in one of `never` it does not fire."""

    name: str
    level: Urgency
    category: Category
    subject: RuleSubject
    patterns: tuple[Pattern, ...]
    unless: tuple[str, ...]
    then: Urgency
    never: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Language:
    """One language, compiled. `idioms` are blanked before anything else is read; `others` tell of a third person."""

    code: str
    speller: Speller
    idioms: tuple[Pattern, ...]
    others: tuple[Pattern, ...]
    contexts: dict[str, tuple[Pattern, ...]]
    rules: tuple[Rule, ...]


@cache
def load_languages(folder: Path = LEXICON) -> tuple[Language, ...]:
    """Every language of `folder`, compiled; a folder is read once, its rules never change. Raises `LexiconError`."""
    shared = _read(folder / "shared.yml", _SharedFile)
    return tuple(_load_language(each, shared) for each in sorted(folder.iterdir()) if each.is_dir())


@cache
def politeness(folder: Path = LEXICON) -> frozenset[str]:
    """Every word of greetings and thanks that all languages share, folded. Raises `LexiconError`."""
    shared = _read(folder / "shared.yml", _SharedFile)
    return frozenset(word for each in shared.politeness for word in fold(each).split())


def _load_language(folder: Path, shared: _SharedFile) -> Language:
    settings = _read(folder / "language.yml", _LanguageFile)
    spelling = _read(folder / "spelling.yml", _SpellingFile)
    speller = Speller(
        spelling.spellings, spelling.key_words, spelling.ordinary_words, spelling.elisions, spelling.phrases
    )
    grammar = Grammar(
        lists=settings.lists,
        negations=frozenset(word for each in settings.negations for word in speller.learn(each).split()),
        politeness=frozenset(
            word for each in (*shared.politeness, *settings.politeness) for word in fold(each).split()
        ),
        spell=speller.learn,
    )
    compiler = _Compiler(folder, Patterns(grammar))
    idioms = [*shared.idioms, *_read(folder / "idioms.yml", _IdiomFile).idioms]
    contexts = {
        name: compiler.patterns(
            "language.yml", name, [*shared.contexts.get(name, []), *settings.contexts.get(name, [])]
        )
        for name in {**shared.contexts, **settings.contexts}
    }
    files = [path for path in sorted(folder.glob("*.yml")) if path.name not in _SETTINGS]
    return Language(
        code=folder.name,
        speller=speller,
        idioms=compiler.patterns("idioms.yml", "idioms", idioms),
        others=compiler.patterns("language.yml", "others", settings.others),
        contexts=contexts,
        rules=tuple(rule for path in files for rule in compiler.rules(path, contexts)),
    )


@dataclass(frozen=True, slots=True)
class _Compiler:
    folder: Path
    reader: Patterns

    def patterns(self, file: str, name: str, sources: Sequence[str]) -> tuple[Pattern, ...]:
        try:
            return tuple(self.reader.read(source) for source in sources)
        except PatternError as error:
            raise LexiconError(f"{self.folder.name}/{file}, {name}: {error}") from error

    def rules(self, path: Path, contexts: dict[str, tuple[Pattern, ...]]) -> list[Rule]:
        content = _read(path, _CategoryFile)
        return [self._rule(path, text, text.category or content.category, contexts) for text in content.rules]

    def _rule(self, path: Path, text: _RuleText, category: Category, contexts: dict[str, tuple[Pattern, ...]]) -> Rule:
        for name in (*text.unless, *text.never):
            if name not in contexts:
                raise LexiconError(f"{self.folder.name}/{path.name}, {text.name}: there is no context '{name}'")
        return Rule(
            name=f"{self.folder.name}.{path.stem}.{text.name}",
            level=text.level,
            category=category,
            subject=text.subject,
            patterns=self.patterns(path.name, text.name, text.patterns),
            unless=tuple(text.unless),
            then=text.then,
            never=tuple(text.never),
        )


def _read(path: Path, kind: type[Content]) -> Content:
    if not path.exists():
        return kind()
    place = f"{path.parent.name}/{path.name}"
    try:
        return kind.model_validate(read_yaml(path) or {})
    except yaml.YAMLError as error:
        raise LexiconError(f"{place}: not readable as YAML: {' '.join(str(error).split())}") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(step) for step in first["loc"])
        raise LexiconError(f"{place}: {where}: {first['msg']}") from error
