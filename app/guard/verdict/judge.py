"""Is a claim true of a table?"""

from __future__ import annotations

from app.guard.sentence.claim import NOT, Claim
from app.guard.sentence.named import Named
from app.guard.topic.tables import Cell, Table
from app.guard.verdict.judge_dose import doses_hold, radiates_so, ranks_by_dose
from corpus.rating import Rating


def holds(claim: Claim, table: Table, doses: dict[str, tuple[float, float]]) -> bool:
    """True when the table supports the claim, or at least does not contradict it."""
    match claim.about:
        case "rating":
            return all(_rated(claim, table, group) for named in claim.subject for group in named.groups)
        case "only":
            bits = sum({group for named in claim.subject for group in named.groups})
            alone = not any(_on_tier(claim.value, cell) for low, cell in table.cells.items() if not low & bits)
            return alone and all(_rated(claim, table, group) for named in claim.subject for group in named.groups)
        case "everything":
            return all(_value(claim, table, cell) for cell in table.cells.values())
        case "others":
            bits = sum({group for named in claim.subject for group in named.groups})
            return all(_value(claim, table, cell) for low, cell in table.cells.items() if not low & bits)
        case "compare" | "alike":
            return _compared(claim, table)
        case "contrast":
            return _contrast(claim, table)
        case "radiation" if claim.value in {"MOST", "LEAST"}:
            return all(ranks_by_dose(claim, table, group) for named in claim.subject for group in named.groups)
        case "radiation" | "symbol" | "msv":
            return all(radiates_so(claim, table, group, doses) for named in claim.subject for group in named.groups)
        case "dose":
            return doses_hold(claim, table)
        case "panel":
            return _panel(claim, table)
        case "noimaging":
            return claim.denied or table.top < 3
        case _:
            return True


def _on_tier(value: str, cell: Cell) -> bool:
    """Does another row stand where only the study is said to stand?"""
    if value == "D":
        return cell.rating is Rating.DISAGREEMENT
    if value == "POS":
        return cell.tier >= 2
    return cell.tier == {"M": 2, "N": 1}.get(value, 3)


def _rated(claim: Claim, table: Table, group: int) -> bool:
    cell = table.best(group)
    value = NOT.get(claim.value, "ANY") if claim.denied else claim.value
    if cell is None:
        return value in {"NEG", "LOW", "NOT-REC", "ANY", "NOT-M", "NOT-D", "SECOND"} or (value == "N" and table.variant < 0)
    return _value(claim, table, cell)


def _value(claim: Claim, table: Table, cell: Cell) -> bool:
    value = NOT.get(claim.value, "ANY") if claim.denied else claim.value
    tier = cell.tier
    match value:
        case "U":
            return tier == 3
        case "M":
            return tier == 2
        case "D":
            return cell.rating is Rating.DISAGREEMENT
        case "N" | "NEG":
            return tier == 1
        case "POS" | "ALT":
            return tier >= 2
        case "FIRST" | "REC":
            return tier >= 2 if claim.soft else tier == table.top and tier >= 2
        case "LOW":
            return tier < 3
        case "NOT-REC":
            return tier < 2 if table.top >= 2 and not claim.denied else tier < 3
        case "SECOND" | "MIDDLE":
            return tier == 2 or (claim.soft and tier == 3)
        case "NOT-M":
            return tier != 2
        case "NOT-D":
            return cell.rating is not Rating.DISAGREEMENT
        case _:
            return True


def _tier(table: Table, subject: tuple[Named, ...]) -> int:
    tiers = [cell.tier if (cell := table.best(group)) else 0 for named in subject for group in named.groups]
    return max(tiers, default=0)


def _compared(claim: Claim, table: Table) -> bool:
    if claim.about == "alike":
        tiers = {cell.tier if (cell := table.best(group)) else 0 for named in claim.subject for group in named.groups}
        return (len(tiers) == 1) != (claim.denied != (claim.value == "DIFFERENT"))
    left, right = _tier(table, claim.subject), _tier(table, claim.other)
    match claim.value:
        case "HIGHER":
            true = left > right
        case "LOWER":
            true = left < right
        case "SAME":
            true = left == right
        case _:
            return left >= right or claim.denied
    return true != claim.denied


def _contrast(claim: Claim, table: Table) -> bool:
    if claim.soft or table.needs_contrast is None:
        return True
    return ((claim.value == "YES") != claim.denied) == table.needs_contrast


def _panel(claim: Claim, table: Table) -> bool:
    said = (claim.value == "YES") != claim.denied
    if not claim.subject:
        flagged = any(cell.rating is Rating.DISAGREEMENT for cell in table.cells.values())
        return flagged or not said if said else not flagged
    for named in claim.subject:
        for group in named.groups:
            cell = table.best(group)
            if cell is not None and (cell.rating is Rating.DISAGREEMENT) != said:
                return False
    return True
