"""What is due is sent once, in time or not at all, and never against a wish; what was not sent is explained."""

import asyncio
from collections.abc import AsyncIterator
from datetime import time

import pytest
from sqlalchemy import update

from bot.clock import FixedClock
from bot.reminders import book, rounds, wording
from bot.reminders.book import Book, Wanted
from bot.reminders.walltime import read_wall
from bot.store import contacts, notices, opt_outs
from bot.store.tables import outbound_message
from tests.bot.reminders.calendar_world import Calendar, at
from tests.relay_world import Permanence, permanence
from tests.world import world

EVE = "Rappel: demain 14h, comme prévu. 1 je viens 2 changer 3 quelqu'un avec moi 4 pas demain"


@pytest.fixture
async def calendar(database_url: str, clock: FixedClock) -> AsyncIterator[Calendar]:
    async with world(database_url, clock) as street:
        found = Calendar(street)
        await found.hire()
        yield found


@pytest.fixture
async def house(database_url: str) -> AsyncIterator[Permanence]:
    async with permanence(database_url, FixedClock(at("2026-11-23T10:00"))) as house:
        yield house


# The clock of the tests begins on Saturday 21 November 2026; the appointment is on a Thursday.
THURSDAY = "2026-11-26T14:00"


async def test_two_reminders_come_in_gentle_words_and_nothing_after(calendar: Calendar) -> None:
    found = await calendar.enter(THURSDAY)
    assert await calendar.at("2026-11-25T17:59") == []
    assert await calendar.at("2026-11-25T18:00") == [EVE]
    assert await calendar.at("2026-11-25T18:01") == []
    (day,) = await calendar.at("2026-11-26T12:00")
    assert day.startswith("Rappel: aujourd'hui 14h")
    assert await calendar.at("2026-11-26T14:01") == []
    assert await calendar.states(found) == {"eve": "sent", "same_day": "sent"}
    assert await calendar.notices() == []


async def test_processes_that_tick_together_send_it_once(calendar: Calendar) -> None:
    await calendar.enter(THURSDAY)
    calendar.world.clock.move_to(at("2026-11-25T18:00"))
    app = calendar.world.app
    others = [rounds.ReminderRounds(app.tools, app.keeper, app.sender.wake) for _ in range(4)]
    await asyncio.gather(*(each.send_due() for each in others))
    await app.settle()
    assert [text for _, text, _ in calendar.world.sent] == [EVE]


async def test_an_outage_over_the_evening_drops_the_eve_and_says_so(calendar: Calendar) -> None:
    found = await calendar.enter(THURSDAY)
    assert await calendar.at("2026-11-25T21:30") == []
    assert (await calendar.states(found))["eve"] == "dropped late"
    assert await calendar.notices() == ["dropped late"]
    assert len(await calendar.at("2026-11-26T12:00")) == 1


async def test_a_late_evening_is_still_an_eve(calendar: Calendar) -> None:
    await calendar.enter(THURSDAY)
    assert await calendar.at("2026-11-25T20:50") == [EVE]


async def test_the_only_reminder_of_an_evening_comes_in_the_morning_after_an_outage(calendar: Calendar) -> None:
    await calendar.wish(moments=("eve",))
    await calendar.enter(THURSDAY)
    assert await calendar.at("2026-11-25T23:00") == []
    (morning,) = await calendar.at("2026-11-26T08:00")
    assert morning.startswith("Rappel: aujourd'hui 14h")


async def test_it_never_comes_after_the_appointment(calendar: Calendar) -> None:
    found = await calendar.enter(THURSDAY)
    assert await calendar.at("2026-11-26T14:05") == []
    assert await calendar.states(found) == {"eve": "dropped late", "same_day": "dropped late"}


async def test_what_the_provider_had_no_room_for_ends_before_the_appointment(calendar: Calendar) -> None:
    found = await calendar.enter(THURSDAY)
    calendar.world.clock.move_to(at("2026-11-26T12:00"))
    await calendar.world.app.reminders.send_due()  # in the outbox, and nobody sends
    assert await calendar.at("2026-11-26T13:45") == []
    assert (await calendar.states(found))["same_day"] == "sent expired"
    assert "failed expired" in await calendar.notices()


async def test_what_could_not_leave_in_the_evening_is_written_anew_in_the_morning(calendar: Calendar) -> None:
    await calendar.wish(moments=("eve",))
    found = await calendar.enter(THURSDAY)
    calendar.world.clock.move_to(at("2026-11-25T18:00"))
    await calendar.world.app.reminders.send_due()  # in the outbox, and nobody sends
    assert await calendar.at("2026-11-25T22:00") == [], "not at night"
    assert await calendar.at("2026-11-26T07:59") == []
    (morning,) = await calendar.at("2026-11-26T08:00")
    assert morning.startswith("Rappel: aujourd'hui 14h")
    assert await calendar.states(found) == {"eve": "sent"}
    assert await calendar.notices() == []


async def test_another_wish_in_the_second_before_it_leaves_does_not_lose_it(calendar: Calendar) -> None:
    found = await calendar.enter(THURSDAY)
    calendar.world.clock.move_to(at("2026-11-25T18:00"))
    await calendar.wish(plain=False)
    assert await calendar.at("2026-11-25T18:01") == [EVE]
    assert (await calendar.states(found))["eve"] == "sent"


async def test_no_reminder_at_all_takes_back_what_was_just_due(calendar: Calendar) -> None:
    await calendar.enter(THURSDAY)
    calendar.world.clock.move_to(at("2026-11-25T18:00"))
    await calendar.wish(moments=())
    assert await calendar.at("2026-11-25T18:01") == []


async def test_news_that_could_not_leave_in_the_evening_leave_in_the_morning(calendar: Calendar) -> None:
    found = await calendar.enter(THURSDAY)
    calendar.world.clock.move_to(at("2026-11-23T20:59"))
    await calendar.move(found, "2026-11-27T10:00")
    await calendar.world.app.reminders.send_due()
    assert await calendar.at("2026-11-23T21:01") == []
    (told,) = await calendar.at("2026-11-24T08:00")
    assert told.startswith("Pardon, jeudi 26/11 14h devient vendredi 27/11 10h.")


async def test_a_move_takes_the_old_hour_with_it_even_out_of_the_outbox(calendar: Calendar) -> None:
    found = await calendar.enter(THURSDAY)
    calendar.world.clock.move_to(at("2026-11-25T18:00"))
    await calendar.world.app.reminders.send_due()
    await calendar.move(found, "2026-11-27T10:00")
    told = await calendar.at("2026-11-25T18:02")
    assert told == [
        "Pardon, demain 14h devient vendredi 27/11 10h. 1 je viens 2 changer 3 quelqu'un avec moi 4 pas ce jour-là"
    ]
    assert await calendar.at("2026-11-26T12:00") == []
    assert len(await calendar.at("2026-11-26T18:00")) == 1


async def test_two_moves_before_anybody_was_told_are_one_text_from_what_is_known(calendar: Calendar) -> None:
    found = await calendar.enter(THURSDAY)
    calendar.world.clock.move_to(at("2026-11-23T23:00"))
    await calendar.move(found, "2026-11-27T10:00")
    await calendar.move(found, "2026-11-27T11:00")
    assert await calendar.at("2026-11-23T23:30") == [], "not at night"
    (told,) = await calendar.at("2026-11-24T08:00")
    assert told.startswith("Pardon, jeudi 26/11 14h devient vendredi 27/11 11h.")


async def test_moved_there_and_back_nobody_needs_to_know(calendar: Calendar) -> None:
    found = await calendar.enter(THURSDAY)
    calendar.world.clock.move_to(at("2026-11-23T23:00"))
    await calendar.move(found, "2026-11-27T10:00")
    await calendar.move(found, THURSDAY)
    assert await calendar.at("2026-11-24T08:00") == []
    assert await calendar.at("2026-11-25T18:00") == [EVE]


async def test_a_change_that_comes_too_late_to_be_told_goes_to_the_team(calendar: Calendar) -> None:
    found = await calendar.enter("2026-11-26T08:00")
    calendar.world.clock.move_to(at("2026-11-25T23:00"))
    await calendar.cancel(found)
    assert await calendar.at("2026-11-26T07:59") == []
    assert await calendar.notices() == ["refused_news late"]


async def test_a_person_who_changes_is_announced_with_an_apology(calendar: Calendar) -> None:
    found = await calendar.enter(THURSDAY)
    await calendar.change_person(found, "Karim")
    (told,) = await calendar.at("2026-11-24T09:00")
    assert told.startswith("Pardon, pour jeudi 26/11 14h c'est Karim qui vous attend.")


async def test_a_cancellation_is_told_once_and_nothing_is_recalled(calendar: Calendar) -> None:
    found = await calendar.enter(THURSDAY)
    assert await calendar.cancel(found)
    assert not await calendar.cancel(found)
    (told,) = await calendar.at("2026-11-24T09:00")
    assert told.startswith("Pardon, jeudi 26/11 14h n'aura pas lieu. Cela ne vient pas de vous.")
    *_, asked = await calendar.world.says("2")
    assert "équipe vous écrit ici" in asked
    assert await calendar.at("2026-11-25T18:00") == []


@pytest.mark.parametrize("word", ["stop rappels", "stop", "pause", "faux"])
async def test_a_word_of_theirs_works_at_once_even_in_the_outbox(calendar: Calendar, word: str) -> None:
    await calendar.enter(THURSDAY)
    calendar.world.clock.move_to(at("2026-11-25T18:00"))
    await calendar.world.app.reminders.send_due()
    await calendar.world.says(word)
    assert EVE not in [text for _, text, _ in calendar.world.sent]
    assert await calendar.at("2026-11-26T12:00") == []


async def test_after_resume_only_what_is_still_to_come_is_recalled(calendar: Calendar) -> None:
    await calendar.enter(THURSDAY)
    await calendar.world.says("pause")
    assert await calendar.at("2026-11-25T18:30") == []
    await calendar.world.says("reprendre")
    assert await calendar.at("2026-11-25T18:31") == []
    assert len(await calendar.at("2026-11-26T12:00")) == 1


async def test_a_wish_moves_what_is_planned_and_sends_nothing_twice(calendar: Calendar) -> None:
    found = await calendar.enter(THURSDAY)
    assert len(await calendar.at("2026-11-25T18:00")) == 1
    await calendar.wish(eve_at=time(20), day_at=time(9))
    assert await calendar.at("2026-11-25T20:00") == []
    assert len(await calendar.at("2026-11-26T09:00")) == 1
    assert await calendar.at("2026-11-26T12:00") == []
    sent = [row.kind for row in await calendar.rows(found) if row.status == "sent"]
    assert sent == ["eve", "same_day"]


async def test_no_more_than_some_texts_a_day(calendar: Calendar) -> None:
    await calendar.wish(moments=("eve",))
    for hour in range(9, 16):
        await calendar.enter(f"2026-11-26T{hour:02}:00")
    told = await calendar.at("2026-11-25T18:00")
    assert len(told) == calendar.world.app.settings.pushes_per_day
    assert set(await calendar.notices()) == {"dropped cap"}


async def test_a_refused_reminder_goes_to_the_team(calendar: Calendar) -> None:
    found = await calendar.enter(THURSDAY)
    async with calendar.world.app.database.transaction() as tx:
        await opt_outs.add(tx, found.contact_id, "channel", calendar.world.clock.now())
    await calendar.move(found, "2026-11-27T10:00")
    assert await calendar.at("2026-11-25T18:00") == []
    assert await calendar.notices() == ["refused_news channel_off"]


async def test_other_zone_data_move_the_moment_and_not_the_wall(calendar: Calendar) -> None:
    found = await calendar.enter(THURSDAY)
    await calendar.forget_zone_data()
    await calendar.at("2026-11-24T09:00")
    assert await calendar.at("2026-11-25T18:00") == [EVE]
    assert [row.status for row in await calendar.rows(found)].count("planned") == 1


async def test_one_that_cannot_be_dealt_with_does_not_keep_the_others_waiting(
    calendar: Calendar, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = await calendar.enter(THURSDAY, "bilal")
    await calendar.enter(THURSDAY)
    real = wording.reminder_reply

    def trip(speaker: object, reminder: object, found: object, *rest: object) -> object:
        if found.id == broken.id:  # type: ignore[attr-defined]
            raise RuntimeError("a bug")
        return real(speaker, reminder, found, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(rounds, "reminder_reply", trip)
    assert await calendar.at("2026-11-25T18:00") == [EVE]
    await calendar.at("2026-11-25T21:30")
    await calendar.at("2026-11-26T14:00")
    assert "dropped broken" not in await calendar.notices(), "what is too late says so itself"
    assert (await calendar.states(broken))["eve"] == "dropped late"


async def test_the_answer_goes_to_the_appointment_that_was_recalled(calendar: Calendar) -> None:
    await calendar.enter("2026-11-27T09:00")
    await calendar.enter(THURSDAY)
    await calendar.at("2026-11-25T18:00")
    await calendar.world.says("1")
    assert [event for event in await calendar.world.events() if "coming" in event] == [
        "appointment 2026-11-26T14:00 planned coming"
    ]


async def test_a_slot_of_a_service_is_only_asked_for(calendar: Calendar) -> None:
    await calendar.enter(THURSDAY, service=True)
    await calendar.at("2026-11-25T18:00")
    *_, asked = await calendar.world.says("pas jeudi, vendredi 10h")
    assert asked.startswith("Je demande un autre moment à l'équipe.")
    assert "appointment 2026-11-26T14:00 planned change" in await calendar.world.events()
    assert "case none" in await calendar.world.events()
    (again,) = await calendar.world.says("je veux changer")
    assert again.startswith("L'équipe a déjà votre demande.")


async def test_nobody_is_told_of_the_appointment_of_somebody_else(calendar: Calendar) -> None:
    await calendar.enter(THURSDAY, "bilal")
    (none,) = (await calendar.world.says("c'est quand mon rendez-vous ?"))[-1:]
    assert none.startswith("Je ne vois pas de rendez-vous")


async def test_forgotten_means_no_reminder(calendar: Calendar) -> None:
    await calendar.world.says("rdv jeudi 14h")
    await calendar.world.says("oui")
    await calendar.world.says("oublie-moi")
    assert await calendar.at("2026-11-25T18:00") == []
    async with calendar.world.app.database.reading() as tx:
        assert await contacts.find(tx, calendar.world.app.tools.vault, "terminal", "terminal:amina") is None


async def test_who_comes_after_all_is_recalled_again(calendar: Calendar) -> None:
    await calendar.enter(THURSDAY)
    await calendar.at("2026-11-25T18:00")
    await calendar.world.says("4")
    await calendar.world.says("en fait je viens")
    assert len(await calendar.at("2026-11-26T12:00")) == 1


async def test_after_a_wrong_number_nothing_of_it_is_ever_said_to_who_writes_there_next(calendar: Calendar) -> None:
    found = await calendar.enter(THURSDAY)
    await calendar.world.says("tous les mardis 9h petit déjeuner")
    await calendar.world.says("oui")
    await calendar.world.says("faux")
    await calendar.world.says("rdv vendredi 10h")
    *_, kept = await calendar.world.says("oui")
    assert kept.startswith("C'est noté: vendredi 27/11 10h. Je vous le rappelle")
    (only,) = await calendar.world.says("c'est quand mon rdv ?")
    assert only.startswith("Le prochain: vendredi 27/11 10h")
    assert "Puis" not in only
    assert await calendar.at("2026-11-25T18:00") == []
    await calendar.world.says("reprendre")
    assert await calendar.at("2026-11-26T12:00") == []
    assert (await calendar.states(found))["eve"] == "cancelled cancelled"
    assert len(await calendar.at("2026-11-26T18:00")) == 1
    assert await calendar.at("2027-01-04T18:00") == []


async def test_news_are_not_pushed_to_who_never_agreed(calendar: Calendar) -> None:
    found = await calendar.enter(THURSDAY)
    await calendar.wish(agreed_at=None)
    await calendar.cancel(found)
    assert await calendar.at("2026-11-24T09:00") == []
    assert await calendar.notices() == ["refused_news not_agreed"]


async def test_what_nobody_ticked_off_does_not_hide_what_is_new(calendar: Calendar) -> None:
    found = await calendar.enter(THURSDAY)
    app, now = calendar.world.app, calendar.world.clock.now()
    async with app.database.transaction() as tx:
        for number in range(250):
            await notices.add(tx, "failed", found.contact_id, found.id, now, str(number))
            await notices.mark_told(tx, [each.id for each in await notices.untold(tx)], now)
        await notices.add(tx, "dropped", found.contact_id, found.id, now, "late")
        assert [each.kind for each in await notices.untold(tx)] == ["dropped"]


async def test_who_never_wrote_reads_first_what_this_is(calendar: Calendar) -> None:
    found = await calendar.enter(THURSDAY, "bilal", service=True)
    await calendar.announce(found)
    told, *rest = await calendar.at("2026-11-23T08:00", who="bilal")
    assert rest == []
    assert told.startswith("Bonjour. Je suis un programme. Chloe a noté un rendez-vous avec vous")
    assert "FAUX" in told
    assert "Chloe a noté avec vous: jeudi 26/11 14h. Je vous le rappelle mercredi 25/11 18h" in told
    (sorry,) = await calendar.world.says("faux", "bilal")  # no welcome
    assert sorry.startswith("Pardon de vous avoir dérangé")
    assert await calendar.notices() == ["wrong_number"]


async def test_news_that_expired_and_were_not_written_anew_yet_are_not_told_after_a_move(calendar: Calendar) -> None:
    found = await calendar.enter(THURSDAY, service=True)
    await calendar.announce(found)
    app = calendar.world.app
    await app.reminders.send_due()
    async with app.database.transaction() as tx:
        await tx.execute(update(outbound_message).values(status="expired"))
    await calendar.move(found, "2026-11-27T10:00")
    told = await calendar.at("2026-11-23T12:00")
    assert [text for text in told if "Chloe a noté avec vous" in text] == told
    assert "vendredi 27/11 10h" in told[-1]
    assert await calendar.notices() == []


async def test_what_was_moved_before_the_person_knew_of_it_is_told_as_it_is_now(calendar: Calendar) -> None:
    calendar.world.clock.move_to(at("2026-11-23T22:00"))
    found = await calendar.enter(THURSDAY, service=True)
    await calendar.announce(found)
    moved = await calendar.move(found, "2026-11-27T10:00")
    told = await calendar.at("2026-11-24T08:00")
    assert [text for text in told if "Pardon" in text] == []
    assert "Chloe a noté avec vous: vendredi 27/11 10h." in told[-1]
    assert await calendar.cancel(moved)
    (sorry,) = await calendar.at("2026-11-24T09:00")
    assert sorry.startswith("Pardon, vendredi 27/11 10h n'aura pas lieu")


async def test_what_was_cancelled_before_the_person_knew_of_it_is_never_told(calendar: Calendar) -> None:
    calendar.world.clock.move_to(at("2026-11-23T22:00"))
    found = await calendar.enter(THURSDAY, service=True)
    await calendar.announce(found)
    assert await calendar.cancel(found)
    assert await calendar.at("2026-11-24T09:00") == []


async def test_who_asks_to_be_forgotten_leaves_a_word_for_who_noted_the_appointment(house: Permanence) -> None:
    chloe = await house.hires("Chloé")
    await house.says("amina", "bonjour")
    async with house.app.database.transaction() as tx:
        contact = await contacts.find(tx, house.app.tools.vault, "sms", "sms:amina")
        assert contact is not None
        wanted = Wanted(contact_id=contact.id, wall=read_wall(THURSDAY), held_by="service")
        await book.enter(Book(tx, house.app.tools, house.clock.now(), chloe.id), wanted)
    told = await house.says("amina", "oublie-moi")
    (word,) = [each.text for each in told if each.who == "chloe"]
    assert word.endswith("la personne a demandé l'oubli, ce rendez-vous n'est plus ici.")
