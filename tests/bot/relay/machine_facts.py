"""What must be true of the relay after every step, whatever happened: read from the database and from the phones.

Every message carries a word of its own ("mot-7" of a resident, "parole-8" of a member), so that it can be followed.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta

from tests.bot.relay.machine_seen import Row, Seen
from tests.bot.relay.machine_world import Told

WORD = re.compile(r"mot-(\d+)\b")
SAYING = re.compile(r"parole-(\d+)\b")
HANDED_OVER = ("taken", "accepted")
LOST = ("permanent_failure", "expired", "cancelled")
SERIOUS = ("urgent", "life_danger")
LADDER = timedelta(minutes=15)  # from the first call to the truth, with the ticks between
LONGEST_SILENCE = timedelta(minutes=65)  # no ladder waits longer for its next step


@dataclass
class Memory:
    """What was seen until now. Steps count from 1; `since` is what a step began with."""

    step: int = 0
    before: Seen | None = None
    told: int = 0  # how many texts were looked at already
    events: int = 0
    crashed: bool = False  # a crash may send a text twice: better than never
    calm_for: timedelta = timedelta(0)  # how long the clock has ticked without a jump
    allowed_slack: timedelta = timedelta(0)  # how far the clock was put back
    spoken_at: dict[str, int] = field(default_factory=dict)  # "mot-7" -> step
    spoken_by: dict[str, str] = field(default_factory=dict)  # "parole-8" -> urn; "mot-7" -> urn
    held: dict[tuple[str, str], int] = field(default_factory=dict)  # (member, contact) -> last step they had the case
    opened: dict[str, int] = field(default_factory=dict)  # case -> step
    prompt: bool = True  # texts arrive in the step in which they are written
    followed: set[str] = field(default_factory=set)  # messages of the team that were looked at
    serious: set[str] = field(default_factory=set)  # incoming messages whose safety was looked at
    arrivals: dict[tuple[str, str], int] = field(default_factory=dict)  # (urn, word) as relayed -> how often


def check(seen: Seen, told: list[Told], past: Memory) -> None:
    """Every fact; raises AssertionError with the one that is broken. Then `past` knows this step too."""
    new_events = seen.events[past.events :]
    _remember_owners(seen, new_events, past)
    facts = (_one_case_each, _never_nobody, _truth_is_told, _owners_are_in_the_story, _danger_has_a_case, _handled)
    for fact in facts:
        fact(seen, past)
    _only_who_serves_is_called(seen, new_events, past)
    _words_find_the_owner(seen, past)
    _nothing_said_is_lost(seen, told[past.told :], past)
    for each in told[past.told :]:
        _numbers_are_masked(each)
        _only_the_owner_has_it(seen, each, past)
        _words_reach_only_owners(seen, each, past)
    past.before, past.told, past.events = seen, len(told), len(seen.events)


def _remember_owners(seen: Seen, new_events: Iterable[Row], past: Memory) -> None:
    for each in seen.open_cases():
        past.opened.setdefault(each["id"], past.step)
        if each["owner_id"] and each["contact_id"]:
            past.held[each["owner_id"], each["contact_id"]] = past.step
    for each in new_events:
        if each["kind"] in HANDED_OVER:
            theirs = seen.cases[each["case_id"]]["contact_id"]
            past.held[each["staff_id"], theirs] = past.step


def _one_case_each(seen: Seen, past: Memory) -> None:
    people = [each["contact_id"] for each in seen.open_cases()]
    assert None not in people, "an open case belongs to somebody"
    assert len(people) == len(set(people)), "one open case for each person"


def _never_nobody(seen: Seen, past: Memory) -> None:
    for each in seen.open_cases():
        number, due = each["id"], each["due_at"]
        if each["owner_id"] is None:
            assert due is not None, f"case {number} has neither an owner nor a ladder"
            assert each["waiting_since"] is not None, f"case {number} without owner: the person waits"
        last = [event["kind"] for event in seen.events if event["case_id"] == number and _is_talk(seen, event)][-1:]
        if last == ["received"]:
            assert each["waiting_since"] is not None, f"case {number}: the person wrote last, and nobody is reminded"
        if each["waiting_since"] is not None:
            assert due is not None, f"case {number}: the person waits and nothing is due"
            late = due - seen.now - past.allowed_slack
            assert late <= LONGEST_SILENCE, f"case {number}: nothing happens for {late}"


def _is_talk(seen: Seen, event: Row) -> bool:
    """Words of the person or of the team, not a second try to deliver them."""
    key = seen.outgoing[event["outbound_id"]]["dedupe_key"] if event["outbound_id"] else ""
    return key.startswith(("relay:in:", "relay:out:", "relay:share:"))


def _truth_is_told(seen: Seen, past: Memory) -> None:
    """Who waits for somebody longer than the whole ladder has been told so, or that nobody is on duty."""
    for each in seen.open_cases():
        begun = [
            event["at"] for event in seen.events
            if event["case_id"] == each["id"] and event["kind"] in ("opened", "raised", "released", *HANDED_OVER)
        ]  # fmt: skip
        if each["owner_id"] is None and past.calm_for >= LADDER and max(begun) <= seen.now - LADDER:
            assert each["alarmed_at"] is not None, f"case {each['id']}: nobody came, and the person was not told"


def _owners_are_in_the_story(seen: Seen, past: Memory) -> None:
    owners: dict[str, str | None] = {}
    offered: set[str] = set()
    for each in seen.events:
        id, kind = each["case_id"], each["kind"]
        if kind == "offered":
            offered.add(id)
        if kind == "accepted":
            assert id in offered, f"case {id} was accepted without an offer"
        if kind in HANDED_OVER:
            assert owners.get(id) != each["staff_id"], f"case {id} was taken twice by the same member"
            owners[id] = each["staff_id"]
        if kind == "released":
            owners[id] = None
        if kind in {"refused", "released", *HANDED_OVER}:
            offered.discard(id)
    for id, found in seen.cases.items():
        assert found["owner_id"] == owners.get(id), f"the owner of case {id} is not the one of its story"


def _danger_has_a_case(seen: Seen, past: Memory) -> None:
    for id, message in seen.incoming.items():
        who = message["contact_id"]
        if id in past.serious or message["level"] not in SERIOUS or who is None:
            continue
        past.serious.add(id)
        found = seen.case_of(who) or next(
            (each for each in seen.cases.values()
             if each["contact_id"] == who and each["closed_at"] >= message["received_at"]), None,
        )  # fmt: skip
        assert found is not None, f"message {id} is {message['level']} and has no case"
        assert found["level"] == "life_danger" or message["level"] == "urgent", f"case {found['id']} was not raised"
        _safety_text_left(seen, message, past)


def _safety_text_left(seen: Seen, message: Row, past: Memory) -> None:
    since = message["received_at"] - timedelta(minutes=5) - past.allowed_slack
    told = [
        each for each in seen.outgoing.values()
        if each["contact_id"] == message["contact_id"] and each["lane"] == 0 and each["created_at"] >= since
    ]  # fmt: skip
    assert told, f"message {message['id']}: no safety text"
    if not past.crashed and message["contact_id"] not in seen.unreachable:
        lost = [each["status"] for each in told if each["status"] in LOST and each["reason"] != "off"]
        assert len(lost) < len(told), f"message {message['id']}: every safety text was lost"


def _handled(seen: Seen, past: Memory) -> None:
    for id, message in seen.incoming.items():
        assert message["attempts"] == 0, f"message {id} could not be handled: {message['reason']}"


def _only_who_serves_is_called(seen: Seen, new_events: Iterable[Row], past: Memory) -> None:
    before = past.before or seen
    for each in new_events:
        if each["kind"] != "paged":
            continue
        who, number = each["staff_id"], each["case_id"]
        serves = who in seen.serving | before.serving or "coordinator" in seen.roles[who]
        assert serves, f"{who} is off duty and was called for case {number}"
        then, now = before.cases.get(number), seen.cases[number]
        owned = then is not None and then["owner_id"] and then["owner_id"] == now["owner_id"]
        assert not owned or each["detail"] == "silent", f"{who} was called for case {number}, which somebody has"


def _words_find_the_owner(seen: Seen, past: Memory) -> None:
    """What a person wrote is with who has their case, or on its way, or its loss is about to be dealt with."""
    for found in seen.open_cases():
        if found["owner_id"] is None:
            continue
        mine = {id for id, member in seen.member_of.items() if member == found["owner_id"]}
        there = " ".join(
            seen.texts.get(id, "") for id, each in seen.outgoing.items()
            if each["contact_id"] in mine and (each["status"] not in LOST or _pending(seen, id))
        )  # fmt: skip
        reached = set(WORD.findall(there))
        for id, message in seen.incoming.items():
            if message["contact_id"] != found["contact_id"] or message["handled_at"] is None:
                continue
            for word in WORD.findall(seen.heard.get(id, "")):
                late = past.spoken_at[f"mot-{word}"] >= past.opened[found["id"]]
                assert word in reached or not late, f"mot-{word} never reached who has case {found['id']}"


def _pending(seen: Seen, outgoing_id: str) -> bool:
    return any(each["outbound_id"] == outgoing_id and each["settled_at"] is None for each in seen.events)


def _nothing_said_is_lost(seen: Seen, told: list[Told], past: Memory) -> None:
    """What a member wrote is on its way to a person, or the member was answered."""
    answered = {each["in_reply_to"] for each in seen.outgoing.values()}
    keys = " ".join(each["dedupe_key"] for each in seen.outgoing.values())
    for id, message in seen.incoming.items():
        if id in past.followed or message["handled_at"] is None:
            continue
        past.followed.add(id)
        if seen.member_of.get(message["contact_id"]) in {None, *seen.left}:
            continue
        done = id in answered or f"relay:desk:{id}:" in keys or f"relay:out:{id}:" in keys
        assert done, f"message {id} of the team: neither sent nor answered"


def _only_the_owner_has_it(seen: Seen, told: Told, past: Memory) -> None:
    """ "The case is yours" is true when it is said; what was late on its way may be old."""
    found = re.match(r"(?:Merci\. )?Le cas (\d+) (?:est|reste) à vous\.", told.text)
    if found and past.prompt:
        member = next(seen.member_of[id] for id, urn in seen.urns.items() if urn == told.urn)
        assert seen.cases[found[1]]["owner_id"] == member, f"{member} was told that case {found[1]} is theirs"


def _numbers_are_masked(told: Told) -> None:
    assert "7009000" not in told.text, f"a number is in a text to {told.urn}: {told.text}"


def _words_reach_only_owners(seen: Seen, told: Told, past: Memory) -> None:
    contact_id = next((id for id, urn in seen.urns.items() if urn == told.urn), None)
    member = seen.member_of.get(contact_id or "")
    for number in WORD.findall(told.text):
        word = f"mot-{number}"
        assert member is not None, f"{word} came to {told.urn}, who is not of the team"
        theirs = {id for id, urn in seen.urns.items() if urn == past.spoken_by[word]}
        spoken = past.spoken_at[word]
        had = [step for (who, whose), step in past.held.items() if who == member and (whose in theirs or not theirs)]
        assert had, f"{word} came to member {member}, who never had the case"
        assert max(had) >= spoken - 1, f"{word} came to member {member}, who has the case no more"
    for number in SAYING.findall(told.text) if member is None else ():
        saying = f"parole-{number}"
        author = seen.member_of.get(next(id for id, urn in seen.urns.items() if urn == past.spoken_by[saying]), "")
        mine = past.held.get((author, contact_id or ""), 0)
        assert mine >= past.spoken_at[saying] - 1, f"{saying} came to {told.urn}, whose case was not its author's"
    if not past.crashed:
        _count_arrivals(told, past)


def _count_arrivals(told: Told, past: Memory) -> None:
    """A text of one message, as it is relayed, comes once."""
    for relayed in re.findall(r"^(?:#\d+ (?:DANGER )?.*(mot-\d+)|[^\n]*: .*(parole-\d+))", told.text):
        key = (told.urn, "".join(relayed))
        past.arrivals[key] = past.arrivals.get(key, 0) + 1
        assert past.arrivals[key] == 1, f"{key[1]} came twice to {told.urn}"


def check_at_rest(seen: Seen) -> None:
    """What must be true once the clock has ticked in peace."""
    late = [id for id, each in seen.incoming.items() if each["handled_at"] is None]
    assert not late, f"never handled: {late}"
    undealt = [
        each["id"] for each in seen.events
        if each["outbound_id"] and each["settled_at"] is None
        and seen.outgoing[each["outbound_id"]]["status"] in ("permanent_failure", "expired")
    ]  # fmt: skip
    assert not undealt, f"nobody dealt with the failure of {undealt}"
    for each in seen.open_cases():
        assert each["due_at"] is None or each["due_at"] >= seen.now, f"the ladder of case {each['id']} stands still"
        owner = each["owner_id"]
        reached = [id for id, whose in seen.member_of.items() if whose == owner and id not in seen.unreachable]
        assert owner is None or (reached and owner not in seen.left), f"who has case {each['id']} cannot be reached"
