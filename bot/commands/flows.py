"""``passerelle flows``: proof-read the conversations, and draw them."""

from typing import Annotated

import typer

from bot.actions import HOST
from bot.commands.reading import CallError
from flows.catalogue import Catalogue
from flows.check import check_scripts
from flows.draw import draw as draw_flows
from flows.model import load_scripts

app = typer.Typer(no_args_is_help=True, help="Conversations: check, draw.")


@app.command()
def check() -> None:
    """Reads every flow and message; prints each problem on its line. Exit 1 when there is one.

    Example: passerelle flows check
    """
    scripts = load_scripts()
    problems = check_scripts(scripts, Catalogue(), HOST)
    for problem in problems:
        typer.echo(problem)
    if problems:
        raise typer.Exit(1)
    steps = sum(len(flow.steps) for flow in scripts.flows.values())
    typer.echo(f"{len(scripts.flows)} flows, {steps} steps: all well")


@app.command()
def draw(flow: Annotated[str | None, typer.Argument(help="One flow; all of them when left out.")] = None) -> None:
    """Prints the flows as a Mermaid diagram.

    Example: passerelle flows draw orientation > orientation.mmd
    """
    scripts = load_scripts()
    if flow is not None and flow not in scripts.flows:
        raise CallError(f"there is no flow '{flow}'; there are: {', '.join(scripts.flows)}")
    typer.echo(draw_flows(scripts, flow))
