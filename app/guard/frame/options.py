"""A question with lettered options, and the key that picks one: "Which is rated highest? a) X b) Y. Answer: b."."""

from __future__ import annotations

import re
from collections.abc import Callable

from app.guard.sentence.claim import Claim
from app.guard.sentence.scan import Scanned
from app.guard.text.late import Late

_MARK = Late(r"(?:^|(?<=[\s;,]))\(?([A-Fa-f]|[1-6])[).:]\s+(?=\S)")
_OPENS = Late(r"^[-*•>\s]*\(?(?:[A-Fa-f]|[1-6])[).:]\s+\S")
_KEY = Late(
    r"^[\W_]*(?:(?:the |our )?(?:(?:correct|right|best|true) )?"
    r"(?:answer|key|solution|ans|response|option|choice)s?(?: key)?|correct|right)\b"
    r"[^\w(]*(?:(?:is|was|would be|option|letter)\b[^\w(]*)*\(?([A-Fa-f]|[1-6])\b(?!\s*(?:of|mSv|symbols?|trefoils?|☢))"
    r"|^[\W_]*\(?([A-Fa-f])\)? (?:is|was) (?:the )?(?:correct|right|true|best|answer|key)\b",
    re.IGNORECASE,
)
_WRONG = frozenset({"false", "wrong", "incorrect", "untrue", "except", "not", "inaccurate", "erroneous"})
_STATEMENTS = frozenset({"statement", "statements", "true", "correct", "false", "wrong", "incorrect", "untrue", "following"})
_CHOICE = frozenset({"following", "these", "statement", "statements", "options", "one"})
"""In a question whose options may be numbered; else numbers list its answer."""
_ASKED = frozenset({"FIRST", "U", "M", "D", "N", "REC", "NEG", "POS", "LOW"})

Read = Callable[[str], list[Claim]]


class Options:
    """The question that waits for its key, and its options so far."""

    def __init__(self) -> None:
        """No question yet."""
        self._claim: Claim | None = None
        self._turned = False
        self._waits = self._numbers = False
        self._options: dict[str, str] = {}
        self._study = ""
        """The study asked about, whose phases the options may be."""

    def asked(self, scanned: Scanned) -> None:
        """Take a question in."""
        value = next((found.cue.value for found in scanned.rating if found.cue.value in _ASKED), "")
        self._study = " ".join(scanned.words[scanned.named[0].first : scanned.named[0].last]) if scanned.named else ""
        rated = {index for found in scanned.rating if found.cue.value == value for index in range(found.first, found.last)}
        self._turned = any(word in _WRONG and index not in rated for index, word in enumerate(scanned.words))
        flag = bool(scanned.shapes("panel"))
        rays = next((found.cue.value for found in scanned.shapes("radiation")), "")
        self._claim = None
        if flag:
            self._claim = Claim("panel", "YES", denied=self._turned)
        elif value:
            self._claim = Claim("rating", value, denied=self._turned)
        elif rays:
            self._claim = Claim("radiation", rays, denied=self._turned)
        self._waits = self._claim is not None or not _STATEMENTS.isdisjoint(scanned.tokens) or bool(scanned.shapes("which"))
        self._numbers = not _CHOICE.isdisjoint(scanned.tokens)
        self._options = {}

    def listed(self, stripped: str) -> bool:
        """Is it a line of options? Then nothing is claimed in it."""
        if not self._waits or _OPENS.match(stripped) is None:
            return False
        if not self._numbers and stripped.lstrip("-*•> (")[:1].isdecimal():
            return False
        parts = _MARK.compiled.split(stripped)
        self._options.update({letter.lower(): text.strip() for letter, text in zip(parts[1::2], parts[2::2], strict=False)})
        return True

    def keyed(self, stripped: str, read: Read, name: Callable[[str], Claim | None]) -> list[Claim]:
        """What the key claims of the option it picks; `read` reads a statement, `name` makes a claim on a bare study."""
        key = _KEY.match(stripped) if self._options else None
        text = self._options.get((key[1] or key[2]).lower()) if key is not None else None
        if text is None:
            return []
        told = read(text)
        if not told and self._claim is None and self._study:
            told = read(f"{self._study} is {text}")  # as in "Which category has X? A. may be appropriate"
        if told and self._claim is None:
            return [_not(claim) for claim in told] if self._turned else told
        bare = name(text) or (name(f"{self._study} {text}") if self._study else None)
        if bare is None or self._claim is None:
            return []
        asked = self._claim
        return [Claim(asked.about, asked.value, bare.subject, denied=asked.denied)]


def _not(claim: Claim) -> Claim:
    return claim._replace(denied=not claim.denied)
