"""A Telegram message, all the way: the real library polling (or our webhook) in, and the real library out."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest

from bot.clock import FixedClock
from bot.store import contacts, opt_outs
from tests.fakes.server import break_down, throttle
from tests.fakes.telegram import BILAL, FakeTelegram
from tests.running import SECRET, Plan, Service, running

WEBHOOK = Plan(settings={"telegram_receive": "webhook"})
SHOWER = "une douche a molenbeek"


@pytest.fixture
async def service(database_url: str, clock: FixedClock) -> AsyncIterator[Service]:
    async with running(database_url, clock) as service:
        yield service


@pytest.fixture
async def on_sqlite(sqlite_url: str, clock: FixedClock) -> AsyncIterator[Service]:
    """For what does not depend on the kind of database."""
    async with running(sqlite_url, clock) as service:
        yield service


@pytest.fixture
async def by_webhook(sqlite_url: str, clock: FixedClock) -> AsyncIterator[Service]:
    async with running(sqlite_url, clock, WEBHOOK) as service:
        await service.until(lambda: bool(service.telegram.webhook))
        yield service


async def post(service: Service, update: dict[str, Any], secret: str = SECRET, times: int = 1) -> list[int]:
    statuses = await service.telegram.post_webhook(service.telegram.webhook, update, secret, times)
    await service.quiet()
    return statuses


def written(fake: FakeTelegram, text: str, update_id: int) -> dict[str, Any]:
    return {"update_id": update_id, "message": fake.message(BILAL, text=text)}


async def test_doors_carry_buttons_and_pressing_one_gives_its_details(service: Service) -> None:
    telegram = service.telegram
    _, doors = await service.telegram_answers(telegram.text(BILAL, SHOWER))
    assert "1 La Douche Bleue" in doors
    assert [value for _, value in telegram.sent[-1].buttons][:2] == ["1", "2"]
    (details,) = await service.telegram_answers(telegram.press(BILAL, "1"))
    assert details.startswith("La Douche Bleue, rue Lavande 4, 1030 Schaerbeek")
    await service.until(lambda: telegram.answered == [f"press-{BILAL}"])


async def test_the_start_button_greets(on_sqlite: Service) -> None:
    answers = await on_sqlite.telegram_answers(on_sqlite.telegram.text(BILAL, "/start"))
    assert len(answers) == 1
    assert "programme" in answers[0]


async def test_a_shared_location_gives_doors_near_it(on_sqlite: Service) -> None:
    telegram = on_sqlite.telegram
    _, question = await on_sqlite.telegram_answers(telegram.text(BILAL, "g faim"))
    assert question.endswith("PARTOUT.")
    midi = {"latitude": 50.8356, "longitude": 4.3364}
    (doors,) = await on_sqlite.telegram_answers(telegram.add({"message": telegram.message(BILAL, location=midi)}))
    assert doors.splitlines()[0].startswith("Manger, ")
    assert doors.splitlines()[1].startswith("1 ")


async def test_a_location_outside_brussels_is_not_a_crash(on_sqlite: Service) -> None:
    telegram = on_sqlite.telegram
    paris = {"latitude": 48.85, "longitude": 2.35}
    answers = await on_sqlite.telegram_answers(telegram.add({"message": telegram.message(BILAL, location=paris)}))
    assert answers
    assert "erreur" not in " ".join(answers)


async def test_stickers_and_voices_are_answered_kindly(on_sqlite: Service) -> None:
    telegram = on_sqlite.telegram
    await on_sqlite.telegram_answers(telegram.text(BILAL, "bonjour"))
    voice = {"voice": {"file_id": "f", "file_unique_id": "u", "duration": 3}}
    sticker = {
        "sticker": {
            "file_id": "f", "file_unique_id": "u", "type": "regular", "width": 1, "height": 1,
            "is_animated": False, "is_video": False,
        }
    }  # fmt: skip
    for content in (voice, sticker):
        update = telegram.add({"message": telegram.message(BILAL, **content)})
        (answer,) = await on_sqlite.telegram_answers(update)
        assert "seulement les mots" in answer


async def test_whoever_blocks_the_bot_is_left_alone_and_welcome_again(service: Service) -> None:
    telegram = service.telegram
    await service.telegram_answers(telegram.text(BILAL, "bonjour"))
    telegram.block(BILAL)
    await service.until(lambda: telegram.confirmed == 3)
    assert await opted_out(service) == {"channel"}
    telegram.blocked.clear()
    assert await service.telegram_answers(telegram.text(BILAL, SHOWER))
    assert await opted_out(service) == set()


async def opted_out(service: Service) -> set[str]:
    async with service.app.database.reading() as tx:
        contact = await contacts.find(tx, service.app.tools.vault, "telegram", f"telegram:{BILAL}")
        assert contact is not None
        return set(await opt_outs.kinds(tx, contact.id))


async def test_telegram_too_busy_then_broken_then_well(on_sqlite: Service) -> None:
    telegram = on_sqlite.telegram
    telegram.faults.extend([throttle(1), break_down(500)])
    await on_sqlite.telegram_answers(telegram.text(BILAL, "bonjour"))
    assert telegram.sent == []
    for _ in range(3):
        await on_sqlite.later(timedelta(minutes=2))
    assert len(telegram.sent) == 1


async def test_the_webhook_is_announced_and_answers_once(by_webhook: Service) -> None:
    telegram = by_webhook.telegram
    assert telegram.webhook == f"{by_webhook.url}/webhooks/telegram/{SECRET}"
    assert await post(by_webhook, written(telegram, SHOWER, 7), times=2) == [200, 200]
    assert len(telegram.sent) == 2, "the welcome and the doors"
    press = {"callback_query": {"id": "p1", "from": telegram.message(BILAL)["from"], "chat_instance": "1",
                                "data": "1", "message": telegram.message(BILAL, text="?")}}  # fmt: skip
    assert await post(by_webhook, {"update_id": 8, **press}) == [200]
    assert telegram.sent[-1].text.startswith("La Douche Bleue")
    await by_webhook.until(lambda: telegram.answered == ["p1"])
    assert "getUpdates" not in telegram.calls


async def test_a_wrong_secret_is_refused_and_nothing_is_recorded(by_webhook: Service) -> None:
    telegram = by_webhook.telegram
    assert await post(by_webhook, written(telegram, "g faim", 7), secret="guessed") == [403]
    guessed = f"{by_webhook.url}/webhooks/telegram/guessed"
    assert await telegram.post_webhook(guessed, written(telegram, "g faim", 8), SECRET) == [403]
    await by_webhook.quiet()
    assert telegram.sent == []


async def test_an_unreadable_update_is_let_go(by_webhook: Service) -> None:
    headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
    bodies = [b"", b"not json", b"[1]", b'{"update_id": "x"}', b"[" * 50_000, b"\xff\xfe", b'"' * 200_000]
    for body in bodies:
        answer = await by_webhook.client.post(by_webhook.telegram.webhook, content=body, headers=headers)
        assert answer.status_code == 200, body[:20]


async def test_a_telegram_that_is_down_at_the_start_hears_of_the_webhook_later(
    sqlite_url: str, clock: FixedClock
) -> None:
    plan = Plan(settings=WEBHOOK.settings, webhook_faults=1)
    async with running(sqlite_url, clock, plan) as service:
        await service.until(lambda: bool(service.telegram.webhook))
        assert service.telegram.calls.count("setWebhook") == 2


async def test_a_webhook_without_a_secret_stays_shut(sqlite_url: str, clock: FixedClock) -> None:
    plan = Plan(settings={**WEBHOOK.settings, "telegram_webhook_secret": ""})
    async with running(sqlite_url, clock, plan) as service:
        url = f"{service.url}/webhooks/telegram/x"
        assert await service.telegram.post_webhook(url, written(service.telegram, "x", 1), "") == [403]
        assert service.telegram.webhook == ""
