"""Work that another process does beside the build: nothing of it is lost, and its mistakes are told as if it were done here."""

import os
import signal
from pathlib import Path

import pytest

from beside import beside
from conftest import Build

CLAIM = """
    yield "catalogue.json", b"{}"
"""


def fail() -> None:
    raise ValueError("рядок 7")


def test_it_is_done_elsewhere_and_its_result_comes_back() -> None:
    result = beside(lambda: {"a": os.getpid()})
    assert (result()["a"] == os.getpid()) == ((os.cpu_count() or 1) < 2)


def test_its_exception_is_raised_here_and_tells_where_it_happened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    with pytest.raises(ValueError, match="рядок 7") as raised:
        beside(fail)()
    assert str(raised.value) == "рядок 7"
    assert "in fail\n" in "".join(raised.value.__notes__)


def test_one_that_is_killed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    result = beside(lambda: os.kill(os.getpid(), signal.SIGKILL))
    with pytest.raises(ChildProcessError, match="-9"):
        result()


@pytest.mark.parametrize("processors", [1, None])
def test_with_one_processor_it_is_done_here_when_it_is_waited_for(
    processors: int | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: processors)
    done: list[int] = []
    result = beside(lambda: done.append(os.getpid()))
    assert done == []
    result()
    assert done == [os.getpid()]


def test_two_processes_cannot_make_one_file(small: Path, tmp_path: Path, build: Build) -> None:
    export = small / "hooks/exports/llms.py"
    export.write_text(export.read_text("utf-8") + CLAIM, "utf-8")
    done = build(small, tmp_path / "out")
    assert done.returncode != 0
    assert "файл «catalogue.json» створюють дві частини сайту" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_mistake_of_the_other_process_ends_the_build(small: Path, tmp_path: Path, build: Build) -> None:
    export = small / "hooks/exports/llms.py"
    export.write_text(
        export.read_text("utf-8") + CLAIM.replace("catalogue.json", "about/index.html"), "utf-8"
    )
    done = build(small, tmp_path / "out")
    assert done.returncode != 0
    assert "exports.llms: файл «about/index.html» уже створює інша частина сайту" in done.stderr
