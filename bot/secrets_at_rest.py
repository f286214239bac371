"""Numbers and words at rest: sealed with rotating keys (MultiFernet), numbers found again by keyed HMAC.

In demo mode the keys live in a file only its owner can read; in production they come from the settings.
"""

import hashlib
import hmac
import json
import os
import secrets
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Self

from cryptography.fernet import Fernet, InvalidToken, MultiFernet


class VaultError(Exception):
    """Keys that cannot be used, or a stored token they do not open; one clear line, without the secret."""


class Vault:
    """Seals, opens and fingerprints. The first key seals; every key opens, so keys can be rotated."""

    def __init__(self, keys: Sequence[str], hmac_key: str) -> None:
        """`keys` are Fernet keys (32 bytes, URL-safe base64), newest first. Raises `VaultError`."""
        if not keys:
            raise VaultError("no encryption key: give at least one")
        if len(hmac_key) < 32:
            raise VaultError("the fingerprint key is too short: at least 32 characters")
        try:
            self._fernet = MultiFernet([Fernet(key) for key in keys])
        except (ValueError, TypeError):
            raise VaultError("an encryption key cannot be read: 32 bytes in URL-safe base64") from None
        self._hmac_key = hmac_key.encode()

    def __repr__(self) -> str:
        return "Vault(...)"

    def seal(self, text: str) -> str:
        """An encrypted, authenticated token of `text`; different each time."""
        return self._fernet.encrypt(text.encode("utf-8", "surrogatepass")).decode("ascii")

    def open(self, token: str) -> str:
        """The text of a token made by `seal`. Raises `VaultError` when no key opens it or it was altered."""
        try:
            return self._fernet.decrypt(token.encode("ascii")).decode("utf-8", "surrogatepass")
        except (InvalidToken, UnicodeEncodeError):
            raise VaultError("a stored text cannot be opened with the present keys") from None

    def fingerprint(self, urn: str) -> str:
        """The same 64 hexadecimal digits for the same urn and key (HMAC-SHA256): finds a number without storing it."""
        return hmac.new(self._hmac_key, urn.encode(), hashlib.sha256).hexdigest()

    @classmethod
    def load_or_create(cls, path: Path) -> Self:
        """The vault of a key file, made on first use with mode 0600.

        Raises `VaultError` when the file is readable by others, unreadable or damaged: a new one would lose every
        stored text, so it is never replaced.
        """
        if not path.exists():
            _create(path)
        return cls(*_read(path))


def new_keys() -> tuple[str, str]:
    """A fresh encryption key and a fresh fingerprint key, for settings or a key file."""
    return Fernet.generate_key().decode("ascii"), secrets.token_hex(32)


def _read(path: Path) -> tuple[list[str], str]:
    try:
        with path.open(encoding="utf-8") as file:
            if os.fstat(file.fileno()).st_mode & 0o077:
                raise VaultError(f"{path}: others can read the keys; run: chmod 600 {path}")
            content = json.load(file)
        return [str(key) for key in content["keys"]], str(content["hmac_key"])
    except OSError as error:
        raise VaultError(f"{path}: the key file cannot be read ({error.strerror})") from None
    except (ValueError, KeyError, TypeError):
        raise VaultError(f"{path}: the key file is damaged; restore it, or every stored text is lost") from None


def _create(path: Path) -> None:
    """Writes a complete file aside, then links it in place: two processes that start together agree on one."""
    key, hmac_key = new_keys()
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor, draft = tempfile.mkstemp(dir=path.parent, prefix=".keys-")  # mkstemp makes it 0600
        try:
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                json.dump({"keys": [key], "hmac_key": hmac_key}, file)
                file.flush()
                os.fsync(file.fileno())
            os.link(draft, path)
        except FileExistsError:
            pass
        finally:
            os.unlink(draft)
    except OSError as error:
        raise VaultError(f"{path}: the key file cannot be written ({error.strerror})") from None
