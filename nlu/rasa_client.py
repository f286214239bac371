"""The second engine: a Rasa model server on this machine, asked over HTTP (``POST /model/parse``).

The server (``make rasa``) is trained from the same ``nlu/data``. It gets the text and nothing else, and keeps nothing.
"""

import asyncio
from dataclasses import dataclass
from typing import Any

import httpx

from nlu.engine import Classification, EngineError, SecondEar
from nlu.gist import agreed, decide
from nlu.interpretation import INTENTS, Context
from nlu.lexicon import Lexicon
from nlu.training import SPLIT

BUDGET_SECONDS = 0.8  # all that a person may lose to a server that does not answer
LONGEST = 1000


@dataclass(frozen=True, slots=True)
class RasaConfig:
    """Where the server listens (``http://127.0.0.1:5005``) and the token that opens it."""

    url: str
    token: str
    budget: float = BUDGET_SECONDS


class RasaEngine:
    """`Engine` on a Rasa server."""

    name = "rasa"

    def __init__(self, config: RasaConfig, lexicon: Lexicon, second: SecondEar | None = None) -> None:
        self._config = config
        self._lexicon = lexicon
        self._second = second
        limits = httpx.Limits(max_connections=16, max_keepalive_connections=4)
        # trust_env off: a proxy of the machine must never see what people write.
        self._http = httpx.AsyncClient(base_url=config.url, timeout=config.budget, limits=limits, trust_env=False)

    async def classify(self, text: str, language: str, context: Context = "none") -> Classification:
        """The likeliest intent and its needs. Raises `EngineError` when no usable answer came within the budget."""
        # Rasa takes what follows a "/" for the name of an intent; here it is only a sign that somebody typed.
        shares = _shares(await self._parse(text.lstrip("/ ")[:LONGEST]))
        if not shares:  # nothing in the message was known
            return Classification("out_of_scope", 0.0, (), self.name)
        if self._second:
            shares = agreed(shares, self._second.ordinary(text, language))
        return decide(text, shares, self._lexicon.needs(text, language), context, self.name)

    async def close(self) -> None:
        """Closes the connections."""
        await self._http.aclose()

    async def _parse(self, text: str) -> Any:
        try:
            async with asyncio.timeout(self._config.budget):
                reply = await self._http.post("/model/parse", params={"token": self._config.token}, json={"text": text})
        except TimeoutError:
            raise EngineError("no answer in time") from None
        except httpx.HTTPError as error:
            raise EngineError(type(error).__name__) from None
        if reply.status_code != httpx.codes.OK:
            raise EngineError(f"status {reply.status_code}")
        try:
            return reply.json()
        except ValueError:
            raise EngineError("not JSON") from None


def _shares(answer: Any) -> dict[str, float]:
    """The ranking of a parse, label by label; {} when nothing was known. Raises `EngineError` when it has none."""
    try:
        shares = {str(one["name"]): float(one["confidence"]) for one in answer["intent_ranking"]}
    except (TypeError, KeyError, ValueError):
        raise EngineError("no ranking in the answer") from None
    known = {label: share for label, share in shares.items() if label.partition(SPLIT)[0] in INTENTS}
    if shares and not known:
        raise EngineError("the server has another model")
    return known
