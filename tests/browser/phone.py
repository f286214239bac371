"""The phone page as a person handles it: write, wait for the answer, read what stands there."""

from dataclasses import dataclass
from pathlib import Path

from playwright.async_api import Locator, Page, expect

SCREENSHOTS = Path(__file__).parents[2] / "var" / "screenshots"
SECONDS = 15_000  # milliseconds; a busy machine is not a failure


@dataclass(frozen=True, slots=True)
class Bubble:
    """One answer as it is shown: its text and the small line under it ("15:00 · 2 segments GSM-7 · 0,18 €")."""

    text: str
    note: str

    @property
    def segments(self) -> int:
        return int(self.note.split(" · ")[1].split()[0])


def phone(page: Page, name: str) -> Locator:
    """The phone called `name`."""
    return page.locator(f'.phone[data-name="{name}"]')


async def open_phones(page: Page, *names: str, lang: str = "fr") -> None:
    """Opens the page with these phones and waits until each is connected."""
    await page.goto(f"/phone?lang={lang}&phones={','.join(names)}")
    for name in names:
        await expect(phone(page, name).locator(".talk")).to_have_attribute("aria-busy", "false", timeout=SECONDS)


async def write(page: Page, name: str, text: str) -> list[Bubble]:
    """Types `text`, sends it with Enter; gives the answers that follow it."""
    bubbles = phone(page, name).locator(".bubbles li")
    before = await bubbles.count()
    box = phone(page, name).get_by_role("textbox")
    await box.fill(text)
    await box.press("Enter")
    await expect(bubbles.nth(before + 1)).to_be_visible(timeout=SECONDS)
    await page.wait_for_timeout(400)  # a second answer comes with the first, or not at all
    shown = await phone(page, name).locator(".bubbles li.out").all()
    mine = await phone(page, name).locator(".bubbles li").evaluate_all("items => items.map(item => item.className)")
    return [await _read(item) for item in shown[mine[:before].count("out") :]]


async def _read(item: Locator) -> Bubble:
    return Bubble(await item.locator("p").inner_text(), await item.locator("small").inner_text())


async def photograph(page: Page, name: str) -> None:
    """Keeps what the page shows, to be looked at."""
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    await page.screenshot(path=SCREENSHOTS / f"{name}.png")
