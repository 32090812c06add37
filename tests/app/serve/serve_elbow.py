"""`python -m tests.app.serve.serve_elbow STORE [chat] [slow] [stuck]`: the real server over the invented topic, in a process of its own.

Prints its address first. `chat` mounts the chat; `slow` lets every answer take a second; FIRSTSCAN_... settings apply.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from app.answer import Answer
from app.assistant import Assistant
from app.serve.server import address, listen, serve
from app.serve.site import build_site
from app.settings import Settings
from tests.app.serve.elbow import elbow_assistant


class Slow(Assistant):
    """Takes a second over every answer."""

    def ask(self, turns: str | Sequence[str], facts: Mapping[str, str] | None = None) -> Answer:
        time.sleep(1)
        return super().ask(turns, facts)


if __name__ == "__main__":
    assistant = elbow_assistant(Path(sys.argv[1]))
    if "slow" in sys.argv:
        assistant = Slow(assistant.topics, assistant.index, assistant.writer)
    listening = listen("127.0.0.1", 0)
    site = build_site(assistant, Settings(), chat="chat" in sys.argv)
    listening.listen()
    print(address(listening), flush=True)
    serve(site, listening)
