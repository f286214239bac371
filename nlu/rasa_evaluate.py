"""The Rasa engine as `nlu.evaluate` measures engines: a real server, trained on the examples it may know."""

import asyncio
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import yaml

from nlu import rasa_server
from nlu.evaluate import Read, Teach
from nlu.interpretation import INTENTS, NEEDS
from nlu.rasa_client import RasaConfig, RasaEngine
from nlu.training import SPLIT, Example, read_lexicon, write_examples

PATIENCE = 30.0  # seconds for one parse: here quality is measured, and time as it is


def rasa(python: Path) -> Teach:
    """How to teach and ask a Rasa server of the environment of `python`."""

    @contextmanager
    def teach(taught: list[Example]) -> Iterator[Read]:
        with tempfile.TemporaryDirectory() as folder:
            project = write_project(taught, Path(folder))
            model = rasa_server.train(python, project, project / "models")
            with rasa_server.running(python, model) as server, asyncio.Runner() as runner:
                engine = RasaEngine(RasaConfig(server.url, server.token, PATIENCE), read_lexicon())
                yield lambda item: runner.run(engine.classify(item.text, item.language, "none"))
                runner.run(engine.close())

    return teach


def write_project(taught: list[Example], folder: Path) -> Path:
    """A Rasa project in `folder` with our pipeline and these examples; gives the folder."""
    shutil.copy(rasa_server.PROJECT / "config.yml", folder)
    write_examples(taught, folder / "data" / "all" / "taught.yml")
    needs = [SPLIT.join(("orientation", need)) for need in NEEDS]
    domain = {"version": "3.1", "intents": [*INTENTS, *needs]}
    (folder / "domain.yml").write_text(yaml.safe_dump(domain), encoding="utf-8")
    return folder
