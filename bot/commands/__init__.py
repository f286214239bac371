"""The ``passerelle`` command. One file per group of commands; a wrong call is one clear line on stderr and exit 2."""

import sys

import click
import typer

from bot.commands import chat, database, directory, doctor, flows, nlu, serve, sms
from bot.secrets_at_rest import VaultError
from bot.settings import SettingsError
from bot.store import StoreError
from directory.helplines import HelplinesError
from flows.catalogue import CatalogueError
from flows.model import FlowError

app = typer.Typer(
    name="passerelle", no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False,
    rich_markup_mode=None, help="Passerelle: text one number, get a door that is really open.",
)  # fmt: skip
app.command("serve")(serve.serve)
app.command("chat")(chat.chat)
app.command("doctor")(doctor.doctor)
app.command("report")(database.report)
app.add_typer(nlu.app, name="nlu")
app.add_typer(directory.app, name="directory")
app.add_typer(flows.app, name="flows")
app.add_typer(sms.app, name="sms")
app.add_typer(database.app, name="db")
app.add_typer(database.retention_app, name="retention")

# What a person can mend; anything else is a mistake of ours and keeps its trace.
OURS = (SettingsError, StoreError, VaultError, CatalogueError, FlowError, HelplinesError)


def main() -> None:
    """Runs one command. Exit 0 when it worked, 2 with one line when it could not, nothing changed."""
    try:
        status = app(standalone_mode=False)
    except click.exceptions.Abort:
        sys.exit(130)
    except click.ClickException as error:
        _fail(error.format_message())
    except OURS as error:
        _fail(str(error))
    except BrokenPipeError:
        sys.stderr.close()  # the reader has seen enough, as in `... | head`
        sys.exit(0)
    else:
        sys.exit(status if isinstance(status, int) else 0)


def _fail(reason: str) -> None:
    line = " ".join(reason.split())
    typer.echo(f"passerelle: {line}", err=True)
    sys.exit(2)
