"""Counting in Ukrainian."""


def plural(count: int, one: str, few: str, many: str) -> str:
    """The form for count: 1 запитання, 2 запитання, 5 запитань, 21 запитання."""
    if count % 10 == 1 and count % 100 != 11:
        return one
    if count % 10 in (2, 3, 4) and count % 100 not in (12, 13, 14):
        return few
    return many
