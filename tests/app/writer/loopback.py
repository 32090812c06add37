"""An OpenAI-compatible server on loopback that behaves as badly as it is told to; spoken to by the real client over HTTP."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

FAITHFUL = ["Squeezing ", "the mallet elbow is usually appropriate [1]", ". Rest follows", " [1]."]


class LoopbackServer(ThreadingHTTPServer):
    """`mode` says how the next answers go; `seen` keeps the bodies of requests; `pieces` is what a good answer streams."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.mode = "stream"
        self.pieces: list[str] = FAITHFUL
        self.seen: list[str] = []
        self.stall = threading.Event()


class Handler(BaseHTTPRequestHandler):
    """POST /v1/chat/completions, streaming."""

    server: LoopbackServer
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.seen.append(body.decode())
        match self.server.mode:
            case "429" | "500" as code:
                self._refuse(int(code))
            case "not json":
                self._start()
                self._send("data: {this is not json\n\n")
                self._finish()
            case "dead":
                self.close_connection = True
                self.connection.close()
            case "stalls":
                self._start()
                self._piece(self.server.pieces[0])
                self.server.stall.wait(20)
            case "cut off":
                self._start()
                for piece in self.server.pieces[:1]:
                    self._piece(piece)
                self._send("data: [DONE]\n\n")
                self._finish()
            case _:
                self._start()
                for piece in self.server.pieces:
                    self._piece(piece)
                    time.sleep(0.005)
                self._send("data: [DONE]\n\n")
                self._finish()

    def _refuse(self, code: int) -> None:
        body = json.dumps({"error": {"message": f"no: {code}", "type": "x"}}).encode()
        self.send_response(code)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("retry-after-ms", "5")
        self.end_headers()
        self.wfile.write(body)

    def _start(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()

    def _piece(self, text: str) -> None:
        delta = {
            "id": "x",
            "object": "chat.completion.chunk",
            "created": 0,
            "model": "m",
            "choices": [{"index": 0, "delta": {"content": text}}],
        }
        self._send(f"data: {json.dumps(delta)}\n\n")

    def _send(self, text: str) -> None:
        data = text.encode()
        self.wfile.write(f"{len(data):x}\r\n".encode() + data + b"\r\n")
        self.wfile.flush()

    def _finish(self) -> None:
        self.wfile.write(b"0\r\n\r\n")

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def loopback() -> Iterator[LoopbackServer]:
    """The server, running."""
    server = LoopbackServer()
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.stall.set()
        server.shutdown()
        server.server_close()
