"""What is wider than the screen shows that it scrolls, a table keeps its first column; code can be copied."""

from playwright.sync_api import Page, expect

from browser import PHONE, Open

PYTHON = "junior/python/#exception-handling"
NARROW = {"width": 360, "height": 740}
OPEN = "details.qa[open]"


def middle(page: Page, selector: str) -> dict[str, float]:
    """The box of an element that stands in the middle of the screen."""
    target = page.locator(selector).first
    target.evaluate("e => e.scrollIntoView({ block: 'center' })")
    page.wait_for_timeout(200)
    box = target.bounding_box()
    assert box
    return dict(box)


def edge(page: Page, box: dict[str, float], side: str) -> list[list[int]]:
    """The colours of a strip of three pixels at a side of a box, 20 px below its top, from the edge inwards."""
    left = box["x"] if side == "left" else box["x"] + box["width"] - 3
    shot = page.screenshot(clip={"x": left, "y": box["y"] + 20, "width": 3, "height": 1})
    pixels: list[list[int]] = page.evaluate(
        """async (bytes) => {
          const image = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: "image/png" }));
          const canvas = new OffscreenCanvas(image.width, 1).getContext("2d");
          canvas.drawImage(image, 0, 0);
          const { data } = canvas.getImageData(0, 0, image.width, 1);
          return Array.from({ length: image.width }, (_, n) => [...data.slice(4 * n, 4 * n + 3)]);
        }""",
        list(shot),
    )
    return pixels if side == "left" else pixels[::-1]


def test_an_end_behind_which_there_is_more_is_shaded(open_page: Open) -> None:
    page = open_page(PYTHON, NARROW)
    for selector in (f"{OPEN} pre", f"{OPEN} .scroll:has(table)"):
        box = middle(page, selector)
        light, dark = sum(edge(page, box, "left")[2]), sum(edge(page, box, "right")[0])
        assert light - dark > 60, selector
        page.locator(selector).first.evaluate("e => e.scrollLeft = 1e6")
        page.wait_for_timeout(150)
        assert sum(edge(page, box, "right")[2]) - dark > 60, selector


def test_what_fits_has_no_shade(open_page: Open) -> None:
    page = open_page(PYTHON, {"width": 1280, "height": 800})
    for selector in (f"{OPEN} pre", f"{OPEN} .scroll:has(table)"):
        box = middle(page, selector)
        assert abs(sum(edge(page, box, "left")[2]) - sum(edge(page, box, "right")[2])) < 12, selector


def test_the_first_column_stays_and_its_lines_too(open_page: Open) -> None:
    page = open_page(PYTHON, NARROW)
    box = middle(page, f"{OPEN} .scroll:has(table)")
    page.locator(f"{OPEN} .scroll:has(table)").first.evaluate("e => e.scrollLeft = 60")
    page.wait_for_timeout(150)
    for cell in page.locator(f"{OPEN} .scroll tr > :first-child").all():
        place = cell.bounding_box()
        assert place
        assert place["x"] == box["x"]
    cell = page.locator(f"{OPEN} .scroll tbody tr:first-child > :first-child").first
    assert cell.evaluate("e => getComputedStyle(e).backgroundClip") == "padding-box"
    ground = cell.evaluate("e => getComputedStyle(e).backgroundColor")
    assert ground == page.evaluate("getComputedStyle(document.documentElement).backgroundColor")


def test_a_formula_on_a_coloured_ground_is_covered_in_its_colour(open_page: Open) -> None:
    page = open_page("junior/statistics/", PHONE)
    grounds = page.evaluate(
        """[".qa-trap", ".qa-spoken"].map((name) => {
          const part = document.querySelector(name);
          part.insertAdjacentHTML("beforeend", "<div class=scroll><table><tr><th>x</th></tr></table></div>");
          part.closest("details").open = true;
          return [getComputedStyle(part).backgroundColor, getComputedStyle(part.querySelector("th")).backgroundColor];
        })"""
    )
    assert all(part == cover for part, cover in grounds)


def test_code_is_copied_as_it_is(open_page: Open) -> None:
    page = open_page(PYTHON, PHONE, permissions=["clipboard-read", "clipboard-write"])
    button = page.locator(f"{OPEN} .highlight").first.get_by_role("button", name="Скопіювати код")
    button.click()
    expect(page.locator(".announce")).to_have_text("Код скопійовано")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == (page.locator(f"{OPEN} .highlight code").first.text_content() or "").rstrip()
    assert "\n" in copied
    box = button.bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= 24
    page.locator("details.qa").nth(3).evaluate("e => (e.open = true)")
    page.locator("details.qa").nth(3).evaluate("e => (e.open = false)")
    assert page.locator(f"{OPEN} .highlight").first.locator(".code-copy").count() == 1


def test_the_output_of_a_program_and_paper_have_no_button(open_page: Open) -> None:
    page = open_page("junior/python/", PHONE)
    page.evaluate(
        """() => { const question = document.querySelector("[data-question='exception-handling']");
          question.querySelectorAll(".highlight")[1].classList.add("output"); question.open = true; }"""
    )
    page.locator(f"{OPEN} .code-copy").first.wait_for()
    assert page.locator(f"{OPEN} .output .code-copy").count() == 0
    page.emulate_media(media="print")
    expect(page.locator(f"{OPEN} .code-copy").first).to_be_hidden()
