"""The judge: compares what the provider was given, text by text, with what was promised, and wants explanations.

It reads texts as a person does (`reading`) and knows the truth as the driver kept it (`town`). Of the database it takes
only the reasons that are given there for what was not sent, and believes none of which it does not see the cause.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from tests.chaos.almanac import is_quiet, moment_of, next_open, wall_of
from tests.chaos.provider import MoodyTwilio, Span
from tests.chaos.reading import Said, read
from tests.chaos.town import Meeting, Person, Promise
from tests.fakes.twilio import FakeSms

SLACK = timedelta(minutes=5)  # a lease, a question to the provider, one try more, one text a second
RECOVERY = timedelta(minutes=40)  # after a provider that took nothing: the longest pause between two tries
# What must be zero, in the order of the table.
FAULTS = (
    "duplicates", "after their use", "after the event", "later than 5 minutes", "in quiet hours",
    "old hour after a move", "after a cancellation", "after a STOP", "never asked for", "unreadable",
    "owed and not explained",
    "explained without a cause", "explained and the team not told", "uncertain at the end",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Explanation:
    """What the book says of one reminder that was not sent."""

    reason: str
    at: datetime | None


@dataclass(frozen=True, slots=True)
class Records:
    """The reasons that stand in the database, by (appointment, revision, kind); appointments of which the team has a
    notice; the ids of the dates of series; how many rows nobody can tell the outcome of."""

    explanations: Mapping[tuple[str, int, str], Sequence[Explanation]]
    noticed: frozenset[str]
    ids: Mapping[tuple[str, str], str]
    uncertain: Sequence[str]


@dataclass(slots=True)
class Verdict:
    """Counts by name, with examples of each fault; `names` are the faults that were looked for."""

    names: tuple[str, ...] = FAULTS
    faults: Counter[str] = field(default_factory=Counter)
    facts: Counter[str] = field(default_factory=Counter)
    examples: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    @property
    def is_clean(self) -> bool:
        return not any(self.faults.values())

    def blame(self, fault: str, example: str) -> None:
        self.faults[fault] += 1
        self.examples[fault].append(example)


@dataclass(frozen=True, slots=True)
class Judge:
    """Judges a year at its end, `ends`. `outages` are without a clerk, `closed` without a provider."""

    provider: MoodyTwilio
    records: Records
    outages: Sequence[Span]
    closed: Sequence[Span]
    ends: datetime
    verdict: Verdict = field(default_factory=Verdict)

    def judge(self, people: Sequence[Person]) -> Verdict:
        for person in people:
            promises = [(each, promise) for each in person.meetings for promise in each.promises]
            self.verdict.facts["promises"] += len(promises)
            for sms in self.provider.to[person.number]:
                self.verdict.facts["texts"] += 1
                self._read_text(person, promises, sms)
            for meeting, promise in promises:
                if promise.due + RECOVERY < self.ends:
                    self._look_at(meeting, promise)
        for line in self.records.uncertain:
            self.verdict.blame("uncertain at the end", line)
        return self.verdict

    def _read_text(self, person: Person, promises: Sequence[tuple[Meeting, Promise]], sms: FakeSms) -> None:
        at, example = sms.created, f"{sms.to} {wall_of(sms.created):%F %T} {sms.body[:60]!r}"
        if is_quiet(at, person.wish_at(at)):
            self.verdict.blame("in quiet hours", example)
        said = read(sms.body, wall_of(at).date())
        if said is None:
            self.verdict.blame("unreadable", example)
            return
        fits = [
            promise for _, promise in promises
            if promise.said == said.kind and said.wall in (None, promise.wall) and promise.due <= at
            and (promise.ended is None or at <= promise.ended)
        ]  # fmt: skip
        in_time = [promise for promise in fits if at <= promise.until]
        open_ones = [each for each in in_time if not any(sid not in self.provider.failed for sid in each.met)]
        if open_ones:
            max(open_ones, key=lambda each: each.due).met.append(sms.sid)
        elif in_time:
            self.verdict.blame("duplicates", example)
        elif fits:
            self.verdict.blame("after the event" if at >= moment_of(fits[0].wall) else "after their use", example)
        else:
            self.verdict.blame(_never_promised(person, said, at), example)

    def _look_at(self, meeting: Meeting, promise: Promise) -> None:
        """Was it kept in time, or is there a good reason?"""
        person, verdict = meeting.person, self.verdict
        ready = self._ready(person, promise.due)
        example = (
            f"{person.number} R{self._id(meeting)} {promise.kind} due {wall_of(promise.due):%F %T} of {promise.wall}"
        )
        if promise.met:
            verdict.facts["kept"] += 1
            first = self._moment(person, promise.met[0])
            troubled = any(promise.due <= at <= first for at in self.provider.troubles[person.number])
            late = first - ready
            verdict.facts["kept late, provider in trouble"] += late > SLACK and troubled
            if late > (RECOVERY if troubled else SLACK):
                verdict.blame("later than 5 minutes", f"{example}: {first - ready}")
        elif promise.perhaps or (promise.ended is not None and promise.ended <= min(ready + SLACK, promise.until)):
            verdict.facts["not wanted any more"] += 1
        else:
            self._ask_why(meeting, promise, ready, example)

    def _ask_why(self, meeting: Meeting, promise: Promise, ready: datetime, example: str) -> None:
        verdict, id = self.verdict, self._id(meeting)
        found = self.records.explanations.get((id, promise.revision, promise.kind), ())
        if not found:
            verdict.blame("owed and not explained", example)
            return
        reason = found[-1].reason
        number, end = meeting.person.number, min(promise.until, promise.ended or promise.until)
        troubled = any(promise.due <= at <= promise.until for at in self.provider.troubles[number])
        if not (troubled or ready + SLACK >= end):
            verdict.blame("explained without a cause", f"{example}: {reason}")
        elif id not in self.records.noticed:
            verdict.blame("explained and the team not told", f"{example}: {reason}")
        else:
            verdict.facts[f"dropped: {reason}"] += 1

    def _ready(self, person: Person, due: datetime) -> datetime:
        """When the text could leave at the earliest: somebody at work, a provider that takes it, and no quiet hours."""
        ready = due
        while True:
            later = next_open(ready, person.wish_at(ready))
            for begins, ends in self.outages:
                later = ends if begins <= later < ends else later
            for begins, ends in self.closed:
                later = ends + RECOVERY if begins - timedelta(seconds=60) <= later < ends + RECOVERY else later
            if later == ready:
                return ready
            ready = later

    def _moment(self, person: Person, sid: str) -> datetime:
        return next(sms.created for sms in self.provider.to[person.number] if sms.sid == sid)

    def _id(self, meeting: Meeting) -> str:
        return meeting.id or self.records.ids.get(meeting.series or ("", ""), "?")


def _never_promised(person: Person, said: Said, at: datetime) -> str:
    """Why nobody was waiting for such a text at that moment."""
    if person.refused(at):
        return "after a STOP"
    for meeting in _of_hour(person, said):
        if said.kind == "reminder" and any(since < at and wall != said.wall for since, wall in meeting.walls[1:]):
            return "old hour after a move"
        if meeting.ended is not None and meeting.ended < at:
            return "after a cancellation"
    return "never asked for"


def _of_hour(person: Person, said: Said) -> Iterator[Meeting]:
    return (each for each in person.meetings if any(wall == said.wall for _, wall in each.walls))
