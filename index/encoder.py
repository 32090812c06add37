"""What the index asks of an embedding model, so that tests can put one in its place that is computed in the head."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
"""One row per text, each of length 1, so that a dot product is a cosine."""


class Encoder(Protocol):
    """Turns texts into vectors; the same text gives the same bytes, whatever else is encoded beside it."""

    @property
    def id(self) -> str:
        """Name and fingerprint of the model; another id means that every vector must be made anew."""

    @property
    def dimension(self) -> int:
        """Numbers per vector."""

    def questions(self, texts: Sequence[str]) -> Vectors:
        """The vectors of questions, in order."""

    def passages(self, texts: Sequence[str], bulk: bool = False) -> Vectors:
        """The vectors of texts to be found, in order.

        With `bulk` the last bit may depend on the batch, where a model gains speed by it: only where search is approximate anyway.
        """
