"""pathway.toml: what follows each result, what to do when a study cannot be done, and urgent alerts."""

from __future__ import annotations

from typing import Literal

from corpus.quote import Quote
from corpus.record import Record


class Step(Record):
    """What follows a result of the first study."""

    id: str
    variants: tuple[int, ...]
    result: str
    cues: tuple[str, ...]
    """Words by which a question names this result, lower case."""
    urgent: bool = False
    then: tuple[Quote, ...]


class Alternative(Record):
    """What the sources say when a study is contraindicated; `fact` is the contraindication's fact in facts.toml."""

    id: str
    fact: str
    variants: tuple[int, ...]
    cues: tuple[str, ...]
    then: tuple[Quote, ...]
    contradiction: tuple[Quote, ...] = ()
    """Where a source and the rating table disagree, both sides."""
    only_with: tuple[str, ...] = ()
    """When given: it applies only if one of these facts is present as well (MRI and contrast both impossible)."""


class AlertRow(Record):
    """An urgent message, shown first whenever any of its facts is present, in every status."""

    id: str
    any: tuple[str, ...]
    """Fact names of facts.toml."""
    level: Literal["urgent", "warning"] = "urgent"
    quote: Quote


class PathwayFile(Record):
    """The whole of pathway.toml."""

    step: tuple[Step, ...] = ()
    alternative: tuple[Alternative, ...] = ()
    alert: tuple[AlertRow, ...] = ()
