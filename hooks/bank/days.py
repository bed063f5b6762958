"""Days as Ukrainian writes them."""

MONTHS = (
    "січня", "лютого", "березня", "квітня", "травня", "червня",
    "липня", "серпня", "вересня", "жовтня", "листопада", "грудня",
)  # fmt: skip


def day_in_words(day: str) -> str:
    """`2026-12-01` → «1 грудня 2026 року»."""
    year, month, number = map(int, day.split("-"))
    return f"{number} {MONTHS[month - 1]} {year} року"
