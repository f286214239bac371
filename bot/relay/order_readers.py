"""The readers of `bot.relay.orders`, one per sort of order: each gives the order that a whole message is, or None."""

from collections.abc import Callable, Iterator
from datetime import time
from string import ascii_lowercase

from bot.relay import order_patterns as shapes
from bot.relay import order_words as known
from bot.relay.order_model import Order, OrderKind, Said, hear
from nlu.normalise import fold

_Verbs = dict[OrderKind, frozenset[str]]
_ALONE: _Verbs = {
    "list": known.LIST, "phrases": known.PHRASES, "share": known.SHARE_ALONE, "watch_off": known.WATCH_OFF,
    "roster": known.ROSTER, "agenda": known.AGENDA, "help": known.HELP, "stop": known.STOP,
}  # fmt: skip
_WITHOUT_NUMBER: _Verbs = {
    "take": known.YES | known.TAKE, "decline": known.NO | known.DECLINE, "keep": known.KEEP, "impasse": known.IMPASSE,
}  # fmt: skip
_WITH_NUMBER: _Verbs = {
    **_WITHOUT_NUMBER, "take": _WITHOUT_NUMBER["take"] | known.TAKE_NUMBERED, "case": known.CASE_NUMBERED,
    "share": known.SHARE_ALONE,
}  # fmt: skip
_ANSWERS: frozenset[OrderKind] = frozenset({"take", "decline"})
_ADDRESSED: _Verbs = {**_WITHOUT_NUMBER, "case": known.CASE_NUMBERED}


def read_command(text: str, *, addressed: bool = False) -> Order | None:
    """The order that the whole of `text` is; None for words. `addressed` when it came after "#42"."""
    said = hear(text, addressed=addressed)
    return next((order for read in _READERS if (order := read(said))), None)


def _alone(said: Said) -> Order | None:
    if said.polite and said.plain in known.SPOKEN:
        return None
    return next((Order(kind=kind) for kind, forms in _ALONE.items() if said.plain in forms), None)


def _verb(said: Said) -> Order | None:
    """A verb, most often with the number of a case: "prends 42", "ok #42", "impasse"."""
    found = shapes.VERB.fullmatch(said.plain)
    if found is None or (said.polite and found["verb"] in known.SPOKEN):
        return None
    verb, number = found["verb"], _int(found["n"])
    if number and not found["mark"] and verb in known.YES | known.NO:
        if verb == "no" or number in known.SHORT_LINES or (verb in ("1", "2") and number < 3):
            return None
        number = None if number == 1 and verb in known.YES else number  # "ok 1" repeats the choice of the page
    verbs = _WITH_NUMBER if number else _ADDRESSED if said.addressed else _WITHOUT_NUMBER
    kind = next((kind for kind, forms in verbs.items() if verb in forms), None)
    if kind is None:
        return None
    return Order(kind=kind, number=number, words=said.text.split("#")[0].rstrip() if kind in _ANSWERS else "")


def _phrase(said: Said) -> Order | None:
    found = shapes.PHRASE.fullmatch(said.plain)
    return Order(kind="phrase", phrase=int(found["phrase"]), number=_int(found["n"])) if found else None


def _watch(said: Said) -> Order | None:
    if found := shapes.WATCH.fullmatch(said.plain):
        return Order(kind="watch_on", until=_until(found["until"] or ""))
    found = shapes.WATCH_SHORT.fullmatch(said.plain)
    until = _until(found["until"]) if found else None
    return Order(kind="watch_on", until=until) if until else None


def _until(text: str) -> time | None:
    found = shapes.UNTIL.fullmatch(text)
    if found is None:
        return None
    hour = int(found["hour"]) if found["hour"] else known.HOURS.get(found["named"], 25)
    minute = int(found["minute"] or 0)
    if hour == 24 and minute == 0:
        return time(0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _nudge(said: Said) -> Order | None:
    found = shapes.NUDGE.fullmatch(said.plain)
    if found is None:
        return None
    number, days = _int(found["n"]), _days(found["when"] or "")
    if days is None:
        # "Rappelle-moi lundi", "#42 rappelle-moi lundi" are said to the person; "rappelle-moi #42 lundi" is an order.
        weekday = known.WEEKDAYS.get(found["when"] or "") if number else None
        return Order(kind="nudge", number=number, weekday=weekday) if found["mark"] or weekday is not None else None
    loose = found["verb"] in ("rappel", "herinnering") and found["when"] in known.DAYS
    if loose and not number and not said.addressed:  # "Rappel demain" announces something to the person
        return None
    return Order(kind="nudge", number=number, days=days)


def _days(text: str) -> int | None:
    if text in known.DAYS:
        return known.DAYS[text]
    found = shapes.DELAY.fullmatch(text)
    if found is None or found["unit"] not in known.UNITS:
        return None
    count = int(found["count"]) if found["count"].isdigit() else known.COUNTS.get(found["count"], 0)
    days = count * known.UNITS[found["unit"]]
    return days if 1 <= days <= 365 else None


def _close(said: Said) -> Order | None:
    found = shapes.CLOSING.fullmatch(said.plain)
    if found is None:
        return None
    verb, number, tail = found["verb"], _int(found["n"]), found["tail"]
    named = number is not None or said.addressed
    if tail is None:
        return Order(kind="close", number=number) if number or verb in known.CLOSE else None
    oriented = shapes.ORIENTED.fullmatch(said.trimmed) if tail.split()[0] in known.ORIENTED else None
    outcome = "oriented" if oriented else known.OUTCOMES.get(tail, "")
    if outcome and (named or verb in known.CLOSE_WITH_OUTCOME):
        return Order(kind="close", number=number, words=outcome, name=oriented["name"] if oriented else "")
    # The reason of an end must never reach the person by mistake: anything after "clos 42" closes, outcome to be said.
    if found["mark"] or (number and verb in known.CLOSE_ONLY):
        return Order(kind="close", number=number)
    return None


def _give(said: Said) -> Order | None:
    found = shapes.GIVE.fullmatch(said.trimmed)
    if found is None:
        return None
    number, name = _int(found["n"]), (found["name"] or "").strip()
    if found["mark"]:
        return Order(kind="give", number=number, name=name)
    handing = found["verb"].lower() in ("donne", "donner", "doorgeven") or found["door"] is not None
    sure = number or handing or (found["verb"].lower() == "geef" and name[:1].isupper())
    if not found["to"] or not sure or not _is_name(name):
        return None
    return Order(kind="give", number=number, name=name)


def _note(said: Said) -> Order | None:
    found = shapes.NOTE.fullmatch(said.text)
    if found is None:
        return None
    number, words, colon = _int(found["n"]), found["words"].strip(), found["colon"]
    if number in known.SHORT_LINES and not found["mark"]:
        return None
    if colon or found["mark"]:
        return Order(kind="note", number=number, words=words)
    if not number:
        return None if words else Order(kind="note")
    first = fold(words).split(" ")[0].strip(".,;")
    counts = first in known.COUNTED or not first[:1].isalpha()
    on_the_line = found["words"][:1] in (" ", "\u00a0")
    return Order(kind="note", number=number, words=words) if on_the_line and not counts else None


def _share(said: Said) -> Order | None:
    found = shapes.SHARE.fullmatch(said.text)
    if found is None:
        return None
    number, name, words = _int(found["n"]), (found["name"] or "").strip(), found["words"].strip()
    if name and words and found["colon"] and (found["mark"] or _may_be_called(name)):
        return Order(kind="share", number=number, name=name, words=words)
    begun = number and not words and _is_name(name)
    return Order(kind="share", number=number) if found["mark"] or begun else None


def _open(said: Said) -> Order | None:
    found = shapes.OPEN.fullmatch(said.trimmed)
    return Order(kind="open", words=(found["words"] or "").strip()) if found else None


def _appointment(said: Said) -> Order | None:
    new = shapes.APPOINTMENT_NEW.fullmatch(said.text)
    if new is not None and new["mark"]:  # "rdv 42 rue Haute" is said to the person
        return Order(kind="appointment_new", number=_int(new["n"]), words=new["words"])
    known_one = shapes.APPOINTMENT.fullmatch(said.trimmed)
    return Order(kind="appointment", number=_int(known_one["n"]), words=known_one["words"]) if known_one else None


def _mistyped(said: Said) -> Order | None:
    meant = _SLIPS.get(said.plain)
    return read_command(meant) if meant else None


_READERS: tuple[Callable[[Said], Order | None], ...] = (
    _alone, _verb, _phrase, _watch, _nudge, _close, _give, _note, _share, _open, _appointment, _mistyped,
)  # fmt: skip


def _is_name(text: str) -> bool:
    """Whether this may be somebody: one word, or two or three with capitals."""
    words = text.split()
    written = len(words) == 1 or all(word[0].isupper() for word in words)
    return bool(shapes.NAME.fullmatch(text)) and written and _may_be_called(text)


def _may_be_called(text: str) -> bool:
    """Whether a name may begin so: "ton", "manger" and "l'accueil" go on with what is said to a person."""
    first = fold(text).split(" ")[0]
    return first not in known.NOT_NAMES and first.split("'")[0] not in known.NOT_NAMES


def _int(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _slips(word: str) -> Iterator[str]:
    """What one slip of the finger makes of `word`: two letters swapped, one doubled, and in longer ones one wrong."""
    for at, letter in enumerate(word):
        yield word[:at] + letter + word[at:]
        yield word[:at] + word[at + 1 : at + 2] + letter + word[at + 2 :]
        if len(word) > 6:
            yield word[:at] + word[at + 1 :]
            yield from (word[:at] + other + word[at + 1 :] for other in ascii_lowercase)


_SLIPS = {slip: word for word in known.FORGIVEN for slip in _slips(word) if slip not in known.FORGIVEN}
