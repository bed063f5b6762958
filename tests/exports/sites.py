"""A `Site` of a folder of texts, as the build gives it to exports, made without MkDocs."""

import re
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

import paths
import templates
from answers.figures import published, sizes
from answers.site import site_writer
from answers.split import split
from answers.tree import parse
from bank.parse import load
from exports import Site
from support import ROOT, rendered

ADDRESS = "https://example.org/ml/"
PAGE = re.compile(r'href="([^":#]+)\.md(#[^"]*)?"')
FIGURE = re.compile(r'src="([^":]+)"')


def site_of(root: Path, address: str = ADDRESS) -> Site:
    """The site of the bank below root, with the theme of the repository."""
    bank = load(root / "docs", root / "questions.lock")
    answers = {}
    for topic in bank.topics:
        html = FIGURE.sub(r'src="../\1"', PAGE.sub(r'href="../\1/\2"', rendered(topic.text)))
        answers |= {answer.id: answer for answer in split(parse(html, f"{topic.key}/")).answers}
    environment = Environment(loader=FileSystemLoader(ROOT / "theme"))
    templates.prepare(environment, "ML-співбесіда", bank, answers, {}, serving=False)
    size = sizes(root / "docs")
    return Site(
        "ML-співбесіда",
        address,
        bank,
        answers,
        {},
        {},
        lambda answer: "",
        lambda template, values: environment.get_template(template).render(values),
        lambda page: site_writer(lambda target: paths.relative(target, page), size),
        lambda path: published(path, (str(root / "docs"), str(ROOT / "theme"))),
        size,
        tuple,
    )
