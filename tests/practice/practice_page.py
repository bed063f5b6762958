"""An empty page that holds what the modules of practice export, and a storage to break."""

from pathlib import Path

from playwright.sync_api import BrowserContext, Page

ZONE = "Europe/Kyiv"
BREAKABLE = (Path(__file__).parent / "breakable.js").read_text("utf-8")
PRELUDE = """async () => {
  const names = ["log", "notes", "plan", "queue", "schedule", "set", "storage", "transfer"];
  const modules = await Promise.all(names.map((name) => import(`/assets/practice/${name}.js`)));
  window.practice = Object.fromEntries(names.map((name, at) => [name, modules[at]]));
}"""


def with_modules(context: BrowserContext, origin: str) -> Page:
    """`practice` holds the modules by name; `Breakable` is a storage, `storeOf` a store over one."""
    page = context.new_page()
    page.route("**/blank.html", lambda route: route.fulfill(body="<!doctype html>", content_type="text/html"))
    page.goto(f"{origin}/blank.html")
    page.evaluate(PRELUDE)
    page.evaluate(BREAKABLE)
    return page
