"""``passerelle nlu``: what the bot understands, and how well."""

import asyncio
import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar, cast

import typer

from bot.app import find_places
from bot.commands.reading import CallError, as_json, json_lines, moment
from bot.settings import load_settings
from directory.gazetteer import Gazetteer
from nlu import rasa_server
from nlu.embedded import EmbeddedEngine
from nlu.engine import Engine, EngineError
from nlu.evaluate import embedded
from nlu.evaluate import evaluate as evaluate_engine
from nlu.fallback import WARM_UP
from nlu.interpretation import Context
from nlu.rasa_client import RasaConfig, RasaEngine
from nlu.rasa_evaluate import PATIENCE, rasa
from nlu.readers import table
from nlu.reminder_model import AnswerModel
from nlu.safety import DangerModel, SafetyCheck
from nlu.understand import Understanding, to_contract

app = typer.Typer(no_args_is_help=True, help="Understanding: parse a message, train, evaluate.")
EngineName = Literal["embedded", "rasa"]
RASA_PYTHON = Path(".venv-rasa") / "bin" / "python"  # where `make rasa-setup` puts Rasa
Result = TypeVar("Result")
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
    asyncio.run(_parse(engine, moment(now), _messages(text, jsonl)))


@app.command()
def train(engine: Annotated[EngineName, typer.Option(help="Which engine.")] = "embedded") -> None:
    """Trains the engine from nlu/data and keeps the model; does nothing when it is up to date.

    Example: passerelle nlu train
    """
    folder = load_settings().var_dir / "nlu"
    if engine == "rasa":
        typer.echo(f"trained; the model is {_with_rasa(lambda: rasa_server.train(RASA_PYTHON))}")
        return
    EmbeddedEngine.load(folder)
    DangerModel.load(folder)
    AnswerModel.load(folder)
    typer.echo(f"trained; the models are in {folder}")


@app.command()
def evaluate(
    engine: Annotated[EngineName, typer.Option(help="Which engine.")] = "embedded",
    output: Annotated[Path | None, typer.Option(help="Also write the figures here, as JSON.")] = None,
    readers: Annotated[bool, typer.Option("--readers", help="The whole of it, on the readers' messages.")] = False,
) -> None:
    """Prints cross-validated and held-out figures per language; with --readers those of the second readers' messages.

    Example: passerelle nlu evaluate --output var/nlu/figures.json
    """
    if readers:
        typer.echo(asyncio.run(_readers(engine)))
        return
    teach = rasa(RASA_PYTHON) if engine == "rasa" else embedded
    typer.echo(_with_rasa(lambda: evaluate_engine(output, teach)))


async def _understanding(name: EngineName) -> Understanding:
    folder = load_settings().var_dir / "nlu"
    danger = DangerModel.load(folder)
    embedded = EmbeddedEngine.load(folder, second=danger)
    engine: Engine = await _rasa_engine(embedded) if name == "rasa" else embedded
    return Understanding(engine, find_places(Gazetteer.load()), SafetyCheck(danger), AnswerModel.load(folder))


async def _readers(name: EngineName) -> str:
    return await table(await _understanding(name))


async def _parse(name: EngineName, at: datetime, messages: Iterator[dict[str, Any]]) -> None:
    understanding = await _understanding(name)
    for message in messages:
        context = cast(Context, message.get("context", "none"))
        meaning = await understanding.interpret(message["text"], now=at, context=context)
        typer.echo(as_json(to_contract(message.get("id"), meaning)))


async def _rasa_engine(embedded: EmbeddedEngine) -> RasaEngine:
    """The server of the settings, or the one that ``make rasa`` starts. Raises `CallError` when it does not answer."""
    settings = load_settings()
    url = settings.rasa_url or f"http://127.0.0.1:{rasa_server.PORT}"
    token = settings.rasa_token.get_secret_value() or rasa_server.token_beside(rasa_server.MODELS)
    engine = RasaEngine(RasaConfig(url, token, PATIENCE), embedded.lexicon, embedded.second)
    try:
        await engine.classify(WARM_UP, "fr")
    except EngineError as error:
        raise CallError(f"no Rasa server answers on {url} ({error}): start it with make rasa") from None
    return engine


def _with_rasa(work: Callable[[], Result]) -> Result:
    """What `work` gives; when Rasa is missing or cannot be trained, the one line that says so."""
    try:
        return work()
    except rasa_server.RasaError as error:
        raise CallError(str(error)) from None


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
