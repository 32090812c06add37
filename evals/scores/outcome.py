"""Did the answer decide rightly: status, variant, referral, alerts, provisional, asking back."""

from __future__ import annotations

from evals.asked import Asked
from evals.score import Score, equal, unscored


def status(asked: Asked) -> Score:
    """The status is one of the right ones."""
    right = asked.item.statuses
    if not right:
        return unscored("status")
    return Score("status", float(asked.answer.status in right), f"expected {' or '.join(right)}, found {asked.answer.status}")


def variant(asked: Asked) -> Score:
    """The variant is the expected one; a patient expected to be elsewhere must have none."""
    item, found = asked.item, asked.answer.determination.variant if asked.answer.determination else None
    if item.variant is not None:
        return equal("variant", item.variant, found)
    if item.table is not None:
        return unscored("variant") if found is None else equal("variant", item.table, found)
    if item.about_a_patient and item.statuses and "answered" not in item.statuses:
        return equal("variant", None, found)
    return unscored("variant")


def refer(asked: Asked) -> Score:
    """The topic referred to is the expected neighbour."""
    if asked.item.refer is None:
        return unscored("refer")
    expected = asked.topic.neighbour(asked.item.refer).topic
    return equal("refer", expected, asked.answer.refer.topic if asked.answer.refer else None)


def alerts(asked: Asked) -> Score:
    """Every expected level of alert is raised."""
    if not asked.item.alerts:
        return unscored("alerts")
    found = {alert.level for alert in asked.answer.alerts}
    missing = sorted(set(asked.item.alerts) - found)
    return Score("alerts", float(not missing), f"missing: {', '.join(missing)}" if missing else "")


def provisional(asked: Asked) -> Score:
    """The answer is marked as resting on assumptions exactly when it should be."""
    if asked.item.provisional is None:
        return unscored("provisional")
    return equal("provisional", asked.item.provisional, asked.answer.provisional)


def asks(asked: Asked) -> Score:
    """It asks one or two questions when it should ask, and none otherwise."""
    if len(asked.item.statuses) != 1:
        return unscored("asks")
    should, count = asked.item.statuses[0] == "needs_information", len(asked.answer.ask)
    right = 1 <= count <= 2 if should else count == 0
    return Score("asks", float(right), f"{count} questions, {'one or two' if should else 'none'} expected")
