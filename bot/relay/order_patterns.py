"""The shapes of orders, for `bot.relay.orders`: where the number of a case may stand, and what may follow a verb.

The words themselves are in `bot.relay.order_words`. A shape that ends in free words (give, note, share, open) reads the
message as it was written; the others read it plain.
"""

import re

from bot.relay.order_words import CLOSE, CLOSE_NUMBERED

# "#42" and "cas 42" are marked; a bare "42" counts only right after a verb. "prends le 81" is a tram.
NUMBER = (
    r"(?:(?P<mark>(?:(?:le|het|the)\s+)?(?:cas|geval|case)\s+(?:#\s*|n[°ºor]?\.?\s*)?|(?:(?:le|het)\s+)?#\s*|"
    r"n[°ºor]?\.?\s*|num(?:[ée]ro|mer)?\s+)?(?P<n>[1-9][0-9]{0,5})(?!\w))"
)
ADDRESS = re.compile(
    r"\s*/?(?:#\s*|(?P<named>cas|geval)\s+(?:#\s*|n[°ºor]\.?\s*)?)(?P<n>\d{1,6})(?!\w|[.,:]\d)"
    r"\s*(?:[:,;]|[.–—-](?=\s))?\s*",
    re.I,
)
NUMBER_AT_THE_END = re.compile(r"(?P<head>.*\S)\s*#\s*(?P<n>[1-9][0-9]{0,5})[\s.!]*", re.S)
_COURTESY = r"(?:svp|stp|a\.?u\.?b|s['’ ]il (?:te|vous) pla[iî]t|alstublieft|alsjeblieft|please|merci|bedankt|thanks)"
COURTESY_LAST = re.compile(rf"(?:[\s,]+{_COURTESY})+\Z", re.I)
MARKS = " .!…\n\t\u00a0"
_THUMB = "(?:👍[🏻-🏿]?\ufe0f?)"
THUMB_FIRST = re.compile(rf"\A{_THUMB}+")
THUMB_LAST = re.compile(rf"(?:\s*{_THUMB})+\Z")

# Plain: what `bot.relay.orders` makes of a message, lower case, without accents, apostrophes and hyphens.
VERB = re.compile(rf"(?P<verb>.+?)(?: {NUMBER})?")
PHRASE = re.compile(rf"(?:p|z|phrase|zin) ?(?:n[or]?\.? ?)?(?P<phrase>[1-9][0-9]?)(?: {NUMBER})?")
WATCH = re.compile(
    r"(?:je (?:re)?prends? la garde|ik neem de wacht|i take the watch)(?: (?P<until>(?:jusqu|tot |until |till ).*))?"
)
WATCH_SHORT = re.compile(r"garde (?P<until>jusqu.*)")
UNTIL = re.compile(
    r"(?:jusqu a|jusqua|jusque|tot|until|till)(?: a)?(?: (?:demain|morgen|tomorrow))?(?: a| om)? "
    r"(?:(?P<hour>[0-9]{1,2})(?: ?(?:heures?|uur|h|u|:|\.) ?(?P<minute>[0-9]{2})?)?|(?P<named>[a-z]+))"
)
NUDGE = re.compile(
    r"(?P<verb>rappelle moi|fais moi penser|herinner (?:me|mij)|remind me|rappel|herinnering)"
    rf"(?: (?:a|au|de|du|aan|about))?(?: {NUMBER})?(?: (?P<when>.+))?"
)
DELAY = re.compile(r"(?P<lead>(?:dans|d ici|over|in) )?(?P<count>[0-9]{1,3}|[a-z]+) ?(?P<unit>[a-z]+)")
_CLOSING = "|".join(sorted(CLOSE | CLOSE_NUMBERED, key=len, reverse=True))
CLOSING = re.compile(rf"(?P<verb>{_CLOSING})(?: {NUMBER})?(?:[ ,:]+(?P<tail>.+))?")

# As written.
ORIENTED = re.compile(
    r".*?\b(?:orient[ée]+s?|doorverwezen|oriented|referred)\s+(?:(?:à|a|au|aux|vers|chez|naar|to)\s+)?(?!(?:et|en|and)\b)"
    r"(?:(?:le|la|les|de|het|the)\s+|l['’])?(?P<name>.+)",
    re.I | re.S,
)
GIVE = re.compile(
    r"(?:(?:je|ik)\s+)?(?P<verb>donner?|passer?|transmets|geef|doorgeven|give)(?P<door>\s+door)?"
    rf"(?:\s+{NUMBER})?(?P<door_last>\s+door)?(?P<to>\s+(?:à|a|aan|to)(?!\w))?(?:\s+(?P<name>.{{1,60}}))?",
    re.I,
)
NAME = re.compile(r"[^\W\d_][\w'’.-]+(?:\s+[^\W\d_][\w'’.-]*){0,2}")
NOTE = re.compile(
    rf"(?:note|nota|notitie)(?:\s+interne?)?(?:\s+{NUMBER}(?=\s|:|\Z))?(?P<colon>\s*:(?!\d))?(?P<words>.*)", re.I | re.S
)
SHARE = re.compile(
    rf"(?:je\s+)?(?:partager?|deel|delen|share)(?:\s+{NUMBER})?(?:\s+(?:avec|met|with)\s+"
    r"(?:(?:le|la|les|het|de|the)\s+|l['’])?(?P<name>[^:\n]{1,60}))?"
    r"(?P<colon>\s*:\s*)?(?P<words>.*)",
    re.I | re.S,
)
# "rdv #42 jeudi 14h CPAS Sara" for the person of case 42; "R7 vendredi 10h" about that appointment.
APPOINTMENT_NEW = re.compile(
    rf"(?:rdv|rendez[- ]?vous|afspraak)\s+(?:(?:pour|voor)\s+)?{NUMBER}\s*[:,]?\s+(?P<words>\S.*)", re.I | re.S
)
APPOINTMENT = re.compile(
    r"(?:rdv\s+|afspraak\s+)?r\s?(?P<n>[1-9][0-9]{0,6})(?!\w)\s*[:,]?\s*(?P<words>.*)", re.I | re.S
)
OPEN = re.compile(r"(?:nouveau cas|nieuw geval|new case)\s*:?\s*(?P<words>[+0-9(][\d\s./()+-]{0,24})?", re.I)
