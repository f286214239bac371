"""A throw-away PostgreSQL server for the tests: its own folder, its own port, gone at the end.

Found in /usr/lib/postgresql or on the PATH. PostgreSQL refuses to run as root, so there it runs as `nobody`.
"""

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg


class NoPostgresError(Exception):
    """There is no server program on this machine, or it would not start; the text says which."""


def find_binaries() -> Path | None:
    """The folder that holds `initdb` and `postgres`, newest version first; None when there is none."""
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name), reverse=True)
    on_path = shutil.which("initdb")
    if on_path:
        folders.append(Path(on_path).resolve().parent)
    return next((folder for folder in folders if (folder / "initdb").exists() and (folder / "postgres").exists()), None)


@contextmanager
def running_server() -> Iterator[str]:
    """Starts a server and gives "postgresql://user@127.0.0.1:port", no database name. Raises `NoPostgresError`."""
    binaries = find_binaries()
    if binaries is None:
        raise NoPostgresError("no PostgreSQL here: install postgresql (initdb and postgres)")
    folder = Path(tempfile.mkdtemp(prefix="passerelle-pg-"))
    try:
        if os.geteuid() == 0:
            shutil.chown(folder, "nobody")
        _run([str(binaries / "initdb"), "-D", str(folder / "data"), "-U", "test", "--auth=trust", "-E", "UTF8",
              "--locale=C", "--no-sync"], folder)  # fmt: skip
        port = _free_port()
        process = _start(binaries, folder, port)
        try:
            _wait(process, port, folder)
            yield f"postgresql://test@127.0.0.1:{port}"
        finally:
            _stop(process)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def emptying(address: str) -> str:
    """Statements that bring a freshly migrated database back to what it holds now: 20 times faster than a new one.

    Rows that migrations wrote come back; connections that a test forgot are closed, so that nothing waits for them.
    """
    with psycopg.connect(address, autocommit=True) as connection:
        names = connection.execute(
            "SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public'"
        ).fetchall()
        statements = [
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()",
            "SET session_replication_role = replica",  # the order of foreign keys does not matter
        ]
        connection.execute("CREATE SCHEMA migrated")
        for (name,) in names:
            connection.execute(f"CREATE TABLE migrated.{name} AS TABLE public.{name}".encode())
            statements += [f"DELETE FROM public.{name}", f"INSERT INTO public.{name} TABLE migrated.{name}"]  # noqa: S608 - names of our own tables
    return ";\n".join(statements)


def _as_nobody(command: list[str]) -> list[str]:
    if os.geteuid() != 0:
        return command
    # --pdeathsig: when the tests are killed, their server goes too.
    return ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "--pdeathsig=INT", *command]


def _run(command: list[str], folder: Path) -> None:
    done = subprocess.run(_as_nobody(command), cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        raise NoPostgresError(f"{command[0]} failed: {done.stderr.strip()[-300:]}")


def _start(binaries: Path, folder: Path, port: int) -> subprocess.Popen[bytes]:
    settings = {
        "listen_addresses": "127.0.0.1", "unix_socket_directories": "", "fsync": "off", "synchronous_commit": "off",
        "full_page_writes": "off", "max_connections": "60", "shared_buffers": "32MB", "autovacuum": "off",
    }  # fmt: skip
    command = [str(binaries / "postgres"), "-D", str(folder / "data"), "-p", str(port)]
    for name, value in settings.items():
        command += ["-c", f"{name}={value}"]
    with (folder / "log").open("wb") as log:
        return subprocess.Popen(_as_nobody(command), cwd=folder, stdout=log, stderr=log)


def _wait(process: subprocess.Popen[bytes], port: int, folder: Path) -> None:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline and process.poll() is None:
        try:
            psycopg.connect(f"postgresql://test@127.0.0.1:{port}/postgres", connect_timeout=2).close()
            return
        except psycopg.OperationalError:
            time.sleep(0.05)
    _stop(process)
    raise NoPostgresError(f"PostgreSQL did not start: {(folder / 'log').read_text(errors='replace')[-300:]}")


def _stop(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is not None:
        return
    process.send_signal(signal.SIGINT)  # "fast": open sessions are ended
    try:
        process.wait(timeout=10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
