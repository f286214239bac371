"""When nothing can be written: the provider is told to try again, and a message that speaks of danger is answered."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from bot.clock import FixedClock
from bot.store import Database
from directory.helplines import Helplines
from flows.catalogue import Catalogue
from tests.fakes.server import break_down
from tests.fakes.telegram import BILAL
from tests.running import AMINA, SECRET, Plan, Service, running

CRY = "jen peux plus jveux plus etre la"
WEBHOOK = {"telegram_receive": "webhook"}


def read_only(url: str) -> str:
    """The address of the same database, which refuses every change."""
    kind, _, rest = url.partition(":///")
    if kind == "sqlite":
        return f"sqlite:///file:{rest}?mode=ro&uri=true"
    return f"{url}?options=-c%20default_transaction_read_only%3Don"


@asynccontextmanager
async def without_writing(url: str, clock: FixedClock) -> AsyncIterator[Service]:
    async with running(read_only(url), clock, Plan(settings=WEBHOOK, prepared=False)) as service:
        yield service


async def test_a_read_only_store_asks_for_another_try_and_answers_a_cry(database_url: str, clock: FixedClock) -> None:
    async with without_writing(database_url, clock) as service:
        assert await service.sms("g faim") == [503]
        assert service.twilio.sent == [], "an ordinary message waits for the provider's next try"
        assert await service.sms(CRY) == [503]
        (safety,) = service.twilio.sent
        assert safety.to == AMINA
        assert Helplines.load().number("emergency") in safety.body
        assert Catalogue().text("fr", "safety-relay-not-kept") in safety.body, "the truth"


async def test_a_cry_on_telegram_is_answered_too(sqlite_url: str, clock: FixedClock) -> None:
    async with without_writing(sqlite_url, clock) as service:
        url = f"{service.url}/webhooks/telegram/{SECRET}"
        update = {"update_id": 1, "message": service.telegram.message(BILAL, text=CRY)}
        assert await service.telegram.post_webhook(url, update, SECRET) == [503]
        (safety,) = service.telegram.sent
        assert Helplines.load().number("emergency") in safety.text


async def test_the_phone_page_says_that_a_message_was_not_kept(sqlite_url: str, clock: FixedClock) -> None:
    async with without_writing(sqlite_url, clock) as service:
        posted = await service.client.post("/phone/amina/messages", data={"text": "g faim"})
        assert posted.status_code == 503
        assert (await service.client.get("/phone/amina/messages")).json() == []


async def test_a_provider_that_is_down_too_is_not_a_crash(sqlite_url: str, clock: FixedClock) -> None:
    async with without_writing(sqlite_url, clock) as service:
        service.twilio.faults.append(break_down(500))
        assert await service.sms(CRY) == [503]
        assert service.twilio.sent == []


async def test_a_receipt_that_cannot_be_kept_is_asked_for_again(sqlite_url: str, clock: FixedClock) -> None:
    async with without_writing(sqlite_url, clock) as service:
        form = {"MessageSid": "SM1", "MessageStatus": "delivered"}
        assert await service.twilio.post(f"{service.url}/webhooks/twilio/status", form) == [503]


async def test_a_locked_store_asks_for_another_try_and_all_is_well_afterwards(
    sqlite_url: str, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.store.engine.BUSY_SECONDS", 0.2)  # instead of waiting 10 seconds
    async with running(sqlite_url, clock) as service:
        other = Database(sqlite_url)
        async with other.transaction():
            assert await service.sms(CRY) == [503]
        await other.close()
        (straight,) = service.twilio.sent
        assert Helplines.load().number("emergency") in straight.body
        assert await service.sms("g faim") == [200]
        await service.quiet()
        assert len(service.twilio.sent) > 1


async def test_a_store_that_is_not_there_is_said_in_one_line(sqlite_url: str, clock: FixedClock) -> None:
    async with without_writing(f"{sqlite_url}.gone", clock) as service:
        answer = await service.client.get("/readyz")
        assert answer.status_code == 503
        assert answer.json() == {"ready": False, "problem": "database: unreachable"}
        assert (await service.client.get("/healthz")).text == "ok"
