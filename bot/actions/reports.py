"""What people say about a door after they went: it becomes a task for the editors, with no person attached."""

from bot.exchange import Exchange, Result
from bot.guide import one_per_door
from bot.reports import guess_doors
from bot.store import figures, tasks
from bot.store.tasks import CorrectionKind
from directory.model import Entry
from flows.model import Facts
from nlu.report_kind import read_kind


async def guess_reported_door(exchange: Exchange, facts: Facts) -> Result:
    """Which door is meant: by its name, by the one picked last, or by what was shown for that need."""
    candidates = guess_doors(exchange.guide, facts, exchange.message.text)
    outcome = "unknown" if not candidates else "one" if len(candidates) == 1 else "several"
    learnt = {
        "candidates": candidates,
        "reported": candidates[0] if outcome == "one" else None,
        "report_kind": facts.get("report_kind") or read_kind(exchange.message.text),
        "report_text": facts.get("report_text") or exchange.message.text,
    }
    return Result(outcome, learnt)


async def choose_reported_door(exchange: Exchange, facts: Facts) -> Result:
    """The door of the number that was written."""
    candidates = facts.get("candidates", [])
    number = exchange.turn.choice or 0
    if not 0 < number <= len(candidates):
        return Result("no_such_number")
    return Result("chosen", {"reported": candidates[number - 1]})


async def record_report(exchange: Exchange, facts: Facts) -> Result:
    """Keeps the report as a correction task; looks for other doors when it is known what the person needs."""
    words = facts.get("report_text") or exchange.message.text
    answer = "" if exchange.message.text == words else f"\n{exchange.message.text}"
    reported = exchange.guide.named([facts.get("reported") or ""])
    entry_id = reported[0].id if reported else None
    await _record(exchange, entry_id, facts.get("report_kind") or "other", words + answer)
    spent = {"report_text": None, "report_kind": None, "candidates": None}
    needs = list(facts.get("needs") or [need for entry in reported for need in entry.needs[:1]])
    # When nobody knows which door it was, none of those it may be is proposed.
    wrong = reported or exchange.guide.named(facts.get("candidates") or [])
    found = exchange.guide.find({**facts, "needs": needs}, exchange.now).matches
    others = one_per_door(match.entry for match in found)
    ids = [entry.id for entry in others if not any(_is_there(entry, door) for door in wrong)]
    return Result("again" if ids else "known", {**spent, "needs": needs or None, "doors": ids[:9], "offset": 0})


def _is_there(entry: Entry, reported: Entry) -> bool:
    """Whether `entry` would send the person back to the door that they found shut."""
    same_street = bool(entry.street) and entry.street == reported.street
    return entry.id == reported.id or same_street or bool(set(entry.phones) & set(reported.phones))


async def search_instead(exchange: Exchange, facts: Facts) -> Result:
    """After a report: look again, when it is known for what."""
    return Result("ready" if facts.get("needs") else "unknown")


async def read_follow_up(exchange: Exchange, facts: Facts) -> Result:
    """The answer by number: 1 yes, 2 no, 3 it was closed."""
    return Result({1: "received", 2: "refused", 3: "closed"}.get(exchange.turn.choice or 0, "unclear"))


async def record_received(exchange: Exchange, facts: Facts) -> Result:
    """It worked: counted, nothing else."""
    await figures.count(exchange.tx, "door_worked", {"entry": facts.get("followed", "")}, exchange.now)
    return Result("done")


async def record_refused(exchange: Exchange, facts: Facts) -> Result:
    """It did not work: a task for the editors."""
    return await _after_follow_up(exchange, facts, "refused")


async def record_closed(exchange: Exchange, facts: Facts) -> Result:
    """It was closed: a task for the editors."""
    return await _after_follow_up(exchange, facts, "closed")


async def _after_follow_up(exchange: Exchange, facts: Facts, kind: CorrectionKind) -> Result:
    entries = exchange.guide.named([facts.get("followed", "")])
    await _record(exchange, entries[0].id if entries else None, kind, exchange.message.text)
    return Result("done", {"needs": list(entries[0].needs[:1]) if entries else None})


async def _record(exchange: Exchange, entry_id: str | None, kind: CorrectionKind, text: str) -> None:
    await tasks.add_correction(exchange.tx, exchange.tools.vault, entry_id, kind, text, exchange.now)
