"""An answer as Markdown for a notebook: its text, the table it rests on, and its citations. Whatever somebody typed stays text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.answer import Answer
    from app.shown import DeterminationShown


def notebook_markdown(answer: Answer) -> str:
    """The answer with its rating table and its sources."""
    parts = [_inert(answer.text)]
    if answer.determination:
        parts.append(_table(answer.determination))
    if answer.citations:
        parts.append("\n".join(f"- [{c.n}] {_inert(c.source)}, {_inert(c.section)}: “{_inert(c.quote)}”" for c in answer.citations))
    return "\n\n".join(parts)


def _table(determination: DeterminationShown) -> str:
    rows = [f"| {_cell(row.procedure)} | {row.rating.value} | {_cell(row.rrl.value)} |" for row in determination.ratings]
    title = f"*{_inert(determination.topic)}, {_inert(determination.edition)}, variant {determination.variant}*"
    return "\n".join([title, "", "| Study | Rating | Radiation |", "| --- | --- | --- |", *rows])


def _cell(text: str) -> str:
    return _inert(text).replace("|", r"\|").replace("\n", " ")


def _inert(text: str) -> str:
    """No tags, no links and no pictures; marks such as [1] and emphasis stay."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("](", "]\\(").replace("]:", "]\\:")
