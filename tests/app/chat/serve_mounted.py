"""`python -m tests.app.chat.serve_mounted PORT`: the page at /chat of a FastAPI application, in a process of its own."""

from __future__ import annotations

import sys

import uvicorn
from fastapi import FastAPI

from app.chat import mount
from app.settings import Settings
from tests.app.chat.fake_assistant import FakeAssistant

if __name__ == "__main__":
    uvicorn.run(mount(FastAPI(), FakeAssistant(), Settings()), port=int(sys.argv[1]), log_level="error")
