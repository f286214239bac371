"""What comes before an answer: that this is a machine, who reads, what is kept; and which language we do not speak."""

from bot.exchange import Exchange
from bot.languages import SPOKEN
from bot.reply import Reply
from flows.catalogue import FALLBACK
from flows.model import State
from nlu.language import detect

NOT_SPOKEN = "language-not-spoken"
TOLD = "told_not_spoken"  # the fact that remembers which language this was said in


def welcome(exchange: Exchange, *, whole: bool) -> Reply:
    """Said once, at the first message: the whole of it when nothing else is answered, one line before an answer."""
    text = exchange.say("welcome" if whole else "welcome-line")
    if exchange.tools.settings.demo:
        text += " " + exchange.say("welcome-demo")
    return Reply(text)


def not_spoken(exchange: Exchange, state: State) -> str | None:
    """The language of this message, when it is one that we can only apologise in and have not done so yet."""
    text = exchange.message.text
    found = detect(text, exchange.contact.language or FALLBACK)
    if not found.certain or found.language in SPOKEN or (text.isascii() and len(text.split()) == 1):
        return None  # "salam" is said in every language
    new = state.facts.get(TOLD) != found.language and exchange.tools.words.has(found.language, NOT_SPOKEN)
    return found.language if new else None


def apology(exchange: Exchange, language: str) -> Reply:
    """In their own language: it is not spoken here yet, how to change, how to reach a person."""
    return Reply(exchange.tools.words.text(language, NOT_SPOKEN, exchange.numbers()))
