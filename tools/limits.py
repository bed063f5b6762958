"""`limits.toml`: what the site may cost."""

import tomllib
from pathlib import Path

LIMITS: dict[str, dict[str, float]] = tomllib.loads(
    (Path(__file__).parents[1] / "limits.toml").read_text("utf-8")
)
"""Section → name → limit."""
