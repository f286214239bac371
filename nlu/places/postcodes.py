"""When four digits are a postcode and when they are money, thanks, an hour or a house."""

from collections.abc import Sequence

from nlu.wordset import word_set

_COUNTED = word_set(
    "€ euro euros eur balles boules merci mercis fois ans an personnes personne gens km m metre metres g kg gr "
    "jours jour heures h heure mois uur jaar keer mensen people times years year dollars dollar dh dirham dirhams "
    "calories excuses bisous problemes probleme choses questions kisses thanks thank pardon pardons dank places "
    "lits bedden beds pas watt frs francs livres pounds lei lira шт грн يورو اورو مره شكرا"
)
_MONEY = word_set(
    "loyer gagne gagnais touche recois paye paie payer payais coute coutait prix salaire dette dettes dois doit "
    "facture huur loon verdien betaal betalen kost kosten schuld schulden rent salary earn pay paid owe cost costs "
    "bill caution garantie allocation revenu revenus budget"
)
_PERIODS = word_set("month mois maand week semaine year an jaar")
_NUMBERED = word_set("numero num no nr nummer number dossier ref reference bus ligne lijn ticket matricule appel n")
_CLOCK = word_set("rdv rendez afspraak appointment om")
_LOCATES = word_set(
    "a au aux vers dans en in te near at sur cp code postal postcode bxl bruxelles brussel brussels commune "
    "quartier de du rue avenue chaussee bd boulevard place straat laan steenweg plein naar to b f fi في"
)
# The one round number of the Region: a thousand of something, unless the words around locate it.
_ROUND = "1000"


def is_postcode(words: Sequence[str], index: int) -> bool:
    """Whether `words[index]`, four digits of a Brussels postcode, is meant as one."""
    before = words[max(0, index - 3) : index]
    after = words[index + 1] if index + 1 < len(words) else ""
    if after in _COUNTED or _is_long_number(after) or _follows_number(words, index):
        return False
    if (
        any(word in _PERIODS for word in words[index + 2 : index + 3])
        or any(word in _MONEY for word in before)
        or (before and before[-1] in _NUMBERED)
    ):
        return False
    if any(word in _CLOCK for word in before) and not any(word in _LOCATES for word in before):
        return False
    return words[index] != _ROUND or _is_located(words, index, after)


def _is_located(words: Sequence[str], index: int, after: str) -> bool:
    before = words[max(0, index - 4) : index]
    if index == len(words) - 1:  # "douche 1000", "visa overstay, immigration lawyer 1000"
        return not any(word in _COUNTED for word in before)
    return after in _LOCATES or any(word in _LOCATES for word in before)


def _follows_number(words: Sequence[str], index: int) -> bool:
    """Whether the number before makes this part of a longer one; a house number after its street does not."""
    if not index or not _is_long_number(words[index - 1]):
        return False
    return len(words[index - 1]) > 3 or not any(word in _LOCATES for word in words[max(0, index - 5) : index])


def _is_long_number(word: str) -> bool:
    return word.isdigit() and len(word) >= 3
