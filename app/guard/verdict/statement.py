"""The table's own statement, shown in place of one that disagrees with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from app.guard.sentence.claim import EXPLICIT, Claim
from app.guard.sentence.named import Named
from app.guard.topic.prepared import Prepared
from app.guard.topic.tables import Table
from app.guard.verdict.judge import holds

Kind = Literal["rating", "contrast", "radiation", "disagreement", "edition", "unsupported", "unreadable"]


@dataclass(frozen=True)
class Statement:
    """Speaks for the tables of a topic, with a variant at hand or none."""

    ready: Prepared
    variant: int | None

    def kind(self, claim: Claim, table: Table) -> Kind:
        """In what the claim differs."""
        match claim.about:
            case "contrast":
                return "contrast"
            case "radiation" | "symbol" | "msv" | "dose":
                return "radiation"
            case "panel":
                return "disagreement"
            case "rating" if claim.subject and claim.subject[0].groups:
                return self._rating_kind(claim, table)
            case _:
                return "rating"

    def _rating_kind(self, claim: Claim, table: Table) -> Kind:
        named: Named = claim.subject[0]
        cell = table.best(named.groups[0])
        if claim.value == "D" and cell is not None and cell.tier == 2:
            return "disagreement"
        before = self.ready.tables.before.get(table.variant)
        if (
            claim.value in EXPLICIT
            and not claim.denied
            and before is not None
            and before.best(named.groups[0]) is not None
            and self.variant is not None
        ) and holds(claim, before, self.ready.doses):
            return "edition"
        if named.phase and claim.value not in EXPLICIT:
            siblings = self.ready.names.studies.siblings(named.bits)
            if holds(claim._replace(subject=(named._replace(groups=(siblings,)),)), table, self.ready.doses):
                return "contrast"
        return "rating"

    def _where(self, table: Table) -> str:
        return f"(variant {table.variant}, {table.edition} edition)"

    def shown(self, claim: Claim, table: Table) -> str:
        """The table's rows on the studies of a claim."""
        groups = [group for named in (*claim.subject, *claim.other) for group in named.groups]
        if not groups:
            groups = [sum(bit for bit, cell in table.cells.items() if cell.tier == table.top)]
        cells = []
        unrated = []
        for group in groups:
            rows = table.rows(group)
            best = max((row.tier for row in rows), default=0)
            rows = [row for row in rows if row.tier == best] if claim.about in {"rating", "compare", "alike"} and len(rows) > 1 else rows
            cells += [row for row in rows[:3] if row not in cells]
            if not rows:
                unrated += [name for name in self.ready.names.studies.text(group)[:1] if name not in unrated]
        dose = claim.about in {"radiation", "symbol", "msv", "dose"}
        parts = [f"{c.name}: " + (f"relative radiation level {c.rrl.value}" if dose else c.rating.value) for c in cells[:6]]
        parts += [f"{name}: not rated" for name in unrated[:3]]
        return "; ".join(parts) + f" {self._where(table)}."

    def edition_shown(self, claim: Claim) -> str:
        """What is true of the edition or the scale."""
        tables = self.ready.tables
        if claim.value == "SCALE":
            return (
                "Scale of the guideline: 7, 8, 9 usually appropriate; 4, 5, 6 may be appropriate; 1, 2, 3 usually not appropriate."
                if not claim.low
                else "[A radiation level and its dose did not match.]"
            )
        if claim.year == tables.edition:
            return f"The edition in force here is {tables.edition}."
        return f"The edition in force here is {tables.edition}; {claim.year} is " + (
            "superseded." if claim.year in tables.old_editions else "not an edition of this topic."
        )

    def variant_shown(self) -> str:
        """The variant at hand."""
        number = self.variant or 0
        return f"The variant at hand is {number}: {self.ready.topic.variant(number).title}."
