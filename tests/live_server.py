"""`mkdocs serve` as a process that tests start, read and end for certain."""

import os
import queue
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest


class Server:
    """`mkdocs serve` of a checkout on a port of its own."""

    def __init__(self, checkout: Path) -> None:
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{port}/"
        temporary = checkout / "tmp"
        temporary.mkdir()
        self.process = subprocess.Popen(
            [sys.executable, "-u", "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"],
            cwd=checkout, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8",
            errors="replace", start_new_session=True,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "TMPDIR": str(temporary)},
        )  # fmt: skip
        self.lines: queue.Queue[str] = queue.Queue()
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def _read(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self.lines.put(line.rstrip("\n"))

    def until(self, text: str, seconds: float = 60) -> list[str]:
        """What the server says up to the line that contains text."""
        end = time.monotonic() + seconds
        said: list[str] = []
        while not said or text not in said[-1]:
            try:
                said.append(self.lines.get(timeout=max(end - time.monotonic(), 0)))
            except queue.Empty:
                pytest.fail(f"no «{text}» within {seconds} s; the server says:\n" + "\n".join(said))
        return said

    def page(self, path: str) -> str:
        """The text of a page; "" where there is none."""
        try:
            with urlopen(self.address + path, timeout=20) as answer:
                return answer.read().decode()
        except HTTPError:
            return ""

    def stop(self) -> None:
        """End the server with all that it has started; it may ignore interrupts, as background jobs do."""
        for number in (signal.SIGTERM, signal.SIGKILL):
            if self.process.poll() is None:
                os.killpg(self.process.pid, number)
                try:
                    self.process.wait(10)
                except subprocess.TimeoutExpired:
                    continue
        self.reader.join(10)
        assert self.process.stdout
        self.process.stdout.close()
