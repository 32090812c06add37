"""What a word of a text can stand for in a phrase: itself, a number, a year, a word list it is on or ends like."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from app.facts.tokens import tokenize
from app.text.word_set import word_set

ENDING = "*"
NUMBER_WORDS = word_set("two three four five six seven eight nine ten eleven twelve fifteen twenty thirty")
Steps = tuple[str, ...]
"""One step per token: the token, or the label of a list as `{name}`."""


class PhraseError(ValueError):
    """A phrase that cannot be read; says which."""


class Alphabet:
    """The words and lists that the phrases of a lexicon are written with."""

    def __init__(self, lists: Mapping[str, Iterable[str]]) -> None:
        """Start with the named word lists (single words) that `{name}` refers to."""
        self._lists = {name: frozenset(words) for name, words in lists.items()}
        self._labels: dict[str, Steps] = {}
        self._endings: dict[str, Steps] = {}
        self._used: set[str] = set()
        self._words: set[str] = set()
        self._frozen: frozenset[str] = frozenset()

    @property
    def words(self) -> frozenset[str]:
        """Every word that occurs in a phrase or a used list."""
        if len(self._frozen) != len(self._words):
            self._frozen = frozenset(self._words)
        return self._frozen

    def forms(self, word: str) -> list[Steps]:
        """The steps of one word in all its forms: its tokens ("c5" is two), or a list's label and its longer members."""
        if not (word.startswith("{") and word.endswith("}")):
            steps = tuple(tokenize(word).words)
            self._words.update(steps)
            return [steps]
        name = word[1:-1]
        if name not in self._lists and name not in ("n", "year"):
            raise PhraseError(f"names the word list {name!r}, which does not exist")
        if name not in self._used and name in self._lists:
            self._use(name, word)
        members = sorted(member for member in self._lists.get(name, ()) if not member.startswith(ENDING))
        return [(word,), *(parts for member in members if len(parts := tuple(tokenize(member).words)) > 1)]

    def _use(self, name: str, label: str) -> None:
        """Remember of each member of a list that it can stand for the list."""
        self._used.add(name)
        for member in self._lists[name]:
            if member.startswith(ENDING):
                self._endings[member[1:]] = (*self._endings.get(member[1:], ()), label)
                continue
            inner = tokenize(member).words
            if len(inner) > 1:
                self._words.update(inner)
                continue
            self._labels[member] = (*self._labels.get(member, (member,)), label)
            self._words.add(member)

    def keys(self, word: str) -> Steps:
        """What a word can match as: itself and the labels of its lists."""
        known = self._labels.get(word)
        if known is not None:
            return known
        if word in NUMBER_WORDS:
            return (word, "{n}")
        if word[0].isdigit():
            return (word, "{n}", "{year}") if len(word) == 4 and word[:2] in ("19", "20") else (word, "{n}")
        for ending, labels in self._endings.items():
            if word.endswith(ending) and word.isalpha():
                return (word, *labels)
        return (word,)

    def distinct(self, word: str) -> Steps:
        """The keys that tell a word from others: a word of no phrase does not count as itself."""
        keys = self.keys(word)
        return keys if word in self._words or word in self._labels or word in NUMBER_WORDS else keys[1:]
