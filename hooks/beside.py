"""Work that another process does meanwhile, where the system can copy a process and has a processor to spare."""

from __future__ import annotations

import multiprocessing
import os
import traceback
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import TypeVar

Result = TypeVar("Result")


def beside(work: Callable[[], Result]) -> Callable[[], Result]:
    """Start work in a copy of this process; returns what waits for its end and gives its result or raises its exception here.

    What work changes in memory stays in the copy; its result and its exceptions must be picklable. Without a second
    processor, or where processes cannot be copied, work is done here and only when it is waited for.
    """
    if (os.cpu_count() or 1) < 2 or "fork" not in multiprocessing.get_all_start_methods():
        return work
    receiver, sender = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.get_context("fork").Process(target=_send, args=(sender, work))
    process.start()
    sender.close()

    def result() -> Result:
        try:
            done, value = receiver.recv()
        except EOFError:  # it was killed, by a lack of memory for example
            process.join()
            raise ChildProcessError(f"процес, що допомагав, обірвався з кодом {process.exitcode}") from None
        process.join()
        if not done:
            raise value
        return value  # type: ignore[no-any-return]

    return result


def _send(sender: Connection, work: Callable[[], object]) -> None:
    try:
        answer = (True, work())
    except Exception as error:
        error.add_note(traceback.format_exc())  # where it happened is lost on the way
        answer = (False, error)
    sender.send(answer)
