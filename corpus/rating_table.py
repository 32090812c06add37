"""ratings.csv and superseded.csv: one row per variant and procedure, each with its sources."""

from __future__ import annotations

from corpus.rating import RRL, Rating
from corpus.record import Record


class RatingRow(Record):
    """One cell of the guideline's table; columns of the CSV in this order."""

    variant: int
    procedure: str
    rating: Rating
    rrl: RRL
    sources: str
    """Source codes as the reference writes them, e.g. "P, Q†, G2"."""
    certainty: str
