"""README, CONTRIBUTING and SECURITY name only what is there."""

import re

import pytest

from support import ROOT

DOCUMENTS = ("README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md")
FENCE = re.compile(r"^(`{3,})\S*\n.*?^\1$", re.S | re.M)
CODE = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"\]\(([^)\s]+)\)")
TOP = ("docs", "hooks", "theme", "tests", "tools", ".github")
PLACEHOLDER = re.compile(r"<[^>]+>")


def text(name: str) -> str:
    return FENCE.sub("", (ROOT / name).read_text("utf-8"))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_path_that_a_document_names_exists(name: str) -> None:
    for code in CODE.findall(text(name)):
        top, slash, _ = code.partition("/")
        if slash and top in TOP and " " not in code:
            pattern = PLACEHOLDER.sub("*", code).removesuffix("/")
            assert list(ROOT.glob(pattern)), f"{name}: {code}"


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_link_between_documents_arrives(name: str) -> None:
    for link in LINK.findall(re.sub(CODE, "", text(name))):
        target, _, fragment = link.partition("#")
        if ":" in target:
            continue
        assert (ROOT / (target or name)).is_file(), f"{name}: {link}"
        if fragment:
            headings = re.findall(r"^#+ (.+)$", text(target or name), re.M)
            assert fragment in [heading.lower().replace(" ", "-") for heading in headings], f"{name}: {link}"


def test_contributing_opens_with_the_map_and_the_way() -> None:
    opening = text("CONTRIBUTING.md").split("\n## ")[0]
    for place in (
        "docs/",
        "docs/glossary.md",
        "tests/content/numbers/",
        "questions.lock",
        "hooks/",
        "theme/",
    ):
        assert f"`{place}" in opening
    assert len(re.findall(r"^\d\. \*\*", opening, re.M)) == 5


def test_the_map_of_the_readme_has_every_room() -> None:
    rooms = {path.name for path in (ROOT / "hooks").iterdir() if path.suffix == ".py" or path.is_dir()}
    for room in rooms - {"__pycache__"}:
        assert f"`hooks/{room}" in text("README.md"), room
    features = {path.name for path in (ROOT / "tests").iterdir() if path.is_dir()} - {"__pycache__"}
    for feature in features:
        assert f"`{feature}`" in text("README.md"), feature
