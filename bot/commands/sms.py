"""``passerelle sms``: what a text costs."""

from typing import Annotated

import typer

from bot.channels.sms_text import describe
from bot.commands.reading import CallError, as_json, json_lines

app = typer.Typer(no_args_is_help=True, help="SMS texts: count segments.")


@app.callback()
def group() -> None:
    """Keeps `segments` a subcommand, as others will join it."""


@app.command()
def segments(
    text: Annotated[str | None, typer.Argument(help="The text.")] = None,
    jsonl: Annotated[bool, typer.Option("--jsonl", help='Read {"text"} lines.')] = False,
) -> None:
    """Prints encoding, units and segments of a text as given, and the text as it would be folded.

    Example: passerelle sms segments "Ça ira, on se voit à 14h"
    """
    if jsonl:
        for line in json_lines("text"):
            id_ = {"id": line["id"]} if "id" in line else {}
            typer.echo(as_json({**id_, **describe(line["text"])}))
    elif text is not None:
        typer.echo(as_json(describe(text)))
    else:
        raise CallError("give a text, or --jsonl with lines on standard input")
