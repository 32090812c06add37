"""One person's conversation: what was said, what was set by hand, what was answered. Held per browser session, never stored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from app.answer import Answer


@dataclass(frozen=True)
class Exchange:
    """A turn and its answer; `partial` is what had been shown when the person stopped it."""

    turn: str
    answer: Answer | None = None
    partial: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)
    """Facts set by hand when this turn was answered."""
    anew: bool = False
    """True when this turn began another patient."""


@dataclass(frozen=True)
class Session:
    """Everything about the current patient; two sessions share nothing."""

    exchanges: tuple[Exchange, ...] = ()
    facts: Mapping[str, str] = field(default_factory=dict)
    """Fact name -> present, absent or not_mentioned, set with a click."""
    shown: int = -1
    """The exchange whose basis is shown; -1 when there is none."""

    @property
    def turns(self) -> tuple[str, ...]:
        """What the person said, in order."""
        return tuple(exchange.turn for exchange in self.exchanges)

    @property
    def current(self) -> Answer | None:
        """The answer whose basis is shown."""
        return self.exchanges[self.shown].answer if 0 <= self.shown < len(self.exchanges) else None

    def said(self, turn: str) -> Session:
        """With one more turn, still to be answered."""
        return replace(self, exchanges=(*self.exchanges, Exchange(turn)))

    def begun_anew(self) -> Session:
        """With the last turn about another patient, for whom nothing was set by hand."""
        return replace(self, exchanges=(*self.exchanges[:-1], replace(self.exchanges[-1], anew=True)), facts={})

    def answered(self, answer: Answer) -> Session:
        """With the answer to the last turn, and its basis shown."""
        last = replace(self.exchanges[-1], answer=answer, partial="", facts=dict(self.facts))
        return replace(self, exchanges=(*self.exchanges[:-1], last), shown=len(self.exchanges) - 1)

    def so_far(self, text: str) -> Session:
        """With a part of the answer to the last turn."""
        last = replace(self.exchanges[-1], answer=None, partial=text)
        return replace(self, exchanges=(*self.exchanges[:-1], last))

    def set_fact(self, name: str, status: str) -> Session:
        """With one fact set by hand."""
        return replace(self, facts={**self.facts, name: status})

    def hands_off(self) -> Session:
        """With nothing set by hand."""
        return replace(self, facts={})

    def rewound(self, turn: int) -> Session:
        """As it was before that turn was said; what had been set by hand up to its answer stays."""
        turn = min(max(turn, 0), len(self.exchanges))
        kept = self.exchanges[:turn]
        facts = self.exchanges[turn].facts if turn < len(self.exchanges) and self.exchanges[turn].answer else self.facts
        return replace(self, exchanges=kept, facts=facts, shown=len(kept) - 1)

    def showing(self, turn: int) -> Session:
        """With the basis of another answer shown."""
        answered = 0 <= turn < len(self.exchanges) and self.exchanges[turn].answer is not None
        return replace(self, shown=turn) if answered else self
