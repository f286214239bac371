"""Trains the Rasa model and runs its server. Standard library only: it also runs inside Rasa's own environment.

``python -m nlu.rasa_server train|serve|check`` (Rasa Open Source 3.6, Python 3.10; ``make rasa`` prepares it). The
server listens on loopback, behind a token, without telemetry, and writes no message anywhere.
"""

import argparse
import contextlib
import hashlib
import json
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parent
SHAPERS = ("rasa_words.py", "features.py", "lexicon.py", "normalise.py", "sms_words.py", "language.py", "tongues.py")
MODELS = Path("var") / "rasa"
PORT = 5005
TOKEN = "PASSERELLE_RASA_TOKEN"  # noqa: S105 - the name of the variable
WARM_UP = "bonjour je cherche un endroit pour manger"
START_SECONDS = 180.0
QUIET = {
    "RASA_TELEMETRY_ENABLED": "false",
    "RASA_MAX_CACHE_SIZE": "0",  # no lesson is ever learnt twice
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "LOG_LEVEL": "WARNING",
    "PYTHONWARNINGS": "ignore",
}
# The token goes by the environment, which only this user can read; a command line can be read by everybody.
LAUNCH = (
    f"import os, sys; sys.argv = ['rasa', *sys.argv[1:], '--auth-token', os.environ['{TOKEN}']]; "
    "from rasa.__main__ import main; main()"
)


class RasaError(Exception):
    """Rasa cannot be trained or started; one clear line."""


@dataclass(frozen=True)
class Server:
    """A server that is up: where, and the token that opens it."""

    url: str
    token: str
    process: "subprocess.Popen[bytes]"


def model_path(project: Path = PROJECT, folder: Path = MODELS) -> Path:
    """Where the model of the present teaching files is kept: named after a hash of all that shapes it."""
    digest = hashlib.sha256()
    for path in [*sorted(project.glob("data/*/*.yml")), project / "domain.yml", project / "config.yml"]:
        digest.update(f"{path.relative_to(project).as_posix()}\0".encode() + path.read_bytes())
    for name in SHAPERS:
        digest.update((PROJECT / name).read_bytes())
    return (folder / f"understanding-{digest.hexdigest()[:16]}.tar.gz").resolve()


def train(python: Path, project: Path = PROJECT, folder: Path = MODELS) -> Path:
    """The trained model of `project`; does nothing when it is there. About a minute. Raises `RasaError`."""
    model = model_path(project, folder)
    if model.exists():
        return model
    model.parent.mkdir(parents=True, exist_ok=True)
    aside = f"training-{os.getpid()}"
    command = [
        *_rasa(python), "train", "nlu", "--nlu", str(project / "data"), "--config", str(project / "config.yml"),
        "--domain", str(project / "domain.yml"), "--out", str(model.parent), "--fixed-model-name", aside,
    ]  # fmt: skip
    done = subprocess.run(command, cwd=model.parent, env=_environment(), capture_output=True, check=False)  # noqa: S603
    made = model.parent / f"{aside}.tar.gz"
    if done.returncode or not made.exists():
        raise RasaError(f"Rasa could not be trained: {_last_line(done.stderr) or _last_line(done.stdout)}")
    made.replace(model)
    for old in model.parent.glob("understanding-*.tar.gz"):
        if old != model:
            old.unlink(missing_ok=True)
    return model


@contextlib.contextmanager
def running(python: Path, model: Path, port: int = 0, token: str = "") -> Iterator[Server]:
    """A server with `model`, warmed up; stopped at the end. `port` 0: any free one. Raises `RasaError`."""
    port, token = port or _free_port(), token or secrets.token_hex(16)
    process = subprocess.Popen(serve_command(python, model, port), cwd=model.parent, env=_environment(token))  # noqa: S603
    server = Server(f"http://127.0.0.1:{port}", token, process)
    try:
        _wait(server)
        yield server
    finally:
        process.send_signal(signal.SIGCONT)  # a frozen one must be able to hear the next
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def serve_command(python: Path, model: Path, port: int) -> list[str]:
    """The command of the server; the token is expected in the environment. Raises `RasaError`."""
    options = ["run", "--enable-api", "--interface", "127.0.0.1", "--port", str(port), "--model", str(model)]
    _rasa(python)
    return [str(python), "-c", LAUNCH, *options]


def answers(url: str, token: str, seconds: float = 5.0) -> bool:
    """Whether a parse is answered in time: the server is ready, not only listening."""
    body = json.dumps({"text": WARM_UP}).encode()
    request = urllib.request.Request(f"{url}/model/parse?token={token}", body, {"Content-Type": "application/json"})  # noqa: S310
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(request, timeout=seconds) as reply:
            return bool(json.load(reply).get("intent_ranking"))
    except (OSError, ValueError):
        return False


def _wait(server: Server) -> None:
    end = time.monotonic() + START_SECONDS
    while not answers(server.url, server.token):
        if server.process.poll() is not None:
            raise RasaError(f"the Rasa server stopped at once (exit {server.process.returncode})")
        if time.monotonic() > end:
            raise RasaError(f"the Rasa server did not answer within {START_SECONDS:.0f} s")
        time.sleep(0.3)


def _rasa(python: Path) -> list[str]:
    if not python.exists():
        raise RasaError(f"Rasa is not installed ({python} is missing): make rasa-setup")
    return [str(python), "-m", "rasa"]


def _environment(token: str = "") -> dict[str, str]:
    return {**os.environ, **QUIET, "PYTHONPATH": str(PROJECT.parent), TOKEN: token}


def _free_port() -> int:
    with socket.socket() as chosen:
        chosen.bind(("127.0.0.1", 0))
        return int(chosen.getsockname()[1])


def _last_line(output: bytes) -> str:
    lines = [line for line in output.decode(errors="replace").splitlines() if line.strip()]
    return lines[-1].strip()[:200] if lines else ""


def _tell_systemd(state: str) -> None:
    """``READY=1`` for a unit of ``Type=notify``; nothing elsewhere."""
    address = os.environ.get("NOTIFY_SOCKET", "")
    if address:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
            systemd.connect("\0" + address[1:] if address.startswith("@") else address)
            systemd.sendall(state.encode())


def token_beside(folder: Path) -> str:
    """The token of the environment, or the one in ``token`` beside the models, made at the first start (mode 600)."""
    given = os.environ.get(TOKEN, "")
    path = os.environ.get(f"{TOKEN}_FILE", "")
    if given or path:
        return given or Path(path).read_text(encoding="utf-8").strip()
    kept = folder / "token"
    if not kept.exists():
        folder.mkdir(parents=True, exist_ok=True)
        with os.fdopen(os.open(kept, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as new:
            new.write(secrets.token_hex(32))
    return kept.read_text(encoding="utf-8").strip()


def _serve(asked: Any) -> int:
    """Runs the server until it ends or is told to stop; ready is said only after a first answer."""
    model = train(asked.python, folder=asked.models)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    with running(asked.python, model, asked.port, token_beside(asked.models)) as server:
        print(f"Rasa answers on {server.url}. For the service: PASSERELLE_RASA_URL={server.url} "
              f"PASSERELLE_RASA_TOKEN_FILE={asked.models / 'token'}", flush=True)  # fmt: skip
        _tell_systemd("READY=1")
        return server.process.wait()


def main() -> int:
    """The command line; one clear line and 2 when something is missing."""
    parser = argparse.ArgumentParser(prog="python -m nlu.rasa_server", description="Train and serve the Rasa model.")
    parser.add_argument("action", choices=["train", "serve", "check"])
    parser.add_argument("--python", type=Path, default=Path(sys.executable), help="the Python that has Rasa")
    parser.add_argument("--models", type=Path, default=MODELS, help="where models and the token are kept")
    parser.add_argument("--port", type=int, default=PORT)
    asked = parser.parse_args()
    try:
        if asked.action == "train":
            print(train(asked.python, folder=asked.models))
            return 0
        if asked.action == "check":
            return 0 if answers(f"http://127.0.0.1:{asked.port}", token_beside(asked.models)) else 1
        return _serve(asked)
    except (RasaError, OSError) as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 0


if __name__ == "__main__":
    sys.exit(main())
