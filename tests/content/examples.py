"""Runs Python examples one after another, each as if it were a program of its own, but with the great imports made once.

Reads a line of JSON (the code) for each example and answers with a line of JSON: exit status, what it has printed,
its error output. Every example runs in a child made by fork: what it does to modules, random state, warnings,
working directory or memory ends with it.
"""

import json
import os
import signal
import sys
import tempfile
import types
from typing import BinaryIO

import numpy  # noqa: F401
import scipy.stats  # noqa: F401
import sklearn.ensemble  # noqa: F401
import sklearn.linear_model  # noqa: F401
import sklearn.model_selection  # noqa: F401

PATIENCE = 120
"""Seconds after which an example is ended by SIGALRM."""


def main() -> None:
    for line in sys.stdin:
        with tempfile.TemporaryFile() as printed, tempfile.TemporaryFile() as errors:
            child = os.fork()
            if not child:
                run(json.loads(line), printed, errors)
                return  # the interpreter ends as after any program: threads are waited for, output is flushed
            status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
            print(json.dumps([status, content(printed), content(errors)]), flush=True)


def run(code: str, printed: BinaryIO, errors: BinaryIO) -> None:
    os.dup2(printed.fileno(), 1)
    os.dup2(errors.fileno(), 2)
    os.chdir(tempfile.mkdtemp(dir="."))
    sys.argv = ["-c"]
    sys.modules["__main__"] = module = types.ModuleType("__main__")
    signal.alarm(PATIENCE)
    exec(code, module.__dict__)


def content(file: BinaryIO) -> str:
    file.seek(0)
    return file.read().decode()


if __name__ == "__main__":
    main()
