"""The agenda in a real browser: noted, moved, read from a file, ticked off; on a small phone; axe is content."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect

from bot.store import contacts, notices
from tests.browser.conftest import TickingClock
from tests.browser.staff_desk import PHONE, Desk, faults, hire, sit_down, wider_than_the_screen
from tests.running import SATURDAY, Plan, Service, running

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

AMINA = "+447700900021"


@pytest_asyncio.fixture(loop_scope="module")
async def service(sqlite_url: str) -> AsyncIterator[Service]:
    plan = Plan(settings={"permanence_hours": "Mo-Su 08:00-22:00", "sms_allowed_prefixes": "+447700900"})
    async with running(sqlite_url, TickingClock(SATURDAY), plan) as service:
        yield service


@pytest_asyncio.fixture(loop_scope="module")
async def desk(service: Service, browser: Browser) -> AsyncIterator[Desk]:
    """Chloé at her console; at the end nothing had gone wrong in her browser."""
    desk = await sit_down(browser, service, await hire(service, "Chloé", "+447700900011"))
    yield desk
    await desk.context.close()
    assert [line for line in desk.troubles if "Failed to load resource" not in line] == []


async def note(page: Page) -> None:
    """Notes an appointment, up to the preview."""
    await page.goto("/staff/agenda")
    await page.get_by_role("link", name="Noter des rendez-vous").click()
    await page.get_by_label("Numéro de mobile").fill(AMINA)
    await page.get_by_label("Jour", exact=True).fill("2026-11-26")
    await page.get_by_label("Heure", exact=True).fill("14:00")
    await page.get_by_label("Quoi").fill("CPAS")
    await page.get_by_label("Qui attend la personne").fill("Sara")
    await page.get_by_role("button", name="Voir d'abord").click()
    await expect(page.get_by_role("cell", name="nouveau")).to_be_visible()


async def test_noted_looked_at_moved_and_ticked_off(service: Service, desk: Desk) -> None:
    page = desk.page
    await note(page)
    assert await faults(page) == []
    await page.get_by_label("Ces personnes ont dit oui").check()
    await page.get_by_role("button", name="Noter (1)").click()
    await expect(page.get_by_text("C'est noté. Les personnes d'accord")).to_be_visible()

    await page.goto("/staff/agenda?week=2026-11-26")
    await page.get_by_role("link", name="R1").click()
    assert await faults(page) == []
    await page.get_by_text("Déplacer", exact=True).click()
    await page.get_by_label("Heure").fill("15:30")
    await page.get_by_role("button", name="Voir d'abord").first.click()
    await expect(page.get_by_text("De jeudi 26 novembre 14h à jeudi 26 novembre 15h30.")).to_be_visible()
    assert await faults(page) == []
    await page.get_by_role("button", name="Déplacer").click()
    await expect(page.get_by_role("heading", name="R1, jeudi 26 novembre 15h30")).to_be_visible()
    await service.until(lambda: any("jeudi 26/11 15h30" in sms.body for sms in service.twilio.sent if sms.to == AMINA))
    await page.get_by_role("link", name="Tous les rappels de cette personne").click()
    await expect(page.get_by_text("Accord donné le samedi 21/11, noté par Chloé.")).to_be_visible()
    assert await faults(page) == []

    async with service.app.database.transaction() as tx:
        found = await contacts.find(tx, service.app.tools.vault, "sms", f"tel:{AMINA}")
        assert found is not None
        await notices.add(tx, "dropped", found.id, "1", service.clock.now(), "late")
    await page.goto("/staff/agenda")
    assert await faults(page) == []
    await page.get_by_role("button", name="Vu").click()
    await expect(page.get_by_text("Merci, c'est vu")).to_be_visible()
    await expect(page.get_by_role("heading", name="Ce qu'il faut savoir")).to_have_count(0)


async def test_a_file_from_a_spreadsheet(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "rendez-vous.csv"
    file.write_text(f"numéro;jour;heure;quoi\n{AMINA};26/11/2026;14h;CPAS\n{AMINA};x;14h;CPAS\n", encoding="utf-8-sig")
    page = desk.page
    await page.goto("/staff/agenda/new")
    await page.get_by_text("Lire un fichier").click()
    await page.get_by_label("Fichier (.csv ou .ics)").set_input_files(file)
    await page.get_by_role("button", name="Regarder d'abord").click()
    await expect(page.get_by_text('Ligne 3: "x" n\'est pas une date.')).to_be_visible()
    assert await faults(page) == []
    file.write_text(f"numéro;jour;heure;quoi\n{AMINA};26/11/2026;14h;CPAS\n", encoding="utf-8-sig")
    await page.goto("/staff/agenda/new")
    await page.get_by_text("Lire un fichier").click()
    await page.get_by_label("Fichier (.csv ou .ics)").set_input_files(file)
    await page.get_by_role("button", name="Regarder d'abord").click()
    await page.get_by_role("button", name="Noter (1)").click()
    await expect(page.get_by_text("C'est noté.")).to_be_visible()


async def test_on_a_small_phone(service: Service, browser: Browser) -> None:
    desk = await sit_down(browser, service, await hire(service, "Samir", "+447700900012"), viewport=PHONE)
    await note(desk.page)
    assert await wider_than_the_screen(desk.page) == 0
    await desk.page.get_by_role("button", name="Noter (1)").click()
    for path in ("agenda?week=2026-11-26", "agenda?day=2026-11-26", "agenda/1", "agenda/new", "agenda/person/2"):
        await desk.page.goto(f"/staff/{path}")
        assert await wider_than_the_screen(desk.page) == 0, path
        assert await faults(desk.page) == [], path
    await desk.context.close()
    assert desk.troubles == []
