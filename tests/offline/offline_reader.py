"""A reader who saves the site and loses the network."""

import re

from cuttable import Cuttable
from playwright.sync_api import BrowserContext, Page, expect

SAVE = "Зберегти для читання без інтернету"


class Reader:
    """A browser of its own on the site below `base`, with all that it keeps."""

    def __init__(self, context: BrowserContext, server: Cuttable, base: str) -> None:
        self.context, self.server, self.base = context, server, base
        self.page = context.new_page()

    def open(self, path: str = "") -> Page:
        self.page.goto(self.base + path)
        return self.page

    def press(self, name: str) -> None:
        self.page.locator(".offline").get_by_role("button", name=name, exact=True).click()

    def told(self, text: str | re.Pattern[str]) -> None:
        """What the place of the copy says."""
        expect(self.page.locator(".offline output")).to_contain_text(text, timeout=15_000)

    def save(self, path: str = "take/") -> None:
        """Press the button, and wait for the end."""
        self.open(path)
        self.press(SAVE)
        self.told("Тепер сайт відкриється й без інтернету")

    def cut(self) -> None:
        """No network for page and worker."""
        self.context.set_offline(True)
        self.server.cut()

    def join(self) -> None:
        self.server.join()
        self.context.set_offline(False)

    def kept(self) -> list[str]:
        """Names of the caches of the host."""
        return self.page.evaluate("caches.keys()")

    def files(self) -> int:
        """How much the site's cache holds."""
        return self.page.evaluate(
            """async () => {
              let count = 0;
              for (const name of await caches.keys()) count += (await (await caches.open(name)).keys()).length;
              return count;
            }"""
        )

    def workers(self) -> int:
        return self.page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)")
