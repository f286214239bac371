"""A Twilio that costs next to nothing: it takes every message at once and remembers when.

The fakes of the tests check everything and cost milliseconds a message; here they would measure themselves.
"""

import asyncio
import time
from typing import Self, cast
from urllib.parse import parse_qs

from tests.load.wire import body_of, head_length, message_length

_NOTHING_LISTED = b'{"messages":[],"page":0,"page_size":50,"uri":"/","next_page_uri":null}'


class Provider:
    """``async with Provider() as provider:`` serves on `provider.url`. `taken` holds (moment, to), in order."""

    def __init__(self) -> None:
        self.url = ""
        self.taken: list[tuple[float, str]] = []
        self._waiting: dict[str, asyncio.Future[float]] = {}

    async def __aenter__(self) -> Self:
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(lambda: _Line(self), "127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()

    def next_to(self, number: str) -> "asyncio.Future[float]":
        """The moment of the next message to `number`, when it comes."""
        return self._waiting.setdefault(number, asyncio.get_running_loop().create_future())

    def take(self, body: bytes) -> bytes:
        """Takes the message of a posted form; gives the resource that Twilio would show."""
        number, now = parse_qs(body.decode())["To"][0], time.perf_counter()
        self.taken.append((now, number))
        waiting = self._waiting.pop(number, None)
        if waiting is not None:
            waiting.set_result(now)
        return b'{"sid":"SM%032x","status":"queued","num_segments":"1"}' % len(self.taken)


class _Line(asyncio.Protocol):
    """One connection from the service; it may stay open for many messages."""

    def __init__(self, provider: Provider) -> None:
        self._provider = provider
        self._unread = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)  # uvloop's own class does not say that it is one

    def data_received(self, data: bytes) -> None:
        self._unread += data
        while head_length(self._unread) and len(self._unread) >= message_length(self._unread):
            whole = message_length(self._unread)
            request, self._unread = self._unread[:whole], self._unread[whole:]
            posted = request.startswith(b"POST")
            answer = self._provider.take(body_of(request)) if posted else _NOTHING_LISTED
            status = b"201 Created" if posted else b"200 OK"
            head = b"HTTP/1.1 %b\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
            self._transport.write(head % (status, len(answer)) + answer)
