"""The loose moment of a question: "ce soir", "dimanche matin", "morgen",
"now". Gives words, not hours: what "evening"
means is the directory's business."""

import re
from datetime import datetime

from nlu.dates.clock_words import find_hours
from nlu.dates.day_words import DAY_AFTER, TODAY, TOMORROW, WEEKDAY, WEEKDAY_NAMES
from nlu.dates.days import find_day, find_weekday, local_wall
from nlu.dates.prepared import brief, prepare
from nlu.dates.stories import without_story
from nlu.normalise import fold

# Words that look like time and are not: greetings, the past, the station.
_NOT_TIME = re.compile(
    r"\b(?:bon(?:ne)?s? (?:soir(?:ee)?|nuit|journee|apresmidi|weekend|dimanche|matin(?:ee)?)|bonsoir|"
    r"goe(?:de|ie|den)n? ?(?:morgen|middag|namiddag|avond|nacht|dag)|good (?:morning|evening|afternoon|night)|"
    r"avant[ -]?hier|hier (?:soir|matin|apresmidi)?|hier|gister(?:en|avond|morgen|nacht)?|eergisteren|yesterday|"
    r"last night|"
    r"(?:last|vorige|afgelopen|verleden) \w+|\w+ (?:dernier|derniere|passe|passee)|"
    r"(?:la )?semaine (?:derniere|passee)|(?:gare|gar|station|quartier|metro|cote|coin|bruxelles|bxl|brussels|"
    r"boulevard|"
    r"avenue|rue|porte|palais|marche) (?:du |de |le |l )?l?midi|midi (?:station|zuid|gare)|(?:vers|pres de|pres "
    r"du|au) le midi|"
    r"depuis? (?:ce |cette |le |la |hier )?\w+|sinds (?:deze )?\w+|since (?:this )?\w+|attendre (?:a |jusqu a |jusqu'a "
    r")?demain|"
    r"wait (?:until|till|til|for) tomorrow|wachten tot morgen|gare (?:du|de) \w+|juste? maintenant|jusqu a "
    r"maintenant|jusqu'a maintenant|toute la journee|"
    # "now" that only turns to the next thought: "mais maintenant", "nu wil ik", "w daba bghit".
    r"(?:mais|maar|but|et|en|ligne|ben|w|or|ou) (?:maintenant|mtn|nu|now|daba|دابا)|"
    r"(?:maintenant|mtn) (?:je|j|on|il|elle|que|tout)|"
    r"(?:woon|is|ben|zit) nu|nu (?:wil|de|voor|heb|is|moet|ik|ben|al)|now (?:i|he|she|we|that|what)|"
    r"(?:nothing|safe|alone|till|until|what|would|dood|weg) (?:now|nu|today)|now (?:it|to)|"
    r"daba (?:bghit|bghina|kan)|"
    r"الان (?:اريد|انا))\b"
)
_TONIGHT = re.compile(
    r"\b(?:ce soir|se soir|ce soar|cesoir|cette nuit|cet nuit|ste nuit|ct nuit|c(?:e|tte) nuit|pour la nuit|pr "
    r"la nuit|"
    r"la nuit prochaine|vanavond|vannacht|vnacht|deze (?:avond|nacht)|vr de nacht|voor de nacht|tonight|tonite|"
    r"2night|2nite|"
    r"this (?:evening|night)|for the night|الليله|هذه الليله|هاد الليله|الليل|had l?lila|had lil|lila|lyoum f lil|"
    r"had l3chiya|esta noche|diseara|bu gece|сьогодні ввечері)\b"
)
_NOW = re.compile(
    r"\b(?:maintenant|mtn|mnt|mtnt|maintenan|mntn|tout de suite|tt de suite|toute suite|de suite|tds|immediatement|"
    r"la maintenant|en ce moment|direct|directement|nu(?! (?:mi|e|am|ma|stiu|pot|pricep|are|au|il|ne|te|se|mai|"
    r"vre\w+|sunt|a|avem|este)\b)|meteen|onmiddellijk|dadelijk|zo snel mogelijk|direkt|now|"
    r"rn|right now|"
    r"right away|immediately|asap|at the moment|"
    r"dans l'heure|a cette heure ?-?ci|الان|دابا|daba|dlw9t|drk|halla2|هلا|هلق|هسه|هسا|ahora|acum|simdi|зараз)\b"
)
_TODAY = re.compile(rf"\b(?:{TODAY})\b")
_TOMORROW = re.compile(rf"\b(?:{TOMORROW})\b")
_DAY_AFTER = re.compile(rf"\b(?:{DAY_AFTER})\b")
_WEEKEND = re.compile(
    r"\b(?:weekend|(?:ce|le|du|au|pour|pdt le|se) we|fin de semaine|نهايه الاسبوع|[فال]*ويكاند|f? ?lwikend|lweekend|"
    r"wikend|"
    r"finde|fin de semana|hafta sonu|вихідні\w*)\b"
)
_SATURDAY_AND_SUNDAY = ("saturday", "sunday")
_OVER_AT = {"morning": 13, "afternoon": 19}  # local hours
_PARTS = {
    "evening": re.compile(
        r"\b(?:soir|soar|soiree|soirs|nuit|avond|s avonds|'s avonds|evenings?|night|nacht|مساء|المساء|المسا|l3chiya|"
        r"3chiya|lil|por la noche|seara|aksam|ввечері|вечора)\b|"
        r"(?:dag|morgen)(?:avond|nacht)\b"
    ),
    "afternoon": re.compile(
        r"\b(?:apresmidi|namiddag|middag|afternoons?|midi|noon|بعد (?:الظهر|الغدا)|l3asr|dohr|por la tarde|dupa masa|"
        r"ogleden sonra|"
        r"apres les cours|apres l'ecole|na school|after school)\b|(?:dag|morgen|"
        r"van)(?:namiddag|middag)\b"
    ),
    "morning": re.compile(
        r"\b(?:matin|matins|matinee|mat|ochtend|voormiddag|mornings?|"
        r"avant midi|(?<=day )am|vroeg|s morgens|'s morgens|sbah|sba7|ssba7|dimineata|sabahi?|por la manana|вранці|"
        r"зранку|ранку|"
        r"الصباح|صباحا|الصبح)\b|"
        rf"(?:dag|morgen|van)(?:ochtend|voormiddag|morgend?|vroeg)\b|\b(?:{'|'.join(WEEKDAY)}|deze|de) morgen\b"
    ),
}
# "à midi", "ce matin" without a day mean today; "le matin" alone means any day.
_THIS_PART = re.compile(
    r"\b(?:ce|cet|cette|this|deze|a|ct|st) (?:matin|apresmidi|midi|morning|afternoon|ochtend|middag|namiddag)\b|"
    r"\bvan(?:middag|ochtend|morgen|namiddag)\b|\bat noon\b"
)

_REFUSED = re.compile(
    rf"\b(?:pas|niet|not|machi|plus) (?:le |la |op |on )?(?:{'|'.join(WEEKDAY)}|{TOMORROW})\b|"
    rf"\b(?:{'|'.join(WEEKDAY)}|demain|morgen|tomorrow) (?:non|niet|nee|gaat niet|pas|no|not|la)\b"
)


def find_when(text: str, now: datetime) -> str | None:
    """ "now", "tonight", "tomorrow", "weekend" or a weekday, then " morning", " afternoon" or " evening" when said.

    A date within the coming week gives its weekday ("le 24", "après-demain"). None when no time is said, or a past one.
    """
    asked = without_story(fold(brief(text)), lambda part: _names_a_time(prepare(part), now))
    prepared = _without_refused(_NOT_TIME.sub(" ", prepare(asked)), now)
    part = next((name for name, pattern in _PARTS.items() if pattern.search(prepared)), None)
    if _TONIGHT.search(prepared):
        return "tonight"
    base = _base(prepared, now)
    if base is None and _THIS_PART.search(prepared):
        base = "now"
    if part is None and base not in (None, "tonight"):
        part = _part_of_the_hour(prepared)
    if base in (None, "tonight") or part is None:
        return base
    if base == "now":
        return _part_of_today(part, now)
    return f"{base} {part}"


def _part_of_the_hour(prepared: str) -> str | None:
    """ "Demain 9h" is in the morning."""
    hours = find_hours(prepared)
    if not hours:
        return None
    return "morning" if hours[0].at.hour < 12 else "afternoon" if hours[0].at.hour < 18 else "evening"


def _names_a_time(prepared: str, now: datetime) -> bool:
    return bool(_TONIGHT.search(prepared) or _THIS_PART.search(prepared) or _base(prepared, now))


def says_today(text: str) -> bool:
    """Whether "today" is said in so many words."""
    return bool(_TODAY.search(prepare(text)))


def _part_of_today(part: str, now: datetime) -> str | None:
    """None for what is over: "viré ce matin", said at six in the evening, asks for no morning."""
    over = local_wall(now).hour >= _OVER_AT.get(part, 24)
    return None if over else "tonight" if part == "evening" else f"now {part}"


def _without_refused(prepared: str, now: datetime) -> str:
    """ "pas jeudi, lundi plutôt" is about Monday; a refused day that stands alone stays the subject."""
    kept = _REFUSED.sub(" ", prepared)
    return kept if _base(kept, now) else prepared


def _base(prepared: str, now: datetime) -> str | None:
    if _days_named(prepared) == _SATURDAY_AND_SUNDAY:
        return "weekend"
    if not _DAY_AFTER.search(prepared) and find_weekday(prepared) is None and _TOMORROW.search(prepared):
        return "tomorrow"
    if _TODAY.search(prepared):
        return "now"
    said = find_day(prepared, now)
    if said is not None:
        return _relative_name((said.day - local_wall(now).date()).days, said.day.weekday(), weekly=said.weekly)
    if _WEEKEND.search(prepared):
        return "weekend"
    return "now" if _NOW.search(prepared) else None


def _relative_name(ahead: int, weekday: int, *, weekly: bool) -> str | None:
    """The name of a day `ahead` days from today; None beyond a week, which the vocabulary cannot say."""
    if weekly:
        return WEEKDAY_NAMES[weekday]
    if ahead == 0:
        return "now"
    if ahead == 1:
        return "tomorrow"
    return WEEKDAY_NAMES[weekday] if ahead < 7 else None


def _days_named(prepared: str) -> tuple[str, ...]:
    numbers = sorted({WEEKDAY[word] for word in re.findall(r"[^\W_]+", prepared) if word in WEEKDAY})
    return tuple(WEEKDAY_NAMES[number] for number in numbers)
