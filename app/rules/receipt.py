"""The receipt: what was assumed, why the other variants do not hold, and which single fact would lead elsewhere."""

from __future__ import annotations

from collections.abc import Iterable

from app.rules.asking import leads_to
from app.rules.determination import Receipt, WhyNot, WouldChange
from app.rules.row import Outcome, Row, Stated
from app.rules.table import DecisionTable
from corpus.variants import VariantRow


def receipt(table: DecisionTable, stated: Stated, outcome: Outcome) -> Receipt:
    """The basis of an outcome, complete: every other variant, every fact a row looks at."""
    held = outcome.row if outcome.decided else None
    return Receipt(
        row=held.source.id if held else "",
        assumed=tuple(table.names(outcome.assumed)) if held else (),
        why_not=tuple(_why_nots(table, stated, held)),
        would_change=tuple(would_change(table, stated)),
        notes=tuple(_notes(table, stated, held)) if held else (),
    )


def would_change(table: DecisionTable, stated: Stated) -> Iterable[WouldChange]:
    """Every single fact that, said to be present or absent, leads elsewhere; found by deciding again for each."""
    now = leads_to(table, stated)
    for name in table.facts:
        bit = table.bits[name]
        for present, absent in ((bit, 0), (0, bit)):
            if stated.present & present or stated.absent & absent:
                continue
            to = leads_to(table, stated.with_facts(present, absent))
            if to != now:
                yield WouldChange(name, to)


def _why_nots(table: DecisionTable, stated: Stated, held: Row | None) -> Iterable[WhyNot]:
    for row in table.rows:
        if row is not held and isinstance(row.source, VariantRow):
            yield WhyNot(row.source.number, _because(table, stated, row))


def _because(table: DecisionTable, stated: Stated, row: Row) -> str:
    """The conditions that failed; when none did, those still open."""
    failed, open_ = [], []
    present, absent = stated.present, stated.absent
    if hit := row.absent & present:
        failed.append(f"excluded by {_labels(table, hit, 'and')}")
    for missing in (row.present & ~present, *(positive for positive, negative in row.clauses if not negative and not positive & present)):
        if not missing:
            continue
        said = missing & absent == missing or (missing & row.present and missing & absent)
        words = _labels(table, missing & absent if said and missing & row.present else missing, "and" if missing & row.present else "or")
        if said:
            failed.append(f"needs {words}, stated absent")
        else:
            how = "contradictory" if missing & stated.conflicting else "not mentioned"
            open_.append(f"needs {words}, {how}")
    for positive, negative in row.clauses:
        if negative and negative & present == negative and not positive & present:
            if positive:
                words = f"{_labels(table, negative, 'and')} is present, which this variant takes only with {_labels(table, positive, 'or')}"
            else:
                words = f"excluded by {_labels(table, negative, 'and')} together"
            (failed if positive & absent == positive else open_).append(words)
    if not failed and not open_:
        outcome = table._weigh(row, stated)
        unsaid = outcome.blocked or outcome.assumed
        open_.append(f"nobody said whether there is {_labels(table, unsaid, 'or')}")
    return "; ".join(failed or open_)


def _labels(table: DecisionTable, mask: int, joiner: str) -> str:
    labels = [table.topic.fact(name).label for name in table.names(mask)]
    return labels[0] if len(labels) == 1 else f"{', '.join(labels[:-1])} {joiner} {labels[-1]}"


def _notes(table: DecisionTable, stated: Stated, held: Row) -> Iterable[str]:
    source = held.source
    if isinstance(source, VariantRow):
        if source.note:
            yield source.note
        yield from (note.text for note in source.notes if table.mask(note.any) & stated.present)
