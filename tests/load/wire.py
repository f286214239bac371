"""HTTP at its barest, for a generator that must not cost more than what it measures."""

import asyncio
import re
from typing import cast

_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)


def head_length(data: bytes) -> int:
    """Bytes of the head that `data` begins with, its empty line included; 0 while that has not come."""
    return data.find(b"\r\n\r\n") + 4 if b"\r\n\r\n" in data else 0


def message_length(data: bytes) -> int:
    """Bytes of the whole message whose head has come."""
    head = head_length(data)
    announced = _LENGTH.search(data, 0, head)
    return head + (int(announced[1]) if announced else 0)


def body_of(message: bytes) -> bytes:
    """What follows the head."""
    return message[head_length(message) :]


class Wire(asyncio.Protocol):
    """A kept-alive connection to the service; one request at a time."""

    def __init__(self) -> None:
        self._unread = b""
        self._answer: asyncio.Future[int] | None = None

    @classmethod
    async def open(cls, port: int) -> "Wire":
        """A new connection. Raises OSError when nobody listens."""
        _, wire = await asyncio.get_running_loop().create_connection(cls, "127.0.0.1", port)
        return wire

    @property
    def is_open(self) -> bool:
        return not self._transport.is_closing()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)  # uvloop's own class does not say that it is one

    def data_received(self, data: bytes) -> None:
        self._unread += data
        if head_length(self._unread) and len(self._unread) >= message_length(self._unread):
            status, self._unread = int(self._unread[9:12]), b""
            if self._answer is not None:
                self._answer.set_result(status)

    def connection_lost(self, exc: Exception | None) -> None:
        if self._answer is not None and not self._answer.done():
            self._answer.set_exception(ConnectionError("the service closed the connection"))

    async def ask(self, request: bytes) -> int:
        """Sends `request`; gives the status of the answer. Raises `ConnectionError`."""
        self._answer = asyncio.get_running_loop().create_future()
        self._transport.write(request)
        return await self._answer

    def close(self) -> None:
        self._transport.close()
