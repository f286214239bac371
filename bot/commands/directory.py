"""``passerelle directory``: import, export, check, search, hours."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Annotated, Literal, TypeVar

import typer

from bot.app import find_places, load_vault
from bot.clock import local
from bot.commands.reading import CallError, as_json, existing, json_lines, moment
from bot.settings import load_settings
from bot.store import Database, Tx, tasks
from directory.check import check as check_entries
from directory.check import render
from directory.exporters import write_csv, write_hsds_csv, write_hsds_json
from directory.gazetteer import Gazetteer
from directory.hours import HoursError, describe
from directory.importers import ImportResult, RowProblem, read_file
from directory.model import Entry
from directory.search import Query, explain
from directory.search import search as search_entries
from directory.starter import load_starter
from directory.store import load_entries, save_entries
from directory.window import window
from nlu.embedded import EmbeddedEngine
from nlu.safety import SafetyCheck
from nlu.understand import Understanding

app = typer.Typer(no_args_is_help=True, help="The service directory: import, export, check, search, hours.")
ImportFormat = Literal["auto", "csv", "hsds-json", "hsds-csv", "social-brussels"]
ExportFormat = Literal["hsds-json", "hsds-csv", "csv"]
WRITERS: dict[str, Callable[[Sequence[Entry], Path], object]] = {
    "csv": write_csv, "hsds-json": write_hsds_json, "hsds-csv": write_hsds_csv,
}  # fmt: skip
SHOWN = 10
T = TypeVar("T")


@app.command("import")
def import_file(
    file: Annotated[Path, typer.Argument(help="The file, or the folder of a datapackage.")],
    format_: Annotated[ImportFormat, typer.Option("--format", help="What it is; auto looks.")] = "auto",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only report.")] = False,
    partial: Annotated[
        bool, typer.Option("--partial", help="Take the good rows although others are rejected.")
    ] = False,
) -> None:
    """Reads a directory file; adds new rows, updates known ones, never overwrites a fresher human verification.

    Example: passerelle directory import doors.csv --dry-run
    """
    result = read_file(existing(file), format_)
    _report(result)
    entries = result.to_save(partial=partial)
    if result.rejected and not partial:
        raise CallError(f"{len(result.rejected)} rows rejected, nothing imported (--partial takes the others)")
    if dry_run:
        typer.echo(f"{len(entries)} rows could be imported; nothing was changed (--dry-run)")
        return
    saved = _with_directory(lambda tx: save_entries(tx, entries, now=moment(None)))
    typer.echo(
        f"{len(saved.added)} added, {len(saved.updated)} updated, {len(saved.unchanged)} unchanged, "
        f"{len(saved.kept_verified)} kept because a person verified them later"
    )
    for id_ in saved.kept_verified:
        typer.echo(f"  kept: {id_}")


@app.command("export")
def export_files(
    folder: Annotated[Path, typer.Argument(help="The folder to write to; made when it does not exist.")],
    format_: Annotated[ExportFormat, typer.Option("--format", help="hsds-json, hsds-csv or csv.")] = "hsds-json",
) -> None:
    """Writes the directory as files. Sensitive addresses never leave.

    Example: passerelle directory export --format hsds-json out/
    """
    entries = _with_directory(lambda tx: load_entries(tx, include_drafts=True))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        WRITERS[format_](entries, folder)
    except OSError as error:
        raise CallError(f"{folder}: {error.strerror}") from None
    typer.echo(f"{len(entries)} rows written to {folder}")


@app.command()
def check() -> None:
    """Prints the coverage by need and commune, what to telephone first, and what is wrong in the rows.

    Example: passerelle directory check
    """

    async def read(tx: Tx) -> tuple[list[Entry], int]:
        entries = await load_entries(tx, include_drafts=True)
        return entries, len(await tasks.list_open(tx, load_vault(load_settings())))

    entries, reported = _with_directory(read)
    typer.echo(render(check_entries(entries, local(moment(None)).date())))
    typer.echo(f"\nReported by residents and not checked yet: {reported}")


@app.command()
def search(
    text: Annotated[str, typer.Argument(help="What a resident would write.")],
    near: Annotated[str | None, typer.Option(help="The place, instead of the one in the text.")] = None,
    at: Annotated[str | None, typer.Option(help="The moment of the question, ISO.")] = None,
    why: Annotated[bool, typer.Option("--why", help="Explain the place of every row, and what was left out.")] = False,
) -> None:
    """Prints the doors for a question, best first.

    Example: passerelle directory search "manger dimanche" --near "gare du Midi" --why
    """
    entries = _with_directory(load_entries)
    found = search_entries(entries, *_question(text, near, at))
    lines = explain(found)
    typer.echo("\n".join(lines if why else lines[:SHOWN]) if lines else "no door fits")


@app.command()
def hours(
    rule: Annotated[str | None, typer.Argument(help="An OSM opening_hours rule.")] = None,
    at: Annotated[str | None, typer.Option(help="The moment, ISO; now when left out.")] = None,
    jsonl: Annotated[bool, typer.Option("--jsonl", help='Read {"expr","at"} lines.')] = False,
) -> None:
    """Prints open, closed or unknown, and the next change in local time.

    Example: passerelle directory hours "Mo-Fr 09:00-17:00; PH off" --at 2026-11-23T10:00
    """
    if jsonl:
        for line in json_lines("expr"):
            try:
                typer.echo(as_json(describe(line["expr"], moment(line.get("at")))))
            except HoursError as error:
                typer.echo(as_json({"state": "unknown", "next_change": None, "problem": str(error)}))
        return
    if rule is None:
        raise CallError("give a rule, or --jsonl with lines on standard input")
    try:
        read = describe(rule, moment(at))
    except HoursError as error:
        raise CallError(str(error)) from None
    typer.echo(f"{read['state']}, next change {read['next_change'] or 'none'}")


def _question(text: str, near: str | None, at: str | None) -> tuple[Query, Gazetteer, datetime]:
    gazetteer, now = Gazetteer.load(), local(moment(at))
    places = find_places(gazetteer)
    engine = EmbeddedEngine.load(load_settings().var_dir / "nlu")
    meaning = asyncio.run(Understanding(engine, places, SafetyCheck()).interpret(text, now=now))
    place = places.find_answer(near) if near else meaning.place
    if near and place is None:
        raise CallError(f"'{near}' is not a place of Brussels that the gazetteer knows")
    query = Query(
        needs=meaning.needs, area=gazetteer.area(place.kind, place.name) if place else None,
        window=window(meaning.when, now), constraints=meaning.constraints, text=text,
    )  # fmt: skip
    return query, gazetteer, now


def _with_directory(work: Callable[[Tx], Awaitable[T]]) -> T:
    """Does `work` on the directory of the settings, with the starter rows when it is still empty."""

    async def run() -> T:
        database = Database(load_settings().database)
        try:
            await database.upgrade()
            async with database.transaction() as tx:
                if not await load_entries(tx, include_drafts=True):
                    await save_entries(tx, load_starter().entries, now=moment(None))
                return await work(tx)
        finally:
            await database.close()

    return asyncio.run(run())


def _report(result: ImportResult) -> None:
    _lines("rejected", result.rejected)
    _lines("hours not understood", result.hours_not_understood)
    _lines("note", result.notices)


def _lines(label: str, problems: Sequence[RowProblem]) -> None:
    for problem in problems:
        typer.echo(f"{label}: {problem}", err=label == "rejected")
