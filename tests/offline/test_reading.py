"""The network is cut: what the reader has saved is the whole site."""

import re

import pytest
from offline_reader import Reader
from playwright.sync_api import Page, expect

OPENED = "details[data-question={}][open]"


def answered(page: Page, question: str) -> None:
    """An answer is open on the page of its topic, and its figure, if it has one, is drawn."""
    expect(page).to_have_url(re.compile(f"/junior/[a-z]+/#{question}$"))
    expect(page.locator(OPENED.format(question))).to_be_visible()


def test_the_search_finds_and_opens(reader: Reader) -> None:
    reader.save()
    reader.cut()
    page = reader.open()
    page.locator("[data-search-open]").click()
    page.keyboard.type("друге")
    expect(page.locator("[data-search-results] a").first).to_contain_text("Друге запитання")
    page.keyboard.press("Enter")
    answered(page, "second")


@pytest.mark.parametrize(
    ("path", "question"),
    [("q/odd/", "odd"), ("q/third", "third"), ("q/second/index.html", "second"), ("q/old/", "odd"), ("q/older/", "odd")],
)  # fmt: skip
def test_short_addresses_lead_on(reader: Reader, path: str, question: str) -> None:
    reader.save()
    reader.cut()
    answered(reader.open(path), question)


def test_what_the_browser_knows_to_be_cut_is_not_asked(reader: Reader) -> None:
    reader.save()
    reader.cut()
    said: list[str] = []
    reader.page.on("console", lambda message: said.append(message.text))
    reader.open("practice/")
    reader.told("Зараз немає з’єднання: ви читаєте збережене.")
    assert said == []


def test_figures_and_styles_are_there(reader: Reader) -> None:
    reader.save()
    reader.cut()
    page = reader.open("junior/statistics/#odd")
    answered(page, "odd")
    figure = page.locator("figure img")
    figure.scroll_into_view_if_needed()
    page.wait_for_function("() => document.querySelector('figure img').naturalWidth > 0")
    assert page.evaluate("getComputedStyle(document.querySelector('.site-header')).position") == "sticky"
    assert (
        page.evaluate("document.fonts.load('1em \"STIX Two Math\"').then((faces) => faces[0].status)")
        == "loaded"
    )


def test_practice_asks_and_keeps(reader: Reader) -> None:
    reader.save("practice/")
    reader.cut()
    page = reader.open("practice/?from=home#plan")
    page.locator("[data-do=start]").click()
    for _ in range(3):
        expect(page.locator(".card-question")).to_be_focused()
        page.keyboard.press("Enter")
        page.keyboard.press("4")
    expect(page.locator(".session-end")).to_be_visible()


@pytest.mark.parametrize(
    "path", ["interview/?l=junior&m=5&s=k3f9", "?q=друге", "junior?from=a", "junior/index.html"]
)
def test_addresses_with_more_than_a_path_open_their_page(reader: Reader, path: str) -> None:
    reader.save()
    reader.cut()
    page = reader.open(path)
    expect(page.locator("h1")).not_to_have_text("Такої сторінки немає")
    if path.startswith("?"):
        expect(page.locator("[data-search-results] a").first).to_contain_text("Друге запитання")
    elif "m=5" in path:
        expect(page).to_have_url(re.compile(re.escape(path) + "$"))
    else:
        expect(page.locator("h1")).to_have_text("Junior")


@pytest.mark.parametrize("path", ["nowhere/", "q/nothing/", "junior/nowhere.html", "%E0%A4%A/"])
def test_an_unknown_address_shows_its_page(reader: Reader, path: str) -> None:
    reader.save()
    reader.cut()
    response = reader.page.goto(reader.base + path)
    assert response
    assert response.status == 404
    expect(reader.page.locator("h1")).to_have_text("Такої сторінки немає")
    reader.page.get_by_role("link", name="Усі запитання одним списком").click()
    expect(reader.page.locator("h1")).to_have_text("Усі запитання")


def test_a_file_that_is_not_saved_is_no_page(reader: Reader) -> None:
    reader.save()
    reader.cut()
    page = reader.open()
    assert page.evaluate("fetch('questions.json').then(() => 'there', () => 'lost')") == "lost"
    assert page.evaluate("fetch('book/ml-spivbesida.epub').then(() => 'there', () => 'lost')") == "lost"


def test_at_the_root_of_a_host(reader: Reader) -> None:
    reader.server.root /= "small"
    reader.base = f"{reader.server.origin}/"
    reader.save("about/")
    assert reader.kept() == ["ml:/:saved"]
    reader.cut()
    answered(reader.open("q/second/"), "second")


def test_a_network_that_does_not_answer_is_waited_for_four_seconds(reader: Reader) -> None:
    reader.save()
    reader.server.delay = 30
    reader.page.goto(reader.base + "q/second/", timeout=15_000)
    answered(reader.page, "second")  # what the page needs comes without waiting again


def test_a_network_that_answers_wins(reader: Reader) -> None:
    reader.save()
    home = reader.server.root / "small/index.html"
    home.write_text(home.read_text("utf-8").replace("Головна</h1>", "Новіша</h1>"), "utf-8")
    expect(reader.open().locator("h1")).to_have_text("Новіша")
    reader.server.failing = 503
    expect(reader.open().locator("h1")).to_have_text("Головна")
