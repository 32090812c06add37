"""One sentence, scanned: its words, the studies it names, and the cues between them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from app.guard.fold import Folded, fold
from app.guard.language import Cue, Language
from app.guard.mentions import Named, Names
from app.guard.spelling import Speller
from app.guard.words import Words, cut, spaced

_VARIANT = re.compile(r"\b(?:variant|scenario)s?\s*(?:no\.?|number|#)?\s*(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\b")
_DIGIT = re.compile(r"\d")
_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_YEAR = re.compile(r"\b(?:19|20)\d\d\b(?!\s*;)")


@dataclass(frozen=True)
class Found:
    """A cue in words[first:last]."""

    first: int
    last: int
    cue: Cue


@dataclass
class Scanned:
    """What a sentence is made of."""

    folded: Folded
    read: Words
    """The folded text with its spelling mended, as words."""
    words: list[str]
    named: list[Named] = field(default_factory=list)
    agents: list[tuple[int, int]] = field(default_factory=list)
    """Contrast agents named by themselves."""
    rating: list[Found] = field(default_factory=list)
    shape: list[Found] = field(default_factory=list)
    variants: list[tuple[int, int]] = field(default_factory=list)
    """(word index, number) of "variant 4"."""
    years: list[tuple[int, str]] = field(default_factory=list)
    language: Language | None = None
    names: Names | None = None
    _places: dict[str, list[int]] = field(default_factory=dict)
    """Where a phrase of a layer may start."""

    @property
    def text(self) -> str:
        """The folded text with its spelling mended."""
        return self.read.text

    def index(self, offset: int) -> int:
        """The word at or before an offset of `text`."""
        return max(0, len(cut(self.read.text[: offset + 1])) - 1)

    @cached_property
    def tokens(self) -> frozenset[str]:
        """Its words, each once."""
        return frozenset(self.words)

    @cached_property
    def _by_kind(self) -> dict[str, list[Found]]:
        kinds: dict[str, list[Found]] = {}
        for found in self.shape:
            kinds.setdefault(found.cue.kind, []).append(found)
        return kinds

    def shapes(self, kind: str) -> Sequence[Found]:
        """The cues of one kind."""
        return self._by_kind.get(kind, ())

    def layer(self, name: str, first: int, last: int, kind: str) -> Found | None:
        """The first cue of a kind in a layer that is looked up only on need."""
        assert_language = self.language
        if assert_language is None:
            return None
        grammar = assert_language.grammars[name]
        places = self._places.get(name)
        if places is None:
            places = self._places[name] = [index for index, word in enumerate(self.words) if word in grammar.firsts]
        for index in places:
            if index < first:
                continue
            if index >= last:
                break
            hit = grammar.at(self.words, index, last)
            if hit is not None:
                if hit[1].kind == kind:
                    return Found(index, hit[0], hit[1])
                first = hit[0]
        return None


def scan(text: str, names: Names, language: Language, speller: Speller) -> Scanned:
    """Scan one sentence."""
    folded = fold(text)
    read = Words(folded.text)
    if folded.at is None and spaced(read.words):
        folded = fold(text, spaced=True)
        read = Words(folded.text)
    read = speller.mend(read)
    plain, words = read.text, read.words
    scanned = Scanned(folded, read, words, language=language, names=names)
    count = len(words)
    named = names.named(words)
    cues = language.cues
    kept = []
    named = [item for item in named if not _rays(words, item)]
    for item in named:
        if item.last < count:
            aside = cues.both(words, item.last, count)[1]
            if aside is not None and aside[1].kind == "aside":
                continue
        kept.append(item)
    scanned.named = [item for item in kept if item.groups]
    _cues(scanned, named, names, language)
    if named:
        _answers(scanned, named)
    if "variant" in plain or "scenario" in plain:
        for match in _VARIANT.finditer(plain):
            number = _NUMBERS.get(match[1]) or int(match[1])
            scanned.variants.append((scanned.index(match.start()), number))
    if _DIGIT.search(plain):
        for match in _YEAR.finditer(plain):
            scanned.years.append((scanned.index(match.start()), match[0]))
    return scanned


def _rays(words: list[str], item: Named) -> bool:
    """As in "works without X-ray exposure", "neither X-rays nor other radiation": rays, and no study."""
    if words[item.first] != "x" or item.last - item.first > 2:
        return False
    return words[item.last : item.last + 1] in (["exposure"], ["radiation"], ["dose"]) or words[max(0, item.first - 1) : item.first] == [
        "neither"
    ]


def _cues(scanned: Scanned, named: list[Named], names: Names, language: Language) -> None:
    """Find the agents and the cues between the names of studies."""
    words, cues = scanned.words, language.cues
    count = len(words)
    starts = language.starts(names)
    agents = names.agents.firsts
    following = rating_from = shape_from = at = 0
    stop, after = (named[0].first, named[0].last) if named else (count, count)
    for index, word in enumerate(words):
        if word not in starts or index < at:
            continue
        while index >= stop:
            at = after
            following += 1
            stop, after = (named[following].first, named[following].last) if following < len(named) else (count, count)
        if index < at:
            continue
        if word in agents:
            agent = names.agents.at(words, index, stop)
            if agent is not None:
                scanned.agents.append((index, agent[0]))
        if index < rating_from and index < shape_from:
            continue
        hit, shape = cues.both(words, index, stop)
        place = index
        if index >= rating_from:
            if hit is None:
                value = language.signs.get(word) or (
                    language.abbreviations.get(word) if word in language.abbreviations and _labelled(words, index) else None
                )
                hit = (index + 1, Cue("sign" if word in language.signs else "rating", value)) if value else None
            if hit is not None:
                for inner in range(index + 1, hit[0]):
                    later = cues.at(words, inner, stop)
                    if (
                        later is not None
                        and later[0] > hit[0]
                        and (hit[1].side == "pre" or later[1].kind == "compare" or (hit[1].kind == "compare" and later[0] - inner > 2))
                    ):
                        place, hit = inner, later
                        at, shape = place + 1, cues.both(words, place, stop)[1]
                        break
                rating_from = hit[0]
                if hit[1].value != "SKIP":
                    scanned.rating.append(Found(place, hit[0], hit[1]))
        if shape is not None and place >= shape_from:
            shape_from = shape[0]
            scanned.shape.append(Found(place, shape[0], shape[1]))


def _answers(scanned: Scanned, named: list[Named]) -> None:
    """As in "X yes, Y no": a bare answer after the name of a study."""
    words = scanned.words
    found = False
    for item in named:
        index = item.last
        if index + 1 < len(words) and words[index] in {":", "=", "-"} and not _EARLIER & scanned.tokens:
            index += 1
        if index < len(words) and words[index] in _ANSWERS and (index + 1 == len(words) or words[index + 1] in _ENDS):
            scanned.rating.append(Found(index, index + 1, Cue("rating", _ANSWERS[words[index]])))
            found = True
    if found:
        scanned.rating.sort(key=lambda found: found.first)


_ANSWERS = {"yes": "REC", "green": "REC", "no": "NEG", "red": "NEG"}
_EARLIER = frozenset({"prior", "previous", "had", "old", "earlier", "history", "past"})
_ENDS = frozenset({",", ".", ";", "and", "but", "|", "!", "}", ")"})


def _labelled(words: list[str], index: int) -> bool:
    """An abbreviated rating counts only where a rating is expected: after a colon, "is", "rated" ..."""
    if words[index + 1 : index + 2] and words[index + 1] in {"=", "-", ">"} and not any(word.isalpha() for word in words[:index]):
        return True
    if index + 1 < len(words) and words[index + 1] == ":" and (index == 0 or words[index - 1] in {".", ";", ",", "-", "*"}):
        return True
    return index > 0 and words[index - 1] in {":", "=", "-", "(", "|", "is", "are", "rated", "as", "rating", "[", "category"}
