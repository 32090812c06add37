"""How do we answer? Facts, rules, writers, guard, answer; chat, command line, HTTP.

from app import Assistant
Assistant.open().ask("62-year-old with breast cancer and new neck pain. Which study first?")
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.assistant import Assistant

__all__ = ["Assistant"]


def __getattr__(name: str) -> object:
    """`Assistant` is loaded when it is asked for, so that light commands stay light."""
    if name == "Assistant":
        from app.assistant import Assistant

        return Assistant
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
