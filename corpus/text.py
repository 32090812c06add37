"""text/*.md: the guideline in our own words, one heading per idea; each paragraph ends with a line naming its sources.

## Why contrast matters

Gadolinium shows ... . It also ... .
Source: G1, P
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Paragraph:
    """One paragraph without its "Source:" line; `file_text[start:end] == text`."""

    file: str
    headings: tuple[str, ...]
    text: str
    start: int
    end: int
    sources: tuple[str, ...]
