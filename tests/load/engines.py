"""The engines side by side: training, model size, start, memory, time of a message, quality on held-out messages.

``python -m tests.load.engines`` measures the embedded engine and the Rasa project as it is (some five minutes);
``--pipeline FILE`` another Rasa pipeline (`diet.yml`: half an hour), ``--model FILE`` one that is trained already.
"""

import argparse
import asyncio
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from nlu import rasa_server
from nlu.embedded import EmbeddedEngine
from nlu.evaluate import Read, measure_answers
from nlu.rasa_client import RasaConfig, RasaEngine
from nlu.rasa_evaluate import PATIENCE
from nlu.training import HELDOUT, read_examples, read_lexicon
from tests.rasa_world import RASA_PYTHON

LANGUAGES = ("fr", "nl", "en", "ar")
_ALONE = (
    "import os, time; begin = time.perf_counter(); from nlu.embedded import EmbeddedEngine; "
    "e = EmbeddedEngine.load(); e.read('bonjour', 'fr'); print(time.perf_counter() - begin); "
    "from tests.load.engines import _memory; print(_memory(os.getpid()))"
)


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of training and of the first answer after a start; megabytes of the model and of memory."""

    train_s: float
    model_mb: float
    start_s: float
    memory_mb: float


def row(name: str, cost: Cost, read: Read) -> str:
    """One line of the table (Markdown)."""
    times: list[float] = []

    def timed() -> Iterator[tuple[object, object]]:
        for item in read_examples(HELDOUT):
            begin = time.perf_counter()
            got = read(item)
            times.append((time.perf_counter() - begin) * 1000)
            yield item, got

    figures = measure_answers(list(timed()))  # type: ignore[arg-type]
    times.sort()
    quality = ", ".join(f"{one} {figures[one].intent:.0%}/{figures[one].first_need:.0%}" for one in LANGUAGES)
    middle, late = times[len(times) // 2], times[int(len(times) * 0.95)]
    return (
        f"| {name} | {cost.train_s:.0f} s | {cost.model_mb:.0f} MB | {cost.start_s:.1f} s | {cost.memory_mb:.0f} MB "
        f"| {middle:.1f} / {late:.1f} ms | {quality} |"
    )


def embedded() -> str:
    """The embedded engine, trained anew in an empty cache; started once more in a process of its own for its memory."""
    with tempfile.TemporaryDirectory() as folder:
        train_s = _seconds(lambda: EmbeddedEngine.load(Path(folder)))
        size = sum(path.stat().st_size for path in Path(folder).iterdir()) / 1e6
    engine = EmbeddedEngine.load()
    said = subprocess.run([sys.executable, "-c", _ALONE], capture_output=True, text=True, check=True).stdout.split()
    cost = Cost(train_s, size, float(said[0]), float(said[1]))
    return row("embedded", cost, lambda item: engine.read(item.text, item.language))


def rasa(name: str, pipeline: Path, model: Path | None) -> str:
    """The Rasa project with `pipeline`, or a `model` that was trained with it."""
    with tempfile.TemporaryDirectory() as folder:
        train_s = 0.0
        if model is None:
            project = shutil.copytree(rasa_server.PROJECT, Path(folder) / "nlu", ignore=shutil.ignore_patterns("*.py"))
            shutil.copy(pipeline, project / "config.yml")
            begin = time.perf_counter()
            model = rasa_server.train(RASA_PYTHON, project, Path(folder) / "models")
            train_s = time.perf_counter() - begin
        begin = time.perf_counter()
        with rasa_server.running(RASA_PYTHON, model.resolve()) as server, asyncio.Runner() as runner:
            start_s = time.perf_counter() - begin
            engine = RasaEngine(RasaConfig(server.url, server.token, PATIENCE), read_lexicon())
            cost = Cost(train_s, model.stat().st_size / 1e6, start_s, _memory(server.process.pid))
            line = row(name, cost, lambda item: runner.run(engine.classify(item.text, item.language)))
            runner.run(engine.close())
    return line


def _seconds(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def _memory(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    return next(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmRSS"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pipeline", type=Path)
    parser.add_argument("--model", type=Path)
    asked = parser.parse_args()
    print("| engine | training | model | first answer | memory | message p50 / p95 | held-out intent / first need |")
    print("|---|---|---|---|---|---|---|")
    if asked.pipeline is None:
        print(embedded(), flush=True)
    pipeline = asked.pipeline or rasa_server.PROJECT / "config.yml"
    print(rasa(f"Rasa, {pipeline.stem}", pipeline, asked.model))


if __name__ == "__main__":
    main()
