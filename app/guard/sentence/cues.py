"""Find the cues of a sentence between the names of its studies: what rates, what shapes, and contrast agents named by themselves."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from app.guard.sentence.language import Cue, Language
from app.guard.sentence.named import Named
from app.guard.sentence.names import Names
from app.guard.sentence.signs import begun_inside, is_sign

_ANSWERS = {"yes": Cue("rating", "REC"), "green": Cue("rating", "REC"), "no": Cue("rating", "NEG"), "red": Cue("rating", "NEG")}
_ANSWERS |= {"never": Cue("rating", "NEG"), "maybe": Cue("rating", "POS"), "perhaps": Cue("rating", "POS")}
_LIGHTS = {"amber": Cue("rating", "M"), "yellow": Cue("rating", "M"), "orange": Cue("rating", "M"), "red": Cue("rating", "N")}
"""Colors of a traffic light, where more than one is told; green then is the top."""
_OTHERS = frozenset({"rest", "else", "others", "remaining", "other"})
_EARLIER = frozenset({"prior", "previous", "had", "old", "earlier", "history", "past"})
_ENDS = frozenset({",", ".", ";", "and", "but", "|", "!", "}", ")"})
_COLORS = frozenset({"green", "amber", "yellow", "orange", "red"})
_COLORED = _COLORS | {"yes", "no", "never", "maybe", "perhaps"}


class Found(NamedTuple):
    """A cue in words[first:last]."""

    first: int
    last: int
    cue: Cue


class Cues(NamedTuple):
    """The cues of a sentence, each kind from left to right."""

    agents: list[tuple[int, int]]
    rating: list[Found]
    shape: list[Found]


def cues(words: Sequence[str], named: Sequence[Named], names: Names, language: Language) -> Cues:
    """The cues of a sentence that names these studies; no cue reaches into the name of a study."""
    out = Cues([], [], [])
    both = language.cues.both
    starts, agents = language.starts(names), names.agents.firsts
    count = len(words)
    ends = {one.last for one in named}
    bounds = iter([*((one.first, one.last) for one in named), (count, count)])
    stop, after = next(bounds)
    at = rating_from = shape_from = 0
    for index, word in enumerate(words):
        if word not in starts or index < at:
            continue
        while index >= stop:
            at = after
            stop, after = next(bounds)
        if index < at:
            continue
        if word in agents:
            agent = names.agents.at(words, index, stop)
            if agent is not None:
                out.agents.append((index, agent[0]))
        if index < rating_from and index < shape_from:
            continue
        hit, shape = both(words, index, stop)
        place = index
        if index >= rating_from:
            rated = None
            if hit is not None:
                rated = (index, *hit)
            elif word in language.marks:
                rated = is_sign(words, index, language, index in ends)
            if rated is not None:
                rated = begun_inside(words, rated, stop, language) or rated
                if rated[0] != index:
                    if shape is not None and shape[0] <= rated[0] and index >= shape_from:
                        out.shape.append(Found(index, shape[0], shape[1]))
                    place, at = rated[0], rated[0] + 1
                    shape = both(words, place, stop)[1]
                rating_from = rated[1]
                if rated[2].value != "SKIP":
                    out.rating.append(Found(*rated))
        if shape is not None and place >= shape_from:
            shape_from = shape[0]
            out.shape.append(Found(place, shape[0], shape[1]))
    if out.rating and ("usually" in words or "may" in words):
        out.rating.extend(_cut_short(words, out.rating))
        out.rating.sort(key=lambda found: found.first)
    if named and not _COLORED.isdisjoint(words):
        return out._replace(rating=_with_answers(words, named, out.rating))
    return out


def _cut_short(words: Sequence[str], rating: Sequence[Found]) -> list[Found]:
    """As in "the former may be appropriate, the latter is usually not": the word that a rating before ends in is left out."""
    known = [found for found in rating if found.cue.value in {"U", "M", "D", "N"} and found.last - found.first > 1]
    return [
        Found(index, index + 2, Cue("rating", "N" if word == "usually" else "M"))
        for index, word in enumerate(words)
        if (word, *words[index + 1 : index + 2]) in {("usually", "not"), ("may", "be")}
        and (words[index + 2 : index + 3] in ([], ["."], [";"], [","], [")"]))
        and any(found.last <= index for found in known)
    ]


def _with_answers(words: Sequence[str], named: Sequence[Named], rating: list[Found]) -> list[Found]:
    """As in "X yes, Y no": bare answers after the names of studies, put among the ratings."""
    found = []
    lights = len(_COLORS.intersection(words)) > 1 or ("traffic" in words and "light" in words)
    known = _ANSWERS | _LIGHTS | ({"green": Cue("rating", "U")} if lights else {})
    places = [study.last for study in named] + [index + 1 for index, word in enumerate(words) if lights and word in _OTHERS]
    for index in places:
        if index + 1 < len(words) and (words[index] in {":", "=", "-"} or (lights and words[index] in {"(", "is", "are"})):
            index += _EARLIER.isdisjoint(words)
        value = known.get(words[index]) if index < len(words) else None
        if value is not None and (index + 1 == len(words) or words[index + 1] in _ENDS):
            found.append(Found(index, index + 1, value))
    return sorted([*rating, *found], key=lambda cue: cue.first) if found else rating
