"""What runs on the server that publishes: pinned, bounded, without secrets; and the forms that contributors meet there."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from support import ROOT

GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
FORMS = sorted((GITHUB / "ISSUE_TEMPLATE").glob("[0-9]*.yml"))
PINNED = re.compile(r"actions/[a-z-]+@[0-9a-f]{40}")
ON_MAIN = "github.ref == 'refs/heads/main' && github.event_name != 'pull_request'"
NODE_24 = {
    "actions/checkout": 5,
    "actions/setup-python": 6,
    "actions/configure-pages": 6,
    "actions/upload-pages-artifact": 5,
    "actions/deploy-pages": 5,
}
"""Action → the first major that runs on Node 24."""


def read(path: Path) -> Any:
    return yaml.safe_load(path.read_text("utf-8"))


@pytest.fixture(scope="module")
def site() -> dict[Any, Any]:
    return read(GITHUB / "workflows/site.yml")


def steps(workflow: dict[Any, Any]) -> list[dict[str, Any]]:
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_pinned_by_hash_and_keeps_no_credentials(path: Path) -> None:
    used = [step for step in steps(read(path)) if "uses" in step]
    assert used
    for step in used:
        assert PINNED.fullmatch(step["uses"]), step
        if step["uses"].startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False, step


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_pin_names_its_version_and_that_runs_on_node_24(path: Path) -> None:
    lines = [line for line in path.read_text("utf-8").splitlines() if "uses:" in line]
    pins: dict[str, set[str]] = {}
    for line in lines:
        found = re.fullmatch(r" *(?:- )?uses: ([\w/-]+)@([0-9a-f]{40}) # v(\d+)\.\d+\.\d+", line)
        assert found, line
        action, pin, major = found.groups()
        assert int(major) >= NODE_24[action], line
        pins.setdefault(action, set()).add(pin)
    assert [action for action, found in pins.items() if len(found) > 1] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_strangers_pull_request_gets_nothing(path: Path) -> None:
    workflow, text = read(path), path.read_text("utf-8")
    events = workflow[True]  # YAML reads `on` as a truth value
    assert not {"pull_request_target", "workflow_run", "issue_comment"} & set(events)
    assert not re.search(r"\bsecrets\b|\bgithub\.token\b", text)
    assert workflow["permissions"] == {"contents": "read"}
    for job in workflow["jobs"].values():
        if "write" in str(job.get("permissions", "")):
            assert job["if"] == ON_MAIN
    for step in steps(workflow):
        assert "${{" not in step.get("run", ""), "a value belongs into the environment of the step"


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_job_ends(path: Path) -> None:
    for name, job in read(path)["jobs"].items():
        assert 0 < job["timeout-minutes"] <= 30, name
        assert re.fullmatch(r"ubuntu-\d\d\.04", job["runs-on"]), name


def test_every_python_that_the_site_promises_is_tested(site: dict[Any, Any]) -> None:
    job = site["jobs"]["versions"]
    assert job["strategy"] == {"fail-fast": False, "matrix": {"python": ["3.11", "3.12", "3.13", "3.14"]}}
    assert [
        step["with"]["python-version"] for step in job["steps"] if "setup-python" in step.get("uses", "")
    ] == ["${{ matrix.python }}"]
    runs = " ".join(step.get("run", "") for step in job["steps"])
    assert "make check lint" in runs
    assert 'pytest -m "not browser"' in runs


def test_nothing_is_published_untested_or_from_elsewhere(site: dict[Any, Any]) -> None:
    jobs = site["jobs"]
    assert {name for name, job in jobs.items() if "write" in str(job.get("permissions", ""))} == {"deploy"}
    assert jobs["deploy"]["permissions"] == {"pages": "write", "id-token": "write"}
    assert jobs["deploy"]["needs"] == "build"
    assert set(jobs["build"]["needs"]) == {"versions", "test", "engines"}
    for step in jobs["build"]["steps"]:
        if "pages" in step.get("uses", ""):
            assert step["if"] == ON_MAIN
    runs = [step.get("run", "") for step in jobs["test"]["steps"]]
    assert "make test" in runs
    assert {"run": "make engines"} in jobs["engines"]["steps"]
    assert "if" not in jobs["engines"]


def test_a_pull_request_is_compared_with_its_base(site: dict[Any, Any]) -> None:
    job = site["jobs"]["test"]
    checkout = next(step for step in job["steps"] if "checkout" in step.get("uses", ""))
    assert checkout["with"]["fetch-depth"] == 0
    compared = next(step for step in job["steps"] if "BASE=" in step.get("run", ""))
    assert compared["if"] == "github.event_name == 'pull_request'"
    assert compared["run"] == 'make check BASE="origin/$BASE_BRANCH"'
    assert compared["env"] == {"BASE_BRANCH": "${{ github.base_ref }}"}


def test_updates_come_once_a_week_in_two_groups() -> None:
    updates = read(GITHUB / "dependabot.yml")["updates"]
    assert {update["package-ecosystem"] for update in updates} == {"pip", "github-actions"}
    for update in updates:
        assert update["schedule"] == {"interval": "weekly"}
        assert update["cooldown"]["default-days"] >= 7
        assert [group["patterns"] for group in update["groups"].values()] == [["*"]]


def test_every_package_is_pinned_with_hashes() -> None:
    lock = (ROOT / "requirements.txt").read_text("utf-8").replace("\\\n", " ")
    wanted = [line for line in lock.splitlines() if re.match(r"[a-z]", line)]
    assert len(wanted) > 50
    for line in wanted:
        assert re.match(r"[a-z0-9-]+==\S+ .*--hash=sha256:[0-9a-f]{64}", line), line
    named = re.findall(r"^([a-z0-9-]+)==(\S+)", (ROOT / "requirements.in").read_text("utf-8"), re.M)
    assert {f"{name}=={version}" for name, version in named} <= {line.split(" ")[0] for line in wanted}


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.name)
def test_an_issue_form_is_one_that_can_be_filled_in(path: Path) -> None:
    form = read(path)
    assert {"name", "description", "body"} <= set(form) <= {"name", "description", "title", "labels", "body"}
    ids = [field["id"] for field in form["body"]]
    assert len(ids) == len(set(ids))
    for field in form["body"]:
        assert field["type"] in ("input", "textarea", "dropdown"), field
        assert set(field) <= {"type", "id", "attributes", "validations"}
        assert field["attributes"]["label"]
        assert set(field["attributes"]) <= {"label", "description", "placeholder", "options"}
        assert field.get("validations", {"required": True}) == {"required": True}
        if field["type"] == "dropdown":
            assert len(set(field["attributes"]["options"])) == len(field["attributes"]["options"]) > 1
    labels = [field["attributes"]["label"] for field in form["body"]]
    assert len(labels) == len(set(labels))


@pytest.mark.parametrize(
    ("name", "required", "asked"),
    [
        ("1-answer.yml", {"question", "wrong", "right", "source"}, set()),
        ("2-question.yml", {"question", "level"}, {"topic", "answer", "source"}),
        ("3-site.yml", {"place", "steps", "seen", "browser"}, set()),
    ],
)
def test_a_form_asks_for_what_is_needed(name: str, required: set[str], asked: set[str]) -> None:
    body = read(GITHUB / "ISSUE_TEMPLATE" / name)["body"]
    assert {field["id"] for field in body if "validations" in field} == required
    assert {field["id"] for field in body} == required | asked


def test_forms_are_three_and_whoever_needs_none_may_write_freely() -> None:
    assert len(FORMS) == 3
    assert read(GITHUB / "ISSUE_TEMPLATE/config.yml") == {"blank_issues_enabled": True}
    assert "make test" in (GITHUB / "pull_request_template.md").read_text("utf-8")


def test_reviewers_are_told_what_the_tests_execute() -> None:
    told = (ROOT / "SECURITY.md").read_text("utf-8")
    for word in ("eval", "tests/content/numbers", "`python`", "Report a vulnerability"):
        assert word in told
