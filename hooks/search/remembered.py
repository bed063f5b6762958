"""Answers that one build hands to the next, so that a rebuild while serving works out only what is new."""

from __future__ import annotations

from collections.abc import Callable, Set
from typing import Generic, TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class Remembered(Generic[Key, Value]):
    """A table of answers to one kind of question; it holds those of the last build and no others."""

    def __init__(self) -> None:
        """Remembers nothing yet."""
        self._last: dict[Key, Value] = {}

    def answers(self, keys: Set[Key], ask: Callable[[Set[Key]], dict[Key, Value]]) -> dict[Key, Value]:
        """What ask says of keys; it must say the same of a key in every build and whatever else it is asked."""
        new = keys - self._last.keys()
        known = self._last | ask(new) if new else self._last
        self._last = {key: known[key] for key in keys}
        return self._last
