"""The ``passerelle`` command. One file per group of commands; a wrong call is one clear line on stderr and exit 2."""

import sys
from collections.abc import Iterable
from importlib import import_module

import typer

from bot.commands.reading import CallError
from bot.secrets_at_rest import VaultError
from bot.settings import SettingsError
from bot.store.errors import StoreError
from directory.helplines import HelplinesError
from flows.catalogue import CatalogueError
from flows.model import FlowError

# Each command or group, and the file that holds it. Only the one that is called is imported: counting the segments of
# a text must not wait for a database driver and a model.
COMMANDS = {"serve": "serve", "chat": "chat", "doctor": "doctor", "report": "database"}
GROUPS = {
    "nlu": "nlu", "directory": "directory", "flows": "flows", "sms": "sms", "db": "database", "retention": "database",
    "staff": "staff", "roster": "roster",
}  # fmt: skip
# What a person can mend; anything else is a mistake of ours and keeps its trace.
OURS = (CallError, SettingsError, StoreError, VaultError, CatalogueError, FlowError, HelplinesError)


def main() -> None:
    """Runs one command. Exit 0 when it worked, 2 with one line when it could not, nothing changed."""
    called = next((word for word in sys.argv[1:] if not word.startswith("-")), "")
    known = [called] if called in COMMANDS | GROUPS else [*COMMANDS, *GROUPS]
    try:
        status = build(known)(standalone_mode=False)
    except typer.Abort:
        sys.exit(130)
    except typer.TyperException as error:
        _fail(error.format_message() if hasattr(error, "format_message") else str(error))
    except OURS as error:
        _fail(str(error))
    except BrokenPipeError:
        sys.stderr.close()  # the reader has seen enough, as in `... | head`
        sys.exit(0)
    else:
        sys.exit(status if isinstance(status, int) else 0)


def build(names: Iterable[str]) -> typer.Typer:
    """The command line with the commands and groups of these names."""
    app = typer.Typer(
        name="passerelle", no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False,
        rich_markup_mode=None, help="Passerelle: text one number, get a door that is really open.",
    )  # fmt: skip

    @app.callback()
    def root() -> None:
        """Passerelle: text one number, get a door that is really open."""

    for name in names:
        module = import_module(f"bot.commands.{ {**COMMANDS, **GROUPS}[name] }")
        if name in COMMANDS:
            app.command(name)(getattr(module, name))
        else:
            app.add_typer(module.retention_app if name == "retention" else module.app, name=name)
    return app


def _fail(reason: str) -> None:
    line = " ".join(reason.split())
    typer.echo(f"passerelle: {line}", err=True)
    sys.exit(2)
