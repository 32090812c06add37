"""The two scales of the ACR Appropriateness Criteria: the rating and the relative radiation level (RRL)."""

from __future__ import annotations

from enum import StrEnum


class Rating(StrEnum):
    """An appropriateness rating, spelled as it is shown; source of the bands: facts file, section 8."""

    USUALLY = "usually appropriate"
    MAY = "may be appropriate"
    DISAGREEMENT = "may be appropriate (disagreement)"
    NOT = "usually not appropriate"

    @property
    def band(self) -> tuple[int, int]:
        """The lowest and highest panel score of the rating on the 1 to 9 scale."""
        return {Rating.USUALLY: (7, 9), Rating.NOT: (1, 3)}.get(self, (4, 6))

    @property
    def tier(self) -> int:
        """3 for usually, 2 for may be (with or without disagreement), 1 for usually not appropriate."""
        return 3 if self is Rating.USUALLY else 1 if self is Rating.NOT else 2


class RRL(StrEnum):
    """A relative radiation level; the symbol is the value."""

    NONE = "O"
    MINIMAL = "☢"
    LOW = "☢☢"
    MEDIUM = "☢☢☢"
    HIGH = "☢☢☢☢"
    VERY_HIGH = "☢☢☢☢☢"
    VARIES = "Varies"
