"""Names of studies that are used for something else: rays, the safety of a scanner, a part of another study."""

from __future__ import annotations

from app.guard.sentence.language import Language
from app.guard.sentence.named import Named


def is_rays(words: list[str], item: Named) -> bool:
    """As in "works without X-ray exposure", "neither X-rays nor other radiation": rays, and no study."""
    if words[item.first] != "x" or item.last - item.first > 2:
        return False
    after, before = words[item.last : item.last + 1], words[max(0, item.first - 1) : item.first]
    if words[item.last + 1 : item.last + 2] == [":"]:
        return False  # as in "X-ray dose: ☢☢"
    return after in (["exposure"], ["radiation"], ["dose"]) or before == ["neither"]


def is_aside(words: list[str], item: Named, language: Language) -> bool:
    """As in "MRI safety": the name belongs to a phrase that speaks of no study to be done."""
    if words[item.last : item.last + 1] in _PARTS and words[item.first - 1 : item.first] in _ITS:
        return True
    hit = language.cues.both(words, item.last, len(words))[1]
    return hit is not None and hit[1].kind == "aside"


_PARTS: tuple[list[str], ...] = (["component"], ["part"], ["half"], ["portion"], ["side"], ["element"])
"""As in "without a CT component": part of another study."""
_ITS: tuple[list[str], ...] = (["no"], ["a"], ["the"], ["its"], ["any"], ["without"])
