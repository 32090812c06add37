"""Words one or two slips of the keyboard away from a vocabulary."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property


class Slips:
    """Finds the word meant by a slip: a letter too many, missing, wrong or swapped; two of them in long words."""

    def __init__(self, long: frozenset[str]) -> None:
        """Prepare for the words a slip may lead to: those of six letters and more."""
        self._long = long

    def part(self, word: str) -> bool:
        """Does a long word begin or end with it?"""
        for part, wholes in zip((word, word[::-1]), self._sorted, strict=True):
            at = bisect_left(wholes, part)
            if at < len(wholes) and wholes[at].startswith(part):
                return True
        return False

    def meant(self, word: str) -> str | None:
        """The word of the vocabulary meant; None when there is none so near."""
        if len(word) < 6:
            return self._near.get(word) if len(word) == 5 else None
        return self._near.get(word) or self._one_slip(word) or self._two_slips(word)

    def _one_slip(self, word: str) -> str | None:
        for index in range(len(word)):
            short = word[:index] + word[index + 1 :]
            if short in self._long:
                return short
            found = self._near.get(short)
            if found is not None and (len(found) >= 7 or found[0] == word[0]):
                return found
        return None

    def _two_slips(self, word: str) -> str | None:
        if len(word) >= 8 and word in self._far:
            return self._far[word]
        if len(word) < 10:
            return None
        for index in range(len(word)):
            short = word[:index] + word[index + 1 :]
            for second in range(index, len(short)):
                shorter = short[:second] + short[second + 1 :]
                if shorter in self._long and len(shorter) >= 10:
                    return shorter
                found = self._near.get(shorter)
                if found is not None and len(found) >= 11:
                    return found
        return None

    @cached_property
    def _sorted(self) -> tuple[list[str], list[str]]:
        """The long words in order, and in the order of their ends."""
        return sorted(self._long), sorted(word[::-1] for word in self._long)

    @cached_property
    def _near(self) -> dict[str, str]:
        """A long word by each of its forms with one letter left out."""
        near: dict[str, str] = {}
        for word in sorted(self._long):
            for index in range(len(word)):
                near.setdefault(word[:index] + word[index + 1 :], word)
        return near

    @cached_property
    def _far(self) -> dict[str, str]:
        """A very long word by each of its forms with two letters left out."""
        far: dict[str, str] = {}
        for word in sorted(word for word in self._long if len(word) >= 11):
            for index in range(1, len(word)):
                short = word[:index] + word[index + 1 :]
                for second in range(max(1, index), len(short)):
                    far.setdefault(short[:second] + short[second + 1 :], word)
        return far
