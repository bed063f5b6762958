"""Random topic pages: mostly right, with one to three things that an author may mistype."""

from __future__ import annotations

from random import Random

WORDS = [
    "модель",
    "вчиться",
    "на",
    "даних",
    "і",
    "помиляється",
    "рідше",
    "ніж",
    "раніше",
    "бо",
    "ознаки",
    "добрі",
    "а",
    "вибірка",
    "велика",
]
INLINE = [
    "`код`", "`a_b*c`", "``a`b``", "**жирне**", "*курсив*", "_теж_", "$x$", "$x_i<y$", "$a|b$", "$0{,}5$", "[сюди](#q1)", "[`код`](#q1)",
    "[т](https://e.org/a_(b))", "<https://e.org>", "(так)", "«так»", "\\*", "\\$5", "5 %", "a < b", "A/B", "R²", "x_1 і x_2", "C++", "2 * 3 * 4",
    "&nbsp;", "&lt;", "<kbd>K</kbd>", "x<sub>i</sub>", "\\[", "\\`",
]  # fmt: skip
SPOILS = [
    "**", "*", "_", "`", "``", "$", "$$", "[", "](", ")", "![", "<", ">", "<b>", "</b>", "<div>", "<s>", "<unk>", "<!--", "-->", "|", "~~", "#", "##", "## ",
    "> ", "- ", "1. ", "    ", "  ", "\t", "\\", "\\(", "\\)", "\\[", "\\begin{aligned}", "{", "}", "{ #x }", "{: .a }", "{ width=3 }", "&", "&amp", "\n", "\n\n",
    "**Пастка.**", "```", "~~~", "---", "===", ": ", "[^1]", "[x]: y", "!!! note", "==x==", "\u00a0", "\u200b", "https://e.org", "'", '"', "<br>", "<a href='x'>", "$$\nx\n$$",
    "<details>", "\\\\", "\r\n", "$\\frac{1}$", "$\\text{а}$", "*b*c", "[t] (x)", "[x][y]", "<img src=x>", "%", "=", "+",
]  # fmt: skip


def sentence(random: Random) -> str:
    """A few words with something inline among them."""
    parts = random.choices(WORDS, k=random.randint(2, 7))
    for _ in range(random.randint(0, 2)):
        parts.insert(random.randint(0, len(parts)), random.choice(INLINE))
    return " ".join(parts).capitalize() + random.choice([".", ".", ".", ":", "…"])


def block(random: Random) -> str:
    """A paragraph, a list, a table, a formula, code, a quote, nested or not."""
    s = lambda: sentence(random)  # noqa: E731
    kinds = [
        s, s, s,
        lambda: f"{s()}\n{s()}",
        lambda: f"- {s()}\n- {s()}",
        lambda: f"1. {s()}\n2. {s()}",
        lambda: f"- {s()}\n\n    {s()}\n\n- {s()}",
        lambda: f"- {s()}\n    - {s()}\n- {s()}",
        lambda: f"| Назва | $x$ |\n|---|---:|\n| {s()} | {random.choice(WORDS)} |",
        lambda: "$$\n\\frac{a}{b}=1\n$$",
        lambda: "$$x=1$$",
        lambda: f"{s()}\n\n$$\nx\n$$\n\n{s()}",
        lambda: f"```python\n# {random.choice(WORDS)}\nprint(1)  # **ні**\n```",
        lambda: "```text\n## 9. Ні? { #no }\n| a |\n```",
        lambda: f"> {s()}",
        lambda: f"- {s()}\n\n    ```text\n    {random.choice(WORDS)}\n    ```",
        lambda: f"- {s()}\n\n    $$\n    y\n    $$",
    ]  # fmt: skip
    return random.choice(kinds)()


def question(random: Random, number: int) -> str:
    """A whole question with some of its parts."""
    blocks = [
        f"## {number}. Що таке {random.choice(WORDS)} {number} {random.choice(['', *INLINE[:6]])}? {{ #q{number} }}",
        f"> {sentence(random)}",
    ]
    blocks += [block(random) for _ in range(random.randint(1, 3))]
    if random.random() < 0.6:
        blocks.append(f"**Пастка.** {sentence(random)}")
    if random.random() < 0.6:
        blocks.append(f"**Далі спитають.**\n\n- Чому {random.choice(WORDS)}? — {sentence(random)}")
    if random.random() < 0.4:
        blocks.append("**Див. також.** [перше](#q1)" if number > 1 else "**Див. також.** [друге](#q2)")
    if random.random() < 0.4:
        blocks.append(f"**Джерела.**\n\n- {sentence(random)}")
    return "\n\n".join(blocks)


def spoiled(random: Random, text: str) -> str:
    """The text with a mark put in, a stretch taken out, or lines joined."""
    place = random.randrange(len(text))
    kind = random.random()
    if kind < 0.6:
        return text[:place] + random.choice(SPOILS) + text[place:]
    if kind < 0.75:
        return text[:place] + text[place + random.randint(1, 3) :]
    lines = text.split("\n")
    line = random.randrange(len(lines))
    if kind < 0.85:
        lines.insert(line, random.choice(["", " ", *SPOILS]))
    else:
        del lines[line]
    return "\n".join(lines)


def page(seed: int) -> str:
    """A topic page of two or three questions; the same seed gives the same page."""
    random = Random(seed)
    text = "# Тема\n\n" + "\n\n".join(question(random, n) for n in range(1, random.randint(3, 4))) + "\n"
    for _ in range(random.choice([0, 1, 1, 1, 2, 3])):
        text = spoiled(random, text)
    return text
