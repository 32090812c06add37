"""The words a topic is written in; a question full of other words is likely about something else."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from pathlib import Path

from corpus.faq import NOT_STATED
from corpus.topic import Topic

WORD = re.compile(r"[a-z]+(?:['-][a-z]+)*")
PARTS = re.compile(r"[-']")
CLIPPED = re.compile(r"'(?:s|re|ll|d|ve|m)$")
ENDINGS = ("'s", "ing", "ies", "ed", "es", "ly", "al", "s", "e", "y")
FUNCTION_WORDS = Path(__file__).with_name("function_words.txt")
"""Words of any English text, which say nothing about its subject."""
EVERYDAY_WORDS = Path(__file__).with_name("everyday_words.txt")
"""Words in which anything can be asked, such as "worth", "prefer" or "the author"; unknown to a topic, they make nothing strange."""
REMEMBERED = 4096
"""So many words are remembered, with what is known of each."""
SEVERAL = 2
"""A word of so many phrasings of the FAQ is one of the topic."""
LONG = range(6, 25)
"""A word of so many letters is still the same with one letter too many, too few or exchanged."""


def unknown_words(text: str, topic: Topic) -> tuple[str, ...]:
    """The words of `text` that the topic never uses, each once, in order; function words, everyday words and endings do not count.

    A compound of known words is known, and so is a long word with one slip of the pen.
    """
    known = _vocabulary(topic).knows
    strange = (word for word in dict.fromkeys(_words(text)) if not known(word))
    return tuple(word for word in strange if not all(known(part) for part in PARTS.split(word)))


def content_words(text: str) -> tuple[str, ...]:
    """The words of `text` that say what it is about, each once, in order."""
    return tuple(dict.fromkeys(word for word in _words(text) if word not in _everyday_words()))


def _shorter(word: str) -> frozenset[str]:
    """The word with one letter left out, or two neighbors exchanged; its first letter stands."""
    left_out = {word[:at] + word[at + 1 :] for at in range(1, len(word))}
    return frozenset(left_out | {word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(1, len(word) - 1)})


def stems(text: str) -> frozenset[str]:
    """The words of a text without their endings; function words are left out."""
    return frozenset(_stem(word) for word in _words(text))


@dataclass(frozen=True, eq=False)
class _Vocabulary:
    """The words of a topic."""

    stems: frozenset[str]
    """All of them, without endings."""
    whole: frozenset[str]
    """The longer ones as they are."""
    shortened: frozenset[str]
    """The longer ones with one letter left out."""

    @cached_property
    def knows(self) -> Callable[[str], bool]:
        """Is a word the topic's, or one of any subject? Remembers the words of late, for a few hundred make up most questions."""
        return lru_cache(maxsize=REMEMBERED)(self._knows)

    def _knows(self, word: str) -> bool:
        if len(word) < 3 or word in _everyday_words() or word in _function_words() or _stem(word) in self.stems:
            return True
        return len(word) in LONG and (word in self.shortened or not _shorter(word).isdisjoint(self.whole))


def _vocabulary(topic: Topic) -> _Vocabulary:
    """The topic's words, gathered once per version of the topic."""
    if topic.hash not in _GATHERED:
        words = frozenset(word for text in _texts(topic) for word in _words(text)) | _words_of_phrasings(topic)
        whole = frozenset(word for word in words | _function_words() | _everyday_words() if len(word) in LONG)
        shortened = frozenset(word[:at] + word[at + 1 :] for word in whole for at in range(1, len(word)))
        _GATHERED[topic.hash] = _Vocabulary(frozenset(map(_stem, words)), whole, shortened)
    return _GATHERED[topic.hash]


_GATHERED: dict[str, _Vocabulary] = {}


def _texts(topic: Topic) -> Iterable[str]:
    yield from topic.about.words
    yield from topic.about.covers
    elsewhere = [quote.text for entry in topic.faq if NOT_STATED in entry.tags for quote in entry.answer[:1]]
    for paragraph in topic.paragraphs:
        if not any(text in paragraph.text for text in elsewhere):
            yield " ".join((*paragraph.headings, paragraph.text))
    yield from (entry.question for entry in topic.faq if NOT_STATED not in entry.tags)
    for procedure in topic.procedures:
        yield " ".join((procedure.name, *procedure.aliases, *procedure.stems))
    for variant in topic.variants.variant:
        yield " ".join((variant.title, variant.words, *variant.names))
    for fact in topic.facts.fact:
        if fact.kind == "decides":
            yield " ".join((fact.label, fact.question, *fact.present, *fact.absent))


def _words_of_phrasings(topic: Topic) -> frozenset[str]:
    """The words of several phrasings; one that a single phrasing uses happens to stand there, and says nothing of the topic."""
    phrasings = (phrasing for entry in topic.faq if NOT_STATED not in entry.tags for phrasing in entry.phrasings)
    used: dict[str, set[str]] = {}
    times: Counter[str] = Counter()
    for phrasing in phrasings:
        words = set(_words(phrasing))
        times.update({_stem(word) for word in words})
        for word in words:
            used.setdefault(_stem(word), set()).add(word)
    return frozenset(word for stem, words in used.items() if times[stem] >= SEVERAL for word in words)


@cache
def _function_words() -> frozenset[str]:
    return frozenset(FUNCTION_WORDS.read_text(encoding="utf-8").split())


@cache
def _everyday_words() -> frozenset[str]:
    return frozenset(EVERYDAY_WORDS.read_text(encoding="utf-8").split())


def _words(text: str) -> list[str]:
    function = _function_words()
    found = [word for word in WORD.findall(text.lower().replace("\u2019", "'")) if not word.endswith("n't")]
    whole = [CLIPPED.sub("", word) if "'" in word else word for word in found]
    return [word for word in whole if len(word) > 2 and word not in function]


@lru_cache(maxsize=REMEMBERED)
def _stem(word: str) -> str:
    """The word without one common ending; crude, and the same for question and text."""
    return next((word[: -len(end)] for end in ENDINGS if word.endswith(end) and len(word) - len(end) >= 3), word)
