"""The page for what is not there, on a site at the root of a domain."""

import re
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, expect
from sheet import FIELD, results

from browser import LAPTOP, Watch
from conftest import Build
from server import serving


def test_search_and_links_work_on_it_at_any_depth(chromium: Browser, build: Build, small: Path) -> None:
    site = small / "site"
    done = build(small, site, SITE_URL="https://example.org/")
    assert done.returncode == 0, done.stdout + done.stderr
    watch = Watch()
    with serving(site) as origin:
        context = chromium.new_context(viewport=LAPTOP)
        page = context.new_page()
        watch.over(page, urlsplit(origin).netloc)
        response = page.goto(f"{origin}/junior/statistics/no/such/page/")
        assert response
        assert response.status == 404
        watch.problems.clear()  # the console tells of the status itself
        page.keyboard.press("/")
        page.locator(FIELD).fill("вибірка")
        expect(results(page).first).to_be_visible()
        results(page).first.click()
        expect(page.locator("details.qa[open]")).to_have_count(1)
        page.goto(f"{origin}/no/such/page/")
        watch.problems.clear()
        page.locator("main").get_by_role("link", name="Запитання рівня Junior").click()
        page.wait_for_url(f"{origin}/junior/")
        page.go_back()
        watch.problems.clear()
        page.locator(".brand").click()
        page.wait_for_url(re.compile(f"^{re.escape(origin)}/$"))
        context.close()
    assert watch.problems == []
