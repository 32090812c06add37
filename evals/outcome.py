"""What became of one item: its answer and its scores, as one line of JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from corpus.errors import UsageError
from evals.asked import Asked
from evals.score import Score
from evals.scores.all import score


@dataclass(frozen=True)
class Outcome:
    """A scored item. `answer` is the whole receipt, as the reader would have got it."""

    id: str
    kind: str
    tags: tuple[str, ...]
    turns: tuple[str, ...]
    expected_variant: int | None
    found_variant: int | None
    expected_status: tuple[str, ...]
    found_status: str
    seconds: float
    scores: tuple[Score, ...]
    answer: dict[str, Any]

    @property
    def failed(self) -> tuple[Score, ...]:
        """The scores that are not wholly right."""
        return tuple(score for score in self.scores if score.failed)

    @property
    def badness(self) -> float:
        """Larger is worse: an unsafe error outweighs everything else."""
        return sum((100.0 if score.name == "safe" else 1.0) * (1 - (score.value or 0)) for score in self.failed)

    def value(self, name: str) -> float | None:
        """The value of the score of that name; None when it is not scored."""
        return next((score.value for score in self.scores if score.name == name), None)


def outcome_of(asked: Asked) -> Outcome:
    """Score one answer."""
    item, answer = asked.item, asked.answer
    return Outcome(
        id=item.id,
        kind=item.kind,
        tags=item.tags,
        turns=item.turns,
        expected_variant=item.variant or item.table,
        found_variant=answer.determination.variant if answer.determination else None,
        expected_status=item.statuses,
        found_status=answer.status,
        seconds=asked.seconds,
        scores=score(asked),
        answer=answer.model_dump(mode="json"),
    )


def write_lines(path: Path, outcomes: Iterable[Outcome]) -> None:
    """One line of JSON per item, in order."""
    path.write_text("".join(json.dumps(asdict(each), ensure_ascii=False) + "\n" for each in outcomes), encoding="utf-8")


def read_lines(path: Path) -> tuple[Outcome, ...]:
    """What `write_lines` wrote.

    Raises:
        UsageError: the file cannot be read or is not such a file.
    """
    try:
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        return tuple(_outcome(row) for row in rows)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UsageError(f'"{path}" is not a result of this evaluation ({type(error).__name__}). Write one with --json FILE.') from None


def _outcome(row: dict[str, Any]) -> Outcome:
    scores = tuple(Score(**score) for score in row.pop("scores"))
    lists: dict[str, Any] = {name: tuple(row.pop(name)) for name in ("tags", "turns", "expected_status")}
    return Outcome(**row, **lists, scores=scores)
