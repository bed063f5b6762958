"""A reader who types queries in a real browser: what is found, what is loaded, how long it takes."""

import statistics
from collections.abc import Iterable
from dataclasses import dataclass

from playwright.sync_api import Browser, Page, Response, ViewportSize

from search_bench.engines import Engine

LAPTOP: ViewportSize = {"width": 1280, "height": 800}
SLOWDOWN = 4
"""How many times slower the processor is made for the timings."""
SILENCE = 1000
"""Milliseconds after which a beginning of a word counts as one that finds nothing."""
PATIENCE = 15_000

IDS = """selector => [...document.querySelectorAll(selector)].map(a => decodeURIComponent(new URL(a.href).hash.slice(1)))"""
SETTLED = """([selector, still]) => new Promise(done => {
  const look = () => [...document.querySelectorAll(selector)].map(a => a.href).join();
  let before = look(), since = performance.now();
  const timer = setInterval(() => {
    const now = look();
    if (now !== before) [before, since] = [now, performance.now()];
    else if (performance.now() - since > still) { clearInterval(timer); done(); }
  }, 25);
})"""
STOPWATCH = """selector => {
  window.times = [];
  window.typed = 0;
  addEventListener("input", event => { typed = event.timeStamp; }, true);
  new MutationObserver(() => {
    if (!typed || !document.querySelector(selector)) return;
    times.push(performance.now() - typed);
    typed = 0;
  }).observe(document.documentElement, { childList: true, subtree: true, characterData: true });
}"""
ANSWERED = """patience => new Promise(done => {
  const end = performance.now() + patience;
  const look = () => typed && performance.now() < end ? setTimeout(look, 5) : done();
  look();
})"""
FIRST = """selector => {
  const observer = new MutationObserver(() => {
    if (!document.querySelector(selector)) return;
    observer.disconnect();
    window.first = performance.timeOrigin + performance.now();
  });
  observer.observe(document.documentElement, { childList: true, subtree: true });
}"""
COLD = """([opener, field, results, query]) => new Promise(done => {
  const start = performance.now();
  const observer = new MutationObserver(() => {
    if (document.querySelector(results)) { observer.disconnect(); done(performance.now() - start); }
  });
  observer.observe(document.documentElement, { childList: true, subtree: true });
  const button = document.querySelector(opener);
  button.click();
  button.focus();
  const input = document.querySelector(field);
  input.focus();
  input.value = query;
  input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  input.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
})"""


@dataclass(frozen=True)
class Query:
    """What is typed, its class, and the ids of the questions that count as right."""

    text: str
    kind: str
    right: frozenset[str]


def ranks(browser: Browser, origin: str, engine: Engine, queries: Iterable[Query]) -> dict[str, int | None]:
    """Text of each query → rank (from 0) of the first right question among the questions found; None if not found."""
    page = _opened(browser, origin, engine)
    first_right = {}
    for query in queries:
        page.fill(engine.field, "")
        page.wait_for_timeout(50)
        _type(page, query.text)
        page.evaluate(SETTLED, [engine.results, engine.still])
        ids = list(dict.fromkeys(filter(None, page.evaluate(IDS, engine.results))))
        first_right[query.text] = next(
            (rank for rank, question_id in enumerate(ids) if question_id in query.right), None
        )
    page.context.close()
    return first_right


def shipped(browser: Browser, origin: str, engine: Engine, query: str) -> int:
    """Bytes, as sent, of everything that only the search loads, until its first result stands in the page."""
    page = browser.new_context(viewport=LAPTOP).new_page()
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))
    page.goto(f"{origin}/{engine.start}")
    page.evaluate(FIRST, engine.results)
    page.click(engine.opener)
    _type(page, query)
    page.wait_for_selector(engine.results, timeout=PATIENCE)
    page.wait_for_load_state("networkidle")
    first = page.evaluate("first")
    asked = [a.request for a in answers if engine.files.search(a.url)]
    size = sum(r.sizes()["responseBodySize"] for r in asked if r.timing["startTime"] < first)
    page.context.close()
    return size


def cold(browser: Browser, origin: str, engine: Engine, query: str, runs: int = 5) -> float:
    """Median of milliseconds from the first focus, query typed at once, to its first result, at the slowdown."""
    times: list[float] = []
    for _ in range(runs):
        page = browser.new_context(viewport=LAPTOP).new_page()
        page.goto(f"{origin}/{engine.start}")
        page.wait_for_load_state("networkidle")
        _slow(page)
        times.append(page.evaluate(COLD, [engine.opener, engine.field, engine.results, query]))
        page.context.close()
    return statistics.median(times)


def warm(browser: Browser, origin: str, engine: Engine, queries: Iterable[str]) -> tuple[float, float]:
    """Milliseconds from a keystroke to results in the page, at the slowdown: median and 95th percentile."""
    page = _opened(browser, origin, engine)
    _type(page, "регресія")
    page.wait_for_selector(engine.results, timeout=PATIENCE)
    page.wait_for_timeout(1000)
    _slow(page)
    page.evaluate(STOPWATCH, engine.results)
    for query in queries:
        page.fill(engine.field, "")
        for letter in query:
            _type(page, letter)
            page.evaluate(ANSWERED, SILENCE)
    times = sorted(page.evaluate("times"))
    page.context.close()
    return statistics.median(times), times[int(0.95 * len(times))]


def _opened(browser: Browser, origin: str, engine: Engine) -> Page:
    page = browser.new_context(viewport=LAPTOP).new_page()
    page.goto(f"{origin}/{engine.start}")
    page.wait_for_load_state("networkidle")
    page.click(engine.opener)
    page.wait_for_timeout(1000)
    return page


def _type(page: Page, text: str) -> None:
    """Press a key for every letter: Playwright only inserts the letters that its keyboard lacks, and a search may wait for keys."""
    session = page.context.new_cdp_session(page)
    for letter in text:
        for kind in ("keyDown", "keyUp"):
            session.send("Input.dispatchKeyEvent", {"type": kind, "key": letter, "text": letter})
    session.detach()


def _slow(page: Page) -> None:
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
