"""Firefox and WebKit through WebDriver, and what a reader does with them."""

import os
import warnings
from pathlib import Path
from typing import Any

from selenium import webdriver
from selenium.webdriver.firefox.options import Options as FirefoxOptions
from selenium.webdriver.firefox.service import Service as FirefoxService
from selenium.webdriver.remote.webdriver import WebDriver
from selenium.webdriver.support.wait import WebDriverWait
from selenium.webdriver.webkitgtk.options import Options as WebKitOptions
from selenium.webdriver.webkitgtk.service import Service as WebKitService

import browsers


def firefox(log: Path, *, dark: bool = False) -> WebDriver:
    options = FirefoxOptions()
    options.set_preference("ui.systemUsesDarkTheme", int(dark))
    options.binary_location = browsers.firefox() or ""
    options.add_argument("-headless")
    options.set_preference("devtools.console.stdout.content", True)
    options.set_preference("browser.dom.window.dump.enabled", True)
    return webdriver.Firefox(options, FirefoxService(browsers.geckodriver(), log_output=str(log)))


def webkit(log: Path, *, dark: bool = False) -> WebDriver:
    options = WebKitOptions()
    options.binary_location = browsers.minibrowser() or ""
    options.add_argument("--automation")
    environment = {**os.environ, "GTK_THEME": "Adwaita:dark" if dark else "Adwaita"}
    with warnings.catch_warnings(action="ignore", category=DeprecationWarning):  # of Selenium by Selenium
        return webdriver.WebKitGTK(options, WebKitService(log_output=str(log), env=environment))


LISTEN = """for (const type of ["error", "unhandledrejection", "securitypolicyviolation"])
  addEventListener(type, (event) => (window.faults ??= []).push(`${type}: ${event.message ?? event.reason ?? event.violatedDirective}`))"""


class Reader:
    """A browser as its reader uses it."""

    def __init__(self, driver: WebDriver, address: str) -> None:
        self.driver, self.address = driver, address
        self.is_firefox = driver.name == "firefox"

    def open(self, path: str) -> None:
        """A page of the site, from another page."""
        self.driver.get("about:blank")
        self.driver.get(self.address + path)
        self.driver.execute_script(LISTEN)

    def value(self, expression: str, *arguments: object) -> Any:
        """What an expression of JavaScript gives; arguments are `a[0]`, …"""
        return self.driver.execute_script(f"const a = arguments; return {expression}", *arguments)

    def until(self, expression: str, *arguments: object) -> None:
        """Wait for an expression to hold."""
        wait = WebDriverWait(self.driver, 10, 0.05)
        wait.until(lambda _: self.value(expression, *arguments), f"never: {expression} {arguments}")

    def click(self, selector: str) -> None:
        """Click on what is there or comes: an answer gets its tools a moment after it is opened."""
        self.until("document.querySelector(a[0])", selector)
        self.driver.find_element("css selector", selector).click()
