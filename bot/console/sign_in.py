"""Getting in: a name, a password and a code that changes every 30 seconds; the first time, a welcome link.

Whatever is wrong (the name, the password, the code, too many tries), the answer is the same and takes as long.
"""

import base64
import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from pyotp import TOTP
from pyotp.exceptions import OTPVerificationError

from bot.app import App
from bot.console.passwords import Passwords
from bot.secrets_at_rest import Vault
from bot.store import Tx, audit, sessions, staff
from bot.store import sign_in as locks
from bot.store.sign_in import Lock
from bot.store.staff import Staff

TRIES = 5  # wrong ones before the entrance closes
FIRST_WAIT = timedelta(minutes=15)  # doubled each further time
LONGEST_WAIT = timedelta(hours=24)
ISSUER = "Passerelle"


@dataclass(frozen=True, slots=True)
class Attempt:
    """What somebody typed on the sign-in page."""

    name: str
    password: str = field(repr=False)
    code: str = field(repr=False)


async def sign_in(app: App, passwords: Passwords, attempt: Attempt) -> str | None:
    """The secret of a new session, None when it does not open. Every try is audited. Raises `StoreError`."""
    async with app.database.reading() as tx:
        known = await locks.lock_of(tx, app.tools.vault, attempt.name)
    password_hash = known.password_hash if known else None
    # Slow, so outside any transaction; what it was compared with is looked at again inside.
    right = await passwords.is_right(password_hash, attempt.password)
    now = app.clock.now()
    async with app.database.transaction() as tx:
        lock = await locks.lock_of(tx, app.tools.vault, attempt.name, hold=True)
        if lock is None:
            await audit.note(tx, now, None, "sign_in_failed")
            return None
        if lock.locked_until is not None and lock.locked_until > now:
            await audit.note(tx, now, lock.staff_id, "sign_in_failed", detail="locked")
            return None
        step = fresh_step(lock, attempt.code, now)
        if not right or lock.password_hash != password_hash or step is None:
            await _count_failure(tx, lock, now)
            return None
        await locks.note_success(tx, lock.staff_id, step)
        await audit.note(tx, now, lock.staff_id, "signed_in")
        return await sessions.begin(tx, lock.staff_id, now)


def fresh_step(lock: Lock, code: str, now: datetime) -> int | None:
    """The 30 seconds that `code` belongs to, when it is right and was not used; None otherwise."""
    step = None if lock.totp_key is None else step_of(lock.totp_key, code, now)
    return step if step is not None and (lock.totp_step is None or step > lock.totp_step) else None


def step_of(key: str, code: str, now: datetime) -> int | None:
    """The 30 seconds that `code` belongs to, at most one before or after those of `now`; None when it is wrong."""
    digits = re.sub(r"\s", "", code)
    if not re.fullmatch(r"[0-9]{6}", digits):
        return None
    try:
        return TOTP(key).verify_and_get_timecode(digits, for_time=now, valid_window=1)
    except OTPVerificationError:
        return None


def wait_after(failures: int) -> timedelta | None:
    """How long the entrance closes after that many wrong tries in a row; None when it stays open."""
    if failures == 0 or failures % TRIES:
        return None
    doubled = 1 << min(failures // TRIES - 1, 10)  # ten times is long past the longest wait
    return min(FIRST_WAIT * doubled, LONGEST_WAIT)


async def _count_failure(tx: Tx, lock: Lock, now: datetime) -> None:
    failures = lock.failures + 1
    wait = wait_after(failures)
    await locks.note_failure(tx, lock.staff_id, failures, None if wait is None else now + wait)
    await audit.note(tx, now, lock.staff_id, "sign_in_failed")
    if wait is not None:
        await audit.note(tx, now, lock.staff_id, "sign_in_locked", detail=f"{wait.total_seconds() / 60:.0f} minutes")


async def sign_out(app: App, visitor: Staff, secret: str) -> None:
    """Ends the session of that secret. Raises `StoreError`."""
    async with app.database.transaction() as tx:
        await sessions.end(tx, secret)
        await audit.note(tx, app.clock.now(), visitor.id, "signed_out")


def key_of_link(vault: Vault, code: str) -> str:
    """The key of the codes that a welcome link proposes: always the same, and unknown to who has only the link.

    So nothing is stored before a first code has proved that the phone holds it.
    """
    return base64.b32encode(bytes.fromhex(vault.fingerprint(f"totp:{code}"))[:20]).decode()


def address_of_key(key: str, member: Staff) -> str:
    """What the QR code says (https://github.com/google/google-authenticator/wiki/Key-Uri-Format)."""
    return TOTP(key).provisioning_uri(name=member.name, issuer_name=ISSUER)


async def choose_password(app: App, code: str, password_hash: str) -> bool:
    """The password of the link's owner from now on; whoever was in with another is out. False: the link is too old."""
    now = app.clock.now()
    async with app.database.transaction() as tx:
        member = await staff.owner_of_code(tx, code, "sign_in", now)
        if member is None:
            return False
        await locks.set_password(tx, member.id, password_hash)
        await sessions.end_all(tx, member.id)
        await audit.note(tx, now, member.id, "password_chosen")
    return True


async def has_password(app: App, member: Staff) -> bool:
    """Whether the member has chosen a password."""
    async with app.database.reading() as tx:
        return await _has_password(tx, app.tools.vault, member)


async def _has_password(tx: Tx, vault: Vault, member: Staff) -> bool:
    lock = await locks.lock_of(tx, vault, member.handle)
    return lock is not None and lock.password_hash is not None


async def welcome(app: App, link: str, code: str) -> str | None:
    """Uses the link up when `code` is right, and gives the secret of a new session; None otherwise, nothing changed."""
    now, key = app.clock.now(), key_of_link(app.tools.vault, link)
    step = step_of(key, code, now)
    async with app.database.transaction() as tx:
        owner = await staff.owner_of_code(tx, link, "sign_in", now)
        if step is None or owner is None or not await _has_password(tx, app.tools.vault, owner):
            return None
        member = await staff.use_code(tx, link, "sign_in", now)
        if member is None:  # somebody else was faster
            return None
        await locks.set_key(tx, app.tools.vault, member.id, key, step)
        await sessions.end_all(tx, member.id)
        await audit.note(tx, now, member.id, "welcomed")
        return await sessions.begin(tx, member.id, now)
