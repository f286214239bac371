"""The phone page itself: small screens, keyboards, screen readers, two phones, lost connections."""

import pytest
from playwright.async_api import Page, Route, expect

from tests.browser.phone import SECONDS, open_phones, phone, photograph, write
from tests.running import Service

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

# Every text that is seen: its colour against the first background behind it, as WCAG 2.2 computes it.
CONTRAST = """() => {
  const channels = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((part) => part / 255)
    .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const found = channels(getComputedStyle(at).backgroundColor);
      if (found.length === 3 || found[3] > 0) return found;
    }
    return [255, 255, 255];
  };
  const weak = [];
  for (const element of document.querySelectorAll("body *:not(noscript):not(template)")) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
    if (!own || !element.getClientRects().length) continue;
    const [one, two] = [light(channels(getComputedStyle(element).color)), light(behind(element))];
    const ratio = (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    if (ratio < 4.5) weak.push(`${element.tagName} ${element.className} ${ratio.toFixed(2)}`);
  }
  return weak;
}"""
NAMELESS = """() => [...document.querySelectorAll("button, a, textarea, input, [role=log], section")]
  .filter((element) => {
    const by = element.getAttribute("aria-labelledby");
    const name = element.getAttribute("aria-label") || (by && document.getElementById(by)?.textContent)
      || [...(element.labels || [])].map((label) => label.textContent).join("") || element.textContent;
    return !name.trim();
  }).map((element) => element.outerHTML)"""
FOCUSED = """() => {
  const at = document.activeElement;
  return at.id || at.className || at.textContent.trim();
}"""
WIDE = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


async def test_an_empty_phone_invites_and_an_example_can_be_tapped(page: Page) -> None:
    await open_phones(page, "invited")
    examples = phone(page, "invited").locator(".example")
    await expect(examples).to_have_count(4)
    await photograph(page, "empty")
    await examples.nth(1).click()
    await expect(phone(page, "invited").locator(".bubbles li.out").last).to_be_visible(timeout=SECONDS)
    await expect(phone(page, "invited").locator(".hint")).to_be_hidden()
    await expect(phone(page, "invited").get_by_role("textbox")).to_be_focused()


async def test_every_page_says_that_it_is_a_trial_and_what_an_sms_costs(page: Page) -> None:
    await open_phones(page, "trial")
    await expect(page.locator(".demo")).to_contain_text("personne n'est de garde")
    await expect(page.locator(".price")).to_contain_text("0,09")


@pytest.mark.parametrize(("lang", "word"), [("nl", "Versturen"), ("en", "Send"), ("fr", "Envoyer")])
async def test_the_page_speaks_three_languages(page: Page, lang: str, word: str) -> None:
    await open_phones(page, "speaks", lang=lang)
    assert await page.locator("html").get_attribute("lang") == lang
    await expect(page.get_by_role("button", name=word)).to_be_visible()
    await page.locator("nav a").nth(0).click()
    await expect(page.get_by_role("button", name="Envoyer")).to_be_visible()
    await expect(phone(page, "speaks")).to_be_visible()


async def test_two_phones_live_side_by_side_without_a_reload(page: Page) -> None:
    await open_phones(page, "left")
    await page.evaluate("() => { window.same = true; }")
    await page.get_by_role("button", name="Ajouter un téléphone").click()
    second = page.locator(".phone").nth(1)
    await expect(second.get_by_role("textbox")).to_be_focused()
    name = await second.get_attribute("data-name")
    assert name
    await write(page, "left", "bonjour")
    await write(page, name, "juste parler")
    assert await page.evaluate("() => window.same")
    left, right = [await page.locator(".phone").nth(n).bounding_box() for n in (0, 1)]
    assert left is not None
    assert right is not None
    assert left["y"] == right["y"]
    assert left["x"] + left["width"] <= right["x"]
    await photograph(page, "two-phones")


async def test_a_second_page_of_the_same_phone_follows_live(page: Page) -> None:
    other = await page.context.new_page()
    await open_phones(page, "shared")
    await open_phones(other, "shared")
    await write(page, "shared", "bonjour")
    await expect(phone(other, "shared").locator(".bubbles li.out").first).to_be_visible(timeout=SECONDS)
    await other.close()


async def test_everything_can_be_done_with_the_keyboard_alone(page: Page) -> None:
    await open_phones(page, "keys")
    stops = []
    for _ in range(16):
        await page.keyboard.press("Tab")
        stops.append(await page.evaluate(FOCUSED))
        if stops[-1] == "Envoyer":
            break
    assert stops == ["FR", "NL", "EN", "AR", "add", "close", "talk", *["example"] * 4, "text-keys", "Envoyer"]
    outline = await page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"
    await page.keyboard.press("Shift+Tab")
    await page.keyboard.type("juste parler")
    await page.keyboard.press("Enter")
    await expect(phone(page, "keys").locator(".bubbles li.out").last).to_be_visible(timeout=SECONDS)
    await page.keyboard.press("Shift+Tab")
    await page.keyboard.press("Shift+Tab")
    await page.keyboard.press("Enter")
    await expect(page.locator(".phone")).to_have_count(0)
    await expect(page.get_by_role("button", name="Ajouter un téléphone")).to_be_focused()


async def test_shift_enter_is_a_new_line_and_an_empty_message_is_not_sent(page: Page) -> None:
    await open_phones(page, "lines")
    box = phone(page, "lines").get_by_role("textbox")
    await box.press("Enter")
    await box.fill("g faim")
    await box.press("Shift+Enter")
    await expect(box).to_have_value("g faim\n")
    await expect(phone(page, "lines").locator(".bubbles li")).to_have_count(0)


async def test_a_screen_of_360_pixels_holds_everything(page: Page) -> None:
    await page.set_viewport_size({"width": 360, "height": 640})
    await open_phones(page, "small")
    await write(page, "small", "slt jcherche ou manger dimanche vers la gare du midi")
    assert await page.evaluate(WIDE) <= 0
    for part in (phone(page, "small").get_by_role("textbox"), page.get_by_role("button", name="Envoyer")):
        await expect(part).to_be_in_viewport(ratio=1)
    await expect(page.locator(".demo")).to_be_in_viewport(ratio=1)
    await expect(phone(page, "small").locator(".bubbles li").last).to_be_in_viewport(ratio=1)
    await photograph(page, "small-screen")
    await page.locator("#add").click()
    assert await page.evaluate(WIDE) <= 0
    await expect(page.locator(".phone").nth(1).get_by_role("textbox")).to_be_in_viewport()
    await photograph(page, "small-screen-two")


async def test_long_words_and_arabic_keep_to_their_bubble(page: Page) -> None:
    await page.set_viewport_size({"width": 360, "height": 640})
    await open_phones(page, "words")
    await write(page, "words", "a" * 400)
    await write(page, "words", "أين يمكنني أن آكل اليوم؟")
    assert await page.evaluate(WIDE) <= 0
    talk = phone(page, "words").locator(".talk")
    assert await talk.evaluate("element => element.scrollWidth <= element.clientWidth")
    arabic = phone(page, "words").locator(".bubbles li.in p").last
    assert await arabic.evaluate("element => getComputedStyle(element).direction") == "rtl"
    await photograph(page, "arabic")


async def test_a_message_that_was_not_kept_stays_in_the_box(page: Page) -> None:
    await open_phones(page, "error")

    async def refuse(route: Route) -> None:
        await route.fulfill(status=503, json={"problem": "x"})

    await page.route("**/phone/error/messages", refuse)
    box = phone(page, "error").get_by_role("textbox")
    await box.fill("g faim")
    await box.press("Enter")
    await expect(phone(page, "error").get_by_role("status")).to_contain_text("n'a pas été gardé")
    await expect(box).to_have_value("g faim")
    await photograph(page, "error")
    await page.unroute("**/phone/error/messages")
    await box.press("Enter")
    await expect(phone(page, "error").locator(".bubbles li.out").last).to_be_visible(timeout=SECONDS)
    await expect(phone(page, "error").get_by_role("status")).to_be_empty()


async def test_the_conversation_comes_back_after_a_restart(page: Page, service: Service) -> None:
    await open_phones(page, "patient")
    await write(page, "patient", "juste parler")
    shown = await phone(page, "patient").locator(".bubbles").inner_text()
    await service.server.stop()
    await expect(phone(page, "patient").get_by_role("status")).to_contain_text("Connexion perdue", timeout=SECONDS)
    assert await phone(page, "patient").locator(".bubbles").inner_text() == shown, "what was said stays readable"
    await service.server.start()
    await expect(phone(page, "patient").get_by_role("status")).to_be_empty(timeout=SECONDS)
    await write(page, "patient", "merci")
    await page.reload()
    await expect(phone(page, "patient").locator(".bubbles li").first).to_be_visible(timeout=SECONDS)
    assert (await phone(page, "patient").locator(".bubbles").inner_text()).startswith(shown[:40])


async def test_colours_can_be_read_and_every_control_has_a_name(page: Page) -> None:
    await open_phones(page, "contrast", "contrast-2")
    await write(page, "contrast", "juste parler")
    assert await page.evaluate(CONTRAST) == []
    assert await page.evaluate(NAMELESS) == []
    snapshot = await page.locator("body").aria_snapshot()
    for landmark in ("banner", "main", "log", 'heading "Passerelle"', "navigation", 'textbox "Votre message"'):
        assert landmark in snapshot, snapshot


async def test_what_is_said_is_read_out_with_its_author(page: Page) -> None:
    await open_phones(page, "reader")
    await write(page, "reader", "bonjour")
    said = await phone(page, "reader").locator(".bubbles").text_content()
    assert said is not None
    assert said.startswith("Vous: bonjour")
    assert "Passerelle: Bonjour" in said


async def test_markup_in_a_message_is_only_text(page: Page) -> None:
    await open_phones(page, "markup")
    await write(page, "markup", "<img src=x onerror=alert(1)><b>gras</b>")
    assert await phone(page, "markup").locator(".bubbles img, .bubbles b").count() == 0
