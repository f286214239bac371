"""The tables of ideas: complete in every language, readable, and one mark for the same idea."""

from pathlib import Path

import pytest

from nlu.lexicon import Lexicon, split_words
from nlu.safety.ideas import IDEAS, IdeaError, read_ideas

TABLES = {path.stem: path.read_text(encoding="utf-8").splitlines() for path in sorted(IDEAS.glob("*.tsv"))}


def test_every_language_has_the_same_ideas_once() -> None:
    names = {language: [line.partition("\t")[0] for line in lines] for language, lines in TABLES.items()}
    assert set(names) == {"fr", "nl", "en", "ar", "es", "ro", "tr", "uk"}
    for mine in names.values():
        assert len(mine) == len(set(mine))
        assert set(mine) == set(names["nl"])


def test_the_same_idea_is_the_same_mark_in_every_language() -> None:
    ideas = Lexicon(read_ideas())
    for text, language in (("perdu", "fr"), ("kwijt", "nl"), ("lost", "en")):
        assert "sense_lost_missing" in ideas.find(split_words(text), language)


def test_a_line_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    (tmp_path / "fr.tsv").write_text("cold\tfroid; gele\nhungry faim\n", encoding="utf-8")
    with pytest.raises(IdeaError, match=r"fr.tsv:2: expected the name of an idea"):
        read_ideas(tmp_path)
