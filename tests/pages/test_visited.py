"""Links that were followed look so, in both schemes, and stay readable."""

import pytest

from browser import PHONE, Open

COLOURS = """() => {
  const probe = document.body.appendChild(document.createElement("i"));
  return ["--visited", "--accent", "--ink", "--paper", "--raised", "--wash", "--warn-wash"].map((name) => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color.match(/\\d+/g).map(Number);
  });
}"""


def contrast(one: list[int], other: list[int]) -> float:
    def luminance(colour: list[int]) -> float:
        parts = [c / 255 / 12.92 if c <= 10 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in colour]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_colour_passes_on_every_ground(open_page: Open, scheme: str) -> None:
    visited, accent, ink, *grounds = open_page("about/", PHONE, scheme).evaluate(COLOURS)
    assert min(contrast(visited, ground) for ground in grounds) >= 4.5
    for other in (accent, ink):
        assert sum(abs(a - b) for a, b in zip(visited, other, strict=True)) > 40


def test_a_link_that_was_followed_shows_it(open_page: Open) -> None:
    """A browser of tests has no history, and scripts are told nothing of it: the state is set, and the picture asked."""
    page = open_page("junior/", PHONE)
    link, unread = (page.locator(".question-list li a").nth(at) for at in (0, 1))
    before, other = link.screenshot(), unread.screenshot()
    tools = page.context.new_cdp_session(page)
    for domain in ("DOM", "CSS"):
        tools.send(f"{domain}.enable")
    root = tools.send("DOM.getDocument")["root"]["nodeId"]
    node = tools.send("DOM.querySelector", {"nodeId": root, "selector": ".question-list li a"})["nodeId"]
    tools.send("CSS.forcePseudoState", {"nodeId": node, "forcedPseudoClasses": ["visited"]})
    assert link.screenshot() != before
    assert unread.screenshot() == other
