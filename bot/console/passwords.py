"""Passwords: what makes one too easy, and the slow hash that is kept (argon2id, the library's own parameters)."""

import asyncio
import base64
import unicodedata

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from bot.store.staff import Staff
from nlu.normalise import fold

SHORTEST, LONGEST = 12, 200  # characters
AT_ONCE = 2  # each takes 64 MB and a tenth of a second: tries in masses wait, and messages go on
# Rows of keys and of the alphabet, each twice so that a sequence may begin anywhere in it.
_ROWS = tuple(
    row * 2
    for row in (
        "0123456789", "abcdefghijklmnopqrstuvwxyz", "azertyuiop", "qsdfghjklm", "wxcvbn", "azertyuiopqsdfghjklmwxcvbn",
        "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertyuiopasdfghjklzxcvbnm",
    )
)  # fmt: skip


def weakness(password: str, member: Staff) -> str | None:
    """The message that says why `password` is too easy for this member; None when it is good."""
    plain = fold(password).replace(" ", "")
    if not SHORTEST <= len(password) <= LONGEST:
        return "console-password-short" if len(password) < SHORTEST else "console-password-long"
    without_names = plain.replace(member.handle.replace("-", ""), "").replace("passerelle", "")
    if len(without_names) < SHORTEST / 2:
        return "console-password-name"
    if len(set(plain)) < 5 or any(plain in row or plain[::-1] in row for row in _ROWS):
        return "console-password-plain"
    return None


class Passwords:
    """Hashes and checks in threads, a few at a time."""

    def __init__(self) -> None:
        self._hasher = PasswordHasher()
        self._turn = asyncio.Semaphore(AT_ONCE)
        # A hash that no password has, as slow to check as the real ones: who asks for nobody waits as long.
        self._nobodys = (
            f"$argon2id$v=19$m={self._hasher.memory_cost},t={self._hasher.time_cost},p={self._hasher.parallelism}"
            f"${_base64(self._hasher.salt_len)}${_base64(self._hasher.hash_len)}"
        )

    async def hash(self, password: str) -> str:
        """What is kept of `password`."""
        async with self._turn:
            return await asyncio.to_thread(self._hasher.hash, _typed(password))

    async def is_right(self, password_hash: str | None, password: str) -> bool:
        """Whether `password` has that hash. Without one: False, after the same time."""
        async with self._turn:
            matches = await asyncio.to_thread(self._verify, password_hash or self._nobodys, _typed(password))
        return matches and password_hash is not None

    def _verify(self, password_hash: str, password: str) -> bool:
        try:
            return self._hasher.verify(password_hash, password)
        except (VerificationError, InvalidHashError):
            return False


def _typed(password: str) -> str:
    """The same letters from every keyboard: "é" is one sign on some and two on others."""
    return unicodedata.normalize("NFKC", password)[:LONGEST]


def _base64(length: int) -> str:
    return base64.b64encode(bytes(length)).decode().rstrip("=")
