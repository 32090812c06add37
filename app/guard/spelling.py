"""Mend what hides a word: one slip of the keyboard, digits for letters, letters in a row, words run together."""

from __future__ import annotations

from functools import cached_property

from app.guard.words import Words

_LEET = str.maketrans({"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b", "9": "g"})
_LEET_L = str.maketrans({"0": "o", "1": "l", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b", "9": "g"})
_REAL = (
    "approximate approximately "
    "classifier status provides string server readme master performance models contributors mount denial through limiter "
    "simple fonts forge classes export render guides contents masked working contributed spaces sorted callback sparse "
    "specified partial differential products assets expect applied things loading patent literal entries passes conversion "
    "charge consequential listen travis servers funding heading stranger imports stored stats sending computer worker "
    "prints marker referenced preserved logger developed pending structured potential patches padding super naive usable "
    "undocumented subtable matched masters frame caller vendored preview nightly arrow stores ovarian viewer injecting "
    "claustrophobic breaks binding specifier significantly shipped itsdangerous iterate exports stating specifiers scoped "
    "leaking equality demonstrations chained brother reused produced practical historical diagnosed cores concurrently "
    "stuart strands shipping reactive pinning subcomponent packed indefinitely imply enters ending editing acting xinclude "
    "substantially stairs shakes scopes qualify proves patents opendocument modes inner indirections indexed forgot filled "
    "expects eventsource chance transferred scorer reuses retains recall parses latent infections flavor fakes faiss "
    "emitting demonstrated consequence carrier boring batches vendors unconditionally suites sufficiently stars splitresult "
    "scrum resected phrases instant gradle grader flavored delivery committed wherever unmentioned underscores unbounded "
    "technological supersedes suffixes studied straightforward staying significance selectnumber replies relief producer "
    "porting pauses parotid matcher market letting insufficiency ineffective fellow entrypoints discussing designated "
    "defend creative computes artefact arrived simples literally implies arrows endings headings finding findings historic "
    "consequences deliveries whenever resection refused effusion fusion fusions nodule module modules fracture fractures "
    "lecture structure structures scarred scared sacred "
    "needle needles needless heeded lowers lowered raises raised covers covered loses losing longest "
    "acquired admitted advice advised advises alternate alternates alternatively annually another appropriately better boarder "
    "border bordering casually causally choices collected commend commended considerable considering constrast contact contacts "
    "contain contains contract contracts contrary contrasts dated dating dedicated deferred deformed detected device devised "
    "either elected emitted enquired expected farther formal formally former forming further general generality image images "
    "imagine imaging imagining inappropriately indicate indicates indicating inferred initially initials inquired inspected ladder "
    "latter letter maintain managing mutually neither normal noted nothing noting notional obtain obtains omitted operational "
    "optional ordered ordering other others patience patient patients performed prefer preferring prefers preformed projected "
    "protected ranting rate rated rates rating ratings recommend reduction reference references referred reformed reliable "
    "relieable require required requires respected retraction revised selected standard standards stander studies study sturdy "
    "suitably suspected tested testing traction typical unusual usual vindicated visually voice weather whether"
)
"""English words that are no slips of ours."""


_LONG_FORM = {"can't": ("cannot",), "won't": ("will", "not"), "shan't": ("shall", "not"), "ain't": ("is", "not")}


_SIGNS = '.,;:!?()[]"*|#>-/&%=+0123456789'
"""Words of one character that are never a slip."""


class Speller:
    """Mends words towards a vocabulary; everything it does not know it leaves alone."""

    def __init__(self, vocabulary: set[str], real: frozenset[str] = frozenset()) -> None:
        """Prepare the words a slip may lead to: those of six letters and more; `real` words are never slips."""
        self._real = frozenset(_REAL.split()) | real
        self._known = vocabulary
        self._long = {word for word in vocabulary if len(word) >= 6 and word.isalpha()}
        self._seen: dict[str, tuple[str, ...] | None] = {}
        self.settled = frozenset(word for word in vocabulary if word[-3:] != "n't") | frozenset(_SIGNS)

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

    def mend(self, read: Words) -> Words:
        """The words with their spelling mended, in the text that results."""
        words = read.words
        if self.settled.issuperset(words):
            return read
        known, settled, seen = self._known, self.settled, self._seen
        changes: list[tuple[int, int, tuple[str, ...]]] = []
        for index, word in enumerate(words):
            if word in settled:
                continue
            if word[-3:] == "n't":
                changes.append((index, index + 1, _LONG_FORM.get(word) or (word[:-3], "not")))
                continue
            if word in known:
                continue
            joined = self._joined(words, index) if word.isalpha() else None
            if joined is not None:
                if not changes or changes[-1][1] <= joined[0]:
                    changes.append(joined)
                continue
            if len(word) < 5:
                continue
            if word in seen:
                mended = seen[word]
            else:
                if len(seen) > 20000:
                    seen.clear()
                mended = seen[word] = self._mend(word)
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
                    parts = self._near_word(plain)
                    if parts:
                        return (parts,)
            return None
        if word in self._real:
            return None
        near = self._near_word(word) or (self._near_word(word.replace("f", "ph")) if "f" in word else None)
        if near is not None:
            return None if _inflected(word, near) else (near,)
        return self._split(word) if len(word) >= 11 else None

    def _near_word(self, word: str) -> str | None:
        """A word of the vocabulary one slip away: a letter too many, missing, wrong or swapped; two slips for long words."""
        if len(word) < 6:
            return self._near.get(word) if len(word) == 5 else None
        found = self._near.get(word)
        if found is not None:
            return found
        for index in range(len(word)):
            short = word[:index] + word[index + 1 :]
            if short in self._long:
                return short
            found = self._near.get(short)
            if found is not None and (len(found) >= 7 or found[0] == word[0]):
                return found
        if len(word) >= 8 and word in self._far:
            return self._far[word]
        if len(word) >= 10:
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


def _inflected(word: str, near: str) -> bool:
    """Is it another form of the word, and no slip?"""
    for longer, shorter in ((word, near), (near, word)):
        if longer.startswith(shorter[:-1]) and longer[len(shorter) - 1 :] in {
            shorter[-1] + end for end in ("s", "d", "r", "ed", "es", "er", "n", "al")
        }:
            return True
    return False
