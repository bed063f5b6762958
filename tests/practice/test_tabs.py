"""Two tabs of one browser: both grade at once, and each hears of the other."""

import pytest
from playwright.sync_api import Browser, Page
from practice_page import ZONE, with_modules

GRADE = """(tab) => new Promise((done) => {
  window.store = new practice.storage.Store("/ml/");
  let n = 0;
  const grade = () => {
    store.append([practice.log.line(`${tab}-${n}`, 3, Date.now())]);
    if (n % 50 === 0) store.compact();
    if (++n < 400) setTimeout(grade);
    else done();
  };
  grade();
})"""
LINES = "[...new practice.storage.Store('/ml/').log().lines].length"


@pytest.fixture
def tabs(chromium: Browser, origin: str):  # type: ignore[no-untyped-def]
    context = chromium.new_context(timezone_id=ZONE)
    yield with_modules(context, origin), with_modules(context, origin)
    context.close()


def test_two_tabs_that_grade_at_once_lose_nothing(tabs: tuple[Page, Page]) -> None:
    first, second = tabs
    old = (
        "for (const n of [10, 11, 12]) localStorage.setItem(`ml:/ml/:log:2024-11-${n}:aaaa`, `${n}00 3 old`)"
    )
    first.evaluate(old)
    for page, name in ((first, "a"), (second, "b")):
        page.evaluate(f"() => {{ window.done = ({GRADE})('{name}'); }}")
    for page in tabs:
        page.evaluate("() => window.done")
    assert first.evaluate(LINES) == second.evaluate(LINES) == 803
    assert first.evaluate("localStorage.length") == 3


def test_a_tab_hears_of_the_other(tabs: tuple[Page, Page]) -> None:
    first, second = tabs
    second.evaluate("""() => {
      window.heard = [];
      window.end = new practice.storage.Store("/ml/").listen((name) => heard.push(name.slice(0, 4)));
    }""")
    first.evaluate("""() => {
      const store = new practice.storage.Store("/ml/");
      localStorage.setItem("theme", "dark");
      store.put("plan", {});
      store.append(["1000 3 gil"]);
      localStorage.clear();
    }""")
    second.wait_for_function("() => heard.length >= 3")
    assert second.evaluate("heard") == ["plan", "log:", ""]
    second.evaluate("end()")
    first.evaluate("localStorage.setItem('ml:/ml/:plan', '{}')")
    second.wait_for_function("() => localStorage.getItem('ml:/ml/:plan') === '{}'")
    second.wait_for_timeout(100)
    assert second.evaluate("heard.length") == 3
