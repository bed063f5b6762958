"""Every regular expression of the hooks takes steps in proportion to its text, whatever that text is."""

import ast
import importlib
import re
import sys
from collections import defaultdict
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from bank.model import Bank
from bank.parse import parse_topic
from bank.records import Lock
from bank.rules import check
from steps import attacks, first_match, nodes, parsed, steps
from support import ROOT

HOOKS = ROOT / "hooks"
SIZE = 60
METHODS = {"match", "fullmatch", "search", "finditer", "findall", "sub", "split", "subn"}


def _patterns() -> dict[str, tuple[re.Pattern[str], frozenset[str]]]:
    """Module and name → a pattern of it and the methods that the hooks call it by."""
    used: dict[tuple[str, str], set[str]] = defaultdict(set)
    imported = set()
    inline = {}
    for path in sorted(HOOKS.rglob("*.py")):
        tree = list(ast.walk(ast.parse(path.read_text("utf-8"))))
        homes = {
            name.name: node.module for node in tree if isinstance(node, ast.ImportFrom) for name in node.names
        }
        imported |= {(_module(path), name) for name in homes}
        for node in tree:
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr in METHODS
            ):
                owner = node.func.value
                owner = owner.value if isinstance(owner, ast.Subscript) else owner
                if isinstance(owner, ast.Name) and owner.id != "re":
                    used[homes.get(owner.id, _module(path)), owner.id].add(node.func.attr)
                elif isinstance(owner, ast.Name):
                    assert isinstance(node.args[0], ast.Constant), f"{path}:{node.lineno}: name the pattern"
                    name = f"{path.relative_to(HOOKS)}:{node.lineno}"
                    inline[name] = (re.compile(node.args[0].value), frozenset({node.func.attr}))
    found = dict(inline)
    for path in sorted(HOOKS.rglob("*.py")):
        name = _module(path)
        if name.endswith("__main__"):
            continue
        for key, value in vars(importlib.import_module(name)).items():
            several = (
                value.values() if isinstance(value, dict) else value if isinstance(value, tuple) else [value]
            )
            for number, item in enumerate(several):
                item = item[0] if isinstance(item, tuple) and item else item
                if isinstance(item, re.Pattern) and (name, key) not in imported:
                    found[f"{name}.{key}.{number}"] = (
                        item,
                        frozenset(used[name, key]) or frozenset({"finditer"}),
                    )
    return found


def _module(path: Path) -> str:
    return ".".join(path.relative_to(HOOKS).with_suffix("").parts).removesuffix(".__init__")


PATTERNS = _patterns()


@pytest.mark.parametrize("name", PATTERNS)
def test_a_pattern_is_linear_on_its_worst_input(name: str) -> None:
    pattern, methods = PATTERNS[name]
    anchored = methods <= {"match", "fullmatch"}
    method = "finditer" if not anchored else "match" if "match" in methods else "fullmatch"
    for lead, pump in attacks(pattern):
        for tail in ("\0", ""):
            few, many = (lead + pump * (size // len(pump) + 1) + tail for size in (SIZE, 2 * SIZE))
            before = steps(pattern, few, method)
            if before > 8 * len(few):
                after = steps(pattern, many, method)
                assert after < 2.6 * before, (
                    f"{pattern.pattern!r}: {lead!r}, {pump!r} again and again: {before} → {after} steps"
                )


@pytest.mark.parametrize("name", PATTERNS)
def test_no_pattern_is_possessive(name: str) -> None:
    """Python before 3.11.5 matches possessive repeats and atomic groups in a loop wrongly."""
    assert not {"POSSESSIVE_REPEAT", "ATOMIC_GROUP"} & {kind for kind, _ in nodes(parsed(PATTERNS[name][0]))}


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"a+b", "aaab caaa"), (r"(?:a|ab)*c", "ababac aab"), (r"x*?y", "xxy xx"), (r"(?<=a)b{2,3}(?!c)", "abbbc abb"),
        (r"(a+)-\1", "aa-aa aa-a"), (r"^\w+$", "aaa\nb b"), (r"(?:a?){3}b", "aab aa"),
    ],
)  # fmt: skip
def test_the_count_is_of_a_real_match(pattern: str, text: str) -> None:
    """The counting matcher finds what `re` finds."""
    compiled = re.compile(pattern, re.M)
    for start in range(len(text) + 1):
        found = compiled.match(text, start)
        assert first_match(compiled, text, start) == (found.end() if found else None)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"\{[^}]*#([^\s}]+)[^}]*\}", "{#a"), (r"\s+$", " "), (r"“[^”\n]*я[^”\n]*”", "“я"),
        (r"<!--.*?-->", "<!--"), (r"(?:a+)+b", "a"),
    ],
)  # fmt: skip
def test_what_is_not_linear_is_seen(pattern: str, text: str) -> None:
    compiled = re.compile(pattern, re.S)
    size = 5 if "a+)+" in pattern else 14
    few, many = steps(compiled, text * size + "x"), steps(compiled, text * size * 2 + "x")
    assert many > 3 * few


@pytest.mark.parametrize(
    "piece",
    [
        "## 1. a" + " " * 50, "{#a", "“я", "[a]( ", '[a](b "', "```\n", "- ```\n", "~~~\n\n", "> ```\n", "<!--", "<pre>", "$$", "$$a\n\nb$$ ",
        "$a", "`", "`` ` ", "[", "[a](", "\\(", "a'б", "Мoва ", "    $a$\n\n", "- $a\n", "| $a|b$ |\n|---|\n", "$$x$$ ", "<a href", "\n\n",
        "\\begin", "a\n=\n", "$`a`$ ",
    ],
)  # fmt: skip
def test_the_check_of_a_page_is_linear(piece: str) -> None:
    """Counted in lines of Python run; what a line of Python does inside `re` is counted above."""
    few, many = (_lines_of_check(f"# Т\n\n{piece * size}\n") for size in (100, 200))
    assert many < 2.3 * few


def _lines_of_check(text: str) -> int:
    count = 0

    def traced(frame: FrameType, event: str, argument: object) -> Any:
        nonlocal count
        if not frame.f_code.co_filename.startswith(str(HOOKS)):
            return None
        count += event == "line"
        return traced

    before = sys.gettrace()
    sys.settrace(traced)
    try:
        topic = parse_topic(Path("docs/junior/statistics.md"), "junior", "statistics", text)
        check(Bank(Path("docs"), (topic,), (), (), Lock(Path("questions.lock"))))
    finally:
        sys.settrace(before)
    return count
