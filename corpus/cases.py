"""cases.toml: worked examples of a topic, for clinicians to read and one parametrised test to run."""

from __future__ import annotations

from typing import Literal

from corpus.record import Record


class WorkedCase(Record):
    """A case and what the rules must say of it."""

    id: str
    turns: tuple[str, ...]
    status: Literal["answered", "needs_information", "not_covered", "out_of_scope"]
    variant: int | None = None
    refer: str | None = None
    assumed: tuple[str, ...] | None = None
    why: str = ""


class CasesFile(Record):
    """The whole of cases.toml."""

    case: tuple[WorkedCase, ...]
