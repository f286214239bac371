"""The engine on a small script of its own: what a turn does to a conversation, and nothing else."""

from dataclasses import replace
from pathlib import Path

import pytest

from flows.engine import advance, resume, start
from flows.model import Do, FlowError, Say, Scripts, Show, State, Turn, load_scripts

SCRIPT = """
tea:
  about: A cup of tea.
  starts_on: tea
  steps:
    kind:
      unless: kind
      skip_to: brew
      ask: which-tea
      fills: kind
      answers: {any: brew}
      otherwise: brew
      next: brew
    brew:
      do: brew
      then: {ready: cup, "none": sorry}
    cup:
      show: cup
      answers: {choice: brew, "yes": thanks_flow., "no": end, tea: brew}
    sorry:
      say: [no-tea, come-back]
thanks_flow:
  about: An aside.
  starts_on: thanks
  aside: true
  steps:
    answer: {say: thanks}
unclear:
  about: First.
  aside: true
  steps:
    sorry: {say: unclear}
unclear_again:
  about: Second.
  aside: true
  steps:
    human: {say: human}
"""


@pytest.fixture
def scripts(tmp_path: Path) -> Scripts:
    (tmp_path / "tea.yaml").write_text(SCRIPT, encoding="utf-8")
    return load_scripts(tmp_path)


def saved(state: State) -> State:
    """The state as the next message finds it."""
    return State.from_json(state.to_json())


def test_a_known_fact_saves_a_question(scripts: Scripts) -> None:
    asked = advance(scripts, State(), Turn(intent="tea"))
    assert asked.events == (Say("which-tea"),)
    at_once = advance(scripts, State(), Turn(intent="tea", facts={"kind": "mint"}))
    assert at_once.events == (Do("brew"),)


def test_the_answer_to_the_question_is_kept_and_goes_on(scripts: Scripts) -> None:
    asked = advance(scripts, State(), Turn(intent="tea"))
    answered = advance(scripts, saved(asked.state), Turn(facts={"kind": "mint"}))
    assert answered.pending == "brew"
    assert answered.state.facts["kind"] == "mint"


def test_an_outcome_leads_where_the_script_says(scripts: Scripts) -> None:
    brewing = advance(scripts, State(), Turn(intent="tea", facts={"kind": "mint"}))
    assert resume(scripts, saved(brewing.state), "ready").events == (Show("cup"),)
    over = resume(scripts, saved(brewing.state), "none")
    assert over.events == (Say("no-tea"), Say("come-back"))
    assert over.state.flow is None


def test_an_outcome_nobody_wrote_about_is_an_error_that_names_the_step(scripts: Scripts) -> None:
    brewing = advance(scripts, State(), Turn(intent="tea", facts={"kind": "mint"}))
    with pytest.raises(FlowError, match=r"'tea', step 'brew'.*'exploded'"):
        resume(scripts, brewing.state, "exploded")


def test_an_aside_leaves_the_conversation_where_it_was(scripts: Scripts) -> None:
    asked = advance(scripts, State(), Turn(intent="tea"))
    thanked = advance(scripts, saved(asked.state), Turn(intent="thanks"))
    assert thanked.events == (Say("thanks"),)
    assert (thanked.state.flow, thanked.state.step) == ("tea", "kind")
    assert advance(scripts, saved(thanked.state), Turn(facts={"kind": "mint"})).pending == "brew"


def test_a_step_may_jump_to_an_aside_and_come_back(scripts: Scripts) -> None:
    state = State(flow="tea", step="cup", facts={"kind": "mint"})
    progress = advance(scripts, state, Turn(word="yes"))
    assert progress.events == (Say("thanks"),)
    assert (progress.state.flow, progress.state.step) == ("tea", "cup")


def test_a_command_word_beats_the_fact_that_is_waited_for(scripts: Scripts) -> None:
    asked = advance(scripts, State(), Turn(intent="tea"))
    progress = advance(scripts, asked.state, Turn(word="thanks", facts={"kind": "thanks"}))
    assert progress.events == (Say("thanks"),)


def test_a_command_word_beats_the_intent_it_sounds_like(scripts: Scripts) -> None:
    state = State(flow="tea", step="cup", facts={"kind": "mint"})
    assert advance(scripts, state, Turn(word="thanks", intent="tea")).events == (Say("thanks"),)


def test_not_understood_is_said_once_then_a_person_is_offered(scripts: Scripts) -> None:
    first = advance(scripts, State(), Turn())
    second = advance(scripts, saved(first.state), Turn())
    assert (first.events, second.events) == ((Say("unclear"),), (Say("human"),))
    understood = advance(scripts, saved(second.state), Turn(intent="tea"))
    assert advance(scripts, saved(replace(understood.state, flow=None, step=None)), Turn()).events == (Say("unclear"),)


def test_otherwise_takes_any_answer(scripts: Scripts) -> None:
    asked = advance(scripts, State(), Turn(intent="tea"))
    assert advance(scripts, asked.state, Turn()).pending == "brew"


def test_a_saved_state_of_a_flow_that_no_longer_exists_is_forgotten(scripts: Scripts) -> None:
    progress = advance(scripts, State(flow="coffee", step="grind"), Turn(intent="tea"))
    assert progress.events == (Say("which-tea"),)


def test_a_fact_that_is_none_is_forgotten() -> None:
    assert State(facts={"kind": "mint", "sugar": 1}).with_facts({"kind": None}).facts == {"sugar": 1}


def test_a_script_that_goes_in_circles_says_so(tmp_path: Path) -> None:
    loop = "loop: {about: x, steps: {a: {say: m, next: b}, b: {say: m, next: a}}}"
    (tmp_path / "loop.yaml").write_text(loop, encoding="utf-8")
    with pytest.raises(FlowError, match="goes round in circles"):
        start(load_scripts(tmp_path), State(), "loop")
