"""What a page must be at every width and in both schemes: accessible, still, inside the screen, readable."""

import pytest
from playwright.sync_api import Page, expect

from accessibility import violations, violations_in_both_schemes
from browser import LAPTOP, PHONE, Open
from support import ROOT

TOPICS = [
    path.relative_to(ROOT / "docs").with_suffix("").as_posix() + "/"
    for path in sorted((ROOT / "docs").glob("*/*.md"))
    if path.stem != "index"
]
PAGES = [
    "",
    "junior/",
    "junior/statistics/",
    "junior/computer-vision/",
    "resources/",
    "about/",
    "glossary/",
    "practice/",
    "interview/",
    "questions/",
    "figures/",
    "404.html",
]


def open_everything(page: Page) -> None:
    """Open all answers, and wait for what an open answer gets."""
    page.evaluate("document.querySelectorAll('details.qa, .qa details').forEach(fold => fold.open = true)")
    page.wait_for_function("() => !document.querySelector('details.qa[open]:not(:has(.qa-marks))')")
    drawn(page)


def drawn(page: Page) -> None:
    """What follows a change of size has followed: two frames are drawn."""
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")


@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(open_page: Open, path: str) -> None:
    page = open_page(path, LAPTOP)
    for viewport in (LAPTOP, PHONE):
        page.set_viewport_size(viewport)
        open_everything(page)
        assert violations_in_both_schemes(page) == []


@pytest.mark.parametrize("path", [path for path in TOPICS if path not in PAGES])
def test_every_topic_is_accessible_and_inside_the_screen(open_page: Open, path: str) -> None:
    page = open_page(path, LAPTOP)
    for viewport, scheme in ((LAPTOP, "light"), (PHONE, "dark")):
        page.set_viewport_size(viewport)
        page.emulate_media(color_scheme=scheme)
        open_everything(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
        assert violations(page) == []


SPOIL = """() => {
  document.querySelectorAll(".qa-answer > p")[25].style.color = "#bbb";
  Object.assign(document.querySelectorAll(".qa-answer li > a[href*=doi]")[9].style, { color: "#444b55", textDecoration: "none" });
}"""


def test_one_pale_paragraph_and_one_hidden_link_are_found_among_all(open_page: Open) -> None:
    page = open_page("junior/statistics/")
    open_everything(page)
    page.evaluate(SPOIL)
    assert {rule for rule, _ in violations(page)} == {"color-contrast", "link-in-text-block"}


def test_axe_finds_nothing_in_menu_and_search(open_page: Open) -> None:
    page = open_page("about/", PHONE)
    page.get_by_role("button", name="Теми").click()
    assert violations(page) == []
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    expect(page.locator("input[type=search]")).to_be_focused()
    page.keyboard.type("баєс")
    page.locator("[data-search-results] a").first.wait_for()
    assert violations(page) == []


@pytest.mark.parametrize("path", PAGES)
def test_the_page_never_scrolls_sideways(open_page: Open, path: str) -> None:
    page = open_page(path)
    for width in (1280, 1024, 768, 390, 320):
        page.set_viewport_size({"width": width, "height": 800})
        open_everything(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_what_is_too_wide_is_reached_by_keyboard_at_every_width_of_the_window(open_page: Open) -> None:
    page = open_page("junior/statistics/", {"width": 1280, "height": 800})
    open_everything(page)
    wide = "[...document.querySelectorAll('.scroll, pre')].filter(box => box.scrollWidth > box.clientWidth).length"
    reached = 'document.querySelectorAll(\'.scroll[tabindex="0"], pre[tabindex="0"]\').length'
    widths = []
    for width in (1280, 320, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        drawn(page)
        widths.append(page.evaluate(wide))
        assert page.evaluate(reached) == widths[-1]
    assert widths[0] == widths[2] < widths[1], "nothing on this page is wide on a phone only: choose another"


@pytest.mark.parametrize("path", ["", "junior/statistics/", "junior/statistics/#tuberculosis-test"])
def test_nothing_shifts_while_loading(view: Open, path: str) -> None:
    page = view(path, expect="no font")
    # Formulas change their font once: not what this is about.
    page.route("**/*.woff2", lambda route: route.abort())
    page.reload()
    shift = page.evaluate(
        """() => new Promise(done => {
          let sum = 0;
          new PerformanceObserver(list => list.getEntries().forEach(e => { if (!e.hadRecentInput) sum += e.value; }))
            .observe({ type: "layout-shift", buffered: true });
          setTimeout(() => done(sum), 300);
        })"""
    )
    assert shift <= 0.02


def test_formulas_are_drawn_with_the_font_of_the_site(view: Open) -> None:
    page = view("junior/statistics/#tuberculosis-test")
    page.evaluate("document.fonts.ready")
    assert page.evaluate("document.fonts.check('1em \"STIX Two Math\"')")
    size = page.locator("details[open] .formula math").first.evaluate(
        "e => { const b = e.getBoundingClientRect(); return [b.width, b.height] }"
    )
    assert size[0] > 100
    assert size[1] > 20


@pytest.mark.parametrize(
    ("path", "wanted"), [("junior/statistics/", True), ("junior/", False), ("about/", False)]
)
def test_the_font_of_formulas_comes_ahead_only_where_there_are_formulas(
    open_page: Open, path: str, wanted: bool
) -> None:
    page = open_page(path)
    loaded = "() => performance.getEntriesByType('resource').some(e => e.name.endsWith('.woff2'))"
    if wanted:
        page.wait_for_function(loaded)
    else:
        page.wait_for_timeout(500)
        assert not page.evaluate(loaded)


def test_menu_of_topics_on_a_phone(open_page: Open) -> None:
    page = open_page("", PHONE)
    menu = page.locator(".site-nav")
    expect(menu).to_be_hidden()
    page.get_by_role("button", name="Теми").click()
    expect(menu).to_be_visible()
    menu.get_by_role("link", name="Статистика").first.click()
    expect(page.locator("h1")).to_have_text("Статистика")


def test_menu_is_always_there_on_a_laptop(open_page: Open) -> None:
    page = open_page("", LAPTOP)
    expect(page.locator(".site-nav")).to_be_visible()
    expect(page.get_by_role("button", name="Теми")).to_be_hidden()


def background(page: Page) -> str:
    return page.evaluate("getComputedStyle(document.documentElement).backgroundColor")


def test_scheme_follows_the_system_until_chosen_and_is_remembered(open_page: Open, address: str) -> None:
    page = open_page("", LAPTOP, "dark")
    dark = background(page)
    button = page.locator(".scheme-button")
    button.click()
    light = background(page)
    assert light != dark
    expect(button).to_have_attribute("aria-label", "Колірна схема: світла")
    page.goto(f"{address}about/")
    assert background(page) == light
    button.click()
    assert background(page) == dark
    button.click()
    page.emulate_media(color_scheme="light")
    assert background(page) == light


@pytest.mark.parametrize("value", ["{", "null", "slate", "<script>", "\ud83d"])
def test_a_corrupted_choice_in_storage_is_ignored(open_page: Open, value: str) -> None:
    page = open_page("", LAPTOP, "dark")
    expected = background(page)
    page.evaluate("value => localStorage.setItem('scheme', value)", value)
    page.reload()
    assert background(page) == expected
    expect(page.locator(".scheme-button")).to_have_attribute("aria-label", "Колірна схема: як у системі")


def test_storage_that_is_forbidden_does_no_harm(open_page: Open) -> None:
    page = open_page("about/")
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })"
    )
    page.reload()
    before = background(page)
    page.locator(".scheme-button").click()
    page.locator(".scheme-button").click()
    assert background(page) != before


def test_missing_page_has_a_way_back(open_page: Open) -> None:
    page = open_page("no/such/page/", expect="404")
    expect(page.locator("h1")).to_have_text("Такої сторінки немає")
    page.get_by_role("link", name="Усі теми на головній").click()
    expect(page.locator(".matrix")).to_be_visible()
