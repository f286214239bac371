"""``python -m tests.chaos year | kills | pending | broken``: runs a proof and prints its table; exit code 1 when it
fails."""

import argparse
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

import uvloop

from tests.chaos import kills, pending
from tests.chaos.breakages import BREAKAGES
from tests.chaos.judge import Verdict
from tests.chaos.plot import SHORT_YEAR, WHOLE_YEAR
from tests.chaos.records import database
from tests.chaos.year import Scale, Year

EXAMPLES = 5
BROKEN_YEAR = Scale(appointments=150, people=60, kills=40, seed=7)


def main() -> None:
    chosen = _arguments()
    if chosen.command == "broken":
        sys.exit(uvloop.run(_break_all()))
    with tempfile.TemporaryDirectory(prefix="passerelle-chaos-") as folder:
        verdict = uvloop.run(_run(chosen, Path(folder)))
    show(verdict)
    sys.exit(not verdict.is_clean)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    year = commands.add_parser("year", help="a simulated year of appointments")
    year.add_argument("--appointments", type=int, default=10_000)
    year.add_argument("--people", type=int, default=990, help="numbers of the drama range, at most 990")
    year.add_argument("--kills", type=int, default=300, help="about how many")
    year.add_argument("--seed", type=int, default=1)
    killed = commands.add_parser("kills", help="everything due at once, and kill -9 all the while")
    killed.add_argument("--reminders", type=int, default=10_000)
    killed.add_argument("--kills", type=int, default=200)
    many = commands.add_parser("pending", help="how late is what falls due among many that wait")
    many.add_argument("--pending", type=int, default=100_000)
    many.add_argument("--rate", type=float, default=8.0, help="how many fall due in a second")
    many.add_argument("--seconds", type=float, default=120.0, help="for how long")
    commands.add_parser("broken", help="known faults, one after the other: does the judge see each?")
    for each in (year, killed, many):
        each.add_argument("--database-url", default="", help="an empty PostgreSQL database")
        each.add_argument("--postgres", action="store_true", help="a throw-away PostgreSQL server")
    return parser.parse_args()


async def _run(chosen: argparse.Namespace, folder: Path) -> Verdict:
    async with database(folder, chosen.database_url, postgres=chosen.postgres) as url:
        if chosen.command == "kills":
            return await kills.measure(url, folder, chosen.reminders, chosen.kills)
        if chosen.command == "pending":
            return await pending.measure(url, folder, chosen.pending, chosen.rate, chosen.seconds)
        scale = Scale(appointments=chosen.appointments, people=chosen.people, kills=chosen.kills, seed=chosen.seed)
        return await Year(WHOLE_YEAR, scale).run(url, folder)


async def _break_all() -> int:
    """A year of the whole service, which must be clean; then one thing broken after the other. Gives how many of these
    years the judge got wrong."""
    wrong = 0
    for name in ("", *BREAKAGES):
        with tempfile.TemporaryDirectory(prefix="passerelle-chaos-") as folder:
            url = f"sqlite:///{folder}/passerelle.db"
            verdict = await Year(SHORT_YEAR, replace(BROKEN_YEAR, breakage=name)).run(url, Path(folder))
        fault = BREAKAGES[name][0] if name else ""
        seen = bool(verdict.faults[fault]) if name else verdict.is_clean
        wrong += not seen
        print(f"{name or 'nothing':<34} {'seen' if seen else 'NOT SEEN'}  {dict(verdict.faults)}", flush=True)
    return wrong


def show(verdict: Verdict) -> None:
    """The table: what happened, then what must be zero."""
    for name, value in sorted(verdict.facts.items()):
        print(f"{name:<40} {value:>8,}")
    print()
    for name in verdict.names:
        print(f"{name:<40} {verdict.faults[name]:>8,}")
        for example in verdict.examples[name][:EXAMPLES]:
            print(f"    {example}")


if __name__ == "__main__":
    main()
