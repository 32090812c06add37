"""Cut a text into tokens that are comparable (case, dashes, quotes, look-alikes folded) and know their exact place."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import accumulate

_JOINER = "\u200b"
_LOOK_ALIKE = dict(
    zip(
        "авекмнорстухіјѕԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧαορυνικτ",
        "abekmhopctyxijsdqwabezhikmnoptyxaopuvikt",
        strict=True,
    )
)
_FIXED = {
    **{ord(c): "-" for c in "‐‑‒–—―−﹘－"},
    **{ord(c): "'" for c in "‘’‚‛′´`ʼ"},
    **{ord(c): '"' for c in "“”„‟″«»"},
    **{ord(c): _JOINER for c in "\u200b\u200c\u200d\u2060\ufeff\u00ad"},
    **{ord(c): "\n" for c in "\r\u2028\u2029\u0085\x0b\x0c"},
    **{ord(c): "-" for c in "•‣◦●▪·"},
    ord("…"): ".",
    ord("æ"): "e",
    ord("Æ"): "e",
    ord("œ"): "e",
    ord("Œ"): "e",
    ord("×"): "x",
    ord("∅"): "∅",
    ord("Ø"): "∅",
    ord("ø"): "∅",
    ord("⁄"): "/",
}
# Where a row of letters and stops is no abbreviation ("a.b.c.word"), no part of it is one: looked at once, or a long row takes for ever.
_TOKEN = re.compile(
    r"(\n(?:[ \t\u200b]*\n)+|\n"
    r"|(?<!(?<![\w'\u200b])[a-z]\.)(?:[a-z]\.){2,}+(?![a-z])"
    r"|[a-z\u200b]+(?:'[a-z\u200b]+)?"
    r"|\d+(?:[.,]\d+)*"
    r"|[^\s\"{}\u200b])"
)


_KEY = re.compile(r"(?<=[a-z0-9])_(?=[a-z0-9])")
"""The stroke of a name such as "neck_pain"."""


class _Fold(dict[int, str]):
    """Maps every character to exactly one comparable character, so that offsets stay those of the text."""

    def __missing__(self, code: int) -> str:
        """Fold a character that was not seen before: look-alikes, accents and full-width forms become plain letters."""
        char = chr(code)
        low = char.lower()
        folded = _LOOK_ALIKE.get(char) or _LOOK_ALIKE.get(low)
        if folded is None:
            plain = unicodedata.normalize("NFKD", low)[:1] or char
            folded = " " if plain.isspace() and plain != "\n" else _LOOK_ALIKE.get(plain, plain)
        self[code] = folded
        return folded


_FOLD = _Fold(_FIXED)


@dataclass(frozen=True, slots=True)
class Tokens:
    """Parallel lists: the comparable word and where it stands; `text[starts[i]:ends[i]]` is how it was written.

    A line end is one token, and so are empty lines.
    """

    words: list[str]
    starts: list[int]
    ends: list[int]
    folded: str


def fold(text: str) -> str:
    """The text in lower case with look-alikes folded; same length as the text."""
    if text.isascii():
        return text.lower().replace("\r", "\n").replace("`", "'")
    return text.translate(_FOLD)


def tokenize(text: str) -> Tokens:
    """All tokens of the text in order; linear in its length."""
    folded = fold(text)
    if "_" in folded:
        folded = _KEY.sub(" ", folded)
    parts = _TOKEN.split(folded)  # what is between tokens, and the tokens, in turn
    written = parts[1::2]
    bounds = list(accumulate(map(len, parts)))
    starts, ends = bounds[:-1:2], bounds[1::2]
    words = [word if len(word) == 1 or word.isalpha() else _plain(word) for word in written]
    if "comma" in words or "stop" in words:
        _punctuate(words, telegram=text.count(" STOP") > 1)
    if "'" in words:
        _unquote(words, starts, folded)
    if "" in words:
        there = [at for at, word in enumerate(words) if word]
        starts, ends = [starts[at] for at in there], [ends[at] for at in there]
        words = [words[at] for at in there]
    return Tokens(words, starts, ends, folded)


def _punctuate(words: list[str], telegram: bool) -> None:
    """Put marks where a dictation or a telegram left them as words: "comma", "full stop", "FEVER NONE STOP"."""
    for at, word in enumerate(words):
        if word == "comma":
            words[at] = ","
        elif word == "stop" and words[at - 1] == "full":
            words[at - 1] = words[at] = "."
        elif word == "stop" and telegram:
            words[at] = "."


def _unquote(words: list[str], starts: list[int], folded: str) -> None:
    """Leave out the marks around 'quoted words'; that of "'98" and of "two weeks' pain" stays."""
    opened = False
    for at, word in enumerate(words):
        if word != "'":
            continue
        place = starts[at]
        opens = not (place and folded[place - 1].isalnum()) and folded[place + 1 : place + 2].isalpha()
        if opens or opened:
            words[at], opened = "", opens


def _plain(word: str) -> str:
    """A token without apostrophes, abbreviation marks and invisible characters; empty lines are all alike."""
    if word[0] == "\n":
        return "\n\n"
    word = word.replace(_JOINER, "")
    if word[:1].isalpha():
        if word[-2:] == "'s":
            return word[:-2]
        return word.replace(".", "").replace("'", "")
    return word
