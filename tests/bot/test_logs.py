"""Logs carry ids and states, never a text, a name or a number, whatever goes wrong and whoever speaks."""

import json
import logging
import sys
from collections.abc import Iterator
from io import StringIO

import pytest
import structlog

from bot import logs
from tests.world import World

SECRET = "mon nom est Zézette Tartempion, 0470 00 00 00, j'ai faim"


@pytest.fixture(autouse=True)
def written(monkeypatch: pytest.MonkeyPatch) -> Iterator[StringIO]:
    """What is logged as `passerelle serve` does it; afterwards logs are as they were."""
    stderr = StringIO()
    monkeypatch.setattr(sys, "stderr", stderr)
    before = structlog.get_config()
    levels = {name: logging.getLogger(name).level for name in ("", *logs.NOISY)}
    logs.configure("debug")
    yield stderr
    structlog.configure(**before)
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)


@pytest.mark.parametrize("key", sorted(logs.FORBIDDEN))
def test_a_slip_of_the_code_is_withheld(key: str, written: StringIO) -> None:
    structlog.get_logger().info("something", **{key: SECRET})
    line = json.loads(written.getvalue())
    assert line[key] == "withheld"
    assert line["level"] == "info"


def test_lines_are_json_with_a_time_in_utc(written: StringIO) -> None:
    structlog.get_logger().warning("handled", inbound_id=7)
    line = json.loads(written.getvalue())
    assert line["inbound_id"] == 7
    assert line["timestamp"].endswith("Z")


@pytest.mark.parametrize("library", ["httpx", "telegram.ext.Updater", "twilio.http_client"])
def test_libraries_that_log_addresses_are_quiet(library: str, written: StringIO) -> None:
    logging.getLogger(library).warning("POST https://api.telegram.org/bot123:SECRET/sendMessage")
    assert written.getvalue() == ""


def test_the_error_of_a_library_is_told_by_its_kind_and_place(written: StringIO) -> None:
    try:
        raise ValueError(SECRET)
    except ValueError:
        logging.getLogger("uvicorn.error").exception("Exception in ASGI application")
    assert "ValueError" in written.getvalue()
    assert "test_logs.py" in written.getvalue()
    assert "Tartempion" not in written.getvalue()


async def test_a_whole_conversation_leaves_no_trace_of_its_words(street: World, written: StringIO) -> None:
    for text in (SECRET, "molenbeek", "1", "jveux mourir", "c'était fermé", "STOP", "OUBLIE-MOI", "oui"):
        await street.says(text, who="0470000000")
    assert written.getvalue(), "something is logged"
    for trace in ("Tartempion", "faim", "molenbeek", "mourir", "0470", "fermé"):
        assert trace not in written.getvalue()


async def test_an_error_that_quotes_the_message_leaves_no_trace_either(
    street: World, written: StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_: object, **__: object) -> None:
        raise ValueError(f"cannot read {SECRET!r}")

    monkeypatch.setattr(street.app.understanding, "interpret", broken)
    await street.says(SECRET)
    assert "inbound_failed" in written.getvalue()
    assert "ValueError" in written.getvalue()
    assert "Tartempion" not in written.getvalue()
