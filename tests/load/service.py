"""The service under load: ``passerelle serve`` in its own process, with a fake Twilio in ours."""

import asyncio
import os
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Self

import httpx
from cryptography.fernet import Fernet
from twilio.request_validator import RequestValidator

from tests.fakes.twilio import ACCOUNT, NUMBER, TOKEN, FakeTwilio

ROOT = Path(__file__).parents[2]


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
        self.twilio = FakeTwilio()
        self.client = httpx.AsyncClient(limits=httpx.Limits(max_connections=64), timeout=30)
        self.started_in = 0.0
        self._sent = 0

    async def __aenter__(self) -> Self:
        await self.twilio.__aenter__()
        (self._folder / "nlu").symlink_to(ROOT / "var" / "nlu")  # the model is trained at build, not at start
        await self._begin()
        await self._end()
        await self._begin()  # the second start is the one that counts: migrated, loaded, keys made
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._end()
        await self.client.aclose()
        await self.twilio.__aexit__(None, None, None)

    @property
    def pid(self) -> int:
        return self._process.pid

    async def text(self, sender: str, body: str) -> tuple[int, float]:
        """Posts one signed SMS; gives the status and the seconds until the answer."""
        self._sent += 1
        form = {
            "MessageSid": f"SM{self._sent:032d}", "AccountSid": ACCOUNT, "From": sender, "To": NUMBER, "Body": body,
            "NumMedia": "0", "NumSegments": "1",
        }  # fmt: skip
        url = f"{self.url}/webhooks/twilio/sms"
        headers = {"X-Twilio-Signature": self._signer.compute_signature(url, form)}
        begun = time.perf_counter()
        answer = await self.client.post(url, data=form, headers=headers)
        return answer.status_code, time.perf_counter() - begun

    async def _begin(self) -> None:
        environ = {
            **os.environ, "PASSERELLE_MODE": "demo", "PASSERELLE_VAR_DIR": str(self._folder),
            "PASSERELLE_PORT": str(self.port), "PASSERELLE_PUBLIC_URL": self.url, "PASSERELLE_LOG_LEVEL": "error",
            "PASSERELLE_DATABASE_URL": self._database_url, "PASSERELLE_KEYS": Fernet.generate_key().decode(),
            "PASSERELLE_HMAC_KEY": "for the benchmark only, 32 characters", "PASSERELLE_TWILIO_ACCOUNT_SID": ACCOUNT,
            "PASSERELLE_TWILIO_AUTH_TOKEN": TOKEN, "PASSERELLE_TWILIO_FROM": NUMBER,
            "PASSERELLE_TWILIO_API_BASE": self.twilio.base_url, "PASSERELLE_SMS_ALLOWED_PREFIXES": "+447700900",
        }  # fmt: skip
        begun = time.perf_counter()
        command = [str(Path(sys.executable).with_name("passerelle")), "serve"]
        self._process = subprocess.Popen(command, env=environ, cwd=ROOT, stdout=subprocess.DEVNULL)  # noqa: ASYNC220
        while True:
            try:
                (await self.client.get(f"{self.url}/readyz")).raise_for_status()
                break
            except httpx.HTTPError:
                if self._process.poll() is not None:
                    raise RuntimeError("the service stopped while starting") from None
                await asyncio.sleep(0.05)
        self.started_in = time.perf_counter() - begun

    async def _end(self) -> None:
        self._process.terminate()
        await asyncio.to_thread(self._process.wait, 20)
