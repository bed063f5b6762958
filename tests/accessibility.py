"""What axe finds wrong on a page."""

from axe_playwright_python.base import AXE_SCRIPT
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

# Colours take axe 4 ms an element, and a topic page has ten thousand: of those that look alike, in colours, type, the text
# around and all that lies under them, it measures so many. More than one, for it passes over what a bar covers at the moment.
MEASURED = 4
ALIKE = f"""(within) => {{
  const TYPE = ["color", "fontSize", "fontWeight", "textShadow", "webkitTextStroke", "textDecorationLine"];
  const GROUND = ["backgroundColor", "backgroundImage", "opacity", "filter", "mixBlendMode", "position", "overflow", "clipPath"];
  const grounds = new Map([[document, ""]]);
  const ground = (element) => {{
    if (!grounds.has(element)) {{
      const own = GROUND.map((name) => getComputedStyle(element)[name]).join();
      const under = ground(element.parentNode);
      grounds.set(element, under.endsWith(own) ? under : `${{under}}|${{own}}`);
    }}
    return grounds.get(element);
  }};
  const counts = new Map();
  for (const element of document.querySelectorAll(`${{within || "body"}} *`)) {{
    const {{ width, height }} = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const use = element.matches(":disabled, :disabled *, [aria-disabled=true], [aria-disabled=true] *, label");
    const seen = element.checkVisibility({{ checkOpacity: true, checkVisibilityCSS: true }}) && width > 2 && height > 2;
    const text = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    const around = getComputedStyle(element.parentNode).color;
    const looks = [ground(element), around, seen, text, use, ...TYPE.map((name) => style[name])].join();
    counts.set(looks, (counts.get(looks) ?? 0) + 1);
    element.toggleAttribute("data-like-others", counts.get(looks) > {MEASURED});
  }}
}}"""
MEASURE = """axe.configure({ rules: [
  { id: "color-contrast", selector: ":not([data-like-others])" },
  { id: "link-in-text-block", selector: "a[href]:not([data-like-others])" },
] });"""


OF_COLOURS = ["color-contrast", "link-in-text-block"]
"""The rules of axe that a page in its other scheme may break alone."""


def violations(page: Page, within: str = "", rules: list[str] | None = None) -> list[tuple[str, list[str]]]:
    """What axe finds wrong on a page or within a selector, by all rules or by some: rule → markup of the places."""
    page.evaluate(ALIKE, within)
    axe = Axe(f"{AXE_SCRIPT};{MEASURE}")
    options = {"resultTypes": ["violations"], **({"runOnly": rules} if rules else {})}
    found = axe.run(page, context=within or None, options=options).response
    return [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found["violations"]]


def violations_in_both_schemes(page: Page, within: str = "") -> list[tuple[str, list[str]]]:
    """The same of a page that is light, and what is wrong with its colours when it is dark."""
    light = violations(page, within)
    page.emulate_media(color_scheme="dark")
    dark = violations(page, within, OF_COLOURS)
    page.emulate_media(color_scheme="light")
    return light + dark
