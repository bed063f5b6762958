"""The rule of the menu: `nav` of mkdocs.yml against the pages that there are."""

from collections.abc import Iterator

import yaml

from bank.model import Bank, Document, Finding
from bank.rules.registry import rule
from bank.rules.shorten import short

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
DEEPEST = 5
"""Sections inside each other; the menu shows two."""
FORM = "має бути «- шлях.md» або «- Назва: шлях.md»"


@rule("B010")
def navigation(bank: Bank) -> Iterator[Finding]:
    """Файл `mkdocs.yml` читається, а його `nav` — список, у якому є кожна сторінка `docs/`, крім названих у `not_in_nav`, і немає тих, яких не існує."""
    configuration = bank.configuration
    if configuration is None:
        return
    try:
        root = yaml.compose(configuration.text, Loader=LOADER)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        lines = configuration.text.rstrip("\n").split("\n")
        line = min(mark.line + 1, len(lines)) if mark else 1
        message = f"файл не читається як YAML біля «{short(lines[line - 1])}»; перевірте відступи, двокрапки, дужки й лапки в цьому рядку та над ним"
        yield Finding(configuration.path, line, message)
        return
    if not isinstance(root, yaml.MappingNode):
        yield Finding(configuration.path, 1, "немає рядків «ключ: значення»; відновіть файл з Git")
        return
    settings = {key.value: (key, value) for key, value in root.value}
    if "nav" in settings:
        _, left_out = settings.get("not_in_nav", (None, None))
        apart = str(left_out.value).split("\n") if isinstance(left_out, yaml.ScalarNode) else []
        yield from _menu(bank, configuration, *settings["nav"], apart)


def _menu(
    bank: Bank, configuration: Document, key: yaml.Node, nav: yaml.Node, apart: list[str]
) -> Iterator[Finding]:
    files = [*(document.path for document in bank.documents), *(lost.path for lost in bank.unreadable)]
    pages = {path.relative_to(bank.docs).as_posix() for path in files}
    named: set[str] = set()
    readable = True
    for node, fault in _entries(nav):
        line, value = node.start_mark.line + 1, node.value if isinstance(node, yaml.ScalarNode) else ""
        named.add(value)
        readable = readable and not fault
        if not fault and "://" not in value and value not in pages:
            fault = (
                f"сторінки «{short(value)}» з nav немає в docs/; поверніть файл або приберіть рядок"
                if value.endswith(".md")
                else f"«{short(value)}» в nav — не сторінка; {FORM}"
            )
        if fault:
            yield Finding(configuration.path, line, fault)
    missing = pages - named if readable else set()
    if missing and apart:
        from pathspec.gitignore import GitIgnoreSpec  # as MkDocs reads not_in_nav; few checks need it

        missing -= set(GitIgnoreSpec.from_lines(apart).match_files(missing))
    for page in sorted(missing):
        message = f"сторінки «{page}» немає в nav, тож у меню її не буде; додайте рядок «- {page}»"
        yield Finding(configuration.path, key.start_mark.line + 1, message)


def _entries(node: yaml.Node, depth: int = 0) -> Iterator[tuple[yaml.Node, str]]:
    """What stands in nav in the place of a page, and what is wrong with its form; depth is in how many sections it stands."""
    if isinstance(node, yaml.SequenceNode) and depth <= DEEPEST:
        for entry in node.value:
            if isinstance(entry, yaml.MappingNode) and len(entry.value) == 1:
                yield from _entries(entry.value[0][1], depth + 1)
            elif isinstance(entry, yaml.ScalarNode) and entry.value:
                yield entry, ""
            else:
                yield entry, f"пункт nav не читається; {FORM}"
    elif isinstance(node, yaml.ScalarNode) and node.value and depth:
        yield node, ""
    else:
        value = f"«{short(node.value)}»" if isinstance(node, yaml.ScalarNode) else "рядки без «- »"
        yield node, f"nav тут має бути списком, а в ньому {value}; кожен пункт {FORM}"
