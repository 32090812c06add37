"""`python -m tests.app.chat.serve_fake PORT [FEEDBACK_FILE]`: the real page over the invented assistant, in a process of its own."""

from __future__ import annotations

import sys
from pathlib import Path

from app.chat import launch
from app.settings import Settings
from tests.app.chat.fake_assistant import FakeAssistant

if __name__ == "__main__":
    launch(FakeAssistant(), Settings(feedback=Path(sys.argv[2]) if len(sys.argv) > 2 else None), port=int(sys.argv[1]))
