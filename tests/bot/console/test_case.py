"""The room of one case: who reads what, what reaches the person, and what happens when something goes wrong."""

import asyncio
import re
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.clock import FixedClock
from bot.store import case_story, retention, staff
from tests.bot.console.rooms_world import Desk, House, rooms

DANGER = "jen peux plus jveux plus etre la"
SCRIPT = "<script>alert('x')</script><img src=x onerror=alert(1)>"
NUMBER = re.compile(r"(?:\+|00)\d[\d ]{7,}|tel:|sms:\w")
ACTS = {
    "answer": {"text": "bonjour"}, "phrase": {"phrase": "1"}, "note": {"note": "calme"}, "offer": {"to": "samir"},
    "keep": {}, "impasse": {}, "share": {"to": "CPAS", "what": "son prénom"},
    "share/ask": {"to": "CPAS", "what": "son prénom"}, "close": {"outcome": "seen"}, "nudge": {"days": "3"},
}  # fmt: skip


@pytest.fixture
async def house(sqlite_url: str, clock: FixedClock) -> AsyncIterator[House]:
    """Chloé is on duty, Samir is there, Inès coordinates; Amina has written."""
    async with rooms(sqlite_url, clock) as house:
        await house.member("Chloé", on_duty=True)
        await house.member("Samir", "sms", "telegram")
        await house.member("Inès")
        await house.world.says("amina", DANGER)
        yield house


@pytest.fixture
async def desks(house: House) -> AsyncIterator[tuple[Desk, Desk, Desk]]:
    """Chloé, who has taken the case, Samir and Inès."""
    team = {member.name: member for member in (await team_of(house))}
    async with house.desk(team["Chloé"]) as chloe, house.desk(team["Samir"]) as samir, house.desk(team["Inès"]) as ines:
        await chloe.does("case/1/take")
        await house.world.settle()
        yield chloe, samir, ines


async def team_of(house: House) -> list[staff.Staff]:
    async with house.world.app.database.reading() as tx:
        return await staff.everyone(tx)


# Who reads


async def test_nobody_reads_before_the_case_is_theirs(house: House) -> None:
    for member in await team_of(house):
        async with house.desk(member) as desk:
            shown = await desk.get("case/1")
            assert "jveux plus" not in shown, member.name
            assert "Demande 1" in shown
            assert "jveux plus" not in await desk.get("case/1/talk", mode="free-open", have="x")
    assert await house.audited() == []


async def test_the_owner_reads_and_every_view_is_audited(house: House, desks: tuple[Desk, Desk, Desk]) -> None:
    chloe, samir, ines = desks
    before = len(await house.audited())
    shown = await chloe.get("case/1")
    assert "jen peux plus jveux plus etre la" in shown
    assert "Le programme" in shown
    assert "Chloé s'en occupe" in shown
    entries = (await house.audited())[before:]
    assert [(entry.name, entry.case_number, entry.detail) for entry in entries] == [("Chloé", 1, "console")]
    for other in (samir, ines):
        assert "jveux plus" not in await other.get("case/1")
    assert len(await house.audited()) == before + 1


async def test_what_the_page_asks_for_again_and_has_is_not_sent_and_not_audited(
    house: House, desks: tuple[Desk, Desk, Desk]
) -> None:
    chloe, samir, _ = desks
    page = await chloe.get("case/1")
    known = {name: hidden(page, name) for name in ("have", "mode", "heard")}
    before = len(await house.audited())
    house.later(minutes=5)
    assert (await chloe.client.get("/staff/case/1/talk", params=known)).status_code == 204
    assert len(await house.audited()) == before
    await house.world.says("amina", "vous etes la ?")
    heard_on_the_phone = len(await house.audited())
    fresh = (await chloe.client.get("/staff/case/1/talk", params=known)).text
    assert "vous etes la ?" in fresh
    assert 'hx-swap-oob="innerHTML:#news">Un nouveau message est arrivé.' in fresh
    assert len(await house.audited()) == heard_on_the_phone + 1
    stolen = await samir.client.get("/staff/case/1/talk", params=known)
    assert "vous etes" not in stolen.text


async def test_a_page_that_is_not_the_owners_is_asked_for_anew_when_the_case_moves(
    house: House, desks: tuple[Desk, Desk, Desk]
) -> None:
    _, samir, _ = desks
    answer = await samir.client.get("/staff/case/1/talk", params={"have": "older", "mode": "free-open"})
    assert (answer.status_code, answer.headers["hx-redirect"]) == (204, "/staff/case/1")


async def test_who_was_writing_is_told_that_the_case_moved(house: House, desks: tuple[Desk, Desk, Desk]) -> None:
    chloe, _, _ = desks
    await chloe.does("case/1/close", {"outcome": "seen"})
    told = await chloe.get("case/1/talk", mode="mine-read", have="older")
    assert "a changé de mains ou d'état" in told


async def test_a_coordinator_reads_by_a_button_and_each_time_is_written_down(
    house: House, desks: tuple[Desk, Desk, Desk]
) -> None:
    _, samir, ines = desks
    assert 'action="/staff/case/1/read"' in await ines.get("case/1")
    assert 'action="/staff/case/1/read"' not in await samir.get("case/1")
    for times in (1, 2):
        shown = await ines.fails("case/1/read", status=200)
        assert "jveux plus etre la" in shown
        assert 'action="/staff/case/1/answer"' not in shown
        mine = [entry for entry in await house.audited() if entry.name == "Inès"]
        assert [(entry.case_number, entry.detail) for entry in mine] == [(1, "console")] * times
    assert (await samir.post("case/1/read")).status_code == 403
    assert (await ines.client.get("/staff/case/1/read")).status_code == 405


async def test_an_offered_case_is_not_read_before_the_yes(house: House, desks: tuple[Desk, Desk, Desk]) -> None:
    chloe, samir, _ = desks
    await chloe.does("case/1/offer", {"to": "samir"})
    shown = await samir.get("case/1")
    assert "Chloé vous la propose." in shown
    assert "jveux plus" not in shown
    assert "jveux plus" in await chloe.get("case/1")


async def test_a_closed_case_is_read_by_its_last_owner_until_the_words_go(
    house: House, desks: tuple[Desk, Desk, Desk]
) -> None:
    chloe, samir, ines = desks
    await chloe.does("case/1/note", {"note": "une note"})
    await chloe.does("case/1/close", {"outcome": "oriented", "where": "Le Banc Bleu"})
    await house.world.says("amina", "ce que je dis ensuite au programme")
    shown = await chloe.get("case/1")
    for words in ("jveux plus", "une note", "Fin: orientation", "Le Banc Bleu", "Chloé ferme la demande"):
        assert words in shown, words
    assert "ce que je dis ensuite" not in shown, "the case was over"
    for act in ("answer", "note", "close", "take"):
        assert f'action="/staff/case/1/{act}"' not in shown
    assert "jveux plus" not in await samir.get("case/1")
    assert "jveux plus" in await ines.fails("case/1/read", status=200)
    async with house.world.app.database.transaction() as tx:
        await retention.run(tx, house.clock.now() + timedelta(days=31))
    (member, *_) = [each for each in await team_of(house) if each.name == "Chloé"]
    async with house.desk(member) as chloe:  # retention ends old sessions too
        gone = await chloe.get("case/1")
    assert "jveux plus" not in gone
    assert "une note" not in gone
    assert "(ces mots sont effacés)" in gone


async def test_after_forget_me_no_word_is_left(house: House, desks: tuple[Desk, Desk, Desk]) -> None:
    chloe, _, ines = desks
    await chloe.does("case/1/note", {"note": "une note"})
    await chloe.does("case/1/share/ask", {"to": "CPAS", "what": "son histoire"})
    await house.world.says("amina", "OUBLIE-MOI")
    await house.world.says("amina", "oui")
    shown = await chloe.get("case/1")
    assert "La personne a demandé l'oubli" in shown
    for words in ("jveux plus", "une note", "son histoire"):
        assert words not in shown
    assert "jveux plus" not in await ines.fails("case/1/read", status=200)


# Words out


async def test_an_answer_reaches_the_person_and_its_delivery_is_said(
    house: House, desks: tuple[Desk, Desk, Desk]
) -> None:
    chloe, _, _ = desks
    assert "Envoyé." in await chloe.does("case/1/answer", {"text": "  Bonjour,\r\nje suis là.  "})
    assert 'class="delivery leaving"' in await chloe.get("case/1")
    await house.world.settle()
    assert house.heard("amina")[-1] == "Chloé: Bonjour,\nje suis là."
    shown = await chloe.get("case/1")
    assert 'class="delivery sent">envoyé' in shown
    assert "Bonjour,\nje suis là." in shown
    assert "La personne a eu une réponse." in shown


async def test_an_answer_that_does_not_arrive_is_said_in_words(house: House, desks: tuple[Desk, Desk, Desk]) -> None:
    chloe, _, _ = desks
    house.world.blocked.add(("sms", "amina"))
    await chloe.does("case/1/answer", {"text": "Bonjour"})
    await house.world.tick()
    shown = await chloe.get("case/1")
    assert 'class="delivery failed">pas arrivé' in shown
    assert "Un message n'est pas arrivé: ce téléphone ne veut plus de nos messages" in shown


async def test_an_answer_that_cannot_leave_is_said_and_kept(house: House, desks: tuple[Desk, Desk, Desk]) -> None:
    chloe, _, _ = desks
    channels = house.world.app.tools.channels
    sms = channels.pop("sms")  # type: ignore[attr-defined]
    channels["elsewhere"] = sms  # type: ignore[index]
    shown = await chloe.fails("case/1/answer", {"text": "Bonjour"})
    assert "est coupé en ce moment" in shown
    assert ">Bonjour</textarea>" in shown


async def test_a_double_click_sends_once(house: House, desks: tuple[Desk, Desk, Desk]) -> None:
    chloe, _, _ = desks
    await chloe.get("case/1")
    answers = await asyncio.gather(*[chloe.post("case/1/answer", {"text": "Bonjour"}) for _ in range(3)])
    assert [answer.status_code for answer in answers] == [303] * 3
    await chloe.post("case/1/answer", {"text": "Bonjour"})
    await house.world.settle()
    assert house.heard("amina").count("Chloé: Bonjour") == 1
    await chloe.post("case/1/answer", {"text": "Encore"})  # the same page, other words: somebody went back
    await chloe.get("case/1")
    await chloe.post("case/1/answer", {"text": "Bonjour"})  # another page: meant twice
    await house.world.settle()
    assert house.heard("amina")[-2:] == ["Chloé: Encore", "Chloé: Bonjour"]


async def test_every_form_sent_twice_is_done_once(house: House, desks: tuple[Desk, Desk, Desk]) -> None:
    chloe, _, _ = desks
    assert list(ACTS)[-2:] == ["close", "nudge"], "what ends the case comes last"
    for act, fields in ACTS.items():
        await chloe.get("case/1")
        first = await chloe.post(f"case/1/{act}", fields)
        assert first.status_code in (200, 303), act
        await house.world.settle()
        told, kinds = len(house.world.told), await happened(house)
        second = await chloe.post(f"case/1/{act}", fields)
        await house.world.settle()
        assert first.status_code == second.status_code, act
        assert first.headers.get("location") == second.headers.get("location"), act
        assert (len(house.world.told), await happened(house)) == (told, kinds), act


async def test_what_failed_may_be_sent_again(house: House, desks: tuple[Desk, Desk, Desk]) -> None:
    chloe, _, _ = desks
    await chloe.get("case/1")
    once = chloe.once
    await chloe.fails("case/1/offer", {"to": "", "once": once})
    await chloe.fails("case/1/offer", {"to": "", "once": once})
    answer = await chloe.post("case/1/offer", {"to": "samir", "once": once})
    assert answer.status_code == 303


async def test_an_empty_answer_is_not_sent(house: House, desks: tuple[Desk, Desk, Desk]) -> None:
    chloe, _, _ = desks
    told = len(house.heard("amina"))
    for text in ("", "   ", "\r\n\t\n"):
        assert "la réponse est vide" in await chloe.fails("case/1/answer", {"text": text}), repr(text)
    await house.world.settle()
    assert len(house.heard("amina")) == told


async def test_an_answer_that_is_too_long_is_still_in_its_box(house: House, desks: tuple[Desk, Desk, Desk]) -> None:
    chloe, _, _ = desks
    text = "très long. " * 150
    shown = await chloe.fails("case/1/answer", {"text": text})
    assert f"{len(text.strip())} caractères, c'est trop. Au plus 1600" in shown
    assert f">{text}</textarea>" in shown
    exact = "a" * 1600
    await chloe.does("case/1/answer", {"text": exact})
    await house.world.settle()
    assert "".join(house.heard("amina")[-2:]).count("a") >= 1600


async def test_a_book_is_refused_in_words(house: House, desks: tuple[Desk, Desk, Desk]) -> None:
    chloe, _, _ = desks
    answer = await chloe.post("case/1/answer", {"text": "x" * 100_001})
    assert answer.status_code == 422
    assert "pas été compris" in answer.text


async def test_markup_in_words_and_notes_is_only_text(house: House, desks: tuple[Desk, Desk, Desk]) -> None:
    chloe, _, ines = desks
    await house.world.says("amina", SCRIPT)
    await chloe.does("case/1/note", {"note": SCRIPT})
    await chloe.does("case/1/answer", {"text": SCRIPT})
    await chloe.does("case/1/share/ask", {"to": SCRIPT, "what": SCRIPT})
    pages = [(await chloe.client.get(f"/staff/case/1{part}")).text for part in ("", "/talk?mode=mine-read")]
    pages.append((await ines.post("case/1/read")).text)
    pages.append((await chloe.post("case/1/answer", {"text": SCRIPT * 100})).text)
    pages.append((await chloe.post("case/1/share", {"to": SCRIPT, "what": SCRIPT})).text)
    for page in pages:
        assert "<script>alert" not in page
        assert "<img src=x" not in page
        assert "&lt;script&gt;" in page


async def test_no_page_holds_a_number(house: House, desks: tuple[Desk, Desk, Desk]) -> None:
    chloe, samir, ines = desks
    await chloe.does("case/1/answer", {"text": "Bonjour"})
    pages = [await desk.get(path) for desk in (chloe, samir, ines) for path in ("queue", "case/1", "roster", "me")]
    pages += [await ines.get("team"), await ines.get("audit"), await ines.fails("case/1/read", status=200)]
    for page in pages:
        assert not NUMBER.search(page), NUMBER.search(page)


async def test_a_phrase_leaves_in_the_persons_language(sqlite_url: str, clock: FixedClock) -> None:
    async with rooms(sqlite_url, clock) as house:
        chloe = await house.member("Chloé", on_duty=True)
        await house.world.says("emma", "please help me it is urgent i sleep in the street")
        async with house.desk(chloe) as desk:
            shown = await desk.does("case/1/take")
            assert "Prenez votre temps." in shown
            await desk.does("case/1/phrase", {"phrase": "2"})
            await house.world.settle()
            assert house.heard("emma")[-1].startswith("Chloé: Take your time")
            for wrong in ("", "0", "9", "10", "-1", "²", "x", "1.0", " 1"):
                assert "choisissez une phrase" in await desk.fails("case/1/phrase", {"phrase": wrong}), wrong


# What else the owner does


async def test_a_note_stays_in_the_team(house: House, desks: tuple[Desk, Desk, Desk]) -> None:
    chloe, _, _ = desks
    told = len(house.world.told)
    shown = await chloe.does("case/1/note", {"note": "a un chien"})
    assert "Note de Chloé" in shown
    assert "a un chien" in shown
    await house.world.settle()
    assert len(house.world.told) == told
    assert "la note est vide" in await chloe.fails("case/1/note", {"note": " "})
    assert ">" + "n" * 1601 + "</textarea>" in await chloe.fails("case/1/note", {"note": "n" * 1601})


async def test_a_hand_over_is_accepted_on_the_page(house: House, desks: tuple[Desk, Desk, Desk]) -> None:
    chloe, samir, _ = desks
    shown = await chloe.get("case/1")
    assert shown.index('value="samir"') > 0
    assert 'value="ines"' not in shown, "only the permanence"
    assert "Proposée à Samir" in await chloe.does("case/1/offer", {"to": "samir"})
    taken = await samir.does("case/1/accept")
    assert "jveux plus etre la" in taken
    assert "Samir a pris le relais" in taken
    await house.world.settle()
    assert "Chloé passe le relais à Samir" in house.heard("amina")[-1]
    assert "Samir s'occupe de cette demande" in await chloe.fails("case/1/answer", {"text": "encore un mot"})


async def test_words_written_too_late_are_not_lost(house: House, desks: tuple[Desk, Desk, Desk]) -> None:
    chloe, samir, _ = desks
    await chloe.does("case/1/offer", {"to": "samir"})
    await samir.does("case/1/accept")
    shown = await chloe.fails("case/1/answer", {"text": "encore un mot"})
    assert "readonly>encore un mot</textarea>" in shown
    assert "jveux plus" not in shown
    await house.world.settle()
    assert not any("encore un mot" in text for text in house.heard("amina"))


async def test_a_refused_hand_over_and_a_second_thought(house: House, desks: tuple[Desk, Desk, Desk]) -> None:
    chloe, samir, _ = desks
    await chloe.does("case/1/offer", {"to": "samir"})
    await samir.does("case/1/refuse")
    assert "Samir ne peut pas prendre le relais" in await chloe.get("case/1")
    await chloe.does("case/1/offer", {"to": "samir"})
    assert "La demande reste à vous" in await chloe.does("case/1/keep")
    assert "Chloé s'occupe de cette demande" in await samir.fails("case/1/accept")
    assert "Chloé s'occupe de cette demande" in await samir.fails("case/1/refuse", {"once": "an older page"})


async def test_a_case_is_only_offered_to_who_can_take_it(house: House, desks: tuple[Desk, Desk, Desk]) -> None:
    chloe, _, _ = desks
    for to in ("", "chloe", "ines", "nobody", "<b>", "x" * 500):
        assert "choisissez quelqu'un de la liste" in await chloe.fails("case/1/offer", {"to": to}), to
    assert (await house.world.case()).offered_to is None


async def test_an_impasse_tells_the_coordination_without_a_word_of_the_person(
    house: House, desks: tuple[Desk, Desk, Desk]
) -> None:
    chloe, _, _ = desks
    assert "La coordination est prévenue." in await chloe.does("case/1/impasse")
    await house.world.settle()
    alert = house.heard("ines")[-1]
    assert "impasse" in alert
    assert "jveux" not in alert


async def test_a_reminder_in_three_days(house: House, desks: tuple[Desk, Desk, Desk]) -> None:
    chloe, samir, _ = desks
    assert "C'est noté" in await chloe.does("case/1/nudge", {"days": "3"})
    found = await house.world.case()
    assert found.nudge_at is not None
    assert found.nudge_at - house.clock.now() > timedelta(days=2)
    for wrong in ("", "0", "61", "-1", "3.5", "x", "٣", "1e1", "999999999999"):
        assert "nombre de jours, de 1 à 60" in await chloe.fails("case/1/nudge", {"days": wrong}), wrong
    await samir.fails("case/1/nudge", {"days": "3"})
    await chloe.does("case/1/close", {"outcome": "refused"})
    assert "C'est noté" in await chloe.does("case/1/nudge", {"days": "5"})


async def test_what_would_be_shared_is_shown_exactly_as_the_person_reads_it(
    house: House, desks: tuple[Desk, Desk, Desk]
) -> None:
    chloe, samir, _ = desks
    wish = {"to": "le CPAS", "what": "qu'elle dort dehors"}
    preview = await chloe.fails("case/1/share", wish, status=200)
    await house.world.settle()
    assert not any("CPAS" in text for text in house.heard("amina")), "nothing is asked yet"
    await chloe.does("case/1/share/ask", wish)
    await house.world.settle()
    asked = house.heard("amina")[-1]
    assert asked in preview
    assert "le CPAS" in asked
    assert "qu'elle dort dehors" in asked
    await house.world.says("amina", "oui")
    assert "La personne dit oui pour le CPAS" in await chloe.get("case/1")
    assert "écrivez à qui" in await chloe.fails("case/1/share", {"to": " ", "what": "x"})
    shown = await chloe.fails("case/1/share", {"to": "CPAS", "what": " "})
    assert "écrivez ce que vous voulez dire" in shown
    assert 'value="CPAS"' in shown
    await samir.fails("case/1/share", wish)
    await samir.fails("case/1/share/ask", wish)


async def test_a_case_closes_only_with_an_outcome(house: House, desks: tuple[Desk, Desk, Desk]) -> None:
    chloe, _, _ = desks
    for wrong in ({}, {"outcome": ""}, {"outcome": "forgotten"}, {"outcome": "SEEN"}):
        assert "choisissez comment" in await chloe.fails("case/1/close", wrong)
    for place in ("", "  ", "x" * 201):
        shown = await chloe.fails("case/1/close", {"outcome": "oriented", "where": place})
        assert "écrivez vers quel lieu" in shown
        assert 'value="oriented" checked' in shown
    assert (await house.world.case()).status != "closed"
    assert "La demande est fermée" in await chloe.does("case/1/close", {"outcome": "oriented", "where": "Le Banc"})
    await house.world.settle()
    assert "se termine ici" in house.heard("amina")[-1]


async def test_a_closed_case_takes_nothing_more_and_keeps_what_was_typed(
    house: House, desks: tuple[Desk, Desk, Desk]
) -> None:
    chloe, samir, _ = desks
    await chloe.does("case/1/close", {"outcome": "seen"})
    told = len(house.world.told)
    shown = await chloe.fails("case/1/answer", {"text": "trop tard ?", "once": "another page"})
    assert "Cette demande est fermée. Rien n'a été envoyé." in shown
    assert "trop tard ?</textarea>" in shown
    for act in ("take", "accept", "refuse", "impasse", "keep", "note", "offer", "close", "share/ask"):
        assert "Cette demande est fermée" in await samir.fails(f"case/1/{act}", ACTS.get(act)), act
    assert len(house.world.told) == told


async def test_nobody_acts_on_a_case_of_somebody_else(house: House, desks: tuple[Desk, Desk, Desk]) -> None:
    _, samir, ines = desks
    before = await happened(house)
    for act, fields in ACTS.items():
        for other in (samir, ines):
            assert "Chloé s'occupe de cette demande" in await other.fails(f"case/1/{act}", fields), act
    assert await happened(house) == before


async def test_a_case_that_never_was(house: House, desks: tuple[Desk, Desk, Desk]) -> None:
    chloe, _, _ = desks
    for number in ("2", "0", "-1", "x", "1e3", "99999999999999999999", "%00", "١١"):
        for answer in (
            await chloe.client.get(f"/staff/case/{number}"), await chloe.client.get(f"/staff/case/{number}/talk"),
            await chloe.post(f"case/{number}/take"), await chloe.post(f"case/{number}/answer", {"text": "x"}),
        ):  # fmt: skip
            assert answer.status_code in (404, 422), number
            assert "<h1>" in answer.text


async def test_a_form_of_another_site_sends_nothing(house: House, desks: tuple[Desk, Desk, Desk]) -> None:
    chloe, _, _ = desks
    before = await happened(house)
    token = chloe.client.headers.pop("X-CSRF-Token")
    for act, fields in ACTS.items():
        for forged in ({}, {"csrf": "x"}, {"csrf": token[:-1]}):
            assert (await chloe.post(f"case/1/{act}", {**fields, **forged})).status_code == 403, act
        elsewhere = {"Sec-Fetch-Site": "cross-site"}
        assert (await chloe.post(f"case/1/{act}", {**fields, "csrf": token}, headers=elsewhere)).status_code == 403
    assert await happened(house) == before


async def test_a_shared_place_is_shown_to_who_has_the_case(house: House, desks: tuple[Desk, Desk, Desk]) -> None:
    chloe, _, _ = desks
    await house.world.says("amina", "", kind="location", location=(50.8467, 4.3517))
    await house.world.says("amina", "", kind="voice")
    shown = await chloe.get("case/1")
    assert "Lieu partagé: 50.84670, 4.35170" in shown
    assert "(message sans texte: voix, image ou autre)" in shown


async def test_a_case_of_two_days_says_its_days(house: House, desks: tuple[Desk, Desk, Desk]) -> None:
    chloe, _, _ = desks
    house.later(hours=7, minutes=55)
    await house.world.says("amina", "bonsoir")
    shown = await chloe.get("case/1")
    assert '<li class="day">samedi 21/11</li>' in shown
    assert "22h55" in shown


async def test_an_unknown_notice_says_nothing(house: House, desks: tuple[Desk, Desk, Desk]) -> None:
    chloe, _, _ = desks
    for odd in ("", "x", "<b>", "taken'"):
        assert 'class="notice"' not in await chloe.get("case/1", done=odd)


async def happened(house: House) -> list[str]:
    """The kinds of events of the case so far."""
    app = house.world.app
    async with app.database.reading() as tx:
        return [event.kind for event in await case_story.of_case(tx, app.tools.vault, "1")]


def hidden(page: str, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]*)"', page)
    assert found, page
    return found[1]
