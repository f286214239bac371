"""Short answers and command words, read as they stand: no model, no guess. Only a whole message counts.

"STOP" ends messages; "où est l'arrêt du tram" and "je veux que ça s'arrête" never do.
"""

import re

from nlu.command_words import COMMANDS, NO, ORDINALS, YES
from nlu.languages import LANGUAGE_CODES
from nlu.normalise import fold

_COURTESY = re.compile(
    r"(?<!\w)(?:s il vous plait|s il te plait|svp|stp|merci|mrc|merci beaucoup|alstublieft|aub|a u b|dank u|"
    r"bedankt|please|pls|plz|thanks|"
    r"thank you|thx|شكرا|من فضلك|por favor|gracias|multumesc|lutfen|дякую|madame|monsieur|hein|bonjour|allo)(?!\w)"
)
_LEAD_CHOICE = (
    r"(?:le|la|les|l|n|no|nr|num|numero|number|nummer|choix|option|optie|reponse|antwoord|de|het|the|el|رقم|nombre|"
    r"je prends|je prend|je choisis|je choisi|je veux|jveux|moi|plutot|alors|c est|details?|detail|infos?|info "
    r"sur|pour|sur|"
    r"plus d infos?|plus d info|ik kies|ik neem|ik wil|i take|i choose|i want|i pick|i ll take|more about|more "
    r"info|about|ok|okay|oui|ja|yes|et)"
)
_CHOICE = re.compile(
    rf"(?:{_LEAD_CHOICE} )*(\d{{1,2}})(?: ?(?:er|ere|e|eme|ieme|de|ste|st|nd|rd|th))?"
    r"(?: (?:oui|non|ja|nee|yes|no|details?|infos?|merci|نعم|لا))?"
)
_HIGHEST_CHOICE = 20
_CLOSER = re.compile(
    r"(?:mais |et |non |oui )?(?:(?:(?:c|c est|cest|ct|tout est|ils sont|tous) )?(?:un peu |vraiment |bcp |beaucoup )?"
    r"(?:trop )?loin(?: pour moi| de moi)?|"
    r"(?:(?:il )?y a |ya |t as |tu as |vous avez |avez vous |y a t il )?(?:pas |rien |qqch |quelque chose |un truc )?"
    r"(?:de |d )?(?:un peu )?(?:plus (?:pres|proches?)|moins loin)(?: de moi| d ici)?|"
    r"(?:maar )?(?:(?:het|dat|dit|alles) )?(?:is )?te ver(?: weg)?|(?:iets|niets|niks|is er iets)? ?dichter ?bij|"
    r"(?:but )?(?:it s|its|that s|thats|they are|all)? ?too far|"
    r"(?:is there |do you have )?(?:anything|something|nothing|one) (?:closer|nearer)(?: by)?)"
)
_THUMBS = {"👍": True, "👎": False, "✅": True, "❌": False}


def read_choice(text: str) -> int | None:
    """The number a message picks ("2", "le 2", "n°2", "deuxième", "٢"), 1 to 20; None for anything else.

    None too for numbers that count something ("12 ans", "j'ai 2 enfants").
    """
    plain = _plain(text)
    found = _CHOICE.fullmatch(plain)
    if found:
        number = int(found[1])
        return number if 1 <= number <= _HIGHEST_CHOICE else None
    bare = re.sub(rf"^(?:{_LEAD_CHOICE} )+", "", plain)
    return ORDINALS.get(bare) or ORDINALS.get(plain)


def read_yes_no(text: str) -> bool | None:
    """True or False when the whole message is a yes or a no, with or without courtesy; None otherwise."""
    stripped = text.strip().strip("\ufe0f\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff")
    if stripped in _THUMBS:
        return _THUMBS[stripped]
    plain = _plain(text)
    if plain in YES:
        return True
    return False if plain in NO else None


def read_word(text: str) -> str | None:
    """The command a whole message is, or None.

    One of "restart", "more", "closer", "human", "help", "stop_all", "stop_reminders", "stop_announcements",
    "forget_me", "what_do_you_know", "everywhere", "robot", "pause", "resume", "later", "wrong_number", "plain",
    "discreet", "language:xx".
    """
    if text.strip() in ("?", "؟", "??"):
        return "help"
    if text.strip() in ("+", "++"):
        return "more"
    plain = _plain(text)
    return COMMANDS.get(plain) or ("closer" if _CLOSER.fullmatch(plain) else _language_word(plain))


def is_plain_answer(text: str) -> bool:
    """Whether the whole message is one of our words, a yes, a no or a number: nothing to be read between the lines."""
    return read_word(text) is not None or read_yes_no(text) is not None or read_choice(text) is not None


def _language_word(plain: str) -> str | None:
    lead = (
        r"(?:en|in|het|t|le|l|parle|parlez|spreek|speak|je parle|je veux|langue|taal|language|bil|b|ب|ال|"
        r"باللغه) "
    )
    name = re.sub(rf"^(?:{lead})+", "", plain).removeprefix("ال").removeprefix("بال")
    code = LANGUAGE_CODES.get(name)
    return f"language:{code}" if code else None


def _plain(text: str) -> str:
    """Words only, without courtesy; a repeated word counts once ("stop stop")."""
    spaced = re.sub(r"[\W_]+", " ", fold(text)).strip()
    bare = re.sub(r"\s+", " ", _COURTESY.sub(" ", spaced)).strip() or spaced
    words = bare.split()
    return words[0] if len(set(words)) == 1 and words else bare
