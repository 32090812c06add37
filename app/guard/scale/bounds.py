"""Is a score the least or the most a study has?"""

from __future__ import annotations

from app.guard.text.late import Late


def bound(head: str, tail: str) -> tuple[str, bool]:
    """Is a score the least or the most a study has ("at least 7", "never above 6"), and is it itself left out ("above 6")?"""
    head = head.removeprefix("> ")  # the mark of a quotation
    for pattern, limit, open_end in _BOUNDS:
        if pattern.search(head):
            return limit, open_end
    if head.endswith("fewer than "):
        return "down", True
    after = _TAIL.match(tail)
    return ("", False) if after is None else ("up" if after[1] else "down", False)


_NOT = r"(?:no|not|never|nothing|cannot|hardly)(?: \w+){0,3}"
_OVER = (
    "above|over|more than|higher than|greater than|better than|(?:higher|greater|larger|more) (?:\\w+ ){1,3}than|"
    "exceed(?:s|ing|ed)?|beyond|past|in excess of|surpass(?:es|ing)?|breaks|crosses"
)
_UNDER = "below|under|less than|lower than|smaller than|short of|worse than|beneath|(?:lower|less|smaller|fewer) (?:\\w+ ){1,3}than"
_SCORE = r"(?:(?:an?|the) )?(?:(?:score|rating|median|dose|level) of )?$"
_OF = rf"\s*{_SCORE}"
_BOUNDS = (
    (Late(r"\bfloor\b[^.;]{0,24}\b(?:is|at) (?:an? )?$"), "up", False),
    (Late(r"\bceiling\b[^.;]{0,24}\b(?:is|at) (?:an? )?$"), "down", False),
    (Late(rf"\b{_NOT} (?:{_OVER}) {_SCORE}"), "down", False),
    (Late(rf"\b{_NOT} (?:{_UNDER}) {_SCORE}"), "up", False),
    (Late(rf"\b{_NOT} (?:reach|reaches|attain|attains|get|gets|make|makes) (?:an? |to )?$"), "down", True),
    (
        Late(rf"(?:\b(?:at (?:the )?(?:very )?most|up to|(?:a )?maximum of|max|maximally|capped at|limited to)|≤|<=){_OF}"),
        "down",
        False,
    ),
    (
        Late(rf"(?:\b(?:at (?:the very )?least|(?:a )?minimum of|min|minimally|upwards? of|starts? (?:at|from))|≥|>=){_OF}"),
        "up",
        False,
    ),
    (Late(rf"(?:\b(?:{_OVER})|(?<![-=])>){_OF}"), "up", True),
    (Late(rf"(?:\b(?:{_UNDER})|<){_OF}"), "down", True),
)
"""What stands before a score, and where it bounds; the longer ways first."""
_TAIL = Late(
    r"\s*(?:(or more|or higher|or above|or better|and above|and more|and higher|upwards?|at least|\+)|"
    r"or less|or lower|or below|or fewer|or worse|and below|at (?:the )?(?:very )?most|at best|max(?:imum)?\b|tops\b|at the outside)"
)
