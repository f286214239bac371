"""Members of the team in real browsers: signed in, with a phone, in front of the console of the running service."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.async_api import Browser, BrowserContext, Page

from bot.store import contacts, sessions, staff
from bot.store.staff import Staff
from tests.running import Service

AXE = Path(__file__).parents[1] / "oracles" / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
DESKTOP, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}


@dataclass
class Desk:
    """One browser of one member. `troubles` is everything that should not have happened in it."""

    page: Page
    context: BrowserContext
    troubles: list[str]


async def hire(service: Service, name: str, number: str, roles: Sequence[str] = ("permanence",)) -> Staff:
    """A member with an SMS phone of this number."""
    app, now = service.app, service.clock.now()
    async with app.database.transaction() as tx:
        member = await staff.add(tx, name, roles, ("fr",), now)
        contact = await contacts.find_or_create(tx, app.tools.vault, "sms", f"tel:{number}", now)
        await staff.add_phone(tx, member.id, contact.id, now)
    return member


async def sit_down(browser: Browser, service: Service, member: Staff, **options: Any) -> Desk:
    """The member's own browser, signed in."""
    async with service.app.database.transaction() as tx:
        secret = await sessions.begin(tx, member.id, service.clock.now())
    choices = {"viewport": DESKTOP, "locale": "fr-BE", "reduced_motion": "reduce", **options}
    context = await browser.new_context(base_url=service.url, **choices)
    await context.add_cookies([{"name": "passerelle", "value": secret, "url": service.url}])
    page = await context.new_page()
    troubles: list[str] = []
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("console", lambda line: troubles.append(line.text) if line.type in ("error", "warning") else None)
    page.on("request", lambda asked: None if asked.url.startswith(service.url) else troubles.append(asked.url))
    return Desk(page, context, troubles)


async def faults(page: Page) -> list[str]:
    """What axe finds wrong on the page, one line for each."""
    await page.evaluate(AXE.read_text(encoding="utf-8"))
    found = await page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)
    return [f"{each['id']}: {node['html'][:200]}" for each in found["violations"] for node in each["nodes"]]


async def wider_than_the_screen(page: Page) -> int:
    """How many pixels the page is wider than its window."""
    wide: int = await page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return wide
