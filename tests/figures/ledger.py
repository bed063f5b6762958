"""Numbers that answers print, as figures print them too: from the ledgers in tests/content/numbers."""

from functools import cache

import yaml

from support import ROOT


@cache
def printed(question_id: str) -> frozenset[str]:
    """The texts of the ledger's numbers of an answer, their spaces plain."""
    for path in (ROOT / "tests/content/numbers").glob("*/*.yml"):
        numbers = (yaml.safe_load(path.read_text("utf-8")) or {}).get(question_id)
        if numbers:
            return frozenset(str(number["text"]).replace("\u00a0", " ") for number in numbers)
    raise LookupError(question_id)


def shown(value: float, digits: int) -> str:
    """A number as a Ukrainian text has it."""
    return f"{value:.{digits}f}".replace(".", ",").replace("-", "−")
