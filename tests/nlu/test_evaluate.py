"""The measuring of the engine: figures that add up, folds that keep stories whole, a README that can be rewritten."""

import json
from dataclasses import asdict
from pathlib import Path

import pytest

from nlu.engine import Classification
from nlu.evaluate import Report, fold_of, measure, measure_answers, misses, table, write_readme
from nlu.interpretation import Intent, Need
from nlu.training import HELDOUT, Example, read_examples


def _item(intent: Intent, needs: tuple[Need, ...] = (), text: str = "x", situation: str = "s") -> Example:
    return Example(text, intent, needs, "fr", situation)


def _got(intent: Intent, needs: tuple[Need, ...] = ()) -> Classification:
    return Classification(intent, 0.9, needs, "fake")


ANSWERS = [
    (_item("orientation", ("eat",)), _got("orientation", ("eat", "wash"))),
    (_item("orientation", ("sleep",)), _got("orientation", ("talk",))),
    (_item("orientation", ("care",)), _got("thanks")),
    (_item("thanks"), _got("thanks")),
]


def test_figures_count_what_they_say() -> None:
    figures = measure_answers(ANSWERS)["fr"]
    assert (figures.messages, figures.with_need) == (4, 3)
    assert figures.intent == 0.75
    assert figures.first_need == pytest.approx(1 / 3, abs=0.001)
    assert figures.wrong_need == pytest.approx(1 / 3, abs=0.001)
    assert figures.needs_precision == pytest.approx(1 / 3, abs=0.001)
    assert figures.intent_macro_f1 == pytest.approx((0.8 + 2 / 3) / 2, abs=0.001)


def test_misses_show_what_was_meant_and_what_was_understood() -> None:
    lines = misses(ANSWERS)
    assert len(lines) == 2
    assert "orientation+sleep" in lines[0]
    assert "orientation+talk" in lines[0]


def test_a_situation_stays_in_one_fold() -> None:
    assert len({fold_of(_item("stop", text=text, situation="angry")) for text in "abcdef"}) == 1


@pytest.fixture(scope="module")
def report() -> Report:
    some = [item for item in read_examples(HELDOUT) if item.language == "nl"]
    return measure(some, some[::5], folds=2)


def test_both_readings_and_the_times_are_measured(report: Report) -> None:
    assert report.cross_validated["nl"].messages > report.held_out["nl"].messages
    assert 0 < report.p50_ms <= report.p95_ms
    assert json.loads(json.dumps(asdict(report)))["language"]["nl"] >= 0.9
    assert "| nl | held-out |" in table(report)


def test_figures_replace_what_stood_between_the_markers(tmp_path: Path) -> None:
    readme = tmp_path / "README.md"
    readme.write_text("a\n<!-- figures: begin -->\nold\n<!-- figures: end -->\nb\n", encoding="utf-8")
    write_readme("new", readme)
    assert readme.read_text(encoding="utf-8") == "a\n<!-- figures: begin -->\nnew\n<!-- figures: end -->\nb\n"


def test_a_readme_without_markers_is_left_alone(tmp_path: Path) -> None:
    readme = tmp_path / "README.md"
    readme.write_text("a\n", encoding="utf-8")
    with pytest.raises(ValueError, match="markers"):
        write_readme("new", readme)
    assert readme.read_text(encoding="utf-8") == "a\n"
