"""``passerelle staff``: who is in the team, the phones they are reached on, and the codes that let them in."""

import asyncio
import re
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, time
from typing import Annotated, TypeVar

import typer

from bot.app import load_vault
from bot.channels.phone_numbers import e164
from bot.commands.reading import CallError, moment
from bot.secrets_at_rest import Vault
from bot.settings import Settings, load_settings
from bot.store import Database, Tx, contacts, staff
from bot.store.staff import ROLES, NameTakenError, PhoneTakenError, Staff

app = typer.Typer(no_args_is_help=True, help="The team: who they are, their phones, how they come in.")
Name = Annotated[str, typer.Argument(help="The first name, as residents read it.")]
Sms = Annotated[str | None, typer.Option("--sms", help="A mobile number.")]
Quiet = Annotated[str | None, typer.Option("--quiet", help="When off duty they are not called, such as 22:00-08:00.")]
CHANNELS = {"telegram": "Telegram", "phone": "web phone"}
LANGUAGES = ("fr", "nl")  # of the texts for the team
T = TypeVar("T")


@app.command()
def add(
    name: Name,
    role: Annotated[list[str], typer.Option("--role", help=f"{', '.join(ROLES)}; may be given several times.")],
    language: Annotated[list[str] | None, typer.Option("--language", help="fr or nl, best first.")] = None,
    sms: Sms = None,
    quiet: Quiet = None,
) -> None:
    """Adds a member of the team, and prints how they come in.

    Example: passerelle staff add Samir --role permanence --language fr --language nl --quiet 22:00-08:00
    """
    settings, number, hours = load_settings(), _number(sms) if sms else None, _quiet(quiet) if quiet else {}

    async def work(tx: Tx, now: datetime) -> list[str]:
        try:
            member = await staff.add(tx, name, role, _languages(language or ["fr"]), now)
        except NameTakenError as error:
            raise CallError(f"{error}; if they come back: passerelle staff back {name}") from None
        except ValueError as error:
            raise CallError(str(error)) from None
        if hours:
            await staff.change(tx, member.id, **hours)
        if number:
            await _add_sms(tx, load_vault(settings), member, number, now)
        return [f"{member.name} is in the team", *await _ways_in(tx, settings, member, now)]

    _print(with_team(work, settings))
    _warn(settings, number)


@app.command("list")
def list_team() -> None:
    """Prints the team: roles, languages, phones (never whole), quiet hours.

    Example: passerelle staff list
    """
    settings = load_settings()

    async def work(tx: Tx, now: datetime) -> list[tuple[str, ...]]:
        members = await staff.everyone(tx, also_inactive=True)
        return [_row(member, await _phones(tx, load_vault(settings), member)) for member in members]

    rows = with_team(work, settings)
    if not rows:
        typer.echo("nobody is in the team yet: passerelle staff add NAME --role permanence")
        return
    _print(columns([("NAME", "ROLES", "LANGUAGES", "PHONES", "QUIET", "ACTIVE"), *rows]))


@app.command()
def phone(name: Name, sms: Annotated[str, typer.Option("--sms", help="A mobile number.")]) -> None:
    """Adds a phone, tried after those there are.

    Example: passerelle staff phone Samir --sms "+32 470 12 34 56"
    """
    settings, number = load_settings(), _number(sms)

    async def work(tx: Tx, now: datetime) -> str:
        member = await the_member(tx, name)
        await _add_sms(tx, load_vault(settings), member, number, now)
        return f"{member.name}: {', '.join(await _phones(tx, load_vault(settings), member))}"

    typer.echo(with_team(work, settings))
    _warn(settings, number)


@app.command()
def link(name: Name) -> None:
    """Prints fresh one-time codes; the earlier ones stop to work.

    Example: passerelle staff link Samir
    """
    settings = load_settings()

    async def work(tx: Tx, now: datetime) -> list[str]:
        return await _ways_in(tx, settings, await the_member(tx, name), now)

    _print(with_team(work, settings))


@app.command()
def quiet(
    name: Name, hours: Annotated[str, typer.Argument(help="Local time, such as 22:00-08:00; none ends them.")]
) -> None:
    """Sets the hours in which a member who is off duty is never called.

    Example: passerelle staff quiet Samir 22:00-08:00
    """
    values = {"quiet_from": None, "quiet_until": None} if hours.strip().lower() == "none" else _quiet(hours)

    async def work(tx: Tx, now: datetime) -> str:
        member = await the_member(tx, name)
        await staff.change(tx, member.id, **values)
        return f"{member.name}: {_quiet_hours(await staff.get(tx, member.id)) or 'no'} quiet hours"

    typer.echo(with_team(work))


@app.command()
def leave(name: Name) -> None:
    """A member leaves the team: no more calls, no way in; what is planned for them counts no longer.

    Example: passerelle staff leave Samir
    """

    async def work(tx: Tx, now: datetime) -> str:
        member = await the_member(tx, name)
        await staff.change(tx, member.id, active=False)
        return f"{member.name} has left the team; their watches count no longer: passerelle roster show"

    typer.echo(with_team(work))


@app.command()
def back(name: Name) -> None:
    """A member who left comes back, with their phones and what is still planned for them.

    Example: passerelle staff back Samir
    """

    async def work(tx: Tx, now: datetime) -> str:
        everyone = await staff.everyone(tx, also_inactive=True)
        known = next((member for member in everyone if member.handle == staff.handle_of(name)), None)
        if known is None:
            raise CallError(f"nobody called '{name}' was ever in the team")
        if known.active:
            raise CallError(f"{known.name} is in the team")
        await staff.change(tx, known.id, active=True)
        return f"{known.name} is back; see what is planned: passerelle roster show"

    typer.echo(with_team(work))


def with_team(work: Callable[[Tx, datetime], Awaitable[T]], settings: Settings | None = None) -> T:
    """Does `work` in one transaction on the database of the settings; an error changes nothing."""

    async def run() -> T:
        database = Database((settings or load_settings()).database)
        try:
            await database.upgrade()
            async with database.transaction() as tx:
                return await work(tx, moment(None))
        finally:
            await database.close()

    return asyncio.run(run())


async def the_member(tx: Tx, name: str) -> Staff:
    """The active member of that name. Raises `CallError` when there is none."""
    member = await staff.find(tx, name)
    if member is None:
        raise CallError(f"nobody in the team is called '{name}': passerelle staff list")
    return member


def clock_time(text: str) -> time:
    """The time of day in "9:00", "09:00", "9h" or "9h30"; "24:00" is midnight. Raises `CallError`."""
    read = re.fullmatch(r"(\d{1,2})(?:[:hu](\d{2})?)?", text.strip().lower())
    hour, minute = (int(read[1]), int(read[2] or 0)) if read else (99, 0)
    if (hour, minute) == (24, 0):
        return time()
    if hour > 23 or minute > 59:
        raise CallError(f"'{text}' is not a time of day such as 09:00")
    return time(hour, minute)


def columns(rows: Sequence[Sequence[str]]) -> list[str]:
    """Rows as lines whose cells stand under each other."""
    widths = [max(map(len, cells)) for cells in zip(*rows, strict=True)]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    ]  # fmt: skip


def _print(lines: Sequence[str]) -> None:
    for line in lines:
        typer.echo(line)


def _languages(wanted: Sequence[str]) -> list[str]:
    unknown = [each for each in wanted if each not in LANGUAGES]
    if unknown:
        raise CallError(f"unknown language: {unknown[0]}; choose from {', '.join(LANGUAGES)}")
    return list(dict.fromkeys(wanted))


def _quiet(text: str) -> dict[str, str]:
    start, dash, end = text.partition("-")
    if not dash:
        raise CallError(f"'{text}' is not a stretch of hours such as 22:00-08:00")
    first, last = clock_time(start), clock_time(end)
    if first == last:
        raise CallError("quiet hours end at another time than they begin")
    return {"quiet_from": f"{first:%H:%M}", "quiet_until": f"{last:%H:%M}"}


def _number(text: str) -> str:
    try:
        return e164(text)
    except ValueError as error:
        raise CallError(f"--sms: {error}") from None


def _warn(settings: Settings, number: str | None) -> None:
    if number and not number.startswith(settings.allowed_prefixes):
        typer.echo("note: PASSERELLE_SMS_ALLOWED_PREFIXES lets no SMS go to this number", err=True)


async def _add_sms(tx: Tx, vault: Vault, member: Staff, number: str, now: datetime) -> None:
    contact = await contacts.find_or_create(tx, vault, "sms", f"tel:{number}", now)
    try:
        await staff.add_phone(tx, member.id, contact.id, now)
    except PhoneTakenError as error:
        raise CallError(str(error)) from None


async def _ways_in(tx: Tx, settings: Settings, member: Staff, now: datetime) -> list[str]:
    address = settings.public_url.rstrip("/") or f"http://{settings.host}:{settings.port}"
    code = await staff.new_code(tx, member.id, "sign_in", now)
    lines = [f"to sign in (once, within 2 days): {address}/staff/welcome/{code}"]
    where = {"telegram": "on Telegram", "page": "in the phone page"}.get(settings.linked_where or "")
    if where:
        code = await staff.new_code(tx, member.id, "telegram", now)
        lines.append(f"to be reached {where}, from that phone write to the bot: /start link-{code}")
    return lines


async def _phones(tx: Tx, vault: Vault, member: Staff) -> list[str]:
    shown = []
    for each in await staff.phones(tx, [member.id]):
        urn = (await contacts.get(tx, vault, each.contact_id)).urn
        label = f"SMS …{urn[-2:]}" if each.channel == "sms" else CHANNELS.get(each.channel, each.channel)
        shown.append(f"{label} (blocked)" if each.blocked else label)
    return shown


def _row(member: Staff, phones: Sequence[str]) -> tuple[str, ...]:
    return (
        member.name, " ".join(sorted(member.roles)), " ".join(member.languages), ", ".join(phones) or "none",
        _quiet_hours(member) or "none", "yes" if member.active else "no",
    )  # fmt: skip


def _quiet_hours(member: Staff) -> str:
    if member.quiet_from is None or member.quiet_until is None:
        return ""
    return f"{member.quiet_from:%H:%M}-{member.quiet_until:%H:%M}"
