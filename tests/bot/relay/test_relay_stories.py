"""Whole stories of the relay as golden files: residents and the team side by side, as each reads it on their phone.

What happens: ``amina> text``, ``bilal(telegram)> text`` (20 s later; with ``& `` before it, at the same moment),
``@ +3min`` (time passes), ``@ 2026-10-25T02:30`` (the clock jumps), ``@ blocked chloe telegram``, ``@ leaves chloe``,
``@ sender stops`` (nothing leaves until the next crash), ``@ crash`` (a new process on the same database).
What it leads to: ``chloe(telegram)< text [segments]`` and ``! case 1 ...``; help lines stand as {key}. After a wanted
change: ``UPDATE_TRANSCRIPTS=1``, then read the difference as the person and as the worker would.
"""

import os
import re
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest

from bot.app import App, build
from bot.channels.base import InboundMessage
from bot.clock import BRUSSELS, FixedClock, local
from bot.store import cases, contacts, opt_outs, shifts, staff
from bot.store.cases import Case
from bot.store.shifts import Post, Shift
from bot.store.staff import ROLES, Staff
from directory.helplines import Helplines
from tests.relay_world import BETWEEN, TICK, NamedTerminal, Permanence, Told, permanence

FOLDER = Path(__file__).parents[2] / "transcripts" / "relay"
STORIES = sorted(FOLDER.glob("*.txt"))
LINES = sorted(Helplines.load(), key=lambda line: -len(line.number))
SAYS = re.compile(r"(?P<same>& )?(?P<who>\w+)(?:\((?P<channel>\w+)\))?> (?P<text>.*)")
HEARS = re.compile(r"^(?P<who>\w+)(?:\(\w+\))?< (?P<text>.*?) \[(?P<cost>\d+)\]$", re.S | re.M)
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
SINCE = date(2026, 1, 1)
MINUTES = {"s": 1 / 60, "min": 1, "h": 60}
ENOUGH = 8  # letters of a message that a text for the team may not hold by chance


@dataclass
class Story:
    """A story on its way. `lines` is what the file should say."""

    now: Permanence
    header: dict[str, str]
    lines: list[str] = field(default_factory=list)
    team: dict[str, Staff] = field(default_factory=dict)
    said: dict[str, list[str]] = field(default_factory=dict)  # what each resident wrote
    had: set[tuple[str, str]] = field(default_factory=set)  # (member, resident): whose words a member may read
    known: set[str] = field(default_factory=set)
    sending: bool = True
    dropped: list[App] = field(default_factory=list)
    _count: int = 0

    async def begin(self) -> None:
        """Hires the team and plans their watches, as the header says. On Telegram nobody counts segments."""
        self.now.app.tools.channels["telegram"].max_segments = None
        for words in _parts(self.header["team"]):
            roles = [word for word in words[1:] if word in ROLES] or ["permanence"]
            spoken = [word for word in words[1:] if len(word) == 2] or ["fr"]
            channels = [word for word in words[1:] if word in ("sms", "telegram")]
            member = await self.now.hires(words[0], *channels, roles=roles, languages=spoken)
            self.team[member.handle] = member
        for words in _parts(self.header.get("watch", "")):
            async with self.now.app.database.transaction() as tx:
                await shifts.add(tx, _watch(self.team[words[0]], words[1:]), self.now.clock.now())

    async def lives(self, told: str) -> str:
        """The same story as it happens today. What people say, comments and the clock's moves are kept."""
        for line in told.splitlines():
            if line.startswith(("!", "  ")) or re.match(r"\w+(?:\(\w+\))?< ", line):
                continue
            self.lines.append(line)
            says = SAYS.fullmatch(line)
            if says:
                await self._says(says)
            elif line.startswith("@ "):
                await self._happens(line[2:].split())
        return "\n".join(self.lines) + "\n"

    async def _says(self, says: re.Match[str]) -> None:
        who, channel, before = says["who"], says["channel"] or "sms", len(self.now.told)
        self._count += 1
        if not says["same"]:
            self.now.clock.move_to(self.now.clock.now() + BETWEEN)
        if who not in self.team:
            self.said.setdefault(who, []).append(says["text"])
        await self.now.app.receiving.message(
            InboundMessage(
                channel=channel, provider_message_id=f"{who}-{self._count}", urn=self._urn(who, channel),
                text=says["text"], received_at=self.now.clock.now(),
            )
        )  # fmt: skip
        await self._settle()
        await self._write_down(before)

    async def _happens(self, words: list[str]) -> None:
        before = len(self.now.told)
        match words:
            case ["blocked", who, channel]:
                self.now.blocked.add((channel, who))
            case ["leaves", who]:
                async with self.now.app.database.transaction() as tx:
                    await staff.change(tx, self.team[who].id, active=False)
            case ["sender", "stops"]:
                self.sending = False
            case ["crash"]:
                self._crash()
                await self._tick()
                await self.now.app.inbound.sweep()
                await self._tick()
            case [when] if when.startswith("+"):
                await self._passes(when[1:])
                return
            case [when] if "T" in when:
                moment = datetime.fromisoformat(when)
                self.now.clock.move_to(moment if moment.tzinfo else moment.replace(tzinfo=BRUSSELS))
                await self._tick()
            case _:
                pytest.fail(f"'@ {' '.join(words)}' is nothing that can happen")
        await self._write_down(before)

    async def _passes(self, much: str) -> None:
        """Time in ticks; the hour is written before whatever arrives meanwhile."""
        found = re.fullmatch(r"([\d.]+)(s|min|h)", much)
        assert found, f"'+{much}' is not a time such as +3min"
        end = self.now.clock.now() + timedelta(minutes=float(found[1]) * MINUTES[found[2]])
        while self.now.clock.now() < end:
            before = len(self.now.told)
            self.now.clock.move_to(min(self.now.clock.now() + TICK, end))
            await self._tick()
            await self._write_down(before, hour=True)

    async def _tick(self) -> None:
        if self.sending:
            await self.now.tick()

    async def _settle(self) -> None:
        await (self.now.settle() if self.sending else self.now.app.inbound.idle())

    def _crash(self) -> None:
        """A new process on the same database; the old one says nothing more."""
        self.dropped.append(self.now.app)
        channels = tuple(NamedTerminal(name, self.now, self.now.clock) for name in ("sms", "telegram"))
        self.now.app = build(self.now.app.settings, self.now.clock, channels)
        self.now.app.tools.channels["telegram"].max_segments = None
        self.sending = True

    async def _write_down(self, before: int, *, hour: bool = False) -> None:
        told, facts = self.now.told[before:], await self._facts()
        if hour and (told or facts):
            self.lines.append(f"! {local(self.now.clock.now()):%H:%M}")
        for each in told:
            who = self._name(each.who)
            self._keeps_words(who, each)
            channel = "" if each.channel == "sms" else f"({each.channel})"
            text = _with_keys(each.text).replace("\n", "\n  ")
            self.lines.append(f"{who}{channel}< {text} [{each.segments}]")
        self.lines += [f"! {fact}" for fact in facts]

    async def _facts(self) -> list[str]:
        """What stands behind the texts, when it has changed: the cases, and what people do not want."""
        found, number = [], 1
        async with self.now.app.database.reading() as tx:
            while (each := await cases.get(tx, number)) is not None:
                found.append(self._case(each))
                number += 1
            for who in self.said:
                contact = await contacts.find(tx, self.now.app.tools.vault, *self._address(who))
                kinds = sorted(await opt_outs.kinds(tx, contact.id)) if contact else []
                found += [f"{who} opt-out {kind}" for kind in kinds]
                case_ = await cases.open_case(tx, contact.id) if contact else None
                self.had |= {(name, who) for name, m in self.team.items() if case_ and m.id == case_.owner_id}
        new = [fact for fact in found if fact not in self.known]
        self.known = set(found)
        return new

    def _case(self, found: Case) -> str:
        names = {member.id: name for name, member in self.team.items()}
        owner = f" owner {names[found.owner_id]}" if found.owner_id else ""
        offered = f" offered {names[found.offered_to]}" if found.offered_to else ""
        waits = " waits" if found.waiting_since and found.owner_id else ""
        end = f" {found.outcome}" if found.outcome else ""
        return f"case {found.number} {found.level} {found.status}{owner}{waits}{offered}{end}"

    def _keeps_words(self, who: str, told: Told) -> None:
        """Nobody of the team reads a word of a person before the case is theirs."""
        for resident, texts in self.said.items() if who in self.team else ():
            for text in texts if (who, resident) not in self.had else ():
                assert len(text) < ENOUGH or text not in told.text, f"{who} reads what {resident} wrote: {told.text}"

    def _address(self, who: str) -> tuple[str, str]:
        channel = "telegram" if who in self.header.get("telegram", "").split() else "sms"
        return channel, self._urn(who, channel)

    def _urn(self, who: str, channel: str) -> str:
        number = self._numbers().get(who)
        return f"tel:{number}" if number else f"{channel}:{who}"

    def _name(self, who: str) -> str:
        return next((name for name, number in self._numbers().items() if number == who), who)

    def _numbers(self) -> dict[str, str]:
        return {name: number for name, number in _parts(self.header.get("number", ""))}


def _parts(text: str) -> list[list[str]]:
    return [part.split() for part in text.split(";") if part.strip()]


def _watch(member: Staff, words: list[str]) -> list[Shift]:
    """ "08:30-17:00 mon-fri", "backup 22:00-06:00": lines of every week."""
    post: Post = "backup" if "backup" in words else "on_duty"
    hours = next(word for word in words if ":" in word)
    starts, ends = (time.fromisoformat(part) for part in hours.split("-"))
    days = next((word.split("-") for word in words if word[:3] in DAYS), ["mon", "sun"])
    first, last = DAYS.index(days[0]), DAYS.index(days[-1])
    return [
        Shift(staff_id=member.id, post=post, weekday=day, first_date=SINCE, starts=starts, ends=ends)
        for day in range(first, last + 1)
    ]


def _with_keys(text: str) -> str:
    for line in LINES:
        for number in (line.number, line.number.replace(" ", "")):
            text = re.sub(rf"(?<![\d/#]){re.escape(number)}(?!\d)", f"{{{line.key}}}", text)
    return text


def _header(told: str) -> dict[str, str]:
    return dict(re.findall(r"^# (now|team|watch|hours|number|telegram): (.+)$", told, re.MULTILINE))


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
async def test_story(path: Path, sqlite_url: str) -> None:
    told = path.read_text(encoding="utf-8")
    header = _header(told)
    assert {"now", "team"} <= header.keys(), f"{path.name}: begin with '# now: 2026-11-24T15:00' and '# team: ...'"
    clock = FixedClock(datetime.fromisoformat(header["now"]).replace(tzinfo=BRUSSELS))
    changes = {"sms_allowed_prefixes": "+447700900", "permanence_hours": header.get("hours", "")}
    async with permanence(sqlite_url, clock, **changes) as now:
        story = Story(now, header)
        await story.begin()
        lived = await story.lives(told)
    for app in story.dropped:
        await app.stop()
    if os.environ.get("UPDATE_TRANSCRIPTS"):
        path.write_text(lived, encoding="utf-8")
    assert lived == told


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_what_the_bot_says_to_a_resident_fits_two_segments(path: Path) -> None:
    told = path.read_text(encoding="utf-8")
    team = {staff.handle_of(words[0]): words[0] for words in _parts(_header(told)["team"])}
    for heard in HEARS.finditer(told):
        theirs = any(heard["text"].startswith(f"{name}:") for name in team.values())  # a worker's own words
        arabic = re.search("[\u0600-\u06ff]", heard["text"]) is not None
        assert heard["who"] in team or theirs or int(heard["cost"]) <= 2 + arabic, f"{path.name}: {heard[0]}"


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_no_phone_shows_the_number_of_another(path: Path) -> None:
    for heard in HEARS.finditer(path.read_text(encoding="utf-8")):
        assert not re.search(r"\+\d{3,}|\d{7,}|tel:|sms:|telegram:", heard["text"]), f"{path.name}: {heard[0]}"
