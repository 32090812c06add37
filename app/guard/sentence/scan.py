"""One sentence, scanned: its words, the studies it names, and the cues between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from app.guard.sentence.claim import EXPLICIT
from app.guard.sentence.cues import Found, cues
from app.guard.sentence.language import Language
from app.guard.sentence.named import Named
from app.guard.sentence.names import Names
from app.guard.text.fold import Folded, fold
from app.guard.text.late import Late
from app.guard.text.marks import DIGIT, marks
from app.guard.text.spelling import Speller
from app.guard.text.words import Words, cut, spaced
from app.guard.topic.no_studies import is_aside, is_rays

_VARIANT = Late(r"\b(?:variant|scenario)s?\s*(?:no\.?|number|#)?\s*(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\b")
_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_YEAR = Late(r"\b(?:19|20)\d\d\b(?!\s*;\s*\d)")


@dataclass(slots=True)
class Scanned:
    """What a sentence is made of."""

    folded: Folded
    read: Words
    """The folded text with its spelling mended, as words."""
    words: list[str]
    language: Language
    names: Names
    named: list[Named] = field(default_factory=list)
    agents: list[tuple[int, int]] = field(default_factory=list)
    """Contrast agents named by themselves."""
    rating: list[Found] = field(default_factory=list)
    shape: list[Found] = field(default_factory=list)
    variants: list[tuple[int, int]] = field(default_factory=list)
    """(word index, number) of "variant 4"."""
    years: list[tuple[int, str]] = field(default_factory=list)
    turned: list[tuple[int, int]] = field(default_factory=list)
    """Stretches whose claims a frame denies."""
    _places: dict[str, list[int]] = field(default_factory=dict)
    """Where a phrase of a layer may start."""
    tokens: frozenset[str] = field(init=False)
    """Its words, each once."""
    text: str = field(init=False)
    """The folded text with its spelling mended."""
    marks: int = field(init=False)
    """What its words hold (`marks`)."""
    explicit: list[Found] = field(init=False)
    """Those of `rating` in the table's own words."""
    _by_kind: dict[str, list[Found]] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        """Sort the words and the cues."""
        self.text = self.read.text
        self.tokens = frozenset(self.words)
        self.marks = marks(self.tokens)
        self.explicit = [found for found in self.rating if found.cue.value in EXPLICIT]
        for found in self.shape:
            self._by_kind.setdefault(found.cue.kind, []).append(found)

    def index(self, offset: int) -> int:
        """The word at or before an offset of `text`."""
        return max(0, len(cut(self.read.text[: offset + 1])) - 1)

    def shapes(self, kind: str) -> Sequence[Found]:
        """The cues of one kind."""
        return self._by_kind.get(kind, ())

    def mask(self, where: range, kinds: set[str]) -> None:
        """Take the shaping cues of these kinds that start there away."""
        self.shape = [found for found in self.shape if found.first not in where or found.cue.kind not in kinds]
        for kind in kinds & self._by_kind.keys():
            self._by_kind[kind] = [found for found in self._by_kind[kind] if found.first not in where]

    def layer(self, name: str, first: int, last: int, kind: str) -> Found | None:
        """The first cue of a kind in a layer that is looked up only on need."""
        grammar = self.language.grammars[name]
        places = self._places.get(name)
        if places is None:
            firsts = grammar.firsts
            none = firsts.isdisjoint(self.tokens)
            places = self._places[name] = [] if none else [index for index, word in enumerate(self.words) if word in firsts]
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
    read = _without_set_in(speller.mend(read))
    plain, words = read.text, read.words
    named = [item for item in names.named(words) if not is_rays(words, item)]
    found = cues(words, named, names, language)
    scanned = Scanned(folded, read, words, language, names, agents=found.agents, rating=found.rating, shape=found.shape)
    scanned.named = [item for item in named if item.groups and not is_aside(words, item, language)]
    if "variant" in plain or "scenario" in plain:
        scanned.variants = [(scanned.index(match.start()), _NUMBERS.get(match[1]) or int(match[1])) for match in _VARIANT.finditer(plain)]
    if scanned.marks & DIGIT:
        scanned.years = [(scanned.index(match.start()), match[0]) for match in _YEAR.finditer(plain)]
    return scanned


_SET_IN = Late(
    r"(?<=\w)(\s*,\s*(?:however|then|therefore|of course|though|moreover|nevertheless|nonetheless|in fact|by the way|as it happens)\s*,)"
    r"(?=\s*that\b)"
)
"""Words set in between commas, in the middle of a statement."""


def _without_set_in(read: Words) -> Words:
    """As in "It is not true, then, that ...": read as if nothing stood in between; all else keeps its place."""
    if "that" not in read.text or read.text.count(",") < 2 or _SET_IN.search(read.text) is None:
        return read
    return Words(_SET_IN.sub(lambda match: " " * len(match[1]), read.text))
