"""Words of a topic that contradict one another."""

from __future__ import annotations

from collections.abc import Mapping

from corpus.variants import Condition


def contradicts(stated: Mapping[str, bool], when: Condition) -> bool:
    """Can a row not hold when these facts are as stated?"""
    return any(stated.get(name) is False for name in when.present) or any(stated.get(name) is True for name in when.absent)


def uses(stated: Mapping[str, bool], when: Condition) -> bool:
    """Is every fact stated present one that the row asks for?"""
    asked = {*when.present, *(name for group in when.any for name in group)}
    return not any(present and name not in asked for name, present in stated.items() if name in _deciding(when) | asked)


def _deciding(when: Condition) -> set[str]:
    return {*when.present, *when.absent}
