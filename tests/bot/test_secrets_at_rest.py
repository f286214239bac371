"""Numbers and words are unreadable at rest; keys rotate; a key file that others can read is refused."""

import json
import os
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bot.secrets_at_rest import Vault, VaultError, new_keys

AMINA = "tel:+447700900001"


def test_what_is_sealed_opens_again_and_never_looks_the_same(vault: Vault) -> None:
    text = "jen peux plus \U0001f622 \u0644\u0627 \udcff"  # emoji, Arabic, and half a character that a phone let slip
    tokens = {vault.seal(text) for _ in range(3)}
    assert len(tokens) == 3
    assert {vault.open(token) for token in tokens} == {text}
    assert not any("plus" in token for token in tokens)


def test_a_new_key_seals_and_the_old_one_still_opens() -> None:
    (old, hmac_key), (new, _) = new_keys(), new_keys()
    token = Vault([old], hmac_key).seal("bonjour")
    rotated = Vault([new, old], hmac_key)
    assert rotated.open(token) == "bonjour"
    with pytest.raises(VaultError, match="present keys"):
        Vault([old], hmac_key).open(rotated.seal("bonjour"))


@pytest.mark.parametrize("token", ["", "not a token", "gAAAAABé"])
def test_an_altered_token_is_one_clear_line(vault: Vault, token: str) -> None:
    with pytest.raises(VaultError, match="cannot be opened"):
        vault.open(token)


def test_a_number_is_found_by_a_fingerprint_that_needs_the_key(vault: Vault) -> None:
    key, other = new_keys()
    assert vault.fingerprint(AMINA) == vault.fingerprint(AMINA)
    assert len(vault.fingerprint(AMINA)) == 64
    assert vault.fingerprint(AMINA) != vault.fingerprint("tel:+447700900002")
    assert vault.fingerprint(AMINA) != Vault([key], other).fingerprint(AMINA)


@pytest.mark.parametrize(
    ("keys", "hmac_key"), [([], "x" * 32), (["short"], "x" * 32), (["é" * 44], "x" * 32), ([new_keys()[0]], "x" * 31)]
)
def test_keys_that_cannot_protect_are_refused(keys: list[str], hmac_key: str) -> None:
    with pytest.raises(VaultError):
        Vault(keys, hmac_key)


def test_a_key_file_is_made_once_for_its_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "var" / "keys.json"
    token = Vault.load_or_create(path).seal("bonjour")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert Vault.load_or_create(path).open(token) == "bonjour"
    assert os.listdir(path.parent) == ["keys.json"]


def test_two_that_start_together_agree_on_the_keys(tmp_path: Path) -> None:
    path = tmp_path / "keys.json"
    with ThreadPoolExecutor(8) as threads:
        vaults = list(threads.map(lambda _: Vault.load_or_create(path), range(16)))
    assert len({vault.fingerprint(AMINA) for vault in vaults}) == 1


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o644])
def test_a_key_file_that_others_can_read_is_refused(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "keys.json"
    Vault.load_or_create(path)
    path.chmod(mode)
    with pytest.raises(VaultError, match="chmod 600"):
        Vault.load_or_create(path)


@pytest.mark.parametrize("content", ["", "{}", "[1]", json.dumps({"keys": 3, "hmac_key": ""})])
def test_a_damaged_key_file_is_never_replaced(tmp_path: Path, content: str) -> None:
    path = tmp_path / "keys.json"
    path.write_text(content)
    path.chmod(0o600)
    with pytest.raises(VaultError):
        Vault.load_or_create(path)
    assert path.read_text() == content


def test_a_folder_in_the_way_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(VaultError, match="cannot be read"):
        Vault.load_or_create(tmp_path)
    (tmp_path / "file").write_text("")
    with pytest.raises(VaultError, match="cannot be written"):
        Vault.load_or_create(tmp_path / "file" / "keys.json")


def test_a_vault_never_prints_its_keys() -> None:
    key, hmac_key = new_keys()
    assert key not in repr(Vault([key], hmac_key))
