"""How many steps a backtracking matcher takes: the program of a regular expression, run and counted in Python.

The tree is the one `re` itself parses; alternatives are tried in the order of `re`, so the count grows as its time does.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from re import _compiler as compiler  # type: ignore[attr-defined]
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

Code = list[tuple[Any, ...]]
"""("one", test) ("split", first, second) ("jump", to) ("mark", name) ("moved", name) ("back", group) ("at", where, flags)
("look", code, width, wanted) ("end",)."""
SAMPLES = "ая1 .-—#$`*[](){}<>\"'“”|=:,/\\\n\t\0?!_№\u0301’"


def parsed(pattern: re.Pattern[str]) -> Any:
    """The tree of a compiled expression."""
    return parser.parse(pattern.pattern, pattern.flags)


def nodes(tree: Any) -> Iterator[tuple[str, Any]]:
    """Every node of a tree in order, inner ones too: its name and argument."""
    if isinstance(tree, parser.SubPattern):
        for name, argument in tree.data:
            yield str(name), argument
            yield from nodes(argument)
    elif isinstance(tree, tuple | list):
        for item in tree:
            yield from nodes(item)


def steps(pattern: re.Pattern[str], text: str, method: str = "finditer") -> int:
    """The steps of a method of pattern on the whole of text; `match` and `fullmatch` try only its start."""
    code = _program(pattern)
    counter = [0]
    if method in ("match", "fullmatch"):
        _run(code, text, 0, counter, whole=method == "fullmatch")
        return counter[0]
    at = 0
    while at <= len(text):
        end = _run(code, text, at, counter)
        at = at + 1 if end is None or end == at else end
    return counter[0]


def first_match(pattern: re.Pattern[str], text: str, start: int) -> int | None:
    """Where the match that begins at start ends, found by the counted steps."""
    return _run(_program(pattern), text, start, [0])


def _run(code: Code, text: str, start: int, counter: list[int], *, whole: bool = False) -> int | None:
    """Where the first match from start ends."""
    pending: list[tuple[int, int, dict[Any, int]]] = [(0, start, {})]
    while pending:
        place, at, marks = pending.pop()
        while True:
            counter[0] += 1
            match code[place]:
                case ("end",):
                    if not whole or at == len(text):
                        return at
                    break
                case ("one", test):
                    if at == len(text) or not test(text[at]):
                        break
                    at += 1
                case ("split", first, second):
                    pending.append((second, at, marks))
                    place = first
                    continue
                case ("jump", to):
                    place = to
                    continue
                case ("mark", name):
                    marks = {**marks, name: at}
                case ("moved", name):
                    if marks[name] == at:
                        break
                case ("back", group):
                    wanted = text[marks["from", group] : marks["to", group]]
                    counter[0] += len(wanted)
                    if not text.startswith(wanted, at):
                        break
                    at += len(wanted)
                case ("at", where, flags):
                    if not _stands(where, text, at, flags):
                        break
                case ("look", inner, width, wanted):
                    found = at >= width and _run(inner, text, at - width, counter) is not None
                    if found is not wanted:
                        break
            place += 1
    return None


def _stands(where: str, text: str, at: int, flags: int) -> bool:
    many = flags & re.M
    match where:
        case "AT_BEGINNING":
            return at == 0 or bool(many and text[at - 1] == "\n")
        case "AT_BEGINNING_STRING":
            return at == 0
        case "AT_END":
            return at == len(text) or text[at:] == "\n" or bool(many and text[at] == "\n")
        case "AT_END_STRING":
            return at == len(text)
        case "AT_BOUNDARY" | "AT_NON_BOUNDARY":
            sides = [
                bool(side and (side.isalnum() or side == "_"))
                for side in (text[at - 1 : at], text[at : at + 1])
            ]
            return (sides[0] != sides[1]) is (where == "AT_BOUNDARY")
    raise NotImplementedError(where)


@cache
def _program(pattern: re.Pattern[str]) -> Code:
    tree = parsed(pattern)
    code = _compiled(tree, pattern.flags, any(name == "GROUPREF" for name, _ in nodes(tree)))
    return [*code, ("end",)]


def _compiled(tree: Any, flags: int, groups: bool) -> Code:
    code: Code = []
    for name, argument in tree:
        match str(name):
            case "LITERAL" | "NOT_LITERAL" | "ANY" | "IN":
                code.append(("one", one(name, argument, flags)))
            case "SUBPATTERN":
                group, added, dropped, inner = argument
                within = _moved(_compiled(inner, (flags | added) & ~dropped, groups), len(code) + groups)
                code += [("mark", ("from", group)), *within, ("mark", ("to", group))] if groups else within
            case "BRANCH":
                ends = []
                for option in argument[1][:-1]:
                    within = _compiled(option, flags, groups)
                    code.append(("split", len(code) + 1, len(code) + len(within) + 2))
                    code += _moved(within, len(code))
                    ends.append(len(code))
                    code.append(("jump", 0))
                code += _moved(_compiled(argument[1][-1], flags, groups), len(code))
                for end in ends:
                    code[end] = ("jump", len(code))
            case "MAX_REPEAT" | "MIN_REPEAT":
                least, most, inner = argument
                within = _compiled(inner, flags, groups)
                for _ in range(least):
                    code += _moved(within, len(code))
                endless = most == op.MAXREPEAT
                empty = endless and inner.getwidth()[0] == 0
                splits = []
                for _ in range(1 if endless else most - least):
                    start = len(code)
                    splits.append(start)
                    body = (
                        [("mark", start), *_moved(within, start + 2), ("moved", start)]
                        if empty
                        else _moved(within, start + 1)
                    )
                    code += [(), *body]
                    if endless:
                        code.append(("jump", start))
                for start in splits:
                    ways = start + 1, len(code)
                    code[start] = ("split", *(ways if str(name) == "MAX_REPEAT" else reversed(ways)))
            case "ASSERT" | "ASSERT_NOT":
                direction, inner = argument
                width = inner.getwidth()[1] if direction < 0 else 0
                code.append(
                    ("look", [*_compiled(inner, flags, groups), ("end",)], width, str(name) == "ASSERT")
                )
            case "AT":
                code.append(("at", str(argument), flags))
            case "GROUPREF":
                code.append(("back", argument))
            case other:
                raise NotImplementedError(other)
    return code


def _moved(code: Code, by: int) -> Code:
    """Code that begins by instructions further on."""
    return [(i[0], *(to + by for to in i[1:])) if i[0] in ("split", "jump") else i for i in code]


def one(name: Any, argument: Any, flags: int) -> Callable[[str], bool]:
    """Whether a character is what a node of one character asks for."""
    state = parser.State()
    state.str = ""
    tree = parser.SubPattern(state, [(name, argument)])
    single = compiler.compile(tree, flags | re.U)
    return cache(lambda character: single.match(character) is not None)


def attacks(pattern: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    """A beginning and a piece to repeat after it: made of what the pattern itself asks for."""
    tree = parsed(pattern)
    leads: list[str] = []
    whole = _example(tree, pattern.flags, "", leads)
    letters = list(dict.fromkeys(_letter(*node, pattern.flags) for node in _single(tree)))
    letters = [letter for letter in letters if letter][:7]
    pumps = [*letters, *leads, whole]
    pumps += [a + b for a in letters for b in letters if a != b]
    tried = [(lead, pump) for lead in ["", *leads] for pump in pumps]
    yield from (attack for attack in dict.fromkeys(tried) if attack[1])


def _single(tree: Any) -> Iterator[tuple[str, Any]]:
    yield from (node for node in nodes(tree) if node[0] in ("LITERAL", "NOT_LITERAL", "ANY", "IN"))


def _letter(name: str, argument: Any, flags: int) -> str:
    if name == "LITERAL":
        return chr(argument)
    test = one(getattr(op, name), argument, flags)
    return next((c for c in SAMPLES if test(c)), "")


def _example(tree: Any, flags: int, before: str, leads: list[str]) -> str:
    """A short text that the tree may match, after before; what stands before each of its endless repeats goes to leads."""
    text = before
    for name, argument in tree:
        match str(name):
            case "LITERAL" | "NOT_LITERAL" | "ANY" | "IN":
                text += _letter(str(name), argument, flags)
            case "SUBPATTERN":
                text = _example(argument[3], flags, text, leads)
            case "BRANCH":
                text = [_example(option, flags, text, leads) for option in argument[1]][0]
            case "MAX_REPEAT" | "MIN_REPEAT":
                if argument[1] == op.MAXREPEAT:
                    leads.append(text)
                for _ in range(max(1, argument[0])):
                    text = _example(argument[2], flags, text, leads)
    return text
