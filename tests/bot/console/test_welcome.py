"""The welcome link: it opens once, and leaves a password and a phone that gives codes."""

import asyncio
import html
import re

import httpx
import pytest
from fastapi import FastAPI

from bot.app import App
from bot.clock import FixedClock
from bot.console.passwords import weakness
from bot.console.sign_in import key_of_link
from bot.store import staff
from tests.bot.console.visiting import (
    OTHER,
    PASSWORD,
    STEP,
    actions,
    browser,
    code_of,
    csrf_in,
    is_in,
    join,
    key_in,
    lock,
    new_link,
    sign_in,
    signed_in_client,
    welcome,
)


async def test_a_welcome_link_opens_once(app: App, web: FastAPI, visitor: httpx.AsyncClient) -> None:
    link = await new_link(app, await join(app))
    await welcome(app, visitor, link)
    assert await is_in(visitor)
    assert await actions(app) == ["Chloé password_chosen", "Chloé welcomed"]
    async with browser(web) as second:
        for path in (link, f"{link}/code", f"{link}/qr.svg"):
            gone = await second.get(path)
            assert gone.status_code == 410
            assert "Ce lien ne marche plus" in gone.text
            assert "demandez un nouveau lien" in gone.text
        token = {"csrf": csrf_in((await second.get("/staff/sign-in")).text)}
        again = {"password": OTHER, "again": OTHER, **token}
        assert (await second.post(link, data=again)).status_code == 410
        assert (await second.post(f"{link}/code", data={"code": "000000", **token})).status_code == 410
        assert not await is_in(second)


async def test_looking_at_a_link_does_not_use_it_up(app: App, visitor: httpx.AsyncClient) -> None:
    link = await new_link(app, await join(app))
    for path in (link, f"{link}/code", f"{link}/qr.svg", link):
        assert (await visitor.get(path)).status_code in (200, 303)
    await welcome(app, visitor, link)
    assert await is_in(visitor)


async def test_a_link_of_two_days_ago_is_too_old(app: App, visitor: httpx.AsyncClient, clock: FixedClock) -> None:
    link = await new_link(app, await join(app))
    clock.move_to(clock.now() + staff.CODE_LIVES)
    assert (await visitor.get(link)).status_code == 410


async def test_a_newer_link_ends_the_older_one(app: App, visitor: httpx.AsyncClient) -> None:
    member = await join(app)
    older, newer = await new_link(app, member), await new_link(app, member)
    assert (await visitor.get(older)).status_code == 410
    assert (await visitor.get(newer)).status_code == 200


@pytest.mark.parametrize("link", ["x", "0" * 32, "%00", "%ff%fe", "é" * 40, "' OR 1=1", "a" * 5000])
async def test_a_link_that_never_was_says_the_same(app: App, visitor: httpx.AsyncClient, link: str) -> None:
    answer = await visitor.get(f"/staff/welcome/{link}")
    assert answer.status_code == 410
    assert "Ce lien ne marche plus" in answer.text


async def test_the_link_of_a_member_who_left_does_not_open(app: App, visitor: httpx.AsyncClient) -> None:
    member = await join(app)
    link = await new_link(app, member)
    async with app.database.transaction() as tx:
        await staff.change(tx, member.id, active=False)
    assert (await visitor.get(link)).status_code == 410


@pytest.mark.parametrize(
    ("password", "again", "words"),
    [
        ("", "", "trop court"),
        ("onze lettre", "onze lettre", "trop court"),
        ("x" * 201, "x" * 201, "trop long"),
        ("chloe-passerelle", "chloe-passerelle", "presque votre nom"),
        ("Chloé Chloé 12345", "Chloé Chloé 12345", "presque votre nom"),
        ("aaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa", "facile"),
        ("123456789012", "123456789012", "facile"),
        ("azertyuiopqs", "azertyuiopqs", "facile"),
        ("lkjhgfdsqpoi", "lkjhgfdsqpoi", "facile"),
        (PASSWORD, OTHER, "pas pareils"),
        (PASSWORD, "", "pas pareils"),
    ],
)
async def test_a_weak_password_is_refused_in_plain_words(
    app: App, visitor: httpx.AsyncClient, password: str, again: str, words: str
) -> None:
    link = await new_link(app, await join(app))
    token = csrf_in((await visitor.get(link)).text)
    answer = await visitor.post(link, data={"password": password, "again": again, "csrf": token})
    assert answer.status_code == 422
    assert words in answer.text
    assert password == "" or password not in answer.text
    assert (await lock(app)).password_hash is None
    assert (await visitor.get(f"{link}/code")).headers["location"] == link, "first a password"


async def test_good_passwords_are_taken(app: App) -> None:
    member = await join(app)
    for good in (
        PASSWORD,
        OTHER,
        "wxcvbn mais pas tout",
        "chloe a trois chats roux",
        "كلمة سر طويلة جدا",
        "🐴🔋📎✅ cheval pile",
    ):
        assert weakness(good, member) is None, good


async def test_a_wrong_code_changes_nothing_and_the_link_goes_on(app: App, visitor: httpx.AsyncClient) -> None:
    link = await new_link(app, await join(app))
    fields = {"password": PASSWORD, "again": PASSWORD, "csrf": csrf_in((await visitor.get(link)).text)}
    await visitor.post(link, data=fields)
    shown = (await visitor.get(f"{link}/code")).text
    for wrong in ("", "12345", "abcdef", "000000", "١٢٣٤٥٦", "1" * 900):
        answer = await visitor.post(f"{link}/code", data={"code": wrong, "csrf": csrf_in(shown)})
        assert answer.status_code == 422, wrong
        assert key_in(answer.text) == key_in(shown), "the key stays the one that was scanned"
    assert (await lock(app)).totp_key is None
    code = code_of(app, key_in(shown))
    spaced = f"{code[:3]} {code[3:]}"
    assert (await visitor.post(f"{link}/code", data={"code": spaced, "csrf": csrf_in(shown)})).status_code == 303


async def test_the_code_alone_does_not_open_a_link_without_password(app: App, visitor: httpx.AsyncClient) -> None:
    link = await new_link(app, await join(app))
    first = (await visitor.get(link)).text
    code = code_of(app, key_of_link(app.tools.vault, link.rsplit("/", 1)[1]))
    answer = await visitor.post(f"{link}/code", data={"code": code, "csrf": csrf_in(first)})
    assert answer.status_code == 422
    assert (await visitor.get(link)).status_code == 200, "the link goes on living"
    assert not await is_in(visitor)


async def test_two_who_hold_the_same_link_do_not_both_come_in(app: App, web: FastAPI) -> None:
    link = await new_link(app, await join(app))
    async with browser(web) as one, browser(web) as two:
        fields = {"password": PASSWORD, "again": PASSWORD, "csrf": csrf_in((await one.get(link)).text)}
        await one.post(link, data=fields)
        pages = [(await client.get(f"{link}/code")).text for client in (one, two)]
        code = code_of(app, key_in(pages[0]))
        sent = [
            client.post(f"{link}/code", data={"code": code, "csrf": csrf_in(page)})
            for client, page in zip((one, two), pages, strict=True)
        ]
        assert sorted(answer.status_code for answer in await asyncio.gather(*sent)) in ([303, 410], [303, 422])


async def test_the_key_stands_on_the_page_for_phones_without_camera(app: App, visitor: httpx.AsyncClient) -> None:
    link = await new_link(app, await join(app))
    fields = {"password": PASSWORD, "again": PASSWORD, "csrf": csrf_in((await visitor.get(link)).text)}
    await visitor.post(link, data=fields)
    shown = html.unescape((await visitor.get(f"{link}/code")).text)
    assert re.fullmatch(r"[A-Z2-7]{32}", key_in(shown)), "160 bits, in letters that every application takes"
    assert f'href="otpauth://totp/Passerelle:Chlo%C3%A9?secret={key_in(shown)}&issuer=Passerelle"' in shown


async def test_the_image_is_a_qr_code_of_our_own(app: App, visitor: httpx.AsyncClient) -> None:
    link = await new_link(app, await join(app))
    image = await visitor.get(f"{link}/qr.svg")
    assert image.headers["content-type"] == "image/svg+xml"
    assert image.headers["cache-control"] == "no-store"
    assert "<script" not in image.text
    assert " style=" not in image.text


async def test_a_new_link_replaces_password_and_phone_and_puts_others_out(
    app: App, web: FastAPI, visitor: httpx.AsyncClient, clock: FixedClock
) -> None:
    async with await signed_in_client(app, web) as old:
        async with app.database.reading() as tx:
            member = await staff.find(tx, "Chloé")
        assert member is not None
        link = await new_link(app, member)
        assert await is_in(old), "a link alone changes nothing"
        old_key = (await lock(app)).totp_key
        new_key = await welcome(app, visitor, link, OTHER)
        assert new_key != old_key
        assert await is_in(visitor)
        assert not await is_in(old)
    clock.move_to(clock.now() + STEP)
    async with browser(web) as client:
        assert (await sign_in(client, "Chloé", PASSWORD, code_of(app, new_key))).status_code == 403
        assert (await sign_in(client, "Chloé", OTHER, code_of(app, new_key))).status_code == 303


async def test_choosing_a_password_puts_out_whoever_was_in_with_the_old_one(
    app: App, web: FastAPI, visitor: httpx.AsyncClient
) -> None:
    async with await signed_in_client(app, web) as old:
        async with app.database.reading() as tx:
            member = await staff.find(tx, "Chloé")
        assert member is not None
        link = await new_link(app, member)
        fields = {"password": OTHER, "again": OTHER, "csrf": csrf_in((await visitor.get(link)).text)}
        assert (await visitor.post(link, data=fields)).status_code == 303
        assert not await is_in(old)
        assert not await is_in(visitor), "the code of a phone is still missing"
