"""When an interactive figure loads, what stands where it does not, and the room that is kept for it."""

import pytest
from figure_site import PLAIN, TOPIC, Figure
from playwright.sync_api import Page, expect

from bank.widgets import WIDGETS
from browser import LAPTOP, PHONE, Open

NAMES = pytest.mark.parametrize("name", WIDGETS)
WIDTHS = (320, 360, 390, 414, 600, 719, 720, 768, 1024, 1280)
MOVED = """() => {
  window.moved = [];
  new PerformanceObserver((list) => {
    for (const { sources } of list.getEntries()) for (const { node } of sources) {
      const element = node?.closest ? node : node?.parentElement;
      if (element && !element.closest(".qa-marks, .qa-tools, .toc")) moved.push(element.outerHTML.slice(0, 80));
    }
  }).observe({ type: "layout-shift", buffered: true });
}"""
UNFOLD = """(answer) => {
  for (const fold of [answer, ...answer.querySelectorAll("details")]) fold.open = true;
  answer.scrollIntoView();
}"""
ROOM = """(answer) => {
  const figure = answer.querySelector("figure[data-widget]");
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  return [figure.firstElementChild.offsetHeight / rem, parseFloat(getComputedStyle(figure).minHeight) / rem];
}"""

OUTSIDE = """() => {
  const frame = document.querySelector("details[open] .widget").getBoundingClientRect();
  const box = (e) => e.getBoundingClientRect();
  const parts = [...document.querySelectorAll("details[open] .widget :is(div, p, button, label, table, text)")];
  return parts.filter((e) => box(e).width > 1 && (box(e).left < frame.left - 1 || box(e).right > frame.right + 1)).map((e) => e.outerHTML.slice(0, 90));
}"""


def asked_of(page: Page) -> list[str]:
    """Names of the files of figures that a page asks for from now on."""
    asked: list[str] = []
    page.on(
        "request", lambda r: asked.append(r.url.rpartition("/")[2]) if "/assets/figures/" in r.url else None
    )
    return asked


def of_code(names: list[str]) -> list[str]:
    return [name for name in names if not name.endswith(".svg")]


def test_a_page_without_figures_loads_nothing_of_them(open_page: Open) -> None:
    page = open_page(PLAIN)
    page.get_by_role("heading").nth(1).click()
    page.wait_for_timeout(300)
    assert "figures" not in page.content()


def test_a_closed_answer_loads_only_the_loader(open_page: Open, address: str) -> None:
    page = open_page(PLAIN)
    asked = asked_of(page)
    page.goto(f"{address}{TOPIC}")
    page.wait_for_timeout(500)
    assert of_code(asked) == ["load.js"]


@NAMES
def test_it_comes_once_when_its_answer_is_opened_near_the_screen(
    open_page: Open, address: str, name: str
) -> None:
    page = open_page(PLAIN)
    asked = asked_of(page)
    page.goto(f"{address}{TOPIC}#{name}-deeper")
    page.wait_for_timeout(300)
    assert not set(of_code(asked)) - {"load.js"}
    page.locator("details[open] .qa-deeper > summary").click()
    expect(page.locator("details[open] .widget")).to_be_visible()
    files = {f"{name}.js", f"{name}-model.js", f"{name}.css", "kit.js", "kit.css", "draw.js"}
    assert files <= set(of_code(asked)) <= files | {"load.js", "normal.js"}
    assert len(of_code(asked)) == len(set(of_code(asked)))
    page.locator("details[open] .qa-deeper > summary").click()
    page.locator("details[open] .qa-deeper > summary").click()
    page.wait_for_timeout(200)
    assert page.locator(".widget").count() == 1


def test_one_that_does_not_load_leaves_the_picture(open_page: Open, address: str) -> None:
    page = open_page(PLAIN, expect="a file that is lost")
    page.route("**/kit.js", lambda route: route.abort())
    page.goto(f"{address}{TOPIC}#threshold-body")
    figure = page.locator("details[open] figure")
    page.wait_for_function("() => !document.querySelector('details[open] figure').dataset.widget")
    expect(figure.locator("img")).to_be_visible()
    expect(figure.locator("figcaption")).to_be_visible()


def test_without_scripts_the_picture_takes_its_own_room(open_page: Open) -> None:
    page = open_page(TOPIC, java_script_enabled=False)
    page.locator("summary").first.click()
    figure = page.locator("details[open] figure").first
    expect(figure.locator("img")).to_be_visible()
    assert figure.bounding_box()["height"] < 260


@NAMES
def test_print_shows_the_picture(open_figure: Figure, name: str) -> None:
    page = open_figure(name)
    figure = page.locator("details[open] figure")
    expect(figure.locator("img")).to_be_hidden()
    page.emulate_media(media="print")
    expect(figure.locator("img")).to_be_visible()
    expect(figure.locator("figcaption")).to_be_visible()
    expect(figure.locator(".widget")).to_be_hidden()


@NAMES
def test_its_room_is_kept_and_fits(open_page: Open, name: str) -> None:
    needs = {}
    page = open_page(f"{TOPIC}#{name}-body")
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        page.reload()
        for part in ("body", "deeper"):
            answer = page.locator(f'details[data-question="{name}-{part}"]')
            answer.evaluate(UNFOLD)
            answer.locator(".widget").wait_for()
            need, room = answer.evaluate(ROOM)
            if not need <= room <= need + 15:
                needs[width, part] = f"needs {need:.2f}rem, has {room:.2f}rem"
        assert page.evaluate(OUTSIDE) == []
    assert needs == {}


@NAMES
@pytest.mark.parametrize("viewport", [PHONE, LAPTOP], ids=["phone", "laptop"])
def test_nothing_moves_when_it_comes_and_while_it_is_used(
    open_page: Open, address: str, name: str, viewport: dict[str, int]
) -> None:
    page = open_page(PLAIN, viewport)
    page.add_init_script(f"({MOVED})()")
    page.goto(f"{address}{TOPIC}#{name}-body")
    widget = page.locator("details[open] .widget")
    widget.wait_for()
    page.wait_for_timeout(300)
    page.evaluate("scrollTo(0, 0)")
    for slider in widget.locator("input").all():
        for end in ("max", "min"):
            slider.evaluate(
                "(e, end) => { e.value = e[end]; e.dispatchEvent(new Event('input', { bubbles: true })); }",
                end,
            )
            page.wait_for_timeout(50)
    for button in widget.locator("button").all():
        if button.inner_text() != "Посилання":
            button.evaluate("e => e.click()")
            page.wait_for_timeout(50)
    page.wait_for_timeout(800)
    assert page.evaluate("moved") == []
