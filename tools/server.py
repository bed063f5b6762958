"""A static server as GitHub Pages is one: gzip, `404.html` for what is missing, nothing cached by accident."""

import gzip
import mimetypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

TEXT = {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt"}


@lru_cache(maxsize=4096)
def packed(path: Path) -> bytes:
    """The file as it is sent: text gzipped, the rest as it is."""
    content = path.read_bytes()
    return gzip.compress(content, 6, mtime=0) if path.suffix in TEXT else content


@contextmanager
def serving(root: Path) -> Iterator[str]:
    """Serve root on a free local port; yields the origin, such as http://127.0.0.1:40123."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def handle(self) -> None:
            with suppress(ConnectionResetError):  # the browser has left between two requests
                super().handle()

        def do_GET(self) -> None:
            path = root / unquote(urlsplit(self.path).path).lstrip("/")
            if path.is_dir():
                path = path / "index.html"
            status = 200
            if not path.is_file():
                status, path = (
                    404,
                    next((p / "404.html" for p in path.parents if (p / "404.html").is_file()), Path()),
                )
            body = packed(path) if path.is_file() else b""
            self.send_response(status)
            self.send_header("Content-Type", mimetypes.guess_type(path.name)[0] or "application/octet-stream")
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Cache-Control", "max-age=600")
            if path.suffix in TEXT:
                self.send_header("Content-Encoding", "gzip")
            self.end_headers()
            if self.command == "GET":
                with suppress(BrokenPipeError, ConnectionResetError):  # the browser has left
                    self.wfile.write(body)

        do_HEAD = do_GET

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
