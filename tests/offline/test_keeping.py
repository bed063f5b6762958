"""Saving, breaking off, going on, updating, removing: what is fetched, what is kept, what is told."""

import json
import re
from typing import Literal

import pytest
from cuttable import publish
from offline_reader import SAVE, Reader
from playwright.sync_api import expect

from accessibility import violations


def listed(reader: Reader) -> dict[str, list[object]]:
    """The files of the present edition."""
    content = json.loads((reader.server.root / "small/offline.json").read_text("utf-8"))
    return dict(content["files"])


def buttons(reader: Reader) -> list[str]:
    return [b.inner_text() for b in reader.page.locator(".offline button").all() if b.is_visible()]


def test_nothing_is_fetched_or_registered_before_the_button_is_pressed(reader: Reader) -> None:
    for path in ("", "take/", "about/", "practice/"):
        reader.open(path)
        reader.page.wait_for_timeout(300)
    fetched = reader.server.fetched()
    assert {name for name in fetched if "offline" in name or "sw.js" in name} == {
        "/small/assets/offline/button.js"
    } | ({"/small/assets/offline/offline.css"})
    assert reader.kept() == []
    assert reader.workers() == 0


def test_the_button_saves_every_file_of_the_list(reader: Reader) -> None:
    reader.save()
    assert reader.kept() == ["ml:/small/:saved"]
    assert reader.files() == len(listed(reader)) + 1
    assert reader.workers() == 1
    expect(reader.page.locator(".offline output")).to_contain_text(
        re.compile(rf"Збережено \d+.\S+: {len(listed(reader))}.файл\S*, \d+.КБ")
    )
    assert buttons(reader) == ["Видалити копію"]
    reader.open("about/")
    reader.told("Збережено")
    assert buttons(reader) == ["Видалити копію"]


def test_an_update_fetches_what_changed(reader: Reader) -> None:
    reader.server.caching = "max-age=600"
    reader.save()
    page = reader.server.root / "small/junior/python/index.html"
    publish(
        reader.server.root / "small",
        {"junior/python/index.html": page.read_text("utf-8").replace("Третє стоїть", "Нове стоїть")},
    )
    reader.open("about/")
    reader.told(re.compile(r"Є новіша версія: завантажити треба 1.файл, \d+.КБ"))
    assert buttons(reader) == ["Оновити", "Видалити копію"]
    reader.server.fetched()
    reader.press("Оновити")
    reader.told("Тепер сайт відкриється")
    assert buttons(reader) == ["Видалити копію"]
    assert reader.page.locator(".offline button").count() == 3
    assert reader.server.fetched() - {"/small/sw.js"} == {"/small/offline.json", "/small/junior/python/"}
    assert reader.files() == len(listed(reader)) + 1
    reader.cut()
    reader.open("junior/python/#third")
    expect(reader.page.locator("details[open] .qa-spoken")).to_contain_text("Нове стоїть")


def test_a_broken_download_is_not_shown_and_goes_on_where_it_was(reader: Reader) -> None:
    reader.open("take/")
    reader.server.allowed = 40
    reader.press(SAVE)
    reader.told("З’єднання перервалося")
    assert buttons(reader) == ["Продовжити", "Видалити копію"]
    kept = reader.files()
    assert 5 < kept < 40
    assert reader.workers() == 0
    reader.cut()
    with pytest.raises(Exception, match="ERR_"):
        reader.open("about/")
    reader.join()
    reader.open("take/")
    reader.told("Збережено не все: лишилося завантажити")
    reader.server.fetched()
    reader.press("Продовжити")
    reader.told("Тепер сайт відкриється")
    again = reader.server.fetched() - {"/small/offline.json", "/small/sw.js"}
    assert len(again) == len(listed(reader)) - kept
    reader.cut()
    expect(reader.open("about/").locator("h1")).to_have_text("Про сайт")


def test_a_broken_update_leaves_the_old_edition_whole(reader: Reader) -> None:
    reader.save()
    root = reader.server.root / "small"
    about = (root / "about/index.html").read_text("utf-8")
    changed = {
        name: (root / name).read_text("utf-8")
        for name in ("junior/index.html", "glossary/index.html", "new/index.html")
    }
    publish(
        root,
        {
            "about/index.html": about.replace("Про сайт</h1>", "Інша</h1>"),
            **{n: f"{t} " for n, t in changed.items()},
        },
    )
    reader.open("take/")
    reader.told("Є новіша версія: завантажити треба 4\u00a0файли")
    reader.server.allowed = 3
    reader.press("Оновити")
    reader.told("З’єднання перервалося")
    reader.told("Збережено")
    reader.cut()
    expect(reader.open("about/").locator("h1")).to_have_text("Про сайт")
    reader.join()
    reader.open("take/")
    reader.told("Є новіша версія")
    reader.press("Оновити")
    reader.told("Тепер сайт відкриється")
    reader.cut()
    expect(reader.open("about/").locator("h1")).to_have_text("Інша")


def test_files_of_another_edition_are_refused(reader: Reader) -> None:
    page = reader.server.root / "small/about/index.html"
    page.write_text(page.read_text("utf-8") + " ", "utf-8")
    reader.open("take/")
    reader.press(SAVE)
    reader.told("Сайт саме оновлюється")
    assert reader.workers() == 0


def test_the_reader_stops_and_goes_on(reader: Reader) -> None:
    reader.open("take/")
    reader.server.delay = 0.3
    reader.press(SAVE)
    expect(reader.page.locator(".offline-meter")).to_contain_text(
        re.compile(rf"[1-9]\d* із {len(listed(reader))}.файлів, \d+,\d із \d+,\d.МБ")
    )
    assert buttons(reader) == ["Зупинити"]
    reader.press("Зупинити")
    reader.told("Зупинено")
    assert reader.page.evaluate("document.activeElement.textContent") == "Продовжити"
    reader.server.delay = 0
    reader.press("Продовжити")
    reader.told("Тепер сайт відкриється")


def test_removal_leaves_nothing_and_nothing_of_others_is_touched(reader: Reader) -> None:
    other = "ml:/:saved", "ml:/small/other/:saved", "foreign"
    reader.open("take/")
    reader.page.evaluate(
        "names => Promise.all(names.map((name) => caches.open(name).then((c) => c.put('/x', new Response('x')))))",
        other,
    )
    (reader.server.root / "other").mkdir()
    (reader.server.root / "other/sw.js").write_text("", "utf-8")
    reader.page.evaluate("navigator.serviceWorker.register('/other/sw.js').then(() => true)")
    reader.save()
    assert set(reader.kept()) == {*other, "ml:/small/:saved"}
    reader.press("Видалити копію")
    reader.told("Копію видалено")
    assert set(reader.kept()) == set(other)
    assert reader.files() == len(other)
    assert reader.workers() == 1
    assert buttons(reader) == [SAVE]
    reader.cut()
    with pytest.raises(Exception, match="ERR_"):
        reader.open("about/")


@pytest.mark.parametrize(
    ("broken", "told"),
    [
        ("Object.defineProperty(window, 'isSecureContext', { value: false })", "не через HTTPS"),
        ("Object.defineProperty(navigator, 'serviceWorker', { value: undefined })", "приватному вікні"),
        ("navigator.storage.estimate = async () => ({ quota: 1500, usage: 500 })", "Бракує місця: треба ще"),
        ("caches.has = caches.match = async () => { throw new DOMException('', 'SecurityError') }", "не дає сайту нічого зберігати"),
        ("ServiceWorkerContainer.prototype.register = async () => { throw new DOMException('', 'SecurityError') }", "не дає сайту нічого зберігати"),
        ("let left = 20; const put = Cache.prototype.put; Cache.prototype.put = function (...a) { if (left-- > 0) return put.apply(this, a); throw new DOMException('', 'QuotaExceededError') }", "Місце скінчилося"),
        ("const fetched = fetch; window.fetch = (a, ...b) => String(a).endsWith('offline.json') ? Promise.resolve(new Response('<!doctype html>')) : fetched(a, ...b)", "Сайт саме оновлюється"),
    ],
    ids=["http", "no worker", "quota", "storage blocked", "worker blocked", "full", "a page instead of the list"],
)  # fmt: skip
def test_what_stands_in_the_way_is_told(reader: Reader, broken: str, told: str) -> None:
    reader.context.add_init_script(broken)
    reader.open("take/")
    reader.press(SAVE)
    reader.told(told)
    if "serviceWorker'" not in broken:
        assert reader.workers() == 0


def test_what_does_not_load_can_be_tried_again(reader: Reader) -> None:
    reader.open("take/")
    expect(reader.page.get_by_role("button", name=SAVE)).to_be_enabled()
    reader.cut()
    reader.press(SAVE)
    reader.told("Не завантажилося")
    reader.join()
    reader.open("take/")
    reader.press(SAVE)
    reader.told("Тепер сайт відкриється")
    reader.press("Видалити копію")
    reader.told("Копію видалено")
    assert reader.page.evaluate("document.activeElement.textContent") == SAVE
    reader.press(SAVE)
    reader.told("Тепер сайт відкриється")


def test_two_tabs_do_not_save_at_once(reader: Reader) -> None:
    reader.open("take/")
    reader.server.delay = 0.3
    reader.press(SAVE)
    expect(reader.page.locator(".offline-meter")).to_contain_text(re.compile(r"[1-9]\d* із"))
    second = Reader(reader.context, reader.server, reader.base)
    second.open("about/")
    second.press("Продовжити")
    second.told("інша вкладка")
    reader.server.delay = 0
    reader.told("Тепер сайт відкриється")


def test_without_a_network_the_place_of_the_copy_says_so(reader: Reader) -> None:
    reader.save()
    reader.cut()
    reader.open("practice/")
    reader.told("Зараз немає з’єднання: ви читаєте збережене")
    assert buttons(reader) == ["Видалити копію"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["take/", "about/", "practice/"])
def test_every_state_is_accessible_and_fits_a_phone(
    reader: Reader, path: str, scheme: Literal["light", "dark"]
) -> None:
    def look() -> None:
        assert violations(reader.page, ".offline") == []
        assert reader.page.evaluate("document.documentElement.scrollWidth") == 320

    reader.page.set_viewport_size({"width": 320, "height": 640})
    reader.page.emulate_media(color_scheme=scheme)
    reader.open(path)
    look()
    reader.server.delay = 0.2
    reader.press(SAVE)
    expect(reader.page.locator(".offline-meter")).to_contain_text("файлів")
    look()
    reader.press("Зупинити")
    reader.told("лишилося завантажити")
    look()
    reader.server.delay = 0
    reader.press("Продовжити")
    reader.told("Тепер сайт відкриється")
    look()
