"""Rules of fenced code: what begins a block, where it may stand, its language."""

from collections.abc import Iterator

from bank.fences import fences
from bank.indented import indented_code
from bank.model import Document, Finding
from bank.rules.registry import rule
from bank.scan import FRONT_MATTER, blank

LANGUAGES = {
    "bash": ("sh", "shell", "zsh"),
    "console": (),
    "cpp": ("c++",),
    "css": (),
    "diff": ("patch",),
    "dockerfile": ("docker",),
    "html": ("htm",),
    "http": (),
    "ini": (),
    "java": (),
    "javascript": ("js", "node"),
    "json": (),
    "latex": ("tex",),
    "makefile": ("make",),
    "markdown": ("md",),
    "python": ("py", "py3", "python3", "pycon", "ipython"),
    "r": (),
    "sql": ("mysql", "postgres", "postgresql", "sqlite"),
    "text": ("txt", "plain", "plaintext", "none", "output"),
    "toml": (),
    "yaml": ("yml",),
}
"""A language of blocks of code, as it is written here → its other names; a new one is a row."""
KNOWN = {other: name for name, others in LANGUAGES.items() for other in (name, *others)}


@rule("T005")
def fence_readable(document: Document) -> Iterator[Finding]:
    """Блок коду починається рядком ```` ```мова ```` з відомою мовою малими літерами (`LANGUAGES` у `hooks/bank/rules/fences.py`) і стоїть у власному рядку між порожніми: інакше його надруковано як текст або без кольорів."""
    if "```" not in document.text and "~~~" not in document.text:
        return
    text = FRONT_MATTER.sub(lambda m: blank(m[0]), document.text)
    lines = text.split("\n")
    indented = indented_code(text)
    for fence, start, end in fences(text):
        shown = lines[start].strip()
        name = KNOWN.get(fence.language.lower(), "")
        message = ""
        if not fence.read:
            message = f"рядок «{shown}» не починає блоку коду; поставте його окремо від мітки списку й цитати та залиште лише ```мова"
        elif not fence.closed:
            continue  # T004 says it
        elif start + 1 in indented:
            message = f"блок «{shown}» надрукується з огорожею, бо стоїть із відступом поза списком; приберіть зайвий відступ"
        elif _glued(lines, start, end):
            message = f"блок «{shown}» зливається із сусіднім рядком; відділіть його порожніми рядками"
        elif name and name != fence.language:
            message = f"мова «{fence.language}»; тут її пишуть ```{name}"
        elif fence.language and not name:
            message = f"невідома мова «{fence.language}»; виберіть одну з {', '.join(LANGUAGES)}"
        if message:
            yield Finding(document.path, fence.line, message)


def _glued(lines: list[str], start: int, end: int) -> bool:
    """Whether text stands right before or after a block, so that the renderer takes both for one paragraph."""
    before = lines[start - 1] if start else ""
    after = lines[end] if end < len(lines) else ""
    apart = ("#",) if lines[start].lstrip().startswith(">") else ("#", ">")
    glued_before = before.strip(" \t>") and not before.startswith("#") and not before.endswith("-->")
    glued_after = after.strip(" \t>") and not after.startswith(apart)
    return bool(glued_before or glued_after)
