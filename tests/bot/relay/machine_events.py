"""Who is in the life of the machine, what they say, and what happens to them, by chance."""

from collections.abc import Callable
from random import Random
from typing import Any

from tests.bot.relay.machine_world import Fault

RESIDENTS = ("tel:+447700900901", "tel:+447700900902", "telegram:7700900903")
TEAM = {
    "Chloé": (("telegram:7700900911", "tel:+447700900911"), ("permanence",)),
    "Samir": (("tel:+447700900912",), ("permanence",)),
    "Nora": (("telegram:7700900913",), ("permanence",)),
    "Karim": (("tel:+447700900914", "telegram:7700900914"), ("coordinator",)),
}
PHONES = tuple(urn for phones, _ in TEAM.values() for urn in phones)
CALM = ("où manger ce soir à Schaerbeek {w}", "bonjour {w}", "j'ai perdu mes papiers {w}", "{w}")
SERIOUS = ("c'est urgent {w}", "mon mari me frappe {w}", "on m'expulse ce soir, je dors dehors {w}")
MORTAL = ("jveux plus être là {w}", "je vais me suicider {w}", "{w} ik wil dood")
BARE = ("AIDE", "AIDE", "STOP", "oui", "non", "1", "2", "PLUS", "que savez-vous", "recommencer")
FORGET = "OUBLIE-MOI"
TAKES = ("1", "1", "1 #{n}", "1 #{n}", "ok", "je prends #{n}")
DECLINES = ("2", "2 #{n}", "pas maintenant")
SAYS = ("{p} je suis là", "{p} je suis là", "#{n} {p} je suis là", "note: {p}", "partage #{n} avec Samusocial: {p}")
GIVES = tuple(f"donne {about}à {name}" for about in ("", "#{n} ") for name in (*TEAM, "Zoé"))
ENDS = (
    "clos #{n} vu", "clos vu", "clos #{n} refusé", "clos #{n} orienté vers le Banc Bleu", "clos #{n}", "clos", "0", "3",
)  # fmt: skip
ORDERS = (
    "liste", "cas #{n}", "garde #{n}", "garde", "p3", "p9 #{n}", "rappel #{n} dans 3 jours", "impasse", "phrases", "?",
    "stop", "garde ?", "nouveau cas +447700900901", "nouveau cas 12",
)  # fmt: skip
WATCH = ("je prends la garde", "je rends la garde")
FAULTS: tuple[Fault, ...] = ("unreachable", "error", "lost", "heard")

# Who was called, who has a case, who was offered one: otherwise little would happen.
WORKERS = ("called", "called", "owner", "owner", "owner", "offered", "offered", *PHONES)
SENTENCES = (CALM, CALM, SERIOUS, MORTAL, BARE, (FORGET,))
TEAM_WORDS = (TAKES, TAKES, DECLINES, SAYS, SAYS, GIVES, ENDS, ORDERS, WATCH)
# How often each thing happens.
EVENTS = {
    "somebody_writes": 6, "team_writes": 9, "comes_again": 1, "at_once": 1, "nobody_says_anything": 1,
    "two_clocks_tick": 1, "clock_jumps": 1, "member": 1, "phone_is": 2, "network_is": 2, "process_will_die": 1,
}  # fmt: skip
Event = tuple[Any, ...]


def event(seed: int) -> Event:
    """What happens next, by these odds: left to itself, hypothesis says the same thing again and again."""
    dice = Random(seed)
    (name,) = dice.choices(list(EVENTS), weights=list(EVENTS.values()))
    given: dict[str, Callable[[], Event]] = {
        "somebody_writes": lambda: (dice.choice(RESIDENTS), dice.choice(dice.choice(SENTENCES))),
        "team_writes": lambda: (dice.choice(WORKERS), dice.choice(dice.choice(TEAM_WORDS)), dice.randrange(4)),
        "comes_again": lambda: (dice.randrange(200),),
        "at_once": lambda: (dice.choice(PHONES), dice.choice([*PHONES, *RESIDENTS]), dice.randrange(4)),
        "nobody_says_anything": lambda: (dice.choice((1, 1, 2, 3, 5, 10, 20)),),
        "two_clocks_tick": lambda: (),
        "clock_jumps": lambda: (dice.choice((-1, 60)),),
        "member": lambda: (dice.choice(list(TEAM)), dice.random() < 0.5),
        "phone_is": lambda: (dice.choice([*PHONES, *RESIDENTS]), dice.choice(("blocked", "off", "well", "well"))),
        "network_is": lambda: (dice.choice(("sms", "telegram")), dice.choice((*[None] * 4, *FAULTS))),
        "process_will_die": lambda: (dice.randrange(200),),
    }
    return (name, *given[name]())
