"""The HTTP side as machines and browsers see it: health, headers, what is off in production."""

from pathlib import Path

import httpx
import pytest
from cryptography.fernet import Fernet

from bot.app import App, build
from bot.clock import FixedClock
from bot.settings import Settings
from bot.web import create_web
from tests.world import MODELS

PRODUCTION = {
    "mode": "production", "keys": Fernet.generate_key().decode(), "hmac_key": "for tests only, 32 characters long",
    "public_url": "https://passerelle.example", "permanence_phone": "+32 20 7946 0000",
}  # fmt: skip


def settings(url: str, **changes: str) -> Settings:
    return Settings(_env_file=None, **{"var_dir": MODELS, "database_url": url, **changes})  # type: ignore[call-arg, arg-type]


@pytest.fixture
def app(sqlite_url: str, clock: FixedClock) -> App:
    return build(settings(sqlite_url), clock)


def client(app: App) -> httpx.AsyncClient:
    return httpx.AsyncClient(transport=httpx.ASGITransport(create_web(app)), base_url="http://test")


async def test_home_leads_to_the_phone_in_demo_mode(app: App) -> None:
    async with client(app) as browser:
        home = await browser.get("/")
        assert (home.status_code, home.headers["location"]) == (307, "/phone")
        assert (await browser.get("/phone")).status_code == 200
    await app.stop()


async def test_the_phone_is_refused_in_production(sqlite_url: str, clock: FixedClock) -> None:
    app = build(settings(sqlite_url, **PRODUCTION), clock)
    async with client(app) as browser:
        for path in ("/phone", "/phone/amina/messages", "/phone/amina/events", "/phone/static/phone.js"):
            assert (await browser.get(path)).status_code == 404, path
        assert (await browser.post("/phone/amina/messages", data={"text": "g faim"})).status_code == 404
        assert (await browser.get("/")).headers["location"] == "/api/"
    await app.stop()


async def test_webhooks_of_providers_that_are_off_do_not_exist(app: App) -> None:
    async with client(app) as provider:
        for path in ("/webhooks/twilio/sms", "/webhooks/twilio/status", "/webhooks/telegram/x"):
            assert (await provider.post(path)).status_code == 404, path
    await app.stop()


async def test_a_page_keeps_to_itself(app: App) -> None:
    async with client(app) as browser:
        page = await browser.get("/phone")
        policy = page.headers["content-security-policy"]
        assert "default-src 'self'" in policy
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy
        assert page.headers["x-content-type-options"] == "nosniff"
        assert page.headers["referrer-policy"] == "no-referrer"
        assert "https://" not in page.text
        assert "<style" not in page.text
        assert " style=" not in page.text
        assert " onclick=" not in page.text
        scripts = [line for line in page.text.splitlines() if "<script" in line]
        assert all('src="/phone/static/' in line for line in scripts)
    await app.stop()


async def test_health_and_readiness(app: App) -> None:
    async with client(app) as machine:
        assert (await machine.get("/healthz")).text == "ok"
        ready = await machine.get("/readyz")
        assert ready.json() == {"ready": True, "channels": ["phone"]}
    await app.stop()


async def test_not_ready_names_the_trouble_and_no_address(tmp_path: Path, clock: FixedClock) -> None:
    app = build(settings(f"sqlite:///{tmp_path}/missing-folder/x.db"), clock)
    async with client(app) as machine:
        answer = await machine.get("/readyz")
    assert answer.status_code == 503
    assert answer.json() == {"ready": False, "problem": "database: unreachable"}
    await app.stop()


async def test_metrics_count_messages_and_name_nobody(app: App) -> None:
    async with client(app) as machine:
        await machine.post("/phone/amina/messages", data={"text": "juste parler"})
        await app.settle()
        text = (await machine.get("/metrics")).text
    assert 'passerelle_inbound_total{channel="phone"}' in text
    assert "amina" not in text
    assert "parler" not in text
    await app.stop()


async def test_the_open_directory_is_served(app: App) -> None:
    await app.prepare()
    async with client(app) as reader:
        assert (await reader.get("/api/services")).json()["total_items"] > 0
        assert (await reader.get("/api/openapi.json")).status_code == 200
    await app.stop()
