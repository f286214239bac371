"""What the fakes of providers share: a real HTTP server on a free port, and faults that can be switched on."""

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Self

from aiohttp import web


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """How the next call goes wrong. Make one with the functions below."""

    status: int | None = None  # the HTTP status of the refusal; None: no refusal
    code: int | None = None  # the provider's own code, in its own kind of body
    retry_after: int | None = None
    takes_message: bool = False  # the message is taken all the same
    seconds: float = 0.0  # before the answer
    silent: bool = False  # no answer at all
    page: bool = False  # a gateway's page instead of the provider's body


def throttle(retry_after: int = 1) -> Fault:
    """Too fast: HTTP 429 with Retry-After."""
    return Fault(status=429, code=20429, retry_after=retry_after)


def refuse(code: int, status: int = 400) -> Fault:
    """The provider says no, with one of its codes."""
    return Fault(status=status, code=code)


def break_down(status: int = 500) -> Fault:
    """The provider itself says that it broke; nothing was taken."""
    return Fault(status=status, code=20000 + status)


def lose_in_gateway(*, taken: bool = True) -> Fault:
    """A gateway in between answers 502 with a page; the message was taken, or not."""
    return Fault(status=502, page=True, takes_message=taken)


def take_and_fall_silent() -> Fault:
    """The message is taken and the answer never comes: the caller times out."""
    return Fault(takes_message=True, silent=True)


def fall_silent() -> Fault:
    """Nothing is taken and nothing is answered."""
    return Fault(silent=True)


def slow(seconds: float) -> Fault:
    """Right, but late."""
    return Fault(takes_message=True, seconds=seconds)


class FakeServer:
    """``async with FakeTwilio() as twilio:`` serves on `twilio.base_url` until the end of the block."""

    def __init__(self) -> None:
        self.base_url = ""
        self.calls: list[str] = []  # the names of the calls that came, in order
        self.faults: deque[Fault] = deque()  # each goes to one call that sends
        self.chance: Callable[[], Fault | None] = lambda: None  # asked when `faults` is empty: a share of bad luck
        self._closing = asyncio.Event()

    def routes(self) -> list[web.RouteDef]:
        """The addresses that the fake serves."""
        raise NotImplementedError

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.add_routes(self.routes())
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.5)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self.base_url = f"http://{host}:{port}"
        return self

    async def __aexit__(self, *error: object) -> None:
        self._closing.set()
        await self._runner.cleanup()

    def next_fault(self) -> Fault | None:
        """The fault of this call, or None when it goes well."""
        return self.faults.popleft() if self.faults else self.chance()

    async def delay(self, fault: Fault) -> None:
        """Waits as long as `fault` says; for a silent one, until the fake is closed."""
        if fault.silent:
            await self._closing.wait()
        elif fault.seconds:
            await asyncio.sleep(fault.seconds)
