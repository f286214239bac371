"""The same words by SMS, on Telegram and on the phone page lead to the same doors."""

from bot.clock import FixedClock
from tests.fakes.telegram import BILAL
from tests.running import AMINA, Service, running

TEXTS = [
    "slt jcherche ou manger dimanche vers la gare du midi",
    "I need a doctor, no papers, in Molenbeek",
]


async def test_three_channels_give_the_same_doors(database_url: str, clock: FixedClock) -> None:
    async with running(database_url, clock) as service:
        for number, text in enumerate(TEXTS):
            answers = await every_answer(service, text, number)
            assert len({doors(answer) for answer in answers.values()}) == 1, answers
            assert doors(answers["sms"]), answers
        by_sms = (await service.sms_answers("1", f"{AMINA[:-1]}1"))[0]
        on_the_phone = (await service.phone_answers("1", "amina-1"))[0]
        assert by_sms.splitlines()[0] == on_the_phone.splitlines()[0]


async def every_answer(service: Service, text: str, person: int) -> dict[str, str]:
    """The last message that each channel brings to somebody who writes `text` as a first message."""
    sender, chat = f"{AMINA[:-1]}{person}", BILAL + person
    return {
        "sms": (await service.sms_answers(text, sender))[-1],
        "telegram": (await service.telegram_answers(service.telegram.text(chat, text), chat))[-1],
        "phone": (await service.phone_answers(text, f"amina-{person}"))[-1],
    }


def doors(answer: str) -> tuple[str, ...]:
    """The name of each numbered door: the text before its street or hours, which have less room by SMS."""
    return tuple(line.split(",")[0].split(":")[0] for line in answer.splitlines() if line[:2] in ("1 ", "2 ", "3 "))
