"""A message made ready for the readers of days and hours: folded, in one piece what is one word of time."""

import re

from nlu.dates.day_words import MONTH, WEEKDAY
from nlu.dates.misspelt import halves, mend
from nlu.dates.numbers import ANY, NUMBERS
from nlu.normalise import fold

_BEGINNING, _END = 500, 300  # characters; people say when in the first or the last sentence
_AFTERNOON = re.compile(r"\bl?apr(?:es|e|s)?[ -]?mid(?:i|is)?\b|\bapr(?:e)?ms?\b|\bapm\b|\bap[ -]?midi\b")
_WEEKEND = re.compile(r"\b(?:week|wik|wk)[ -]?end\b|\bwknd\b")
_ARABIC_STOPS = str.maketrans("،؛؟", ",;?")
# Arabic writes "at", "on", "to" and "the" onto the word: "فالتسعود", "للاربعاء", "ال9".
_GLUED_ARABIC_HOUR = re.compile(
    rf"(?<!\w)(?:[بفعل]|مع|من|علي) ?(?=ال(?:{'|'.join(w[2:] for w in NUMBERS if w.startswith('ال'))})(?!\w))"
)
_GLUED_ARABIC_FIGURE = re.compile(r"(?<!\w)(?:[فبعل]?ال|ل|لـ) ?(?=\d{1,2}(?!\d))")
_ARABIC_WEEKDAYS = {
    "الاثنين": "اثنين|تنين|اتنين|ثنين",
    "الثلاثاء": "ثلاثاء|ثلاثا|تلات|تلاتا|تلاتاء",
    "الاربعاء": "اربعاء|اربعا|اربع",
    "الخميس": "خميس", "الجمعه": "جمعه", "السبت": "سبت", "الاحد": "احد|حد",
}  # fmt: skip
_GLUED_ARABIC_DAY = tuple(
    (re.compile(rf"(?<!\w)(?:لل|وال|بال|فال|عال|هال|ال|(?<=يوم )|(?<=نهار ))(?:{words})(?!\w)"), f" {day}")
    for day, words in _ARABIC_WEEKDAYS.items()
)
_BARE_ARABIC_DAY = re.compile(r"(?<!\w)ل?(خميس|جمعه|سبت)(?!\w)(?! (?:واحد|من اليوم))")
_LEVANTINE = (
    (re.compile(r"كانون (?:ال)?(?:ثاني|تاني)"), "يناير"),
    (re.compile(r"كانون (?:ال)?اول"), "ديسمبر"),
    (re.compile(r"تشرين (?:ال)?(?:ثاني|تاني)"), "نوفمبر"),
    (re.compile(r"تشرين (?:ال)?اول"), "اكتوبر"),
)
_YEAR_IN_WORDS = re.compile(r"\bdeux mille vingt[ -]\w+\b")
_ARROW = re.compile(r" *(?:[→➡⇒➜➔]\ufe0f?|[-=]+>) *")  # "23/01 10h20 -> 06/02 14h"
_GLUED_HALF = re.compile(rf"\b(half|kwart(?=over|voor)|kwart (?:over|voor))(?={ANY}\b|over |voor )")  # "halfnegen"
_GLUED_DAY = re.compile(rf"\b({'|'.join(word for word in WEEKDAY if len(word) > 4)})(?=\d)")  # "vendredi14h"
# "12février9h"
_GLUED_MONTH = re.compile(rf"(\d{{1,2}})({'|'.join(word for word in MONTH if len(word) > 2)})(?=\d|\b)")


def brief(text: str) -> str:
    """The text, its arrows in a word, or the two ends of a long one: no rule may take seconds on a wall of digits."""
    text = halves(_ARROW.sub(" naar ", text))
    return text if len(text) <= _BEGINNING + _END else f"{text[:_BEGINNING]} {text[-_END:]}"


def prepare(text: str) -> str:
    """The text folded, in one piece what is one word of time, without punctuation."""
    return re.sub(r"[?!,;]+", " ", compound(fold(text)))


def compound(folded: str) -> str:
    """The text with its compound time words in one piece ("après-midi" is not "midi"), glued ones apart."""
    text = _WEEKEND.sub("weekend", _AFTERNOON.sub("apresmidi", mend(_arabic(folded))))
    text = _GLUED_HALF.sub(r"\1 ", text.replace("half-", "half "))
    text = _GLUED_DAY.sub(r"\1 ", _GLUED_MONTH.sub(r" \1 \2 ", text))
    return _YEAR_IN_WORDS.sub(" ", text)


def _arabic(text: str) -> str:
    """The text with Arabic stops, days, months and hours as the tables have them."""
    text = text.translate(_ARABIC_STOPS)
    if not text or not any("\u0600" <= letter <= "\u06ff" for letter in text):
        return text
    for month, name in _LEVANTINE:
        text = month.sub(name, text)
    for day, name in _GLUED_ARABIC_DAY:
        text = day.sub(name, text)
    text = _BARE_ARABIC_DAY.sub(r"ال\1", text)
    return _GLUED_ARABIC_FIGURE.sub(" ع ", _GLUED_ARABIC_HOUR.sub(" ع ", text))
