"""All words that the general readers know, so that none of them is taken for a slip of the pen."""

from __future__ import annotations

from types import ModuleType

from app.guard.contrast import contrast_effect, phases_alike
from app.guard.dose import dose_compared
from app.guard.frame import attitude, meant, saying
from app.guard.scale import grades, nothing_on_top, places, said_of_it, scale_bounds, scale_terms, sole, the_rest
from app.guard.words import facet_words, gist_words, rank_words


def _words(module: ModuleType) -> frozenset[str]:
    """The words of the sets a module defines."""
    return frozenset(word for value in vars(module).values() if isinstance(value, frozenset) for word in value if isinstance(word, str))


GENERAL = frozenset().union(
    *(
        _words(module)
        for module in (
            attitude,
            contrast_effect,
            dose_compared,
            facet_words,
            gist_words,
            grades,
            meant,
            nothing_on_top,
            phases_alike,
            places,
            rank_words,
            said_of_it,
            scale_bounds,
            saying,
            scale_terms,
            sole,
            the_rest,
        )
    )
)
