"""The same Markdown under the theme as it comes, with its search: what the site is measured against."""

import re
import shutil
from pathlib import Path

from checkout import Ignore

OWN = re.compile(
    r"^(?:site_url|repo_url|strict|validation|hooks|plugins):.*\n(?: .*\n)*|^  custom_dir:.*\n", re.M
)
"""What makes the configuration that of this site."""
TEMPLATE = re.compile(r"(?<=\A---\n)((?:.+\n)*?)template:.*\n")


def write(root: Path, target: Path, ignore: Ignore | None = None) -> None:
    """Write the stock site of the checkout at root to target: its pages and extensions without its hooks and templates.

    With ignore some pages are left out, and the navigation is the theme's own, from the folders.
    """
    shutil.copytree(root / "docs", target / "docs", ignore=ignore)
    for page in (target / "docs").rglob("*.md"):
        page.write_text(TEMPLATE.sub(r"\1", page.read_text("utf-8")), "utf-8")
    configuration = OWN.sub("", (root / "mkdocs.yml").read_text("utf-8"))
    if ignore:
        configuration = configuration.partition("\nnav:")[0]
    (target / "mkdocs.yml").write_text(f"{configuration.rstrip()}\nplugins: [search]\n", "utf-8")
