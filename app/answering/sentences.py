"""Let a draft's sentences through the guard, one at a time, and give each its sources."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from app.answering.citation import Citations
from app.guard.check import Guard
from app.guard.verdict.conflict import Conflict
from app.writer.draft import Brief, Quoted, Said, Switched

MARK = re.compile(r"\[(\d{1,2})\]")


@dataclass
class Review:
    """What the check of one draft found, as it goes along."""

    conflicts: list[Conflict] = field(default_factory=list)
    switched: list[Switched] = field(default_factory=list)


def reviewed(draft: Iterable[Quoted | Said | Switched], brief: Brief, guard: Guard, citations: Citations, review: Review) -> Iterator[str]:
    """Each sentence after its check, with this answer's marks; conflicts and changes of writer go to `review`."""
    for item in draft:
        match item:
            case Quoted() if not item.passage.own:
                # the topic's own text is checked as a whole by the tests, for every variant; here it is shown as it stands
                yield f"{item.sentence.text} {citations.sentence(item)} "
            case Quoted():
                checked = guard.sentence(item.sentence.text)
                review.conflicts += checked.conflicts
                if not checked.conflicts:
                    yield f"{item.sentence.text} {citations.sentence(item)} "
            case Said(text=text) if not _cites(text, brief):
                review.conflicts.append(Conflict(text, "(left out: it names no passage)", None, "unsupported"))
            case Said(text=text):
                checked = guard.sentence(text)
                review.conflicts += checked.conflicts
                if shown := _renumbered(checked.text, brief, citations).strip():
                    yield shown + " "
            case Switched(because=because):
                review.switched.append(item)
                yield f"(Written without the chat model: {because}.) "


def _cites(text: str, brief: Brief) -> bool:
    return any(1 <= int(number) <= len(brief.passages) for number in MARK.findall(text))


def _renumbered(text: str, brief: Brief, citations: Citations) -> str:
    """The writer's marks count the passages it was given; the reader's count the answer's citations."""

    def mark(match: re.Match[str]) -> str:
        number = int(match[1])
        return citations.passage(brief.passages[number - 1]) if 1 <= number <= len(brief.passages) else ""

    return MARK.sub(mark, text)
