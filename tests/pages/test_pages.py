"""The built pages: structure, contracts, nothing foreign, nothing unrendered."""

import json
import re
from html.parser import HTMLParser
from itertools import chain
from pathlib import Path
from urllib.parse import unquote, urlsplit

from fontTools.ttLib import TTFont

import paths
from bank.model import Bank
from bank.topics import BEYOND, LISTED

BASE = "https://example.org/ml-interview/"
LOADED = re.compile(r"<(?:script|img|iframe|source|video|audio|embed)\b[^>]*\b(?:src|srcset)=\"([^\"]*)|<link\b[^>]*rel=\"(?:stylesheet|preload|icon|prefetch|preconnect|dns-prefetch)\"[^>]*href=\"([^\"]*)")  # fmt: skip


class Shown(HTMLParser):
    """Collects the text that a topic page shows of each question: id → question, spoken answer."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.id = ""
        self.inside = ""
        self.depth = 0
        self.texts: dict[str, dict[str, str]] = {}
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        if tag == "details" and named.get("data-question"):
            self.id = str(named["data-question"])
            self.texts[self.id] = {"qa-text": "", "qa-spoken": ""}
        if self.inside:
            self.depth += tag not in ("br", "img")
        elif named.get("class") in ("qa-text", "qa-spoken"):
            self.inside, self.depth = str(named["class"]), 1

    def handle_endtag(self, tag: str) -> None:
        if self.inside:
            self.depth -= 1
            if not self.depth:
                self.inside = ""

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.texts[self.id][self.inside] += data


def shown(pages: dict[str, str]) -> dict[str, tuple[str, str]]:
    """Question id → its text and its spoken answer, as a reader sees them on the topic page."""
    found = {}
    for html in pages.values():
        for question_id, texts in Shown(html).texts.items():
            question, spoken = (" ".join(text.split()) for text in texts.values())
            found[question_id] = (question, spoken.removeprefix("Коротко"))
    return found


class Anchors(HTMLParser):
    """Collects ids and links of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        if named.get("id"):
            self.ids.append(str(named["id"]))
        if tag == "a" and named.get("href"):
            self.links.append(str(named["href"]))


def test_every_question_is_a_closed_details_with_its_heading(bank: Bank, pages: dict[str, str]) -> None:
    for topic, question in bank.questions.values():
        html = pages[f"{topic.key}/index.html"]
        block = re.search(rf'<details class="qa" data-question="{question.id}">(.*?)</details>', html, re.S)
        assert block, question.id
        heading = re.match(rf'<summary><h2 id="{question.id}">(.*?)</h2></summary>', block[1], re.S)
        assert heading, question.id
        assert re.sub(r"<[^>]+>", "", heading[1]).startswith(f"{question.number}. ")
        assert 'class="qa-spoken"' in block[1], question.id


def test_all_pages_are_ukrainian_and_described(pages: dict[str, str]) -> None:
    for name, html in pages.items():
        assert '<html lang="uk"' in html, name
        assert re.search(r'<meta name="description" content="[^"]{40,}"', html), name
        assert len(re.findall(r"<h1[ >]", html)) == 1, name
    titles = [re.search(r"<title>(.*?)</title>", html)[1] for html in pages.values()]
    assert len(set(titles)) == len(titles)


def test_no_formula_is_left_unrendered(pages: dict[str, str]) -> None:
    for name, html in pages.items():
        prose = re.sub(r"<(script|style|code|pre)\b.*?</\1>", "", html, flags=re.S)
        for left in ("$$", "\\(", "\\[", "math/tex", "\\frac"):
            assert left not in prose, f"{name}: {left}"
        assert "math/tex" not in html, name


def test_the_font_has_every_character_of_the_formulas(site: Path, pages: dict[str, str]) -> None:
    known = TTFont(site / "assets/fonts/stix-two-math.woff2").getBestCmap()
    missing: dict[str, str] = {}
    for name, html in pages.items():
        for math in re.findall(r"<math.*?</math>", html, re.S):
            for tag, text in re.findall(r"<(mi|mo|mn|ms)\b[^>]*>([^<]*)<", math):
                text = (
                    text.replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&amp;", "&")
                    .replace("&ApplyFunction;", "")
                )
                slanted = [italic(c) for c in text] if tag == "mi" and len(text) == 1 else []
                for character in [*text, *slanted]:
                    if ord(character) not in known and not invisible(character):
                        missing[character] = f"{name}: U+{ord(character):04X} in {math[:80]}"
    assert not missing


def invisible(character: str) -> bool:
    """Operators that are not drawn, and variation selectors."""
    return 0x2060 <= ord(character) <= 0x2064 or 0xFE00 <= ord(character) <= 0xFE0F


def italic(character: str) -> str:
    """What MathML draws for a single letter: its mathematical italic."""
    special = {"h": "ℎ", "ϵ": "𝜖", "ϑ": "𝜗", "ϕ": "𝜙", "ϱ": "𝜚", "ϖ": "𝜛", "∂": "𝜕"}
    if character in special:
        return special[character]
    for first, last, start in (
        ("A", "Z", 0x1D434),
        ("a", "z", 0x1D44E),
        ("Α", "Ω", 0x1D6E2),
        ("α", "ω", 0x1D6FC),
    ):
        if first <= character <= last:
            return chr(start + ord(character) - ord(first))
    return character


def test_nothing_comes_from_another_host(site: Path, pages: dict[str, str]) -> None:
    for name, html in pages.items():
        for groups in LOADED.findall(html):
            for source in groups:
                assert not re.match(r"(?:[a-z]+:)?//", source), f"{name}: {source}"
    for path in [*site.rglob("*.css"), *(site / "assets").rglob("*.js")]:
        assert not re.search(
            r"(?:https?:)?//[a-z]",
            re.sub(r"//[^/\n]*$|http://www.w3.org", "", path.read_text("utf-8"), flags=re.M),
        ), path


def test_every_link_inside_the_site_arrives(site: Path, pages: dict[str, str]) -> None:
    ids = {name: set(Anchors(html).ids) for name, html in pages.items()}
    asked = json.loads((site / paths.GLOSSARY_QUESTIONS).read_text("utf-8"))
    for words, topic, question in chain.from_iterable(asked["terms"].values()):
        assert words
        assert question in ids[paths.file(paths.topic(asked["topics"][topic]))]
    for name, html in pages.items():
        for link in Anchors(html).links:
            parts = urlsplit(link)
            if parts.scheme:
                continue
            if parts.path.startswith("/"):
                path = Path(unquote(parts.path).removeprefix("/ml-interview/"))
            else:
                path = (
                    (site / name).parent.joinpath(unquote(parts.path)).resolve().relative_to(site.resolve())
                    if parts.path
                    else Path(name)
                )
            target = path / "index.html" if (site / path).is_dir() else path
            assert (site / target).is_file(), f"{name}: {link}"
            if parts.fragment:
                assert unquote(parts.fragment) in ids[target.as_posix()], f"{name}: {link}"


def test_every_link_leads_somewhere_before_a_script_has_run(pages: dict[str, str]) -> None:
    nowhere = {name: re.findall(r"<a\b(?![^>]* href=)[^>]*>", html) for name, html in pages.items()}
    assert {name: links for name, links in nowhere.items() if links} == {}


def test_ids_are_unique_on_their_page(pages: dict[str, str]) -> None:
    for name, html in pages.items():
        ids = Anchors(html).ids
        assert len(ids) == len(set(ids)), name


def test_short_address_of_every_question(site: Path, bank: Bank, pages: dict[str, str]) -> None:
    texts = shown(pages)
    for topic, question in bank.questions.values():
        html = (site / "q" / question.id / "index.html").read_text("utf-8")
        place = f"{topic.key}/#{question.id}"
        assert f'<link rel="canonical" href="{BASE}q/{question.id}/">' in html
        assert f'<noscript><meta http-equiv="refresh" content="0;url=../../{place}"></noscript>' in html
        assert f'location.replace("../../{place}")' in html
        for tag in (
            "og:title",
            "og:description",
            "og:url",
            "twitter:card",
            "twitter:title",
            "twitter:description",
        ):
            assert re.search(rf'<meta (?:property|name)="{tag}" content="[^"]+">', html), (
                f"{question.id}: {tag}"
            )
        data = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', html)[1])
        assert data["@type"] == "QAPage"
        assert (data["mainEntity"]["name"], data["mainEntity"]["acceptedAnswer"]["text"]) == texts[
            question.id
        ]


def test_the_bank_as_json(site: Path, bank: Bank, pages: dict[str, str]) -> None:
    texts = shown(pages)
    records = json.loads((site / "questions.json").read_text("utf-8"))["questions"]
    assert [record["id"] for record in records] == list(bank.questions)
    for record in records:
        assert {"id", "level", "topic", "number", "question", "spoken", "answer_html", "url"} <= set(record)
        assert record["url"] == f"{BASE}{record['level']}/{record['topic']}/#{record['id']}"
        assert len(record["answer_html"]) > 200, record["id"]
        assert (record["question"], record["spoken"]) == texts[record["id"]]


def test_home_matrix_counts_come_from_the_bank(bank: Bank, pages: dict[str, str]) -> None:
    for topic in bank.topics:
        assert re.search(
            rf'<td[^>]*><a href="{topic.key}/"[^>]*>{len(topic.questions)}</a>', pages["index.html"]
        ), topic.key
    more = len(bank.questions) - bank.listed
    assert f"{bank.listed} запитання зі списку та {more} додатков" in pages["index.html"]
    assert all(
        topic.key in LISTED or topic.name in BEYOND or topic.name == "statistics" for topic in bank.topics
    )


def test_level_pages_list_every_question(bank: Bank, pages: dict[str, str]) -> None:
    for level, topics in bank.by_level.items():
        for topic in topics:
            for question in topic.questions:
                assert f'href="{topic.name}/#{question.id}"' in pages[f"{level}/index.html"], question.id


def test_one_page_lists_all_questions(pages: dict[str, str], bank: Bank) -> None:
    for topic, question in bank.questions.values():
        assert f'href="../{topic.key}/#{question.id}"' in pages["questions/index.html"], question.id


def test_unused_files_of_the_theme_are_not_published(site: Path) -> None:
    names = [path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()]
    assert not [
        name
        for name in names
        if "assets/javascripts" in name or "stylesheets" in name or "search_index" in name
    ]
