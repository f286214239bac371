"""What people say of the phone itself: a word of their own for it, or that others read it too."""

import re

from nlu.answers import read_choice, read_word, read_yes_no
from nlu.normalise import fold

_WORD = re.compile(
    r"(?:bonjour |salut |stp |svp )?(?:mon|ma|mijn|my) (?:mot|parole|woord|word|code|wachtwoord|password)"
    r"(?: (?:secret|de passe|code|a moi|geheim|is|est|c'est|cest|sera))*\s*[:=]?\s+"
    r"(?P<word>[^\W_][\w -]{1,24}[^\W_])[ .]*"
    r"|(?:كلمتي|كلمه السر)(?: هي)?\s*:?\s+(?P<arabic>\w[\w ]{1,24}\w)"
)
_SHARED = re.compile(
    r"\b(?:(?:telephone|tel|gsm|portable|numero) (?:est )?(?:emprunte|partage|prete|commun|d'un ami|d'une amie|"
    r"de (?:mon|ma|mes) \w+|du foyer|du centre)|(?:c'est|ct|cest|est) pas mon (?:telephone|tel|gsm|portable|numero)|"
    r"(?:on|je) (?:se )?partage(?:ons)? (?:le|ce|mon|un) (?:telephone|tel|gsm|portable)|"
    r"(?:lit|lisent|regarde|regardent|surveille|fouille|controle)\w* (?:mes|mon) (?:messages?|sms|telephone|tel|gsm)|"
    r"(?:geleende?|gedeelde?) (?:telefoon|gsm|nummer)|niet mijn (?:telefoon|gsm|nummer)|"
    r"(?:leest|lezen|bekijkt|controleert) (?:al )?mijn (?:berichten|sms\w*|gsm|telefoon)|"
    r"(?:borrowed|shared|friend's) phone|"
    r"not my (?:own )?phone|(?:read|reads|check|checks|goes through) my (?:messages|texts|phone))\b|"
    r"(?:هاتف|تلفون) (?:مشترك|صديق\w*|مستعار)|ليس هاتفي|مشي تيليفوني|يقرا رسائلي|كيقرا ميساجاتي"
)
_LINK = r"(?:lien|lier|link|linken|koppel|koppelen|ربط|اربط)"
_CODE = re.compile(rf"{_LINK}\s*:?\s*(?P<code>\d[\d .-]{{6,12}}\d)[ .]*")
_UNLINK = re.compile(rf"(?:stop {_LINK}|{_LINK} (?:stop|fini|weg|off|قف)|قف ربط)[ .]*")
_OTHER = re.compile(
    r"(?:aussi (?:sur|par)|sur|par|et|ook (?:op|via)|op|via|also (?:on|by)|on|by|lier|koppel|link|mon|mijn|my|mn)?\s?"
    r"(?:telegram|telegramme|sms|تلغرام|تيليغرام|تلجرام)(?: (?:aussi|ook|too|also))?(?: (?:svp|stp|aub|please))?[ .?]*"
)
DIGITS = 8
_FEW = 14  # words: who tells a longer story is not only telling about the phone


def read_own_word(text: str) -> str | None:
    """The word that somebody chooses ("mon mot est soleil"), folded; "" for one of ours, None for anything else."""
    found = _WORD.fullmatch(fold(text))
    if found is None:
        return None
    word = (found["word"] or found["arabic"] or "").strip()
    taken = read_word(word) is not None or read_yes_no(word) is not None or read_choice(word) is not None
    return "" if taken else word


def says_shared(text: str) -> bool:
    """Whether others read this phone, or it is somebody else's."""
    return len(text.split()) <= _FEW and bool(_SHARED.search(fold(text)))


def read_second_phone(text: str) -> str | None:
    """What is said of a second phone: "" asks for a code ("TELEGRAM"), eight digits are one ("LIEN 4821 7730"), "stop"
    ends it; None for anything else."""
    plain = fold(text).strip()
    code = _CODE.fullmatch(plain)
    if code is not None:
        digits = re.sub(r"\D", "", code["code"])
        return digits if len(digits) == DIGITS else None
    if _UNLINK.fullmatch(plain):
        return "stop"
    return "" if _OTHER.fullmatch(plain) else None
