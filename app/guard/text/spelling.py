"""Mend what hides a word: one slip of the keyboard, digits for letters, letters in a row, words run together."""

from __future__ import annotations

from app.guard.text.slips import Slips
from app.guard.text.word_forms import inflected, no_slips
from app.guard.text.words import Words

_LEET = str.maketrans({"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b", "9": "g"})
_LEET_L = str.maketrans({"0": "o", "1": "l", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b", "9": "g"})
_SHORT_FORM = {
    **dict.fromkeys(("appr", "approp", "apprpt", "approptly"), ("appropriate",)),
    **dict.fromkeys(("inappr", "inapprop"), ("inappropriate",)),
    **dict.fromkeys(("usu", "usly", "uslly"), ("usually",)),
    **dict.fromkeys(("disagr", "disagrmt", "disag"), ("disagreement",)),
    **dict.fromkeys(("rtg", "rtng"), ("rating",)),
}
"""Words cut short in notes."""
_LONG_FORM = {"can't": ("cannot",), "won't": ("will", "not"), "shan't": ("shall", "not"), "ain't": ("is", "not")}


_SIGNS = '.,;:!?()[]"*|#>-/&%=+0123456789'
"""Words of one character that are never a slip."""


class Speller:
    """Mends words towards a vocabulary; everything it does not know it leaves alone."""

    def __init__(self, vocabulary: set[str], real: frozenset[str] = frozenset()) -> None:
        """Prepare the words a slip may lead to, those of `vocabulary`; `real` words are never slips."""
        self._real = no_slips() | real
        self._known = vocabulary
        self._long = frozenset(word for word in vocabulary if len(word) >= 6 and word.isalpha())
        self._slips = Slips(self._long)
        self._seen: dict[str, tuple[str, ...] | None] = {}
        self.settled = frozenset(word for word in vocabulary if word[-3:] != "n't") | frozenset(_SIGNS)
        self._calm = set(self.settled)
        """Words that are never mended, those met so far among them."""

    def mend(self, read: Words) -> Words:
        """The words with their spelling mended, in the text that results."""
        words = read.words
        calm = self._calm
        if calm.issuperset(words):
            return read
        known, seen = self._known, self._seen
        changes: list[tuple[int, int, tuple[str, ...]]] = []
        for index in [index for index, word in enumerate(words) if word not in calm]:
            word = words[index]
            if word[-3:] == "n't":
                changes.append((index, index + 1, _LONG_FORM.get(word) or (word[:-3], "not")))
                continue
            if word in known:
                continue
            if word in _SHORT_FORM:
                dotted = words[index + 1 : index + 2] == ["."] and index + 2 < len(words)  # as in "usu. not approp."
                changes.append((index, index + 1 + dotted, _SHORT_FORM[word]))
                continue
            part = word.isalpha() and self._slips.part(word)
            joined = self._joined(words, index) if part else None
            if joined is not None:
                if not changes or changes[-1][1] <= joined[0]:
                    changes.append(joined)
                continue
            if len(word) < 5:
                if not part:
                    self._keep(word)
                continue
            if word in seen:
                mended = seen[word]
            else:
                if len(seen) > 20000:
                    seen.clear()
                mended = seen[word] = self._mend(word)
            if mended is None and not part:
                self._keep(word)
            if mended is not None and (not changes or changes[-1][1] <= index):
                changes.append((index, index + 1, mended))
        if not changes:
            return read
        pieces: list[str] = []
        last = 0
        for first, end, mended in changes:
            pieces += [read.text[last : read.starts[first]], " ".join(mended)]
            last = read.ends[end - 1]
        return Words("".join([*pieces, read.text[last:]]))

    def _keep(self, word: str) -> None:
        """Remember a word that is taken as it is whatever stands beside it."""
        if len(self._calm) > len(self.settled) + 20000:
            self._calm = set(self.settled)
        self._calm.add(word)

    def _joined(self, words: list[str], index: int) -> tuple[int, int, tuple[str, ...]] | None:
        """A word broken by a space ("appro priate")."""
        word = words[index]
        if index + 1 < len(words) and (whole := word + words[index + 1]) in self._long:
            return index, index + 2, (whole,)
        if index > 0 and (whole := words[index - 1] + word) in self._long:
            return index - 1, index + 1, (whole,)
        return None

    def _mend(self, word: str) -> tuple[str, ...] | None:
        """The words meant, or None when `word` is taken as it is."""
        if len(word) > 60:
            return None
        if not word.isalpha():
            if any(letter.isalpha() for letter in word):
                for table in (_LEET, _LEET_L):
                    plain = word.translate(table)
                    if plain in self._known:
                        return (plain,)
                    parts = self._slips.meant(plain)
                    if parts:
                        return (parts,)
            return None
        if word in self._real:
            return None
        near = self._slips.meant(word) or (self._slips.meant(word.replace("f", "ph")) if "f" in word else None)
        if near is not None:
            return None if inflected(word, near) else (near,)
        return self._split(word) if len(word) >= 11 else None

    def _split(self, word: str) -> tuple[str, ...] | None:
        """Words of the vocabulary run together, with at least one long one among them."""
        best: list[tuple[str, ...] | None] = [()] + [None] * len(word)
        for end in range(1, len(word) + 1):
            for start in range(max(0, end - 16), end):
                before = best[start]
                if before is not None and word[start:end] in self._known and (end - start > 1):
                    candidate = (*before, word[start:end])
                    current = best[end]
                    if current is None or len(candidate) < len(current):
                        best[end] = candidate
        found = best[-1]
        return found if found and len(found) > 1 and any(len(part) >= 6 for part in found) else None
