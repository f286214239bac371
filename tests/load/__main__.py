"""Starts the real service in a process of its own, loads it over HTTP, and prints the figures of the README.

``make bench`` runs everything (about 2 minutes); ``python -m tests.load --minutes 10`` has the long run.
"""

import argparse
import json
import tempfile
from pathlib import Path

import uvloop

from tests.load import figures
from tests.load.service import Service


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--minutes", type=float, default=0.5, help="length of the paced run")
    arguments.add_argument("--rate", type=int, default=50, help="webhooks a second of the paced run")
    arguments.add_argument("--database-url", default="", help="PostgreSQL instead of SQLite")
    arguments.add_argument("--output", type=Path, help="also write the figures here, as JSON")
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory(prefix="passerelle-load-") as folder:
        measured = uvloop.run(_measure(chosen, Path(folder)))
    for name, value in measured.items():
        print(f"{name:<52} {value}")
    if chosen.output:
        chosen.output.write_text(json.dumps(measured, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


async def _measure(chosen: argparse.Namespace, folder: Path) -> dict[str, str]:
    measured: dict[str, str] = {}
    async with Service(folder, chosen.database_url) as service:
        measured |= await figures.start(service)
        measured |= await figures.answers(service, 60)
        measured |= await figures.webhooks_paced(service, chosen.rate, round(chosen.minutes * 60))
        measured |= await figures.webhooks_flat_out(service, 3000)
        measured |= figures.memory(service)
    return measured


if __name__ == "__main__":
    main()
