"""Groups of buttons on Telegram: every order that a member can write can also be pressed. By SMS they do not exist.

A button holds a whole order with its case number, so that an old one never does something to another case; the orders
are written in French whatever the member reads, for they are never seen.
"""

from collections.abc import Sequence

from bot.channels.base import Button
from bot.relay.work import Work
from bot.store.cases import Case
from bot.store.staff import Staff

_ENDS = {
    "seen": "vu", "accompanied": "accompagné", "oriented": "orienté", "refused": "refuse", "unreachable": "injoignable",
}  # fmt: skip


def to_take(work: Work, member: Staff, found: Case) -> tuple[Button, ...]:
    """Take it, or not now."""
    return (
        Button(work.say(member, "staff-take"), f"1 #{found.number}"),
        Button(work.say(member, "staff-not-now"), f"2 #{found.number}"),
    )


def for_case(work: Work, member: Staff, found: Case) -> tuple[Button, ...]:
    """What can be done with a case that one has."""
    orders = {
        "staff-key-words": f"cas {found.number}", "staff-key-phrases": "phrases",
        "staff-key-give": f"donne #{found.number}",
        "staff-key-impasse": f"impasse {found.number}", "staff-key-nudge": f"rappel #{found.number} dans 3 jours",
        "staff-key-close": f"clos #{found.number}",
    }  # fmt: skip
    return tuple(Button(work.say(member, label), value) for label, value in orders.items())


def for_end(work: Work, member: Staff, found: Case) -> tuple[Button, ...]:
    """How the case ends, or that it stays open."""
    ends = [
        Button(work.say(member, "staff-outcome", outcome=outcome), f"clos #{found.number} {word}")
        for outcome, word in _ENDS.items()
    ]
    return (*ends, Button(work.say(member, "staff-key-stays-open"), f"garde #{found.number}"))


def for_names(found: Case, others: Sequence[Staff]) -> tuple[Button, ...]:
    """Whom to offer the case to."""
    return tuple(Button(other.name, f"donne #{found.number} à {other.name}") for other in others)


def for_phrases(found: Case, how_many: int) -> tuple[Button, ...]:
    """Which phrase to send."""
    return tuple(Button(f"p{number}", f"#{found.number} p{number}") for number in range(1, how_many + 1))


def for_list(work: Work, member: Staff, found: Sequence[Case]) -> tuple[Button, ...]:
    """Taking what waits, and the words of what is one's own."""
    keys = [
        Button(f"{work.say(member, 'staff-take')} #{each.number}", f"1 #{each.number}")
        for each in found
        if each.owner_id is None
    ]
    mine = [each for each in found if each.owner_id == member.id]
    return (*keys, *(Button(f"#{each.number}", f"cas {each.number}") for each in mine))


def for_help(work: Work, member: Staff) -> tuple[Button, ...]:
    """What needs no case."""
    orders = {
        "staff-key-list": "liste", "staff-key-roster": "garde ?", "staff-key-watch-on": "je prends la garde",
        "staff-key-watch-off": "je rends la garde", "staff-key-phrases": "phrases",
    }  # fmt: skip
    return tuple(Button(work.say(member, label), value) for label, value in orders.items())
