"""``passerelle nlu``: what the bot understands, and how well."""

import asyncio
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal, cast

import typer

from bot.app import find_places
from bot.commands.reading import CallError, as_json, json_lines, moment
from bot.settings import load_settings
from directory.gazetteer import Gazetteer
from nlu.embedded import EmbeddedEngine
from nlu.evaluate import evaluate as evaluate_engine
from nlu.interpretation import Context
from nlu.safety import SafetyCheck
from nlu.understand import Understanding, to_contract

app = typer.Typer(no_args_is_help=True, help="Understanding: parse a message, train, evaluate.")
EngineName = Literal["embedded"]
CONTEXTS = ("none", "reminder", "after_answer")


@app.command()
def parse(
    text: Annotated[
        list[str] | None, typer.Argument(help="The message; else one message a line on standard input.")
    ] = None,
    jsonl: Annotated[bool, typer.Option("--jsonl", help='Read {"id","text","context"} lines.')] = False,
    engine: Annotated[EngineName, typer.Option(help="Which engine answers.")] = "embedded",
    now: Annotated[str | None, typer.Option(help="The moment of the message, ISO.")] = None,
) -> None:
    """Prints what each message means, one JSON object a line.

    Example: passerelle nlu parse "slt jcherche ou manger dimanche vers la gare du midi"
    """
    understanding = _understanding()
    at = moment(now)
    for message in _messages(text, jsonl):
        context = cast(Context, message.get("context", "none"))
        meaning = asyncio.run(understanding.interpret(message["text"], now=at, context=context))
        typer.echo(as_json(to_contract(message.get("id"), meaning)))


@app.command()
def train(engine: Annotated[EngineName, typer.Option(help="Which engine.")] = "embedded") -> None:
    """Trains the engine from nlu/data and keeps the model; does nothing when it is up to date.

    Example: passerelle nlu train
    """
    folder = load_settings().var_dir / "nlu"
    EmbeddedEngine.load(folder)
    typer.echo(f"trained; the model is in {folder}")


@app.command()
def evaluate(
    engine: Annotated[EngineName, typer.Option(help="Which engine.")] = "embedded",
    output: Annotated[Path | None, typer.Option(help="Also write the figures here, as JSON.")] = None,
) -> None:
    """Prints cross-validated and held-out figures per language.

    Example: passerelle nlu evaluate --output var/nlu/figures.json
    """
    typer.echo(evaluate_engine(engine, output))


def _understanding() -> Understanding:
    engine = EmbeddedEngine.load(load_settings().var_dir / "nlu")
    return Understanding(engine, find_places(Gazetteer.load()), SafetyCheck())


def _messages(text: list[str] | None, jsonl: bool) -> Iterator[dict[str, Any]]:
    if text:
        yield {"text": " ".join(text)}
    elif jsonl:
        for message in json_lines("text"):
            if message.get("context", "none") not in CONTEXTS:
                raise CallError(f'the context "{message["context"]}" is not one of {", ".join(CONTEXTS)}')
            yield message
    else:
        yield from ({"text": line.rstrip("\n")} for line in sys.stdin if line.strip())
