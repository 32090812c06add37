"""Pieces of the page that are mostly prose live as HTML files; what is filled in must have been made inert before."""

from __future__ import annotations

from pathlib import Path
from string import Template

from app.chat.markup import one_line

FOLDER = Path(__file__).with_name("html")


def filled(name: str, **parts: str) -> str:
    """The file of that name with every $part filled in; KeyError names one that was not given."""
    return one_line(Template((FOLDER / f"{name}.html").read_text("utf-8")).substitute(parts))
