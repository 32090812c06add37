"""The answer's text without the lines the page shows in a place of their own (first choice, alerts, questions, corrections)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.answer import Answer

_MARK = re.compile(r"\[\d{1,3}\]")
_FIRST = re.compile(r"^\s*[-*] (?:First study|No study is usually appropriate as the first one)")


@dataclass(frozen=True)
class Told:
    """`text` is markdown; the marks belong to what was taken out of it."""

    text: str
    first_marks: str = ""
    alert_marks: tuple[str, ...] = ()


def told(answer: Answer, headline: bool) -> Told:
    """What is left to tell beside the structured parts; with no structured part, the text as it is."""
    kept: list[str] = []
    first: list[str] = []
    alerts = ["" for _ in answer.alerts]
    for line in answer.text.split("\n"):
        which = next((i for i, alert in enumerate(answer.alerts) if line.startswith(">") and alert.text in line), None)
        if which is not None:
            alerts[which] = "".join(_MARK.findall(line.split(answer.alerts[which].text)[-1]))
        elif headline and _FIRST.match(line):
            first += _MARK.findall(line)
        elif not _shown_elsewhere(line, answer, headline):
            kept.append(line)
    return Told("\n".join(kept), "".join(dict.fromkeys(first)), tuple(alerts))


def _shown_elsewhere(line: str, answer: Answer, headline: bool) -> bool:
    if headline and answer.determination and line.startswith(f"**Variant {answer.determination.variant}**"):
        return True
    if any(ask.question in line and line[:1].isdigit() for ask in answer.ask):
        return True
    return any(line.startswith("Corrected:") and conflict.said.strip() in line for conflict in answer.conflicts)
