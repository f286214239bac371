"""What a wrong script says for itself, and that ours are right."""

from pathlib import Path

import pytest

from bot.actions import ACTIONS, HOST, OUTCOMES
from bot.views import VIEWS
from flows.catalogue import Catalogue
from flows.check import Host, check_scripts
from flows.draw import draw
from flows.model import SCRIPTS, FlowError, load_scripts

GOOD = "{about: x, steps: {a: {say: thanks}}}"
NEEDED = f"unclear: {GOOD}\nunclear_again: {GOOD}\n"


def problems(folder: Path, script: str, host: Host | None = None) -> list[str]:
    (folder / "one.yaml").write_text(NEEDED + script, encoding="utf-8")
    return check_scripts(load_scripts(folder), Catalogue(), host or Host({}, ()))


def test_our_flows_have_no_problem() -> None:
    assert check_scripts(load_scripts(), Catalogue(), HOST) == []


def test_every_action_has_its_outcomes_and_every_view_is_shown() -> None:
    assert ACTIONS.keys() == OUTCOMES.keys()
    scripts = load_scripts()
    steps = [step for flow in scripts.flows.values() for step in flow.steps.values()]
    assert {step.do for step in steps} - {None} == set(ACTIONS)
    assert {step.show for step in steps} - {None} == set(VIEWS)


def test_no_flow_is_longer_than_a_screen() -> None:
    for path in SCRIPTS.glob("*.yaml"):
        for chunk in path.read_text(encoding="utf-8").split("\n\n"):
            assert chunk.count("\n") <= 60, path.name


@pytest.mark.parametrize(
    ("script", "problem"),
    [
        ("f: {about: x, steps: {area: {say: thanks, next: serach}}}",
         "flow 'f': step 'area' leads to 'serach', which does not exist"),
        ("f: {about: x, steps: {area: {say: thanx}}}",
         "flow 'f': step 'area' says 'thanx', which is not in the fr messages"),
        ("f: {about: x, steps: {area: {show: map}}}", "flow 'f': step 'area' shows 'map', which nobody composes"),
        ("f: {about: x, steps: {area: {do: fly, then: {done: end}}}}",
         "flow 'f': step 'area' does 'fly', which nobody knows how to do"),
        ("f: {about: x, steps: {a: {say: thanks}, b: {say: thanks}}}", "flow 'f': step 'b' is never reached"),
        ("f: {about: x, steps: {a: {say: thanks, answers: {choice: other.step}}}}",
         "flow 'f': step 'a' leads to 'other.step', which does not exist"),
        ("f: {about: x, steps: {a: {say: thanks, then: {done: end}}}}",
         "flow 'f': step 'a' has outcomes ('then') but nothing to do"),
    ],
)  # fmt: skip
def test_a_mistake_is_named_with_its_flow_and_step(tmp_path: Path, script: str, problem: str) -> None:
    assert problem in problems(tmp_path, script)


def test_an_outcome_without_a_way_on_is_a_mistake(tmp_path: Path) -> None:
    host = Host({"look": ("found", "nothing")}, ())
    found = problems(tmp_path, "f: {about: x, steps: {a: {do: look, then: {found: end, lost: end}}}}", host)
    assert "flow 'f': step 'a' does 'look' and says nothing about its outcome 'nothing'" in found
    assert "flow 'f': step 'a' expects 'lost' from 'look', which never gives it" in found


@pytest.mark.parametrize(
    ("script", "message"),
    [
        ("f: [", "one.yaml line 1: expected the node content"),
        ("just words", "one.yaml: expected flow names"),
        ("f: {about: x, steps: {a: {sya: thanks}}}", "one.yaml: steps > a > sya"),
        (f"f: {GOOD[:-1]}, starts_on: hello}}\ng: {GOOD[:-1]}, starts_on: hello}}", "starts on 'hello', and so does"),
    ],
)
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, script: str, message: str) -> None:
    (tmp_path / "one.yaml").write_text(script, encoding="utf-8")
    with pytest.raises(FlowError, match=message.replace("(", r"\(")):
        load_scripts(tmp_path)


def test_the_same_flow_in_two_files_is_refused(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.yaml").write_text(f"f: {GOOD}", encoding="utf-8")
    with pytest.raises(FlowError, match=r"two\.yaml: flow 'f' is already defined"):
        load_scripts(tmp_path)


def test_yes_and_no_are_words_and_not_booleans(tmp_path: Path) -> None:
    (tmp_path / "one.yaml").write_text(
        "f: {about: x, steps: {a: {say: m, answers: {yes: end, no: end}}}}", encoding="utf-8"
    )
    assert set(load_scripts(tmp_path).flows["f"].steps["a"].answers) == {"yes", "no"}


def test_the_drawing_shows_every_step_and_every_way() -> None:
    scripts = load_scripts()
    drawing = draw(scripts, "orientation")
    assert drawing.startswith("flowchart TD")
    for step in scripts.flows["orientation"].steps:
        assert f"orientation__{step}" in drawing
    assert '-- "nothing" --> orientation__nothing' in drawing
