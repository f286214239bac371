"""The reader of teaching files: Rasa's format in, examples out, one clear line when a file is wrong."""

from pathlib import Path

import pytest

from nlu.training import TrainingDataError, fingerprint, read_examples, read_lookups


def _write(folder: Path, blocks: str) -> Path:
    path = folder / "fr" / "test.yml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(f'version: "3.1"\nnlu:\n{blocks}', encoding="utf-8")
    return path


def test_needs_follow_the_plus_sign(tmp_path: Path) -> None:
    _write(
        tmp_path, "- intent: orientation+eat+wash\n  metadata: {situation: s}\n  examples: |\n    - manger et douche\n"
    )
    [item] = read_examples(tmp_path)
    assert (item.text, item.intent, item.needs, item.language, item.situation) == (
        "manger et douche", "orientation", ("eat", "wash"), "fr", "s",
    )  # fmt: skip
    assert item.label == "orientation+eat+wash"


def test_entity_marks_of_rasa_are_read_as_plain_text(tmp_path: Path) -> None:
    marked = '    - manger a [molenbeek](place) [ce soir]{"entity": "when"}\n'
    _write(tmp_path, f"- intent: orientation+eat\n  examples: |\n{marked}")
    assert read_examples(tmp_path)[0].text == "manger a molenbeek ce soir"


def test_lookups_are_not_examples(tmp_path: Path) -> None:
    _write(tmp_path, "- lookup: need_eat\n  examples: |\n    - faim\n")
    assert read_examples(tmp_path) == []
    [word] = read_lookups(tmp_path)
    assert (word.language, word.mark, word.phrase) == ("fr", "need_eat", "faim")


@pytest.mark.parametrize(
    ("blocks", "problem"),
    [
        ("- intent: orientaton\n  examples: |\n    - a\n", "orientaton"),
        ("- intent: orientation+food\n  examples: |\n    - a\n", "food"),
        ("- intent: stop\n", "examples"),
        ("- intent: stop\n  examples: |\n    stop\n", "begins with"),
        ("- intent: [stop\n", "cannot read"),
        ("- stop\n", "expected a list"),
    ],
)
def test_a_wrong_file_is_refused_in_one_line(tmp_path: Path, blocks: str, problem: str) -> None:
    path = _write(tmp_path, blocks)
    with pytest.raises(TrainingDataError) as caught:
        read_examples(tmp_path)
    assert problem in str(caught.value)
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_table_with_an_unknown_name_is_refused(tmp_path: Path) -> None:
    _write(tmp_path, "- lookup: need_food\n  examples: |\n    - faim\n")
    with pytest.raises(TrainingDataError, match="need_food"):
        read_lookups(tmp_path)


def test_the_fingerprint_follows_the_contents(tmp_path: Path) -> None:
    _write(tmp_path, "- intent: stop\n  examples: |\n    - stop\n")
    before = fingerprint(tmp_path)
    assert fingerprint(tmp_path) == before
    _write(tmp_path, "- intent: stop\n  examples: |\n    - arret\n")
    assert fingerprint(tmp_path) != before
