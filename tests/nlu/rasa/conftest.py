"""One small real Rasa model for all tests of this folder, and a server for each test that wants to hurt it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from nlu import rasa_server
from nlu.rasa_server import Server
from tests.rasa_world import rasa_python, small_project


@pytest.fixture(scope="session")
def small_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model trained on a small copy of the data by the real Rasa."""
    python = rasa_python()
    folder = tmp_path_factory.mktemp("rasa")
    return rasa_server.train(python, small_project(folder), folder / "models")


@pytest.fixture(scope="module")
def server(small_model: Path) -> Iterator[Server]:
    """A running server that no test harms."""
    with rasa_server.running(rasa_python(), small_model) as one:
        yield one
