"""Signs that stand for ratings, and where a sign is only punctuation."""

from __future__ import annotations

from collections.abc import Sequence

from app.guard.sentence.language import Cue, Language

_EXPECTS = frozenset(
    {":", "=", "-", "(", "|", "is", "are", "rated", "as", "rating", "[", "category", "not", ">", "gets", "got", "graded", "under"}
)
"""Before an abbreviated rating."""
_SHORT_RATINGS = frozenset({"ua", "mba", "una"})
_CONTESTED = [
    ["w", "disagreement"],
    ["with", "disagreement"],
    ["(", "disagreement", ")"],
    ["disagreement"],
    ["+", "disagreement"],
    [",", "disagreement"],
    ["-", "disagreement"],
    ["(", "d", ")"],
]
"""After an abbreviation for the middle rating."""


def is_sign(words: Sequence[str], index: int, language: Language, after_study: bool) -> tuple[int, int, Cue] | None:
    """A rating in one sign or abbreviation; the latter counts only where a rating is expected."""
    word = words[index]
    value = language.signs.get(word)
    if value:
        return index, index + 1, Cue("sign", value)
    value = language.abbreviations.get(word)
    if not value or not (after_study or _labelled(words, index)):
        return None
    last = (
        index + 1 + next((len(tail) for tail in _CONTESTED if value == "M" and list(words[index + 1 : index + 1 + len(tail)]) == tail), 0)
    )
    return index, last, Cue("rating", "D" if last > index + 1 else value)


def begun_inside(words: Sequence[str], rated: tuple[int, int, Cue], stop: int, language: Language) -> tuple[int, int, Cue] | None:
    """A cue that begins inside another and reaches further, where it tells more than the one before."""
    first, last, cue = rated
    for inner in range(first + 1, last):
        later = language.cues.at(words, inner, stop)
        if later is None or later[0] <= last:
            continue
        if cue.value in _ADVISES_AGAINST and later[1].value in _ADVISES_FOR:
            continue  # as in "do not request: X"
        if cue.side == "pre" or later[1].kind == "compare" or (cue.kind == "compare" and later[0] - inner > 2):
            return inner, later[0], later[1]
    return None


def _labelled(words: Sequence[str], index: int) -> bool:
    """Is a rating expected there: after a colon, "is", "rated" ...?"""
    before, after = words[index - 1] if index else "", words[index + 1] if index + 1 < len(words) else ""
    if after in {"=", "-", ">"} and not any(word.isalpha() for word in words[:index]):
        return True
    if after == ":" and before in {"", ".", ";", ",", "-", "*"}:
        return True
    if after in {"column", "row", "group", "tier", "category", "band", "pile"}:
        return True
    if before in {",", "/", "then", "and"} and index > 1 and words[index - 2] in _SHORT_RATINGS:
        return True
    return before in _EXPECTS or (index == 0 and (after in {"for", ""} or len(words) <= 2))


_ADVISES_AGAINST = frozenset({"NEG", "LOW"})
_ADVISES_FOR = frozenset({"REC", "FIRST", "DO"})
