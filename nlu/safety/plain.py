"""What the danger model reads of a message, when it learns and when it judges."""

import re

from nlu.safety.fold import STOP, fold
from nlu.safety.rules import politeness

_APOSTROPHES = re.compile("['\u2019\u2018`\u00b4]")


def plain(text: str) -> str:
    """The words of `text`, folded as for the rules, without apostrophes and without the greetings and thanks around.

    So another spelling, capitals or politeness change nothing in what is heard.
    """
    question = " ?" if "?" in text or "\u061f" in text else ""
    words = [word for word in fold(_APOSTROPHES.sub("", text)).split() if word != STOP]
    polite = [word in politeness() for word in words]
    if all(polite):
        return " ".join(words)
    begin, end = polite.index(False), len(polite) - polite[::-1].index(False)
    return " ".join(words[begin:end]) + question
