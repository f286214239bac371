"""Opening hours as people publish them, in French and Dutch, turned into a rule when the whole text is understood.

Conservative on purpose: one word too many and the answer is None, because a wrong "open" is a wasted walk. "Du lundi
au vendredi de 8h30 à 16h" and "ma-vr 8u30-12u" are understood; "le matin", "sur rendez-vous" and years are not.
"""

import re
import unicodedata

DAYS = {
    "lundi": "Mo", "lun": "Mo", "lu": "Mo", "maandag": "Mo", "maa": "Mo", "ma": "Mo",
    "mardi": "Tu", "mar": "Tu", "dinsdag": "Tu", "din": "Tu", "di": "Tu",
    "mercredi": "We", "mer": "We", "me": "We", "woensdag": "We", "woe": "We", "wo": "We",
    "jeudi": "Th", "jeu": "Th", "je": "Th", "donderdag": "Th", "don": "Th", "do": "Th",
    "vendredi": "Fr", "ven": "Fr", "ve": "Fr", "vrijdag": "Fr", "vrij": "Fr", "vr": "Fr",
    "samedi": "Sa", "sam": "Sa", "sa": "Sa", "zaterdag": "Sa", "zat": "Sa", "za": "Sa",
    "dimanche": "Su", "dim": "Su", "zondag": "Su", "zon": "Su", "zo": "Su",
}  # fmt: skip
# "ma" and "di" are Monday or Tuesday according to the language: mardi / maandag, dimanche / dinsdag.
AMBIGUOUS = {"ma", "di"}
DUTCH = {word for word in DAYS if word.endswith("dag")} | {
    "maa", "din", "woe", "wo", "don", "do", "vrij", "vr", "zat", "za", "zon", "zo",
}  # fmt: skip
WEEK = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
EVERY_DAY = ("tous les jours", "chaque jour", "7 jours sur 7", "7j/7", "7/7", "elke dag", "alle dagen", "dagelijks")
ALWAYS = ("24h/24", "24/24", "24u/24", "24/7", "jour et nuit", "dag en nacht")
WORKDAYS = ("jours ouvrables", "en semaine", "werkdagen", "op werkdagen", "weekdagen", "op weekdagen")
FILLERS = (
    "du", "de", "des", "le", "les", "la", "ouvert", "open", "permanence", "permanences", "van", "op", "heures",
    "h", "accueil", "elke", "chaque",
)  # fmt: skip
HOLIDAYS_OFF = re.compile(
    r"[,(]?\s*\b(?:sauf|hors|ferme les|behalve(?: op)?|gesloten op)\s+(?:les\s+)?(?:jours\s+)?(?:feries|feestdagen)\)?"
)
CLOCK = r"(?:[01]?\d|2[0-4])\s?(?:[h:u.]\s?[0-5]\d|\s?(?:heures?|uur|h|u))(?:\s?uur)?"
SPAN = re.compile(
    rf"(?:(?:de|van)\s)?({CLOCK})\s?(?:-|a|tot|jusqu'a)\s?({CLOCK})|(?:entre|tussen)\s({CLOCK})\s(?:et|en)\s({CLOCK})"
)
DAY = rf"(?:{'|'.join(sorted(DAYS, key=len, reverse=True))})"
DAY_RANGE = re.compile(rf"\b({DAY})s?\.?\s?(?:-|au|a|tot(?: en met)?|t/m|tem)\s?({DAY})s?\b\.?")
DAY_WORD = re.compile(rf"\b({DAY})s?\b\.?")


def rule_from_text(text: str) -> str | None:
    """An opening_hours rule that says exactly what `text` says; None when any part of it is not understood."""
    plain = _plain(text)
    plain, off = HOLIDAYS_OFF.subn(" ", plain)
    if plain.strip(" .,;") in _always():
        return "24/7; PH off" if off else "24/7"
    week = _week(_parts(plain))
    if not week:
        return None
    rules = [f"{days} {','.join(spans)}" for days, spans in week.items()]
    workdays = any(word in plain for word in ("ouvrable", "werkdag"))
    return "; ".join([*rules, "PH off"] if off or workdays else rules)


def _week(parts: list[str]) -> dict[str, list[str]] | None:
    """Days -> hours of every part. None when a part is not understood, or when two parts share some of their days:
    in a rule the second would silently replace the first."""
    week: dict[str, list[str]] = {}
    taken: set[str] = set()
    for part in parts:
        understood = _part(part)
        if understood is None:
            return None
        days, spans = understood
        if days not in week and taken & _each(days):
            return None
        taken |= _each(days)
        week.setdefault(days, []).extend(spans)
    return week


def _each(days: str) -> set[str]:
    each: set[str] = set()
    for run in days.split(","):
        first, _, last = run.partition("-")
        begin, end = WEEK.index(first), WEEK.index(last or first)
        each |= set(WEEK[begin : end + 1] if begin <= end else WEEK[begin:] + WEEK[: end + 1])
    return each


def _always() -> set[str]:
    return {f"{always}{joint}{every}" for always in ALWAYS for joint in (" ", ", ") for every in EVERY_DAY} | set(
        ALWAYS
    )


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFD", text.lower())
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    bare = re.sub(r"[\u2010-\u2015]", "-", bare).replace("\u2019", "'").replace("\u00a0", " ").replace("\u202f", " ")
    bare = re.sub(r"24 ?h(?:eures)? ?/ ?24", "24h/24", bare)
    bare = re.sub(r"(\d) ?h(?:eures?)? ?([0-5]\d)\b", r"\1h\2", bare)
    return re.sub(r"\s+", " ", bare)


def _parts(plain: str) -> list[str]:
    """Each part begins with its days: cut at `;`, new lines and "/", and at a comma before a day."""
    cut = re.sub(rf",\s?(?={DAY}\b[^,;]*?\d)(?<=\d,\s)", "; ", plain)
    cut = re.sub(rf"(\d(?:h|u|uur)?(?:\d\d)?(?: uur)?)\s?(?:,|et|en)\s(?={DAY}\b)", r"\1; ", cut)
    return [part.strip(" .,") for part in re.split(r"[;\n]", cut) if part.strip(" .,")]


def _part(part: str) -> tuple[str, list[str]] | None:
    """The days and hours of one part; days must stand before all its hours, or after them, never in between."""
    found = list(SPAN.finditer(part))
    spans = [_span(match) for match in found]
    if not found or None in spans:
        return None
    before, after = part[: found[0].start()], part[found[-1].end() :]
    between = SPAN.sub(" ", part[found[0].start() : found[-1].end()])
    if _left(between) or (DAY_WORD.search(before) and DAY_WORD.search(after)):
        return None
    days = _days(f"{before} {after}")
    return (days, [span for span in spans if span]) if days else None


def _span(match: re.Match[str]) -> str | None:
    opens, closes = (_clock(text) for text in match.groups() if text)
    return f"{opens}-{closes}" if opens != closes and opens < "24:00" else None


def _clock(text: str) -> str:
    hour, minute = [*re.findall(r"\d+", text), "00"][:2]
    return f"{int(hour):02d}:{int(minute):02d}"


def _days(text: str) -> str | None:
    """The days said in what is left of a part without its hours; None when another word is left."""
    for words, days in ((EVERY_DAY, "Mo-Su"), (WORKDAYS, "Mo-Fr")):
        for word in sorted(words, key=len, reverse=True):
            if word in text:
                return days if not _left(text.replace(word, " ")) else None
    names = _names(text)
    if names is None:
        return None
    ranges = [f"{names[first]}-{names[last]}" for first, last in DAY_RANGE.findall(text)]
    rest = DAY_RANGE.sub(" ", text)
    said = dict.fromkeys([*ranges, *(names[word] for word in DAY_WORD.findall(rest))])
    return ",".join(said) if said and not _left(DAY_WORD.sub(" ", rest)) else None


def _names(text: str) -> dict[str, str] | None:
    """What each day word means here; None when "ma" or "di" stands alone and could be two different days."""
    words = set(DAY_WORD.findall(text))
    if words & AMBIGUOUS and not words & DUTCH:
        return None
    return {word: DAYS[word] for word in words}


def _left(text: str) -> str:
    words = re.findall(r"[^\s,.:()&+/-]+", text)
    return " ".join(word for word in words if word not in (*FILLERS, "et", "en", "a", "tot"))
