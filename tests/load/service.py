"""The service under load: ``passerelle serve`` in its own process, with a very light Twilio in ours."""

import asyncio
import os
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Self
from urllib.parse import urlencode

from cryptography.fernet import Fernet
from twilio.request_validator import RequestValidator

from tests.fakes.twilio import ACCOUNT, NUMBER, TOKEN
from tests.load.provider import Provider
from tests.load.wire import Wire

ROOT = Path(__file__).parents[2]
PATH = "/webhooks/twilio/sms"
HMAC_KEY = "for the benchmark only, 32 characters"


class Service:
    """Starts and stops the process. `started_in` is seconds from the command to the first answered request."""

    def __init__(self, folder: Path, database_url: str) -> None:
        self._folder = folder
        self._database_url = database_url
        self._signer = RequestValidator(TOKEN)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port: int = probe.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self.provider = Provider()
        self.started_in = 0.0
        self._made = 0
        self.key = Fernet.generate_key().decode()
        self._free: list[Wire] = []

    async def __aenter__(self) -> Self:
        await self.provider.__aenter__()
        (self._folder / "nlu").symlink_to(ROOT / "var" / "nlu")  # the model is trained at build, not at start
        await self._begin()
        await self._end()
        await self._begin()  # the second start is the one that counts: migrated, loaded, keys made
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._end()
        await self.provider.__aexit__(None, None, None)

    @property
    def pid(self) -> int:
        return self._process.pid

    def cpu_seconds(self) -> float:
        """Processor time that the service has used since its start, all threads, user and system."""
        fields = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def signed(self, sender: str, body: str) -> bytes:
        """A request with one SMS, ready to leave: made before the clock runs."""
        self._made += 1
        form = {
            "MessageSid": f"SM{self._made:032d}", "AccountSid": ACCOUNT, "From": sender, "To": NUMBER, "Body": body,
            "NumMedia": "0", "NumSegments": "1",
        }  # fmt: skip
        signature = self._signer.compute_signature(self.url + PATH, form)
        content = urlencode(form).encode()
        head = (
            f"POST {PATH} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\nX-Twilio-Signature: {signature}\r\n"
            f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(content)}\r\n\r\n"
        )
        return head.encode() + content

    async def post(self, request: bytes) -> int:
        """Posts a signed SMS over a connection that is free, or a new one; gives the status."""
        self._free = [wire for wire in self._free if wire.is_open]
        wire = self._free.pop() if self._free else await Wire.open(self.port)
        status = await wire.ask(request)
        self._free.append(wire)
        return status

    async def _begin(self) -> None:
        environ = {
            **os.environ, "PASSERELLE_MODE": "demo", "PASSERELLE_VAR_DIR": str(self._folder),
            "PASSERELLE_PORT": str(self.port), "PASSERELLE_PUBLIC_URL": self.url, "PASSERELLE_LOG_LEVEL": "error",
            "PASSERELLE_DATABASE_URL": self._database_url, "PASSERELLE_KEYS": self.key,
            "PASSERELLE_HMAC_KEY": HMAC_KEY, "PASSERELLE_TWILIO_ACCOUNT_SID": ACCOUNT,
            "PASSERELLE_TWILIO_AUTH_TOKEN": TOKEN, "PASSERELLE_TWILIO_FROM": NUMBER,
            "PASSERELLE_TWILIO_API_BASE": self.provider.url, "PASSERELLE_SMS_ALLOWED_PREFIXES": "+447700900",
        }  # fmt: skip
        begun = time.perf_counter()
        command = [str(Path(sys.executable).with_name("passerelle")), "serve"]
        self._process = subprocess.Popen(command, env=environ, cwd=ROOT, stdout=subprocess.DEVNULL)  # noqa: ASYNC220
        while not await self._is_ready():
            if self._process.poll() is not None:
                raise RuntimeError("the service stopped while starting")
            await asyncio.sleep(0.05)
        self.started_in = time.perf_counter() - begun

    async def _is_ready(self) -> bool:
        try:
            wire = await Wire.open(self.port)
        except OSError:
            return False
        try:
            return await wire.ask(f"GET /readyz HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\n\r\n".encode()) == 200
        except ConnectionError:
            return False
        finally:
            wire.close()

    async def _end(self) -> None:
        for wire in self._free:
            wire.close()
        self._free.clear()
        self._process.terminate()
        await asyncio.to_thread(self._process.wait, 60)
