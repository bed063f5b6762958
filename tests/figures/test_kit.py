"""What holds for every interactive figure in use: its setting in the address, all ways to move it, what it says."""

import re

import pytest
from figure_site import TOPIC, Figure
from playwright.sync_api import expect

from accessibility import violations_in_both_schemes
from bank.widgets import WIDGETS
from browser import LAPTOP, PHONE, Open

NAMES = pytest.mark.parametrize("name", WIDGETS)


@NAMES
@pytest.mark.parametrize("viewport", [PHONE, LAPTOP], ids=["phone", "laptop"])
def test_axe_finds_nothing(open_figure: Figure, name: str, viewport: dict[str, int]) -> None:
    page = open_figure(name, viewport)
    page.locator("details[open] .task button").first.click()
    assert violations_in_both_schemes(page) == []


@NAMES
def test_its_title_is_that_of_the_page_of_all(open_figure: Figure, name: str) -> None:
    page = open_figure(name)
    assert page.locator("details[open] .widget").get_attribute("aria-label") == WIDGETS[name]


@NAMES
def test_every_slider_says_its_value_in_words_and_has_room_for_a_thumb(
    open_figure: Figure, name: str
) -> None:
    page = open_figure(name)
    widget = page.locator("details[open] .widget")
    for slider in widget.locator("input").all():
        shown = slider.locator("xpath=..").locator("b").inner_text()
        assert slider.get_attribute("aria-valuetext").replace("\u00a0", " ") == shown.replace("\u00a0", " ")
        assert slider.locator("xpath=..").bounding_box()["height"] >= 44
    for button in widget.locator("button").all():
        assert button.bounding_box()["height"] >= 44


@NAMES
def test_the_keyboard_alone_does_all(open_figure: Figure, name: str) -> None:
    """Tab comes to every control in order; arrows move sliders, and the reader is told once, when the keys rest."""
    page = open_figure(name)
    widget = page.locator("details[open] .widget")
    controls = widget.locator("input, button")
    controls.first.focus()
    for at in range(controls.count()):
        assert controls.nth(at).evaluate("e => e === document.activeElement")
        page.keyboard.press("Tab")
    slider = widget.locator("input").first
    slider.focus()
    before = slider.input_value()
    page.keyboard.press("ArrowRight" if before == slider.get_attribute("min") else "ArrowLeft")
    assert slider.input_value() != before
    status = widget.locator("> [role=status]")
    assert status.inner_text() == ""
    expect(status).not_to_have_text("")
    assert re.match(r"[А-ЯІЇЄҐA-Z0-9].{10,}", status.inner_text())


@NAMES
def test_a_setting_can_be_sent_and_the_start_needs_no_place(
    open_figure: Figure, open_page: Open, name: str
) -> None:
    page = open_figure(name, query="?q=1&w.other=2")
    page.keyboard.press("Escape")  # the search, which the address opened
    widget = page.locator("details[open] .widget")
    slider = widget.locator("input").first
    slider.focus()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
        page.keyboard.press("ArrowLeft")
        page.keyboard.press(
            "ArrowLeft" if slider.input_value() != slider.get_attribute("min") else "ArrowRight"
        )
    # Later than the pause after which the address is written, on a busy machine after every key.
    page.evaluate("() => new Promise((done) => setTimeout(done, 1000))")
    sent = page.url
    assert f"w.{name}=" in sent
    assert sent.endswith(f"#{name}-body")
    assert "w.other=2" in sent
    value = slider.input_value()
    friend = open_page(sent[sent.index(TOPIC) :].replace("q=1&", ""), PHONE)
    there = friend.locator("details[open] .widget")
    there.wait_for()
    assert there.locator("input").first.input_value() == value
    page.keyboard.press("Escape")
    widget.get_by_role("button", name="Спочатку").click()
    page.wait_for_function(f"() => !location.search.includes('w.{name}=')")
    expect(page).to_have_url(re.compile("w.other=2"))
    expect(page).to_have_url(re.compile(f"#{name}-body$"))


@NAMES
def test_an_address_that_says_nonsense_is_put_right(open_figure: Figure, name: str) -> None:
    page = open_figure(name, query=f"?w.{name}=1e9_-1e9_NaN_x_Infinity_7")
    for slider in page.locator("details[open] .widget input").all():
        low, value, high = (
            float(slider.get_attribute(key) or slider.input_value()) for key in ("min", "", "max")
        )
        assert low <= value <= high
        assert "NaN" not in slider.get_attribute("aria-valuetext")


@NAMES
def test_guess_change_and_see_why(open_figure: Figure, name: str) -> None:
    page = open_figure(name)
    task = page.locator("details[open] .task")
    told = task.locator("[role=status]")
    expect(told).to_have_text("Спершу вгадайте.")
    texts = set()
    for guess in task.locator("button").all():
        guess.click()
        expect(guess).to_have_attribute("aria-pressed", "true")
        texts.add(told.inner_text())
    assert len(texts) == 1  # what to do; nothing is given away


@NAMES
def test_forced_colours_leave_every_line_and_button_to_be_seen(open_figure: Figure, name: str) -> None:
    page = open_figure(name, forced_colors="active")
    style = "([e, name]) => getComputedStyle(e)[name]"
    widget = page.locator("details[open] .widget")
    guess = widget.locator(".task button")
    guess.first.click()
    pressed, loose = (guess.nth(at).evaluate("e => getComputedStyle(e).backgroundColor") for at in (0, 1))
    assert pressed != loose, style
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    lines = widget.locator("svg path.curve, svg path.axis").evaluate_all(
        "all => all.map(e => getComputedStyle(e).stroke)"
    )
    assert ground not in lines


def test_a_mouse_and_a_finger_drag_and_a_finger_that_scrolls_does_not(open_figure: Figure) -> None:
    page = open_figure("threshold")
    picture = page.locator("details[open] .draggable")
    slider = page.locator("details[open] .widget").get_by_label("Поріг")
    picture.scroll_into_view_if_needed()
    box = picture.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 60)
    page.mouse.down()
    page.mouse.move(box["x"] + 0.75 * box["width"], box["y"] + 60)
    assert float(slider.input_value()) > 1
    page.mouse.up()
    page.mouse.move(box["x"] + 20, box["y"] + 60)
    assert float(slider.input_value()) > 1
    down = "(e) => e.dispatchEvent(new PointerEvent('pointerdown', { pointerId: 1, pointerType: 'touch', clientX: 50, clientY: 300 }))"
    before = slider.input_value()
    picture.evaluate("e => { e.setPointerCapture = () => {}; e.hasPointerCapture = () => true; }")
    picture.evaluate(down)
    assert slider.input_value() == before
    picture.evaluate(down.replace("pointerdown", "pointermove"))
    assert slider.input_value() != before
    assert picture.evaluate("e => getComputedStyle(e).touchAction") == "pan-y"


def test_the_link_to_a_setting_is_copied_whole(open_figure: Figure) -> None:
    page = open_figure("threshold", permissions=["clipboard-read", "clipboard-write"])
    widget = page.locator("details[open] .widget")
    widget.get_by_label("Поріг").fill("1")
    widget.get_by_role("button", name="Посилання").click()
    expect(page.locator(".announce")).to_have_text("Посилання скопійовано")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.endswith(f"{TOPIC}?w.threshold=1_2_0.5#threshold-body")


def test_the_right_guess_and_a_wrong_one_are_told_apart(open_figure: Figure) -> None:
    page = open_figure("threshold")
    told = page.locator("details[open] .task [role=status]")
    slider = page.locator("details[open] .widget").get_by_label("Поріг")
    page.get_by_role("button", name="Влучність зросте, повнота впаде").click()
    slider.fill("0.5")
    expect(told).to_have_text("Тепер пересуньте поріг до 1.")
    slider.fill("1")
    expect(told).to_contain_text("Так і є.")
    slider.fill("0")
    expect(told).to_contain_text("Так і є.")  # what was found out stays
    page.get_by_role("button", name="Обидві зростуть").click()
    expect(told).to_contain_text("Ні.")


def test_other_steps_through_the_page_keep_the_setting(open_figure: Figure) -> None:
    page = open_figure("threshold", query="?w.threshold=1_2_0.5")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("j")
    page.wait_for_function("() => location.hash === '#threshold-deeper'")
    expect(page).to_have_url(re.compile(r"\?w.threshold=1_2_0.5#"))
    page.keyboard.press("/")
    page.keyboard.type("що")
    page.wait_for_function("() => location.search.includes('q=')")
    expect(page).to_have_url(re.compile("w.threshold=1_2_0.5"))
    page.keyboard.press("Escape")
