"""Put right a mistyped cue word, within bounds: one edit in words of six letters and more, two in words of ten and more."""

from __future__ import annotations

from app.facts.lookalikes import NOT_TYPOS

_ONE, _TWO = 6, 10
_TURNS_ROUND = frozenset(["a", "un", "in", "ir", "im", "non", "dis"])


class Spelling:
    """Knows the cue words; a word that is one of them, or a common English word, is never changed."""

    def __init__(self, vocabulary: frozenset[str]) -> None:
        """Index the cue words that are long enough by what remains after leaving letters out."""
        self._known = vocabulary
        self._by_rest: dict[str, list[str]] = {}
        self._cache: dict[str, str] = {}
        for word in sorted(vocabulary):
            if len(word) >= _ONE and word.isalpha():
                for rest in _rests(word, _reach(word)):
                    self._by_rest.setdefault(rest, []).append(word)

    def correct(self, word: str) -> str:
        """The cue word that was meant, or the word itself when it is known, short, or not clearly one cue word."""
        if len(word) < _ONE - 1 or word in self._known:
            return word
        known = self._cache.get(word)
        if known is None:
            if len(self._cache) > 4096:
                self._cache.clear()
            known = self._cache[word] = self._find(word)
        return known

    def _find(self, word: str) -> str:
        if not word.isalpha() or len(word) > 30:
            return word
        if word in NOT_TYPOS:
            return word
        if word.endswith("s") and word[:-1] in self._known:
            return word[:-1]
        if word.endswith("s") and word[:-1] in NOT_TYPOS:
            return word
        near = {candidate for rest in _rests(word, 2 if len(word) >= _TWO - 1 else 1) for candidate in self._by_rest.get(rest, ())}
        near = {candidate for candidate in near if not _says_the_opposite(word, candidate)}
        ranked = sorted((distance, candidate) for candidate in near if (distance := _edits(word, candidate)) <= _reach(candidate))
        if not ranked or (len(ranked) > 1 and ranked[0][0] == ranked[1][0] and not _same_stem(ranked[0][1], ranked[1][1])):
            return word
        return ranked[0][1]


def _says_the_opposite(one: str, other: str) -> bool:
    """Do they differ by what turns a word round: "continence" and "incontinence", "hyporeflexia" and "hyperreflexia"?"""
    short, long = sorted((one, other), key=len)
    prefixed = len(long) > len(short) and long.endswith(short) and long[: len(long) - len(short)] in _TURNS_ROUND
    return prefixed or (one[:4] == "hypo" and other[:5] == "hyper") or (one[:5] == "hyper" and other[:4] == "hypo")


def _same_stem(one: str, other: str) -> bool:
    return one.rstrip("s") == other.rstrip("s")


def _reach(word: str) -> int:
    """How many edits a cue word of this length may be away."""
    return 2 if len(word) >= _TWO else 1


def _rests(word: str, depth: int) -> set[str]:
    """The word, and all that remains of it after leaving out up to `depth` letters."""
    rests = {word}
    level = {word}
    for _ in range(depth):
        level = {rest[:at] + rest[at + 1 :] for rest in level for at in range(len(rest))}
        rests |= level
    return rests


def _edits(one: str, other: str) -> int:
    """Letters to insert, leave out, replace, or swap with the next, to turn one word into the other (optimal string alignment)."""
    two_back: list[int] = []
    back = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        row = [at]
        for to, target in enumerate(other, 1):
            cost = min(back[to] + 1, row[-1] + 1, back[to - 1] + (letter != target))
            if at > 1 and to > 1 and letter == other[to - 2] and one[at - 2] == target:
                cost = min(cost, two_back[to - 2] + 1)
            row.append(cost)
        two_back, back = back, row
    return back[-1]
