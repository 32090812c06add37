"""Does a claim on radiation hold?"""

from __future__ import annotations

from app.guard.sentence.claim import Claim
from app.guard.topic.tables import Cell, Table
from corpus.rating import RRL

_LEVELS = [RRL.NONE, RRL.MINIMAL, RRL.LOW, RRL.MEDIUM, RRL.HIGH, RRL.VERY_HIGH]


def radiates_so(claim: Claim, table: Table, group: int, doses: dict[str, tuple[float, float]]) -> bool:
    """Does a claim of radiation, symbols or millisieverts hold for the rows of a group of procedures?"""
    cells = table.rows(group)
    if not cells:
        return True
    return any(_dose(claim, cell, doses) for cell in cells)


def ranks_by_dose(claim: Claim, table: Table, group: int) -> bool:
    """Has a study the highest or lowest radiation level of the table, alone or with others?"""
    all_levels = [_LEVELS.index(cell.rrl) for cell in table.cells.values() if cell.rrl in _LEVELS]
    levels = [_LEVELS.index(cell.rrl) for cell in table.rows(group) if cell.rrl in _LEVELS]
    if not levels or not all_levels:
        return True
    edge = max(all_levels) if claim.value == "MOST" else min(all_levels)
    return (edge in levels) != claim.denied


def _dose(claim: Claim, cell: Cell, doses: dict[str, tuple[float, float]]) -> bool:
    if claim.about == "symbol" and claim.value == "LEVELS":
        return cell.rrl not in _LEVELS or (claim.low <= _LEVELS.index(cell.rrl) <= claim.high) != claim.denied
    if claim.about == "symbol":
        return (cell.rrl.value == claim.value) != claim.denied
    if cell.rrl not in _LEVELS:
        return True
    level = _LEVELS.index(cell.rrl)
    if claim.about == "msv":
        low, high = doses[cell.rrl.value]
        if claim.value != "DOSE":
            return (high <= claim.high if claim.value == "BELOW" else low >= claim.low) != claim.denied
        return (low <= claim.low and claim.high <= high) != claim.denied
    match claim.value:
        case "NONE":
            return (level == 0) != claim.denied
        case "SOME":
            return (level > 0) != claim.denied
        case "HIGH":
            return level >= 3 or claim.denied
        case "LOW":
            return 1 <= level <= 2 or claim.denied
        case "LEAST":
            return level <= 2 or claim.denied
        case _:
            return True


def doses_hold(claim: Claim, table: Table) -> bool:
    """Does a claim that sets the doses of two studies before one another hold?"""
    left = [_LEVELS.index(cell.rrl) for named in claim.subject for cell in table.rows(named.bits) if cell.rrl in _LEVELS]
    right = [_LEVELS.index(cell.rrl) for named in claim.other for cell in table.rows(named.bits) if cell.rrl in _LEVELS]
    if not left or not right:
        return True
    match claim.value:
        case "HIGHER":
            return (max(left) > min(right)) != claim.denied
        case "LOWER":
            return (min(left) < max(right)) != claim.denied
        case _:
            return bool(set(left) & set(right)) != claim.denied
