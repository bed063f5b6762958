"""A static server whose network can be cut, slowed or broken, that counts what is asked of it; and an edition to publish."""

import hashlib
import json
import mimetypes
import threading
import time
from collections import Counter
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit


class Cuttable:
    """The folder root at `origin`: the same port after every cut."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.asked: Counter[str] = Counter()
        """Path below the origin, without its query → how often it was asked for."""
        self.delay = 0.0
        """Seconds before each answer."""
        self.allowed = 10**9
        """Answers until the network breaks."""
        self.failing = 0
        """A status instead of every file; 0 for none."""
        self.caching = "no-store"
        """What browsers may keep by themselves: nothing, so that what is shown without a network has been saved."""
        self._server = self._started(0)
        self.port = self._server.server_port
        self.origin = f"http://127.0.0.1:{self.port}"

    def cut(self) -> None:
        """Nobody listens any more."""
        self._server.shutdown()
        self._server.server_close()

    def join(self) -> None:
        """Listen again, without any fault."""
        self.delay, self.allowed, self.failing = 0.0, 10**9, 0
        self._server = self._started(self.port)

    def fetched(self) -> set[str]:
        """What was asked for since the last call."""
        found = set(self.asked)
        self.asked.clear()
        return found

    def _started(self, port: int) -> ThreadingHTTPServer:
        owner = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                owner.answer(self)

            def log_message(self, format: str, *args: object) -> None:
                pass

        server = ThreadingHTTPServer(("127.0.0.1", port), Handler)
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        return server

    def answer(self, request: BaseHTTPRequestHandler) -> None:
        """Send a file, or the page for what is missing, as GitHub Pages does."""
        name = unquote(urlsplit(request.path).path)
        self.asked[name] += 1
        time.sleep(self.delay)
        self.allowed -= 1
        if self.allowed < 0:
            request.connection.close()
            return
        path = self.root / name.lstrip("/")
        if path.is_dir() and not name.endswith("/"):
            request.send_response(301)
            request.send_header("Location", f"{name}/")
            request.send_header("Content-Length", "0")
            request.end_headers()
            return
        path = path / "index.html" if path.is_dir() else path
        status = 200 if path.is_file() else 404
        if status == 404:
            path = next(p / "404.html" for p in path.parents if (p / "404.html").is_file())
        body = path.read_bytes()
        request.send_response(self.failing or status)
        request.send_header("Content-Type", mimetypes.guess_type(path.name)[0] or "application/octet-stream")
        request.send_header("Content-Length", str(len(body)))
        request.send_header("Cache-Control", self.caching)
        request.end_headers()
        with suppress(BrokenPipeError, ConnectionResetError):
            request.wfile.write(body)


def publish(root: Path, changed: dict[str, str]) -> None:
    """A new edition of the site at root: files (path → text) and the list that names them."""
    listing = root / "offline.json"
    content = json.loads(listing.read_text("utf-8"))
    for name, text in changed.items():
        (root / name).write_text(text, "utf-8")
        address = name.removesuffix("index.html")
        body = text.encode()
        content["files"][address] = [len(body), hashlib.sha256(body).hexdigest()[:16]]
    listing.write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")), "utf-8")
