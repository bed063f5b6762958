"""`make figures`: draw the computed figures anew, all or those that are named: `figures [NAME …]`."""

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:1] = [str(ROOT / "hooks"), str(ROOT / "tools")]

from figures import FIGURES, FOLDER  # noqa: E402


def main() -> None:
    """Write what has changed and say so."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", choices=[[], *FIGURES])
    for name in parser.parse_args().names or FIGURES:
        path, drawn = FOLDER / f"{name}.svg", FIGURES[name]().svg()
        if not path.exists() or path.read_text("utf-8") != drawn:
            path.write_text(drawn, "utf-8", newline="\n")
            print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
