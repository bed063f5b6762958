"""How messages quote a piece of a file."""

LONGEST = 60


def short(text: str) -> str:
    """A line of text for a message: outer spaces dropped, the end cut when it is long."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"
