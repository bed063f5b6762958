"""The page of practice as a reader uses it: on some day, with a plan, question by question."""

from playwright.sync_api import Page, expect

from browser import PHONE, Open

FIRST = "2026-12-01T10:00:00+02:00"
MINUTE = 60_000
PRACTICE = "practice/"
KEPT = """() => Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith("ml:"))
  .map(([key, value]) => [key.replace(/^ml:.*?:/, ""), value]))"""
LINES = """() => Object.entries(localStorage).filter(([key]) => key.includes(":log:"))
  .flatMap(([, value]) => value.split("\\n"))"""
DATE = "2026-12-07"
TWO = {"levels": ("junior",), "topics": ("computer-vision",)}
"""A plan of two questions."""


def practice(open_page: Open, viewport: dict[str, int] = PHONE, at: str = FIRST, **options: object) -> Page:
    """The page with its clock set; time flows from there."""
    page = open_page(PRACTICE, viewport, timezone_id="Europe/Kyiv", **options)
    page.clock.install(time=at)
    again(page)
    return page


def again(page: Page, address: str = "") -> None:
    """The page is opened anew, as it stands in storage."""
    page.goto(address or page.url.partition("#")[0])
    ready(page)


def ready(page: Page) -> None:
    """The bank is there, and the page shows it."""
    expect(page.locator(".plan-told p")).not_to_be_empty()


def plan(page: Page, date: str = "", levels: tuple[str, ...] = (), topics: tuple[str, ...] = ()) -> None:
    """Fill in the plan."""
    for name, wanted in (("levels", levels), ("topics", topics)):
        for box in page.locator(f"[name={name}]").all():
            if not box.is_disabled():
                box.set_checked(box.get_attribute("value") in wanted)
    page.locator("[name=date]").fill(date)
    page.locator("[name=date]").dispatch_event("change")


def start(page: Page) -> None:
    page.locator("[data-do=start]").click()
    expect(page.locator(".card-question")).to_be_focused()


def asked(page: Page) -> str:
    """The id of the question that is asked."""
    return (page.locator(".card-full").get_attribute("href") or "").partition("#")[2]


def answer(page: Page, grade: int) -> str:
    """Look at the answer, give the grade; returns the id of the question."""
    question = asked(page)
    page.keyboard.press("Enter")
    expect(page.locator(".card-spoken")).to_be_focused()
    page.keyboard.press(str(grade))
    page.clock.run_for(MINUTE)
    return question
