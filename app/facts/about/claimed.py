"""Signs that a complaint elsewhere explains: a weak hand of a plexus is no root's where the neck itself does not hurt."""

from __future__ import annotations

from collections.abc import Sequence

from app.facts.presentation import Status
from app.facts.reading import PLAIN, Reading
from corpus.facts import FactsFile


def claim(readings: Sequence[Reading], facts: FactsFile) -> list[Reading]:
    """Without those signs, not named as a whole, that a region claims when the first complaint of the topic is denied."""
    if facts.onset is None:
        return list(readings)
    present = {reading.fact for reading in readings if reading.says is Status.PRESENT and reading.strength >= PLAIN}
    absent = {reading.fact for reading in readings if reading.says is Status.ABSENT}
    first = facts.onset.symptoms[0]
    claims = {name for row in facts.fact if row.name in present for name in row.claims}
    if not claims or first in present or first not in absent:
        return list(readings)
    return [one for one in readings if one.fact not in claims or one.whole or one.says is not Status.PRESENT]
