"""Words that advise, order or decline."""

from __future__ import annotations

ADVISES = frozenset(
    {
        "recommend",
        "recommends",
        "recommended",
        "advise",
        "advises",
        "advised",
        "decide",
        "decides",
        "decided",
        "argue",
        "argues",
        "speaks",
        "speak",
        "warn",
        "warns",
        "warned",
        "is",
        "are",
        "goes",
        "go",
        "rules",
        "vote",
        "voted",
        "counsel",
        "counsels",
    }
)
"""Before "against": then it sets nothing off."""
