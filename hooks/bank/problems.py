"""What is said of a mistake, at a length that one can read: what a message quotes is cut, and what it says of it stays."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

LONGEST = 120
"""Characters of a quotation; a question has up to 110."""
LONGEST_MESSAGE = 600
"""Characters of a message whose quotations are cut; the longest lists everything that is allowed."""


@dataclass(frozen=True, order=True)
class Finding:
    """What a rule has to say of a place: the file, the line, the value and how to mend it."""

    path: Path
    line: int
    message: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "message", bounded(self.message))


@dataclass(frozen=True, order=True)
class Problem:
    """A finding under the code of the rule that made it: a mistake for certain, or only a warning."""

    path: Path
    line: int
    code: str
    message: str
    warning: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "message", bounded(self.message))

    def __str__(self) -> str:
        kind = "попередження: " if self.warning else ""
        return f"{self.path.as_posix()}:{self.line}: {self.code} {kind}{self.message}"


def bounded(message: str) -> str:
    """The message with each quotation, `«…»`, cut at its end, and a message that is still too long in its middle."""
    if len(message) <= LONGEST:
        return message
    pieces: list[str] = []
    at = 0
    while (start := message.find("«", at)) >= 0:
        end = _closing(message, start)
        if end < 0:
            break
        quoted = message[start + 1 : end]
        if len(quoted) > LONGEST:
            quoted = f"{quoted[: LONGEST - 1].rstrip()}…"
        pieces += (message[at : start + 1], quoted)
        at = end
    whole = "".join([*pieces, message[at:]])
    half = LONGEST_MESSAGE // 2
    return whole if len(whole) <= LONGEST_MESSAGE else f"{whole[:half]} … {whole[-half:]}"


def _closing(message: str, start: int) -> int:
    """Where the quotation that opens at start closes; of one that holds a mark without a pair, the last mark of the message."""
    depth = 0
    for at in range(start, len(message)):
        if message[at] == "«":
            depth += 1
        elif message[at] == "»":
            depth -= 1
            if not depth:
                return at
    return message.rfind("»", start)
