"""A real headless Chromium in front of the real service on the real starter directory, on a Saturday at three."""

import os
import shutil
import time
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, async_playwright

from bot.clock import FixedClock
from directory.starter import load_starter
from tests.running import SATURDAY, Plan, Service, running

FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip


class TickingClock(FixedClock):
    """Begins at a moment and goes on from there, so that bubbles stand in their order."""

    def __init__(self, moment: datetime) -> None:
        super().__init__(moment)
        self._begun = time.monotonic()

    def now(self) -> datetime:
        return self.moment + timedelta(seconds=time.monotonic() - self._begun)


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def service(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Service]:
    """The running service; its database holds the starter directory."""
    path = tmp_path_factory.mktemp("browser") / "passerelle.db"
    shutil.copy(sqlite_template, path)
    plan = replace(Plan(), entries=load_starter().entries)
    async with running(f"sqlite:///{path}", TickingClock(SATURDAY), plan) as running_service:
        yield running_service


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def browser() -> AsyncIterator[Browser]:
    """Chromium. Without it: a failure in CI, a skip elsewhere."""
    program = find_program(("chromium", "chromium-browser", "google-chrome"))
    if program is None:
        reason = "no Chromium here: install chromium or google-chrome"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    async with async_playwright() as playwright:
        launched = await playwright.chromium.launch(executable_path=program, args=list(FLAGS))
        yield launched
        await launched.close()


@pytest_asyncio.fixture(loop_scope="module")
async def page(browser: Browser, service: Service) -> AsyncIterator[Page]:
    """A French page of its own. At the end: nothing was asked of another host, and the console holds no error."""
    context = await browser.new_context(
        base_url=service.url, locale="fr-BE", viewport={"width": 1100, "height": 800}, reduced_motion="reduce"
    )
    opened = await context.new_page()
    troubles: list[str] = []
    opened.on("pageerror", lambda error: troubles.append(str(error)))
    opened.on("console", lambda line: troubles.append(line.text) if _is_trouble(line.type, line.text) else None)
    opened.on("request", lambda request: _note_foreign(request.url, service.url, troubles))
    yield opened
    await context.close()
    assert troubles == []


def _is_trouble(kind: str, text: str) -> bool:
    """Chromium also logs each failed request as an error; tests that break the connection expect those."""
    return kind in ("error", "warning") and "Failed to load resource" not in text and "net::ERR" not in text


def _note_foreign(url: str, home: str, troubles: list[str]) -> None:
    if not url.startswith((home, "data:")):
        troubles.append(f"asked {url}")


def find_program(names: Sequence[str]) -> str | None:
    """The first of `names` that is installed."""
    return next((found for name in names if (found := shutil.which(name))), None)
