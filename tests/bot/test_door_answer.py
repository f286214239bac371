"""A question under one door is answered about that door: yes, no, or "nobody told me", never a guess."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.channels.sms_text import prepare
from bot.guide import Guide
from bot.views.door_answer import door_answer
from bot.views.door_line import GRANTED
from directory.model import Eligibility, Entry, Schedule
from flows.model import Turn
from tests.bot.test_views import GUIDE, exchange
from tests.world import World

WEEKDAYS = (Schedule(rule="Mo-Fr 09:00-17:00", text="du lundi au vendredi"),)
DOOR = Entry(
    id="door", organization="La Table", name="Repas", needs=("eat",), street="rue Bleue 1", postcode="1060",
    verified_on=date(2026, 11, 1), schedules=WEEKDAYS,
)  # fmt: skip


async def answer(entry: Entry, locale: str = "fr", **asked: Any) -> list[str]:
    turn = exchange(locale)
    turn = replace(turn, guide=Guide({entry.id: entry}, GUIDE.gazetteer), turn=Turn(facts=asked))
    (reply,) = (await door_answer(turn, {"picked": entry.id, **asked})).replies
    return reply.text.splitlines()


@pytest.mark.parametrize(
    ("when", "said"),
    [("sunday", "Dimanche: La Table, rue Bleue 1, 1060: fermé"),
     ("tomorrow", "Demain: La Table, rue Bleue 1, 1060: fermé")],
)  # fmt: skip
async def test_a_time_is_answered_for_that_time(when: str, said: str) -> None:
    assert (await answer(DOOR, when=when))[0] == said


async def test_what_is_recorded_is_said_on_its_line() -> None:
    door = replace(DOOR, free=True, languages=("ar",))
    first, *others = await answer(door, constraints=["free", "language:ar"])
    assert first.endswith("gratuit, on y parle arabe")
    assert len(others) == 1, "and how to go on"


async def test_what_is_refused_is_said_as_a_sentence() -> None:
    door = replace(DOOR, free=False, wheelchair="no", eligibility=Eligibility(dogs="no"))
    lines = await answer(door, constraints=["free", "wheelchair", "with_dog"])
    assert lines[1:4] == ["Ce n'est pas gratuit.", "Pas d'accès en chaise roulante.", "Les chiens n'y sont pas admis."]


async def test_what_is_not_free_has_its_price_when_it_is_known() -> None:
    priced = replace(DOOR, free=False, cost="1 euro", translations={"cost": {"nl": "1 euro", "en": "1 euro"}})
    assert (await answer(priced, constraints=["free"]))[1] == "Ce n'est pas gratuit: 1 euro."
    assert (await answer(priced, "nl", constraints=["free"]))[1] == "Het is niet gratis: 1 euro."
    assert (await answer(replace(priced, translations={}), "en", constraints=["free"]))[1] == "It is not free."


@pytest.mark.parametrize("constraint", [*GRANTED, "language:ar", "woman", "anonymous"])
async def test_what_nobody_wrote_down_is_said_to_be_unknown(constraint: str) -> None:
    assert (await answer(DOOR, constraints=[constraint]))[1].startswith("Cela, personne ne me l'a dit")


@pytest.mark.parametrize("locale", ["fr", "nl", "en"])
async def test_every_answer_of_the_real_directory_fits_in_two_segments(locale: str) -> None:
    for entry in GUIDE.entries.values():
        text = "\n".join(await answer(entry, locale, when="saturday afternoon", constraints=[*GRANTED, "language:ar"]))
        assert prepare(text).segments <= 2, text


async def test_a_question_under_a_door_is_about_that_door(street: World) -> None:
    await street.says("douche schaerbeek")
    await street.says("1")
    (sunday,) = await street.says("c'est ouvert le dimanche ?")
    assert sunday.startswith("Dimanche: La Douche Bleue")
    (arabic,) = await street.says("ils parlent arabe ?")
    assert "La Douche Bleue" in arabic
    assert "2 Douche" not in arabic


async def test_another_need_or_place_is_a_new_search(street: World) -> None:
    await street.says("douche schaerbeek")
    await street.says("1")
    assert "1 " in (await street.says("et pour manger ?"))[0]
    await street.says("1")
    assert "1 " in (await street.says("plutot a ixelles"))[0]


async def test_a_short_question_under_a_list_changes_no_need(street: World) -> None:
    await street.says("douche schaerbeek")
    (again,) = await street.says("c'est gratuit?")
    assert "Douche" in again
    assert "Habits" not in again
