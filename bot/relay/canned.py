"""Canned phrases: the same few good sentences, sent in the person's language with two key strokes."""

from bot.relay import keys, thread
from bot.relay.at_the_desk import AtTheDesk
from bot.relay.work import Work
from bot.store.cases import Case

HOW_MANY = 8


async def show(desk: AtTheDesk) -> None:
    """The list, in the member's own language."""
    phrases = enumerate(every_phrase(desk.work, desk.member.language), 1)
    lines = [desk.said("staff-phrase-line", number=number, words=words) for number, words in phrases]
    own = await desk.mine()
    await desk.tell("\n".join(lines), keys.for_phrases(own[0], HOW_MANY) if len(own) == 1 else ())


async def send(desk: AtTheDesk, found: Case) -> None:
    """Sends the phrase of the order's number to the person of the case."""
    number = desk.order.phrase or 0
    if not 1 <= number <= HOW_MANY:
        await desk.reply("staff-no-such-phrase", number=number)
        return
    words = every_phrase(desk.work, await desk.work.locale_of(found))[number - 1]
    await thread.relay_out(desk.work, found, desk.member, thread.Words(words, desk.message.id))
    await desk.reply("staff-sent", found)


def every_phrase(work: Work, locale: str) -> list[str]:
    """The phrases in `locale`, in their order."""
    return [work.for_person(locale, f"phrase-{number}") for number in range(1, HOW_MANY + 1)]
