"""Show the table's statement in the place of one that disagrees with it."""

from __future__ import annotations

from collections.abc import Sequence

from app.guard.text.late import Late
from app.guard.verdict.conflict import Conflict

_LEAD = Late(r"\s*(?:(?:[-*+•▪◦‣·–]|\d{1,3}[.)]|#{1,6}|>)\s+)*")


def put_right(unit: str, conflicts: Sequence[Conflict]) -> str:
    """The unit with its statement put right; bullets, quotation marks of a block and table cells stay."""
    head = _lead(unit)
    tail = unit[len(unit.rstrip()) :]
    body = " ".join(dict.fromkeys(conflict.shown for conflict in conflicts if conflict.shown))
    stripped = unit.strip()
    if len(stripped) > 1 and stripped.startswith("|") and stripped.endswith("|"):
        cells = max(1, stripped.count("|") - 1)
        indent = unit[: len(unit) - len(unit.lstrip())]
        return indent + "| " + body.replace("|", "/") + " |" + " |" * (cells - 1) + tail
    if not body:
        return tail if "\n" in tail else ""
    return head + body + tail


def without_lead(unit: str) -> str:
    """What a unit says, without its bullet, number or mark."""
    stripped = unit.strip()
    return stripped.removeprefix(_lead(unit).strip()).lstrip() or stripped


def _lead(unit: str) -> str:
    """The bullet, number or mark that a unit begins with."""
    match = _LEAD.match(unit)
    return match[0] if match is not None else ""
