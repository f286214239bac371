"""How well the engine understands, measured: ``passerelle nlu evaluate`` or ``python -m nlu.evaluate``.

Two readings per language: cross-validated (whole situations kept apart, so that near-copies never help) and held-out
(``nlu/heldout``, never learnt from). Figures go to a table, to JSON, and to the table of ``nlu/README.md``.
"""

import json
import time
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from nlu.embedded import EmbeddedEngine
from nlu.engine import Classification
from nlu.interpretation import INTENTS
from nlu.language import detect
from nlu.training import HELDOUT, SPLIT, Example, read_examples

FOLDS = 5
README = Path(__file__).parent / "README.md"
LANGUAGE_WORDS = 3


@dataclass(frozen=True, slots=True)
class Figures:
    """Shares (0..1) for one language of one reading. `first_need` counts the messages that ask for a door."""

    messages: int
    intent: float
    intent_macro_f1: float
    with_need: int
    first_need: float
    wrong_need: float
    needs_precision: float
    needs_recall: float


@dataclass(frozen=True, slots=True)
class Report:
    """Everything measured. Times are milliseconds a message; `language` is the share of right detections (3+ words)."""

    engine: str
    cross_validated: dict[str, Figures]
    held_out: dict[str, Figures]
    language: dict[str, float]
    p50_ms: float
    p95_ms: float


Answer = tuple[Example, Classification]
Read = Callable[[Example], Classification]
Teach = Callable[[list[Example]], AbstractContextManager[Read]]  # an engine that knows these examples and no others


@contextmanager
def embedded(taught: list[Example]) -> Iterator[Read]:
    """The embedded engine taught `taught`."""
    engine = EmbeddedEngine.trained_on(taught)
    yield lambda item: engine.read(item.text, item.language)


def evaluate(output: Path | None = None, teach: Teach = embedded, folds: int = FOLDS) -> str:
    """Measures, writes JSON to `output` when given, and returns the table (Markdown). Takes some minutes."""
    report = measure(read_examples(), read_examples(HELDOUT), folds, teach)
    if output is not None:
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_text(json.dumps(asdict(report), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return table(report)


def measure(taught: list[Example], held_out: list[Example], folds: int = FOLDS, teach: Teach = embedded) -> Report:
    """Both readings and the times; 0 `folds` leaves the first out. Raises `ValueError` when `taught` is too small."""
    crossed = [answer for fold in range(folds) for answer in _fold_answers(taught, fold, folds, teach)]
    times: list[float] = []
    with teach(taught) as read:
        answers = [_timed(read, item, times) for item in held_out]
    times.sort()
    return Report(
        engine=answers[0][1].engine if answers else "",
        cross_validated=measure_answers(crossed),
        held_out=measure_answers(answers),
        language=_language_figures(held_out),
        p50_ms=round(times[len(times) // 2], 3) if times else 0.0,
        p95_ms=round(times[int(len(times) * 0.95)], 3) if times else 0.0,
    )


def measure_answers(answers: list[Answer]) -> dict[str, Figures]:
    """The figures of messages that were answered, per language."""
    grouped: dict[str, list[Answer]] = defaultdict(list)
    for item, got in answers:
        grouped[item.language].append((item, got))
    return {language: _figures(some) for language, some in grouped.items()}


def fold_of(item: Example, folds: int = FOLDS) -> int:
    """The fold of a message: all messages of a situation share it, today and tomorrow."""
    return zlib.crc32(f"{item.language} {item.label} {item.situation}".encode()) % folds


def misses(answers: Iterable[Answer]) -> list[str]:
    """One line per message that was understood wrongly, for the person who teaches."""
    return [
        f"{item.language} {item.label:<28} -> {_label(got):<28} {got.confidence:.2f}  {item.text}"
        for item, got in answers
        if got.intent != item.intent or (item.needs and not _found_need(item, got))
    ]


def table(report: Report) -> str:
    """The figures as a Markdown table."""
    lines = [
        "| language | reading | messages | intent | intent macro F1 | first need | wrong need | needs P / R |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for reading, figures in (("cross-validated", report.cross_validated), ("held-out", report.held_out)):
        lines += [_row(language, reading, one) for language, one in sorted(figures.items())]
    found = ", ".join(f"{language} {share:.1%}" for language, share in sorted(report.language.items()))
    lines += ["", f"Language found (held-out, {LANGUAGE_WORDS} words or more): {found}."]
    lines.append(f"Time per message: p50 {report.p50_ms:.2f} ms, p95 {report.p95_ms:.2f} ms.")
    return "\n".join(lines)


def write_readme(text: str, readme: Path = README, name: str = "figures") -> None:
    """Puts `text` between the two markers `name` of the README. Raises `ValueError` when a marker is missing."""
    content = readme.read_text(encoding="utf-8")
    before, begin, rest = content.partition(f"<!-- {name}: begin -->")
    _, end, after = rest.partition(f"<!-- {name}: end -->")
    if not begin or not end:
        raise ValueError(f"{readme}: the markers of the {name} are missing")
    readme.write_text(f"{before}{begin}\n{text}\n{end}{after}", encoding="utf-8")


def _fold_answers(taught: list[Example], fold: int, folds: int, teach: Teach) -> list[Answer]:
    kept = [item for item in taught if fold_of(item, folds) != fold]
    with teach(kept) as read:
        return [(item, read(item)) for item in taught if fold_of(item, folds) == fold]


def _timed(read: Read, item: Example, times: list[float]) -> Answer:
    begin = time.perf_counter()
    got = read(item)
    times.append((time.perf_counter() - begin) * 1000)
    return item, got


def _figures(answers: list[Answer]) -> Figures:
    asking = [(item, got) for item, got in answers if item.intent == "orientation" and item.needs]
    right = sum(len(set(item.needs) & set(got.needs)) for item, got in asking)
    return Figures(
        messages=len(answers),
        intent=_share(answers, lambda item, got: item.intent == got.intent),
        intent_macro_f1=_macro_f1(answers),
        with_need=len(asking),
        first_need=_share(asking, _found_need),
        wrong_need=_share(asking, lambda item, got: bool(got.needs) and not _found_need(item, got)),
        needs_precision=round(right / max(1, sum(len(got.needs) for _, got in asking)), 4),
        needs_recall=round(right / max(1, sum(len(item.needs) for item, _ in asking)), 4),
    )


def _label(got: Classification) -> str:
    return SPLIT.join((got.intent, *got.needs))


def _found_need(item: Example, got: Classification) -> bool:
    return bool(got.needs) and got.needs[0] in item.needs


def _share(answers: list[Answer], is_right: Callable[[Example, Classification], bool]) -> float:
    return round(sum(is_right(item, got) for item, got in answers) / max(1, len(answers)), 4)


def _macro_f1(answers: list[Answer]) -> float:
    scores = []
    for intent in INTENTS:
        meant = sum(item.intent == intent for item, _ in answers)
        given = sum(got.intent == intent for _, got in answers)
        both = sum(item.intent == got.intent == intent for item, got in answers)
        if meant:
            scores.append(2 * both / (meant + given))
    return round(sum(scores) / max(1, len(scores)), 4)


def _language_figures(items: list[Example]) -> dict[str, float]:
    counts: dict[str, list[bool]] = defaultdict(list)
    for item in items:
        if len(item.text.split()) >= LANGUAGE_WORDS:
            counts[item.language].append(detect(item.text).language == item.language)
    return {language: round(sum(right) / len(right), 4) for language, right in counts.items()}


def _row(language: str, reading: str, one: Figures) -> str:
    return (
        f"| {language} | {reading} | {one.messages} | {one.intent:.1%} | {one.intent_macro_f1:.3f} "
        f"| {one.first_need:.1%} | {one.wrong_need:.1%} | {one.needs_precision:.2f} / {one.needs_recall:.2f} |"
    )


if __name__ == "__main__":
    figures = evaluate(Path("var") / "nlu" / "figures.json")
    write_readme(figures)
    print(figures)
