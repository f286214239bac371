"""Everything that is known about one door, and only that, in at most two segments."""

from collections.abc import Mapping
from datetime import date

from babel import Locale

from bot.channels.base import Button
from bot.exchange import Exchange, View
from bot.hours.words import weekly_hours
from bot.languages import written
from bot.reply import Line, Part, Reply, fit, shorten
from bot.views.door_line import where
from bot.views.doors import PAGE
from directory.model import Entry
from flows.model import Facts

STALE_DAYS = 180


async def details(exchange: Exchange, facts: Facts) -> View:
    """The door that was picked. What has no room goes last-important first; the address and the hours always stay."""
    (entry,) = exchange.guide.named([facts["picked"]])
    offer = "" if facts.get("no_reminders") else exchange.say("details-follow-up")
    text = fit([*_lines(exchange, entry), [Part(offer, rank=7)]], exchange.locale)
    return View([Reply(text, buttons=_buttons(exchange))], {"offered": True if offer and offer in text else None})


async def reported_doors(exchange: Exchange, facts: Facts) -> View:
    """Which of these doors was wrong? At most three, by name and street."""
    entries = exchange.guide.named(facts.get("candidates", []))[:PAGE]
    lines: list[Line] = [[Part(exchange.say("report-which"))]]
    for number, entry in enumerate(entries, 1):
        label = entry.label_in(exchange.locale)
        place = where(entry, exchange) or ", ".join(entry.phones[:1])
        street = Part(f", {place}" if place else "", rank=2)
        lines.append([Part(f"{number} "), Part(label, rank=1, shorter=shorten(label, 30)), street])
    lines.append([Part(exchange.say("report-which-footer"))])
    numbers = tuple(Button(str(n), str(n)) for n in range(1, len(entries) + 1))
    return View([Reply(fit(lines, exchange.locale), buttons=numbers)])


def last_check(entry: Entry, today: date) -> str:
    """How fresh the row is: "verified", "stale" (older than 180 days) or "unverified"."""
    if entry.verified_on is None:
        return "unverified"
    return "stale" if (today - entry.verified_on).days > STALE_DAYS else "verified"


def _lines(exchange: Exchange, entry: Entry) -> list[Line]:
    street = ", ".join(part for part in (where(entry, exchange), _town(exchange, entry)) if part)
    said = [Part(f" {sentence}", rank) for sentence, rank in _sentences(exchange, entry)]
    locale = exchange.locale
    hours = weekly_hours(entry.schedules_in(locale), exchange.tools.words, locale)
    hours = hours[:1].upper() + hours[1:]
    return [
        [
            Part(entry.label_in(exchange.locale)),
            Part(f", {street}" if street else ""),
            Part(_phones(entry, exchange.locale)),
        ],
        [Part(_in(entry.description, exchange.locale), rank=3)],
        [Part(_in(entry.at_the_door, exchange.locale), rank=5)],
        [Part(hours, rank=1, shorter=shorten(hours, 90))],
        said,
        [Part(_check(exchange, entry))],
    ]


def _sentences(exchange: Exchange, entry: Entry) -> list[tuple[str, int]]:
    """The short facts with the rank at which each may leave; only what is recorded."""
    say, who = exchange.say, entry.eligibility
    documents = entry.told("required_documents", exchange.locale, ", ".join(entry.required_documents))
    languages = language_names(entry.languages, exchange.locale)
    cost = entry.told("cost", exchange.locale, entry.cost)
    audience = entry.told("eligibility", exchange.locale, who.text)
    transport = entry.told("transport", exchange.locale, entry.transport)
    facts = (
        (entry.saturation == "full", say("details-full"), 0),
        (entry.appointment == "needed", say("details-appointment"), 1),
        (entry.appointment == "none", say("details-no-appointment"), 4),
        (entry.free is True, say("details-free"), 4),
        (cost and not entry.free, _sentence(cost), 4),
        (audience, say("details-for", audience=audience), 4),
        (documents, say("details-documents", documents=documents), 2),
        (who.undocumented == "yes", say("details-undocumented"), 5),
        (entry.wheelchair == "yes", say("details-wheelchair"), 6),
        (who.dogs == "yes", say("details-dogs"), 6),
        (languages, say("details-languages", languages=languages), 8),
        (transport, _sentence(transport), 5),
    )
    return [(sentence, rank) for recorded, sentence, rank in facts if recorded]


def language_names(codes: tuple[str, ...], locale: str) -> str:
    """The languages spoken at the door, named in the person's language; a code that nobody knows stays a code."""
    names = [Locale(locale).languages.get(code, code) for code in codes]
    return ", ".join(str(name) for name in names)


def _check(exchange: Exchange, entry: Entry) -> str:
    today = exchange.now.date()
    state = last_check(entry, today)
    if state == "unverified" and (not entry.phones or not entry.street):  # a number alone: calling is the way anyway
        state = "unverified-no-phone"
    verified = f"{entry.verified_on:%d/%m}" if entry.verified_on else ""
    if entry.verified_on and entry.verified_on.year != today.year:
        verified = f"{entry.verified_on:%d/%m/%Y}"
    return exchange.say(f"details-{state}", date=verified)


def _town(exchange: Exchange, entry: Entry) -> str:
    if entry.sensitive_address or not entry.street:
        return ""
    return " ".join(part for part in (entry.postcode, exchange.guide.town(entry, exchange.locale)) if part)


def _phones(entry: Entry, locale: str) -> str:
    return f", {written(entry.phones[0], locale)}" if entry.phones else ""


def _in(texts: Mapping[str, str], locale: str) -> str:
    """The text in the person's language; what is not translated is left out rather than half understood."""
    return texts.get(locale, "")


def _sentence(text: str) -> str:
    text = text[:1].upper() + text[1:]
    return text if text.endswith((".", "!", "?")) else f"{text}."


def _buttons(exchange: Exchange) -> tuple[Button, ...]:
    return (Button(exchange.say("button-more"), exchange.say("button-more")),
            Button(exchange.say("button-human"), exchange.say("button-human")))  # fmt: skip
