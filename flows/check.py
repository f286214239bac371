"""Reads every script and every message the way a proof-reader does, and says in one line what cannot work.

`check_scripts` is run at load, by ``passerelle flows check``, and by the tests.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from flows.catalogue import FALLBACK, Catalogue
from flows.engine import UNCLEAR
from flows.model import END, Flow, Scripts, Step

LONGEST_FLOW = 60  # steps and lines alike: a flow that does not fit a screen is two flows


@dataclass(frozen=True, slots=True)
class Host:
    """What the program around the flows can do: each action with its possible outcomes, and the views it composes."""

    actions: dict[str, Collection[str]]
    views: Collection[str]


def check_scripts(scripts: Scripts, words: Catalogue, host: Host) -> list[str]:
    """Every problem, one line each; empty when all is well."""
    problems = [f"flow '{name}' is needed and does not exist" for name in UNCLEAR if name not in scripts.flows]
    for name, flow in scripts.flows.items():
        for step_name, step in flow.steps.items():
            where = f"flow '{name}': step '{step_name}'"
            problems += [f"{where} {problem}" for problem in _check_step(scripts, flow, step, words, host)]
        problems += [f"flow '{name}': step '{lost}' is never reached" for lost in _unreached(scripts, name, flow)]
        if len(flow.steps) > LONGEST_FLOW:
            problems.append(f"flow '{name}' has {len(flow.steps)} steps: make it two")
    return problems


def _check_step(scripts: Scripts, flow: Flow, step: Step, words: Catalogue, host: Host) -> Iterator[str]:
    for target in step.targets():
        if not _exists(scripts, flow, target):
            yield f"leads to '{target}', which does not exist"
    for message in (*step.say, *([step.ask] if step.ask else [])):
        if not words.has(FALLBACK, message):
            yield f"says '{message}', which is not in the {FALLBACK} messages"
    if step.show and step.show not in host.views:
        yield f"shows '{step.show}', which nobody composes"
    yield from _check_action(step, host)


def _check_action(step: Step, host: Host) -> Iterator[str]:
    if step.then and not step.do:
        yield "has outcomes ('then') but nothing to do"
    if not step.do:
        return
    if step.do not in host.actions:
        yield f"does '{step.do}', which nobody knows how to do"
        return
    for outcome in sorted(set(host.actions[step.do]) - set(step.then)):
        yield f"does '{step.do}' and says nothing about its outcome '{outcome}'"
    for outcome in sorted(set(step.then) - set(host.actions[step.do])):
        yield f"expects '{outcome}' from '{step.do}', which never gives it"


def _exists(scripts: Scripts, flow: Flow, target: str) -> bool:
    other, dot, step = target.rpartition(".")
    if not dot:
        return target == END or target in flow.steps
    return other in scripts.flows and (not step or step in scripts.flows[other].steps)


def _unreached(scripts: Scripts, name: str, flow: Flow) -> list[str]:
    reached = {flow.first}
    for other_name, other in scripts.flows.items():
        for step in other.steps.values():
            for target in step.targets():
                reached.add(target if other_name == name and "." not in target else target.removeprefix(f"{name}."))
    return [step for step in flow.steps if step not in reached]
