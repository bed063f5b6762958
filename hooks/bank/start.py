"""`docs/start.yml`: for each level the questions to begin with, each with the reason, in the order to take them."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from bank.model import Finding
from bank.records import Pick, Start
from bank.scan import normalise
from bank.topics import LEVELS

NAME = "start.yml"
KEYS = ("id", "reason")
DAYS = 7
A_DAY = 2
"""Questions of a day, at the least."""
EVENING = 6
"""Questions of an evening, at the least: it takes whole days of the week."""


@dataclass(frozen=True)
class Route:
    """The questions of a level as a way: those of one evening, then those of the days after, had one the whole week.

    before is the number of days that the questions of the evening would fill.
    """

    evening: tuple[Pick, ...]
    before: int
    days: tuple[tuple[Pick, ...], ...]


def route(picks: Sequence[Pick]) -> Route:
    """Spread picks evenly over a week, the earlier days fuller; the first days are the evening."""
    count = min(DAYS, -(-len(picks) // A_DAY)) or 1
    least, fuller = divmod(len(picks), count)
    rest = iter(picks)
    days = [tuple(itertools.islice(rest, least + (day < fuller))) for day in range(count)]
    sizes = list(itertools.accumulate(map(len, days)))
    before = next((day for day, size in enumerate(sizes, 1) if size >= EVENING), count)
    return Route(tuple(picks[: sizes[before - 1]]), before, tuple(days[before:]))


@dataclass
class _Reader:
    path: Path
    found: dict[str, tuple[Pick, ...]] = field(default_factory=dict)
    faults: list[Finding] = field(default_factory=list)

    def fault(self, node: yaml.Node | None, message: str) -> None:
        self.faults.append(Finding(self.path, node.start_mark.line + 1 if node else 1, message))

    def levels(self, root: yaml.Node | None) -> None:
        if root is None:
            return
        if not isinstance(root, yaml.MappingNode):
            self.fault(
                root,
                f"файл починається не з рівня; напишіть «рівень:» ({', '.join(LEVELS)}) і список під ним",
            )
            return
        for key, value in root.value:
            name = str(key.value)
            if name not in LEVELS:
                self.fault(key, f"рівня «{name}» немає; рівні: {', '.join(LEVELS)}")
            elif name in self.found:
                self.fault(key, f"рівень «{name}» уже є вище; зведіть два списки в один")
            elif not isinstance(value, yaml.SequenceNode):
                self.fault(key, f"під рівнем «{name}» немає списку; кожне запитання починайте з «- id: …»")
            else:
                self.found[name] = tuple(self.picks(value))

    def picks(self, entries: yaml.SequenceNode) -> Iterator[Pick]:
        for entry in entries.value:
            pairs = entry.value if isinstance(entry, yaml.MappingNode) else []
            values = {str(key.value): value for key, value in pairs}
            texts = [value.value.strip() for value in values.values() if isinstance(value, yaml.ScalarNode)]
            if tuple(values) != KEYS or len(texts) != len(KEYS) or not all(texts):
                self.fault(
                    entry, "запис має бути з двох рядків: «id: …» і «reason: …» із текстом, у цьому порядку"
                )
            else:
                yield Pick(texts[0], " ".join(texts[1].split()), entry.start_mark.line + 1)


def read(docs: Path) -> Start:
    """What the file says; nothing where there is none. What cannot be read becomes a finding."""
    path = docs / NAME
    reader = _Reader(path)
    try:
        text = normalise(path.read_bytes().decode("utf-8")) if path.exists() else ""
        reader.levels(yaml.compose(text, Loader=yaml.SafeLoader))
    except (OSError, UnicodeDecodeError) as error:
        reader.fault(None, f"файл не читається як UTF-8 ({error}); збережіть його в UTF-8")
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        reason = getattr(error, "problem", None) or "такого знака не буває"
        message = f"файл не читається як YAML ({reason}); текст із двокрапкою чи лапками візьміть у лапки"
        reader.faults.append(Finding(path, mark.line + 1 if mark else 1, message))
    return Start(path, reader.found, tuple(reader.faults))
