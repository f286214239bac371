"""Draws the flows as a Mermaid diagram, for people who read pictures better than YAML."""

from flows.model import END, Flow, Scripts, Step


def draw(scripts: Scripts, only: str | None = None) -> str:
    """Mermaid text of every flow, or of the flow named `only`. Raises KeyError for a name that does not exist."""
    chosen = {only: scripts.flows[only]} if only else scripts.flows
    lines = ["flowchart TD"]
    for name, flow in chosen.items():
        lines += _draw_flow(name, flow)
    return "\n".join(lines)


def _draw_flow(name: str, flow: Flow) -> list[str]:
    lines = [f'  subgraph {name}["{name}: {_plain(flow.about)}"]']
    lines += [f"    {_node(name, step_name)}{_shape(step_name, step)}" for step_name, step in flow.steps.items()]
    lines.append("  end")
    if flow.starts_on:
        lines.append(f'  {name}_start(("{" / ".join(flow.starts_on)}")) --> {_node(name, flow.first)}')
    for step_name, step in flow.steps.items():
        lines += [f"  {_node(name, step_name)} {arrow} {_target(name, to)}" for arrow, to in _arrows(step)]
    return lines


def _arrows(step: Step) -> list[tuple[str, str]]:
    labelled = [*step.then.items(), *step.answers.items()]
    if step.skip_to:
        labelled.append((f"already: {', '.join(step.unless)}", step.skip_to))
    if step.otherwise:
        labelled.append(("anything else", step.otherwise))
    arrows = [(f'-- "{label}" -->', to) for label, to in labelled]
    return arrows + ([("-->", step.next)] if step.next in step.targets() and not step.then else [])


def _shape(name: str, step: Step) -> str:
    what = " + ".join(part for part in (step.do, step.show, step.ask, *step.say) if part)
    text = f"{name}<br/>{what}" if what else name
    return f'{{{{"{text}"}}}}' if step.do else (f'[/"{text}"/]' if step.waits else f'["{text}"]')


def _node(flow: str, step: str) -> str:
    return f"{flow}__{step}"


def _target(flow: str, target: str) -> str:
    if target == END:
        return f"{flow}__done([end])"
    other, dot, step = target.rpartition(".")
    if not dot:
        return _node(flow, target)
    return _node(other, step) if step else f"{other}_start"


def _plain(text: str) -> str:
    return text.replace('"', "'")
