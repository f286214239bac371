"""The first message: a machine says so, says what is kept, and says in their own language when it lacks it."""

from bot.channels.sms_text import prepare
from flows.catalogue import Catalogue
from tests.world import World

TURKISH = "Brüksel'de nerede yemek yiyebilirim"


async def test_a_question_gets_one_line_before_its_answer(street: World) -> None:
    first, answer = await street.says("g faim molenbeek")
    assert first.startswith("Bonjour. Je suis un programme. Pas besoin de nom")
    assert answer.startswith("Molenbeek-Saint-Jean: rien tout près")
    assert "programme" not in " ".join(await street.says("et demain"))


async def test_a_first_message_that_is_not_understood_gets_the_whole_welcome(street: World) -> None:
    (only,) = await street.says("azerty qwerty")
    assert "Dites ce qu'il vous faut" in only


async def test_a_language_that_is_not_spoken_is_said_in_it_once(street: World) -> None:
    sorry, welcome, _ = await street.says(TURKISH)
    assert sorry == prepare(Catalogue().text("tr", "language-not-spoken")).text
    assert "programme" in welcome
    assert sorry not in await street.says("molenbeek lütfen")


async def test_another_unknown_language_later_is_said_too(street: World) -> None:
    await street.says("g faim molenbeek")
    sorry, *_ = await street.says(TURKISH)
    assert sorry == prepare(Catalogue().text("tr", "language-not-spoken")).text


async def test_who_turns_to_a_language_we_speak_is_answered_in_it(street: World) -> None:
    await street.says(TURKISH)
    answer = (await street.says("where can I eat tomorrow in Molenbeek please"))[-1]
    assert answer.startswith("Food tomorrow near")


async def test_danger_comes_before_any_first_words(street: World) -> None:
    texts = await street.says("jveux mourir ce soir")
    assert not any("programme" in text for text in texts)
    assert any("programme" in text for text in await street.says("manger molenbeek"))


async def test_a_hello_that_everybody_says_is_no_language(street: World) -> None:
    (only,) = await street.says("salam")
    assert only.startswith("Bonjour. Je suis un programme")
