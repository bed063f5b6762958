"""Practice as it is shipped: what it costs a phone to know the next question, and what its order is worth on the date."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from chromium import FLAGS
from server import serving

PROGRAMS = Path(__file__).parent
SLOWER = 4
"""How many times slower than this machine a phone is."""
RUNS = 12
SITUATIONS = ((60, 6, 20, 100), (120, 6, 30, 40), (60, 14, 20, 40), (270, 30, 30, 4))
"""Questions, days, questions a day, people."""


@contextmanager
def _browser(theme: Path, chromium: str) -> Iterator[tuple[Browser, str]]:
    """A browser, and where the files of the theme are served."""
    with serving(theme) as origin, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield browser, origin
        browser.close()


def _page(browser: Browser, origin: str, program: str) -> Page:
    """An empty page whose `program` is a module that lies beside this one."""
    page = browser.new_page()
    page.route("**/blank.html", lambda route: route.fulfill(body="<!doctype html>", content_type="text/html"))
    code = (PROGRAMS / program).read_text("utf-8")
    page.route(f"**/{program}", lambda route: route.fulfill(body=code, content_type="text/javascript"))
    page.goto(f"{origin}/blank.html")
    page.evaluate("async program => { window.program = await import(`/${program}`); }", program)
    return page


def next_question(theme: Path, chromium: str) -> float:
    """Milliseconds from the log of 10,000 reviews to the next question, on a slow phone that does it for the first time.

    The shortest of several runs: what else the machine does can only add.
    """
    times = []
    with _browser(theme, chromium) as (browser, origin):
        for _ in range(RUNS):
            page = _page(browser, origin, "replay.js")
            page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
            times.append(float(page.evaluate("program.replayed()")))
            page.close()
    return min(times)


def on_the_date(
    theme: Path, chromium: str, situations: tuple[tuple[int, int, int, int], ...] = SITUATIONS
) -> Iterator[tuple[tuple[int, int, int], dict[str, float]]]:
    """(questions, days, questions a day) and the mean recall on the date by policy: plain, undated, shipped."""
    with _browser(theme, chromium) as (browser, origin):
        page = _page(browser, origin, "simulation.js")
        page.set_default_timeout(0)
        for questions, days, answers, runs in situations:
            situation = {"questions": questions, "days": days, "answers": answers, "runs": runs}
            yield (questions, days, answers), page.evaluate("given => program.simulated(given)", situation)
