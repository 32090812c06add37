"""One sentence, scanned: its words, the studies it names, and the cues between them."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from app.guard.fold import Folded, fold
from app.guard.language import Cue, Language
from app.guard.mentions import Named, Names
from app.guard.spelling import Speller
from app.guard.words import Words, spaced

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
    text: str
    """The folded text with its spelling mended; `starts` are offsets in it."""
    words: list[str]
    starts: list[int]
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

    def index(self, offset: int) -> int:
        """The word at or before an offset of `text`."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def shapes(self, kind: str) -> list[Found]:
        """The cues of one kind."""
        return [found for found in self.shape if found.cue.kind == kind]

    def layer(self, name: str, first: int, last: int, kind: str) -> Found | None:
        """The first cue of a kind in a layer that is looked up only on need."""
        assert_language = self.language
        if assert_language is None:
            return None
        grammar = assert_language.grammars[name]
        index = first
        while index < last:
            hit = grammar.at(self.words, index, last)
            if hit is not None:
                if hit[1].kind == kind:
                    return Found(index, hit[0], hit[1])
                index = hit[0]
            else:
                index += 1
        return None


def scan(text: str, names: Names, language: Language, speller: Speller) -> Scanned:
    """Scan one sentence."""
    folded = fold(text)
    cut = Words(folded.text)
    if folded.at is None and spaced(cut.words):
        folded = fold(text, spaced=True)
        cut = Words(folded.text)
    plain = speller.mend(cut, folded.text)
    words = cut.words
    scanned = Scanned(folded, plain, words, cut.starts, language=language, names=names)
    count = len(words)
    named = names.named(words)
    shape, rating = language.grammars["shape"], language.grammars["rating"]
    kept = []
    for item in named:
        if item.last < count:
            aside = shape.at(words, item.last, count)
            if aside is not None and aside[1].kind == "aside":
                continue
        kept.append(item)
    scanned.named = [item for item in kept if item.groups]
    stops = [item.first for item in named] + [count]
    index, following = 0, 0
    rating_from = shape_from = 0
    starts = language.starts(names)
    while index < count:
        if following < len(named) and index >= named[following].first:
            index = max(index, named[following].last)
            following += 1
            continue
        stop = stops[following]
        if words[index] not in starts:
            index += 1
            continue
        agent = names.agents.at(words, index, stop)
        if agent is not None:
            scanned.agents.append((index, agent[0]))
        if index >= rating_from:
            hit = rating.at(words, index, stop)
            if hit is None:
                value = language.signs.get(words[index]) or (language.abbreviations.get(words[index]) if _labelled(words, index) else None)
                hit = (index + 1, Cue("sign" if words[index] in language.signs else "rating", value)) if value else None
            if hit is not None:
                for inner in range(index + 1, hit[0]):
                    later = rating.at(words, inner, stop)
                    if later is not None and later[0] > hit[0] and (hit[1].side == "pre" or later[1].kind == "compare"):
                        index, hit = inner, later
                        break
                rating_from = hit[0]
                if hit[1].value != "SKIP":
                    scanned.rating.append(Found(index, hit[0], hit[1]))
        if index >= shape_from:
            hit = shape.at(words, index, stop)
            if hit is not None:
                shape_from = hit[0]
                scanned.shape.append(Found(index, hit[0], hit[1]))
        index += 1
    _answers(scanned, named)
    if "variant" in plain or "scenario" in plain or _DIGIT.search(plain):
        for match in _VARIANT.finditer(plain):
            number = _NUMBERS.get(match[1]) or int(match[1])
            scanned.variants.append((scanned.index(match.start()), number))
        for match in _YEAR.finditer(plain):
            scanned.years.append((scanned.index(match.start()), match[0]))
    return scanned


def _answers(scanned: Scanned, named: list[Named]) -> None:
    """As in "X yes, Y no": a bare answer after the name of a study."""
    words = scanned.words
    earlier = bool(_EARLIER & set(words))
    for item in named:
        index = item.last
        if index + 1 < len(words) and words[index] in {":", "=", "-"} and not earlier:
            index += 1
        if index < len(words) and words[index] in _ANSWERS and (index + 1 == len(words) or words[index + 1] in _ENDS):
            scanned.rating.append(Found(index, index + 1, Cue("rating", _ANSWERS[words[index]])))
    scanned.rating.sort(key=lambda found: found.first)


_ANSWERS = {"yes": "REC", "green": "REC", "no": "NEG", "red": "NEG"}
_EARLIER = frozenset({"prior", "previous", "had", "old", "earlier", "history", "past"})
_ENDS = frozenset({",", ".", ";", "and", "but", "|", "!", "}", ")"})


def _labelled(words: list[str], index: int) -> bool:
    """An abbreviated rating counts only where a rating is expected: after a colon, "is", "rated" ..."""
    if index == 0 and words[1:2] and words[1] in {"=", "-", ">"}:
        return True
    if index + 1 < len(words) and words[index + 1] == ":" and (index == 0 or words[index - 1] in {".", ";", ",", "-", "*"}):
        return True
    return index > 0 and words[index - 1] in {":", "=", "-", "(", "|", "is", "are", "rated", "as", "rating", "[", "category"}
