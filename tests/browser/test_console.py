"""The console in a real browser: it moves without a reload, works from the keyboard, and axe finds nothing wrong."""

import re
import shutil
from collections.abc import AsyncIterator
from datetime import date, time
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect

from bot.store import shifts
from bot.store.shifts import Shift
from bot.store.staff import Staff
from tests.browser.conftest import TickingClock
from tests.browser.phone import open_phones, write
from tests.browser.staff_desk import PHONE, Desk, faults, hire, sit_down, wider_than_the_screen
from tests.running import SATURDAY, Plan, Service, running

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

AT_ONCE = 3_000  # milliseconds in which a change shows in another browser
SECONDS = 15_000


class Team:
    """Who works here, and where the screenshots go."""

    def __init__(self, service: Service, browser: Browser, folder: Path) -> None:
        self.service, self.browser, self.folder = service, browser, folder
        self.members: dict[str, Staff] = {}
        self.desks: list[Desk] = []

    async def at_desk(self, name: str, path: str = "/staff/queue", **options: object) -> Page:
        """The member's browser on a page."""
        desk = await sit_down(self.browser, self.service, self.members[name], **options)
        self.desks.append(desk)
        await desk.page.goto(path)
        return desk.page

    async def photograph(self, page: Page, name: str) -> None:
        """Keeps what the page shows, to be looked at."""
        # `caret`: otherwise the driver adds a style of its own, which our policy blocks, and logs.
        await page.screenshot(path=self.folder / f"{name}.png", full_page=True, caret="initial")


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def service(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Service]:
    """The running service, whose permanence says that it is open every day from 8 to 22."""
    path = tmp_path_factory.mktemp("browser") / "passerelle.db"
    shutil.copy(sqlite_template, path)
    plan = Plan(settings={"permanence_hours": "Mo-Su 08:00-22:00"})
    async with running(f"sqlite:///{path}", TickingClock(SATURDAY), plan) as running_service:
        yield running_service


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def team(service: Service, browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Team:
    """Chloé is on duty from 9 to 17, Samir from 13 to 20, from Friday to Sunday, Inès coordinates."""
    found = Team(service, browser, tmp_path_factory.mktemp("console"))
    roles = {"Chloé": ["permanence"], "Samir": ["permanence"], "Inès": ["coordinator"]}
    for number, (name, theirs) in enumerate(roles.items(), 11):
        found.members[name] = await hire(service, name, f"+4477009000{number}", theirs)
    lines = [
        Shift(staff_id=found.members[name].id, post="on_duty", weekday=day, first_date=date(2026, 1, 1),
              starts=time(first), ends=time(last))
        for name, first, last in (("Chloé", 9, 17), ("Samir", 13, 20)) for day in (4, 5, 6)
    ]  # fmt: skip
    async with service.app.database.transaction() as tx:
        await shifts.add(tx, lines, service.clock.now())
    return found


@pytest_asyncio.fixture(loop_scope="module", autouse=True)
async def no_trouble(team: Team) -> AsyncIterator[None]:
    """At the end of each test: nothing was asked of another host, no script failed, no policy was broken."""
    yield
    desks, team.desks = team.desks, []
    for desk in desks:
        await desk.context.close()
        assert [line for line in desk.troubles if not _is_expected(line)] == []


def _is_expected(line: str) -> bool:
    """Chromium also logs pages that have a status of their own (409, 422), and HTMX a stream of events that was cut."""
    return "Failed to load resource" in line or "net::ERR" in line or line == "[object Event]"


async def amina(team: Team, browser: Browser, text: str, name: str = "amina") -> Page:
    """Somebody writes from a phone page of their own."""
    context = await browser.new_context(base_url=team.service.url, locale="fr-BE", reduced_motion="reduce")
    page = await context.new_page()
    await open_phones(page, name)
    await write(page, name, text)
    return page


async def test_the_whole_of_a_case_in_three_browsers(team: Team, browser: Browser) -> None:
    chloe, samir = await team.at_desk("Chloé"), await team.at_desk("Samir")
    await expect(chloe.get_by_text("Personne n'attend en ce moment")).to_be_visible()
    await team.photograph(chloe, "queue-empty")

    # 1. The live queue moves without a reload.
    await chloe.evaluate("() => { window.same = true; }")
    person = await amina(team, browser, "jen peux plus jveux plus etre la")
    for page in (chloe, samir):
        await expect(page.get_by_role("link", name="Demande 1")).to_be_visible(timeout=AT_ONCE)
        await expect(page.locator("#news")).to_contain_text("Nouvelle demande 1: Vie en danger")
        await expect(page).to_have_title(re.compile(r"^\(1\) Demandes"))
    assert await chloe.evaluate("() => window.same"), "the page was not loaded again"
    await team.photograph(chloe, "queue-one")

    # 2. One takes; the other sees it within 3 s.
    await chloe.get_by_role("button", name="Je prends Demande 1").click()
    await expect(chloe.get_by_text("jveux plus etre la")).to_be_visible()
    await expect(samir.get_by_text("S'en occupe: Chloé.")).to_be_visible(timeout=AT_ONCE)
    await expect(samir.get_by_role("button", name="Je prends")).to_have_count(0)
    await expect(samir.get_by_text("jveux plus etre la")).to_have_count(0)

    # 3. Both ways, without a reload.
    bubbles = person.locator(".bubbles li.out")
    await chloe.get_by_label("Votre réponse").fill("Bonjour, je suis là.")
    await chloe.get_by_role("button", name="Envoyer", exact=True).click()
    await expect(bubbles.filter(has_text="Chloé: Bonjour, je suis là.")).to_be_visible(timeout=AT_ONCE)
    await chloe.evaluate("() => { window.same = true; }")
    await chloe.get_by_label("Votre réponse").fill("pas encore fini d'écr")
    box = person.get_by_role("textbox")
    await box.fill("merci d'avoir répondu")
    await box.press("Enter")
    await expect(chloe.get_by_text("merci d'avoir répondu")).to_be_visible(timeout=AT_ONCE)
    await expect(chloe.locator("#news")).to_contain_text("nouveau message")
    assert await chloe.get_by_label("Votre réponse").input_value() == "pas encore fini d'écr", "typing goes on"
    assert await chloe.evaluate("() => window.same")
    await team.photograph(chloe, "case-mine")

    # 4. Handed over: the giver is told, the receiver reads.
    await chloe.get_by_text("Passer le relais").click()
    await chloe.get_by_role("button", name="Proposer").click()
    await expect(samir.get_by_text("Chloé vous la propose.")).to_be_visible(timeout=AT_ONCE)
    await samir.get_by_role("link", name="Demande 1").click()
    await chloe.get_by_label("Votre réponse").fill("encore un mot")
    await samir.get_by_role("button", name="J'accepte").click()
    await expect(samir.get_by_text("merci d'avoir répondu")).to_be_visible()
    await expect(chloe.get_by_text("a changé de mains")).to_be_visible(timeout=AT_ONCE)
    await expect(chloe.get_by_text("merci d'avoir répondu")).to_have_count(0)
    await chloe.get_by_role("button", name="Envoyer", exact=True).click()
    await expect(chloe.get_by_role("alert")).to_contain_text("Samir s'occupe de cette demande")
    await expect(chloe.get_by_label("Votre texte n'est pas parti")).to_have_value("encore un mot")
    await team.photograph(chloe, "case-too-late")

    # 5. Closed: it leaves the queue.
    await chloe.goto("/staff/queue")
    await samir.locator("summary", has_text="Fermer").click()
    await samir.get_by_label("vu", exact=True).check()
    await samir.get_by_role("button", name="Fermer la demande").click()
    await expect(samir.get_by_text("Fin: vu.")).to_be_visible()
    await expect(chloe.get_by_text("Personne n'attend en ce moment")).to_be_visible(timeout=AT_ONCE)
    await expect(bubbles.filter(has_text="L'échange avec Samir se termine ici")).to_be_visible(timeout=AT_ONCE)
    await team.photograph(samir, "case-closed")


async def test_from_the_keyboard_alone(team: Team, browser: Browser) -> None:
    await amina(team, browser, "c'est urgent je dors dehors", "bilal")
    await amina(team, browser, "aide", "david")
    page = await team.at_desk("Chloé")
    await expect(page.locator("a.open")).to_have_count(2)
    first, last = page.locator("a.open").first, page.locator("a.open").last
    await page.keyboard.press("Tab")
    await expect(page.locator(".skip")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(page.locator("#content")).to_be_focused()
    await page.keyboard.press("Tab")
    await expect(first).to_be_focused()
    await page.keyboard.press("j")
    await expect(last).to_be_focused()
    await page.keyboard.press("ArrowUp")
    await expect(first).to_be_focused()
    await page.keyboard.press("t")
    await expect(page.get_by_role("status").first).to_contain_text("La demande est à vous")
    await page.get_by_label("Votre réponse").focus()
    await page.keyboard.type("Je vous lis.")
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    await expect(page.locator(".talk .team")).to_contain_text("Je vous lis.")
    await expect(page.get_by_label("Votre réponse")).to_be_focused()
    await page.keyboard.type("Encore un mot.")
    await page.keyboard.press("Control+Enter")
    await expect(page.locator(".talk .team")).to_have_count(2)
    await expect(page.get_by_label("Votre réponse")).to_be_focused()  # the page puts it there when it has loaded
    await page.locator("#back").focus()
    await page.keyboard.press("Enter")
    await expect(page).to_have_url(re.compile("/staff/queue$"))


async def test_short_cuts_can_be_switched_off_and_stay_off(team: Team) -> None:
    page = await team.at_desk("Chloé")
    switch = page.get_by_role("button", name="Raccourcis")
    await switch.click()
    await expect(switch).to_have_attribute("aria-pressed", "false")
    again = await page.reload()
    assert getattr(again, "ok", False), await page.content()
    await expect(page.locator("a.open").first).to_be_visible()
    await page.locator("a.open").first.focus()
    before = await page.evaluate("() => document.activeElement.id")
    await page.keyboard.press("j")
    assert await page.evaluate("() => document.activeElement.id") == before
    await page.get_by_role("button", name="Raccourcis").click()
    await expect(page.get_by_role("button", name="Raccourcis")).to_have_attribute("aria-pressed", "true")


ROOMS = ("queue", "case/2", "case/3", "roster", "me", "team", "audit", "sign-in")


@pytest.mark.parametrize(("locale", "size"), [("fr", "phone"), ("nl", "desktop")])
async def test_axe_finds_nothing_in_any_room(team: Team, locale: str, size: str) -> None:
    options = {"viewport": PHONE} if size == "phone" else {}
    found: list[str] = []
    for name, rooms in (("Inès", ROOMS), ("Chloé", ("case/2", "case/3"))):
        page = await team.at_desk(name, f"/staff/queue?locale={locale}", **options)
        for room in rooms:
            await page.goto(f"/staff/{room}")
            for opener in await page.locator("summary").all():
                await opener.click()
            found += [f"{name} {room} {fault}" for fault in await faults(page)]
            if await wider_than_the_screen(page) > 0:
                found.append(f"{name} {room} is wider than the screen")
            await team.photograph(page, f"{room.replace('/', '-')}-{name}-{size}-{locale}")
    assert found == []


async def test_without_scripts_everything_still_works(team: Team, browser: Browser) -> None:
    await amina(team, browser, "je veux parler a quelqu'un", "emma")
    page = await team.at_desk("Samir", java_script_enabled=False)
    await page.get_by_role("button", name="Je prends").first.click()
    await page.get_by_label("Votre réponse").fill("Bonjour sans script")
    await page.get_by_role("button", name="Envoyer", exact=True).click()
    await expect(page.locator(".talk .team")).to_contain_text("Bonjour sans script")
    await expect(page.get_by_role("link", name="Recharger la page")).to_be_visible()


async def test_who_is_signed_out_elsewhere_is_led_to_the_entrance(team: Team) -> None:
    page = await team.at_desk("Inès")
    second = await page.context.new_page()
    await second.goto("/staff/")
    await second.get_by_role("button", name="Quitter").click()
    await expect(page).to_have_url(re.compile("/staff/sign-in"), timeout=AT_ONCE)
