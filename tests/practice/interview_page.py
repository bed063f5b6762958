"""The page of mock interviews as a reader uses it, at a link, with a clock that stands until it is moved."""

from playwright.sync_api import Page, expect

from browser import PHONE, Open

LINK = "interview/?l=junior&t=statistics,python&m=15&s=k3f9"
MINUTE = 60_000
MOMENT = "2026-12-01T10:00:00+02:00"


def interview(open_page: Open, link: str = LINK, viewport: dict[str, int] = PHONE, **options: object) -> Page:
    """The page at a link, with a clock that stands until it is moved."""
    page = open_page(link, viewport, timezone_id="Europe/Kyiv", **options)
    page.clock.install(time=MOMENT)
    page.clock.pause_at("2026-12-01T10:00:10+02:00")
    page.reload()
    return page


def start(page: Page) -> None:
    page.get_by_role("button", name="Почати").click()
    expect(page.locator(".card-question")).to_be_focused()


def asked(page: Page) -> str:
    return (page.locator(".card-full").get_attribute("href") or "").partition("#")[2]


def answer(page: Page, grade: int, ticks: int = 0, minutes: float = 1) -> str:
    """Answer for some minutes, tick the first points, grade; returns the id of the question."""
    question = asked(page)
    page.clock.run_for(int(minutes * MINUTE))
    page.keyboard.press("Enter")
    expect(page.locator(".card-answer > p").first).to_be_focused()
    for at in range(ticks):
        page.locator(".point input").nth(at).check()
    page.keyboard.press(str(grade))
    return question


def all_asked(page: Page) -> list[str]:
    start(page)
    return [answer(page, 3) for _ in range(5)]


def copied(page: Page, button: str) -> str:
    """What a button puts into the clipboard."""
    page.evaluate("navigator.clipboard.writeText = async (text) => { window.copied = text }")
    page.locator(button).locator("visible=true").first.click()
    return page.evaluate("window.copied")
