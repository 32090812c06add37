"""Does a claim disagree with the tables it is made of?"""

from __future__ import annotations

from dataclasses import replace

from app.guard.frame.onsets import onset_of
from app.guard.sentence.claim import Claim
from app.guard.sentence.scan import Scanned
from app.guard.topic.prepared import Prepared
from app.guard.topic.tables import Table
from app.guard.verdict.claim_parts import parts_around
from app.guard.verdict.conflict import Conflict
from app.guard.verdict.judge import holds
from app.guard.verdict.scenario_words import ASSIGNED, OLD_VARIANT, OTHERWISE
from app.guard.verdict.statement import Kind, Statement

_DOSES = frozenset({"radiation", "symbol", "msv", "dose"})
"""Claims that hold of a study in every variant."""


class Judge:
    """Judges the claims of a draft by the tables of a topic, with a variant at hand or none."""

    def __init__(self, ready: Prepared, variant: int | None) -> None:
        """Judge by `ready`; without a `variant` a claim conflicts only when no table supports it."""
        self._ready = ready
        self._variant = variant
        self._statement = Statement(ready, variant)
        self._situations: dict[tuple[str, str], list[Table]] = {}

    def judge(self, claim: Claim, said: str, scanned: Scanned, heading: str) -> Conflict | None:
        """The conflict of a claim that the sentence `said` makes under a heading; None when a table supports it, or another reading."""
        found = self._judged(claim, said, scanned, heading)
        if found is None or not claim.unless:
            return found
        return found if any(self._judged(other, said, scanned, heading) for other in claim.unless) else None

    def _judged(self, claim: Claim, said: str, scanned: Scanned, heading: str) -> Conflict | None:
        if claim.about == "edition":
            scale: Kind = "radiation" if claim.low else "rating"
            return Conflict(said, self._statement.edition_shown(claim), None, scale if claim.value == "SCALE" else "edition")
        if claim.about == "variant":
            return Conflict(said, self._statement.variant_shown(), None, "unsupported")
        tables = self._ready.tables
        if claim.about == "change":
            return self._of_change(claim, said)
        if claim.year not in {None, tables.edition} and claim.about not in {"radiation", "dose"}:
            return self._of_old_edition(claim, said, scanned)
        chosen = self._tables_for(claim, scanned, heading)
        if not chosen or self._held(claim, chosen):
            return None
        if self._variant is None and self._held(claim, self._named(said, tables.now)):
            return None
        if claim.variant is None and OTHERWISE.search(scanned.text):
            chosen = [table for number, table in tables.now.items() if number != self._variant] or chosen
            if self._held(claim, chosen):
                return None
        if claim.variant is None and self._variant is not None and claim.about not in _DOSES and not ASSIGNED.search(scanned.text):
            others = self._situation(claim, said, scanned, heading, self._variant)
            if self._held(claim, others):
                return None
            chosen = others or chosen
        return self._conflict(claim, said, chosen[0])

    def _held(self, claim: Claim, tables: list[Table]) -> bool:
        """Does one of the tables support the claim?"""
        return any(holds(claim, table, self._ready.doses) for table in tables)

    def _named(self, said: str, tables: dict[int, Table]) -> list[Table]:
        """The tables of the variants a sentence names in words."""
        return [tables[number] for number in self._ready.variants_named(said) if number in tables]

    def _tables_for(self, claim: Claim, scanned: Scanned, heading: str) -> list[Table]:
        """The table of the variant a claim names or that is at hand; without either those the sentence is about, else all."""
        now = self._ready.tables.now
        number = claim.variant if claim.variant in now else self._variant
        if number is not None and number in now:
            return [now[number]]
        return self._ready.other_tables(scanned.text, heading, -1) or list(now.values())

    def _situation(self, claim: Claim, said: str, scanned: Scanned, heading: str, variant: int) -> list[Table]:
        """The tables of other variants that the sentence, or else the part of it with the claim, is plainly about."""
        onset = onset_of(claim, scanned)
        if onset:
            own = self._situations.get((onset, ""))
            if own is None:
                own = self._situations[onset, ""] = self._ready.other_tables(onset, "", variant)
            return own
        others = self._situations.get((said, heading))
        if others is None:
            others = self._situations[said, heading] = self._ready.other_tables(said, heading, variant)
        for part in () if others else parts_around(claim, scanned):
            if others:
                break
            known = self._situations.get((part, ""))
            if known is None:
                known = self._situations[part, ""] = self._ready.other_tables(part, "", variant)
            others = known
        return others

    def _of_old_edition(self, claim: Claim, said: str, scanned: Scanned) -> Conflict | None:
        """The conflict of a claim made of another edition: of the last superseded one the tables are known, of older ones nothing."""
        tables = self._ready.tables
        number = claim.variant if claim.variant is not None else self._variant
        if claim.year in tables.old_editions:
            if claim.year != tables.old_editions[0]:
                past = scanned.shapes("past") or not {"was", "were", "rated"}.isdisjoint(scanned.words)
                return None if past else self._of_edition(claim, said, number)
            old = [tables.before[number]] if number in tables.before else list(tables.all_before.values())
            if OLD_VARIANT.search(scanned.text) is not None:
                old = list(tables.all_before.values())
            if self._held(claim, old) or (claim.variant is None and self._held(claim, self._named(said, tables.before))):
                return None
        return self._of_edition(claim, said, number)

    def _of_change(self, claim: Claim, said: str) -> Conflict | None:
        """The conflict of a claim that a rating went up, down or stayed; of studies that both editions rate."""
        tables = self._ready.tables
        number = claim.variant if claim.variant is not None else self._variant
        if number not in tables.before or number not in tables.now:
            return None
        before, now = tables.before[number], tables.now[number]
        for group in (group for named in claim.subject for group in named.groups):
            steps = {now.cells[low].tier - cell.tier for low, cell in before.cells.items() if low & group and low in now.cells}
            told = {
                "UP": any(step > 0 for step in steps),
                "DOWN": any(step < 0 for step in steps),
                "SAME": 0 in steps,
                "MOVED": any(step != 0 for step in steps),
            }
            if steps and told[claim.value] == claim.denied:
                return self._of_edition(claim, said, number)
        return None

    def _of_edition(self, claim: Claim, said: str, number: int | None) -> Conflict:
        now = self._ready.tables.now
        table = now[number] if number in now else next(iter(now.values()))
        return replace(self._conflict(claim, said, table), kind="edition")

    def _conflict(self, claim: Claim, said: str, table: Table) -> Conflict:
        group = next((group for named in claim.subject for group in named.groups), 0)
        cell = table.best(group)
        name = cell.name if cell else next(iter(self._ready.names.studies.text(group)), None)
        return Conflict(said, self._statement.shown(claim, table), name, self._statement.kind(claim, table))
