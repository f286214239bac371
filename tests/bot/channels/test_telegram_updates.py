"""What Telegram sends us, read. The payloads have the shapes of https://core.telegram.org/bots/api#update."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.channels.base import InboundMessage
from bot.channels.telegram import ContactStopped, parse_update, valid_secret

PAYLOADS = Path(__file__).parents[2] / "payloads"
NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
WRITTEN = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)


def payload(name: str) -> dict[str, Any]:
    update: dict[str, Any] = json.loads((PAYLOADS / f"telegram_{name}.json").read_text(encoding="utf-8"))
    return update


def message(name: str) -> InboundMessage:
    read = parse_update(payload(name), NOW)
    assert isinstance(read, InboundMessage)
    return read


def test_a_text_of_bilal() -> None:
    read = message("text")
    assert (read.channel, read.urn, read.text, read.kind) == ("telegram", "telegram:11", "g faim", "text")
    assert read.provider_message_id == "501"
    assert read.received_at == WRITTEN


def test_an_edited_text_is_a_new_message() -> None:
    read = message("edited")
    assert (read.provider_message_id, read.text) == ("503", "g faim, a Molenbeek")
    assert (read.received_at - WRITTEN).total_seconds() == 60


def test_a_button_is_its_value() -> None:
    read = message("button")
    assert (read.urn, read.text, read.kind, read.received_at) == ("telegram:11", "2", "text", NOW)


@pytest.mark.parametrize("name", ["location", "venue"])
def test_a_shared_place_comes_as_latitude_and_longitude(name: str) -> None:
    read = message(name)
    assert (read.kind, read.location) == ("location", (50.8361, 4.3353))


@pytest.mark.parametrize(
    ("name", "kind", "text"),
    [
        ("start", "text", "/start"),
        ("sticker", "sticker", "👍"),
        ("voice", "voice", ""),
        ("photo", "media", "c'est cette lettre"),
        ("contact", "contact", ""),
        ("dice", "unsupported", ""),
    ],
)
def test_other_kinds_are_named_and_their_words_kept(name: str, kind: str, text: str) -> None:
    read = message(name)
    assert (read.kind, read.text) == (kind, text)


def test_the_contact_card_of_someone_else_is_not_kept() -> None:
    assert "7700900002" not in repr(message("contact"))


@pytest.mark.parametrize("name", ["group", "group_join", "bot", "pinned", "live_location_step", "unblocked"])
def test_what_is_not_a_person_writing_in_private_is_let_go(name: str) -> None:
    assert parse_update(payload(name), NOW) is None


def test_an_update_of_a_kind_yet_to_be_invented_is_let_go() -> None:
    assert parse_update({"update_id": 9, "telepathy": {"thought": "x"}}, NOW) is None


def test_blocking_the_bot_stops_the_contact() -> None:
    receipt = parse_update(payload("blocked"), NOW)
    assert isinstance(receipt, ContactStopped)
    assert (receipt.urn, receipt.status, receipt.stops_contact) == ("telegram:11", "permanent_failure", True)
    # Ids of our messages are bare numbers: a block must never be taken for the failure of one of them.
    assert not receipt.provider_message_id.isdecimal()


def broken(**changes: object) -> dict[str, Any]:
    update = payload("text")
    update["message"].update(changes)
    return update


@pytest.mark.parametrize(
    ("update", "line"),
    [
        ({}, "Telegram update without id: cannot read 'update_id'"),
        ({"update_id": "seven"}, "Telegram update without id: cannot read 'update_id'"),
        ({"update_id": 7, "message": "secret"}, "Telegram update 7: cannot read 'message'"),
        (broken(chat={}), "Telegram update 501: cannot read 'message.chat.id'"),
        (broken(date="secret"), "Telegram update 501: cannot read 'message.date'"),
        (broken(date=10**30), "Telegram update 501: cannot read 'message.date'"),
        (broken(text=["secret"]), "Telegram update 501: cannot read 'message.text'"),
        (
            broken(location={"latitude": 999, "longitude": 0}),
            "Telegram update 501: cannot read 'message.location.latitude'",
        ),
    ],
)
def test_an_unreadable_update_gives_one_line_without_its_content(update: dict[str, Any], line: str) -> None:
    with pytest.raises(ValueError, match="cannot read") as caught:
        parse_update(update, NOW)
    assert str(caught.value) == line


@pytest.mark.parametrize("update", [None, [], "secret", 7])
def test_what_is_not_even_an_update_gives_one_line(update: Any) -> None:
    with pytest.raises(ValueError, match=r"^Telegram update without id: cannot read") as caught:
        parse_update(update, NOW)
    assert "secret" not in str(caught.value)


def test_only_our_secret_opens_the_webhook() -> None:
    assert valid_secret("opensesame", "opensesame")
    assert not valid_secret("", "")
    for header in ("opensesamE", "opensesame ", "", None, "é"):
        assert not valid_secret(header, "opensesame")
