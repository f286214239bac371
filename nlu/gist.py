"""From the shares that an engine gives each label to one intent and its needs: the same for both engines.

The shares alone do not decide: an unmistakable word ("douche") names its need, and what was said before counts.
"""

from collections import defaultdict
from collections.abc import Mapping
from typing import cast

from nlu.context import reweigh
from nlu.engine import Classification
from nlu.interpretation import Context, Intent, Need
from nlu.lexicon import split_words
from nlu.training import SPLIT

# Shares of a need among all needs: the first one, one more, and one more that an unmistakable word names.
FIRST_NEED, MORE_NEEDS, NAMED_NEED = 0.15, 0.30, 0.02
MOST_NEEDS = 3
# "Sans papiers", "avec mes enfants", "pas d'argent" mostly describe who asks: beside another need they must weigh more.
CONDITIONS: tuple[Need, ...] = ("papers", "family", "money")
SHORT, FEW_WORDS, DOUBTFUL = 2, 4, 0.6
NEEDY: tuple[Intent, ...] = ("orientation", "report_wrong_info", "urgent")


def decide(
    text: str, shares: dict[str, float], named: dict[Need, int], context: Context, engine: str, known: bool = True
) -> Classification:
    """The likeliest intent of `text` and its needs.

    `shares`: how likely each label is ("orientation+eat"), summing to about 1. `named`: needs that an unmistakable word
    names, with its position. `known` is False when the engine had met none of the words before.
    """
    intents, needs = _split(shares)
    weighed = reweigh(intents, context)
    intent = max(weighed, key=lambda name: weighed[name])
    if named and weighed[intent] < DOUBTFUL and _is_a_need(text, intent):
        return Classification("orientation", DOUBTFUL, tuple(named), engine)
    asks_nothing = intent == "out_of_scope" or (intent == "orientation" and not _needs(needs, named))
    if asks_nothing and not known:
        return Classification("out_of_scope", round(weighed[intent] / 2, 4), (), engine)
    guess = intent == "orientation" and not _only_adds(text, context)
    meant = _needs(needs, named) if guess else tuple(named) if intent in NEEDY else ()
    return Classification(intent, round(weighed[intent], 4), meant[:MOST_NEEDS], engine)


def agreed(shares: dict[str, float], heard: Mapping[str, float]) -> dict[str, float]:
    """The mean of two opinions on a message. What only the first knows keeps its share, and is never outvoted."""
    if max(shares, key=lambda label: shares[label]) not in heard:
        return shares
    known = sum(share for label, share in shares.items() if label in heard)
    return {label: (share + known * heard[label]) / 2 if label in heard else share for label, share in shares.items()}


def _is_a_need(text: str, doubtful: Intent) -> bool:
    """Whether an unmistakable word of a need weighs more than a doubtful intent: nearly alone, or after a hello."""
    return doubtful not in NEEDY and (doubtful == "greeting" or len(split_words(text)) <= SHORT)


def _only_adds(text: str, context: Context) -> bool:
    """Whether a few words speak of a list just read ("c'est gratuit ?"): a new need would be named, not guessed."""
    return context == "after_answer" and len(split_words(text)) <= FEW_WORDS


def _split(shares: dict[str, float]) -> tuple[dict[Intent, float], dict[Need | None, float]]:
    """Shares per intent, and within orientation the share of each need (None: no need said)."""
    intents: dict[Intent, float] = defaultdict(float)
    needs: dict[Need | None, float] = {}
    for label, share in shares.items():
        intent, _, need = label.partition(SPLIT)
        intents[cast(Intent, intent)] += share
        if intent == "orientation":
            needs[cast(Need, need) if need else None] = share
    return dict(intents), needs


def _needs(shares: dict[Need | None, float], named: dict[Need, int]) -> tuple[Need, ...]:
    """The needs of a message that asks for a door; empty when it does not say which."""
    total = sum(shares.values()) or 1.0
    chances = {need: share / total for need, share in shares.items() if need is not None}
    surest = sorted(chances, key=lambda need: -chances[need])
    clear = named.keys() - set(CONDITIONS)
    if not surest or chances[surest[0]] < max(FIRST_NEED, shares.get(None, 0.0) / total):
        return tuple(need for need in named if need in clear)
    more = [need for need in surest[1:] if chances[need] >= (NAMED_NEED if need in clear else MORE_NEEDS)]
    return _in_order_of_mention([surest[0], *more], named)


def _in_order_of_mention(needs: list[Need], named: dict[Need, int]) -> tuple[Need, ...]:
    """The surest need first; needs that were named by an unmistakable word keep the order of the words."""
    in_order = iter(sorted((need for need in needs if need in named), key=lambda need: named[need]))
    return tuple(next(in_order) if need in named else need for need in needs)
