"""What Twilio posts to us, read. The payloads are those of its documentation, with numbers of the drama range."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from structlog.testing import capture_logs
from twilio.request_validator import RequestValidator

from bot.channels.sms_twilio import parse_inbound, parse_status, valid_signature
from bot.channels.twilio_errors import REFUSALS, read_code

PAYLOADS = Path(__file__).parents[2] / "payloads"
NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
BASE, PATH = "https://passerelle.example", "/webhooks/twilio/sms?via=main"


def payload(name: str) -> dict[str, str]:
    form: dict[str, str] = json.loads((PAYLOADS / f"{name}.json").read_text(encoding="utf-8"))
    return form


def test_a_text_of_amina() -> None:
    message = parse_inbound(payload("twilio_text"), NOW)
    assert message.urn == "tel:+447700900001"
    assert message.text == "slt jcherche ou manger dimanche vers la gare du midi"
    assert (message.channel, message.kind, message.received_at) == ("sms", "text", NOW)
    assert message.provider_message_id == "SM" + "0" * 31 + "1"


def test_a_long_text_comes_as_one_message() -> None:
    assert len(parse_inbound(payload("twilio_long_text"), NOW).text) > 306


def test_a_picture_keeps_its_words() -> None:
    message = parse_inbound(payload("twilio_picture"), NOW)
    assert (message.kind, message.text) == ("media", "c'est cette lettre")


def test_an_empty_text_is_a_message() -> None:
    assert parse_inbound(payload("twilio_text") | {"Body": ""}, NOW).text == ""


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ({"MessageSid": "", "SmsSid": ""}, "Twilio message without MessageSid"),
        ({"From": ""}, "Twilio message SM00000000000000000000000000000001: From is not a telephone number"),
        ({"From": "Publicite"}, "Twilio message SM00000000000000000000000000000001: From is not a telephone number"),
    ],
)
def test_an_unreadable_message_gives_one_line_without_its_content(change: dict[str, str], line: str) -> None:
    with pytest.raises(ValueError, match=r"^Twilio") as caught:
        parse_inbound(payload("twilio_text") | change, NOW)
    assert str(caught.value) == line


@pytest.mark.parametrize(
    ("name", "status", "reason"),
    [
        ("twilio_status_sent", "sent", None),
        ("twilio_status_delivered", "delivered", None),
        ("twilio_status_unreachable", "temporary_failure", "unreachable"),
        ("twilio_status_filtered", "permanent_failure", "filtered"),
    ],
)
def test_what_became_of_a_message(name: str, status: str, reason: str | None) -> None:
    receipt = parse_status(payload(name))
    assert receipt is not None
    assert (receipt.channel, receipt.status, receipt.reason) == ("sms", status, reason)
    assert receipt.raw == payload(name)["MessageStatus"]


def test_words_that_say_nothing_new_give_no_receipt() -> None:
    assert parse_status(payload("twilio_status_queued")) is None


def test_a_new_word_of_the_provider_raises_an_alarm_and_nothing_else() -> None:
    with capture_logs() as logs:
        assert parse_status(payload("twilio_status_sent") | {"MessageStatus": "teleported"}) is None
    assert [entry["reason"] for entry in logs] == ["unknown_status"]


def test_a_failure_without_a_code_is_permanent() -> None:
    receipt = parse_status(payload("twilio_status_filtered") | {"ErrorCode": ""})
    assert receipt is not None
    assert (receipt.status, receipt.reason) == ("permanent_failure", "unknown_code")


def test_a_cancelled_message_is_over_without_alarm() -> None:
    with capture_logs() as logs:
        receipt = parse_status(payload("twilio_status_sent") | {"MessageStatus": "canceled"})
    assert receipt is not None
    assert (receipt.status, logs) == ("permanent_failure", [])


@pytest.mark.parametrize("missing", ["MessageStatus", "MessageSid"])
def test_an_unreadable_status_gives_one_line(missing: str) -> None:
    form = payload("twilio_status_sent") | {missing: "", "SmsSid": ""}
    with pytest.raises(ValueError, match=r"^Twilio status callback without MessageSid or MessageStatus$"):
        parse_status(form)


def test_a_stop_at_the_provider_stops_the_contact() -> None:
    receipt = parse_status(payload("twilio_status_filtered") | {"ErrorCode": "21610"})
    assert receipt is not None
    assert receipt.stops_contact


def test_the_real_sdk_signs_and_we_agree() -> None:
    form = payload("twilio_text")
    signature = RequestValidator("token").compute_signature(BASE + PATH, form)
    assert valid_signature(BASE, PATH, form, signature, "token")
    assert valid_signature(BASE + "/", PATH, form, signature, "token")


@pytest.mark.parametrize(
    ("base", "path", "change", "token"),
    [
        ("http://127.0.0.1:8000", PATH, {}, "token"),
        (BASE, "/webhooks/twilio/status", {}, "token"),
        (BASE, PATH, {"Body": "autre chose"}, "token"),
        (BASE, PATH, {"ToCity": "x"}, "token"),
        (BASE, PATH, {"Added": ""}, "token"),
        (BASE, PATH, {}, "another token"),
        (BASE, PATH, {}, ""),
    ],
)
def test_a_forged_request_is_refused(base: str, path: str, change: dict[str, str], token: str) -> None:
    form = payload("twilio_text")
    signature = RequestValidator("token").compute_signature(BASE + PATH, form)
    assert not valid_signature(base, path, form | change, signature, token)


@pytest.mark.parametrize("signature", ["", "AAAA", "é" * 28])
def test_a_signature_that_is_none_is_refused(signature: str) -> None:
    assert not valid_signature(BASE, PATH, payload("twilio_text"), signature, "token")


def test_every_code_that_must_be_known_is_known() -> None:
    known = {21211, 21408, 21610, 21611, 21614, 30003, 30005, 30006, 30007, 30008, 20429}
    assert known <= set(REFUSALS)
    assert {code for code in known if not REFUSALS[code].permanent} == {21611, 30003, 30008, 20429}


def test_an_unknown_code_is_permanent_and_raises_an_alarm() -> None:
    with capture_logs() as logs:
        refusal = read_code(99999)
    assert (refusal.permanent, refusal.reason) == (True, "unknown_code")
    assert [(entry["log_level"], entry["code"]) for entry in logs] == [("error", 99999)]
