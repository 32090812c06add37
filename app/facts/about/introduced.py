"""Take a relative with whom a text begins for the patient: "mother 80, colon cancer, sore neck", "asking for my mum"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from app.facts.cues import Match
from app.facts.mention import Mention
from app.facts.roles import Role
from app.facts.scope.view import Text

_BEGINNING = 12
_INTRODUCES = frozenset(["is", ",", "(", "who", "aged", "age", ":", "now", "-", "in", "law", "'", "s", "a"])
_SPEAKS_OF_HERSELF = frozenset(["i", "im", "ive", "me", "myself", "mine", "died", "fhx", "fh", "deceased", "dead"])
_ASKS_FOR = frozenset(
    (verb, word) for verb in ("asking", "enquiring", "inquiring", "writing", "calling", "messaging") for word in ("for", "about")
) | {("behalf", "of"), ("question", "about"), ("its", "for"), ("is", "for"), ("its", "about"), ("is", "about")}


def introduce(matches: Sequence[Match], mentions: Sequence[Mention], text: Text) -> bool:
    """Take for the patient a relative the text begins with: "mother 80, colon cancer, sore neck"; False when there is none."""
    words, role_of = text.tokens.words, text.lexicon.role_of
    opening = takewhile(lambda match: match.start <= _BEGINNING, matches)
    first = next((match for match in opening if role_of[match.cue] in (Role.RELATIVE, Role.FAMILY)), None)
    if first is None or role_of[first.cue] is Role.FAMILY or not (_is_aged(first, words) or _is_asked_for(first, words)):
        return False
    said = text.written[text.tokens.starts[first.start] : text.tokens.ends[first.end - 1]]
    theirs = [mention for mention in mentions if mention.whose == said]
    for mention in theirs:
        mention.whose = ""
    return bool(theirs)


def _is_aged(relative: Match, words: list[str]) -> bool:
    """Does the age of the relative follow, in a text whose writer says nothing of herself?"""
    at = relative.end
    while at < len(words) and words[at] in _INTRODUCES:
        at += 1
    if at >= len(words) or not words[at].isdigit() or len(words[at]) != 2 or words[at + 1 : at + 2] in (["."], ["/"], ["%"]):
        return False
    return not any(word[0].isdigit() for word in words[: relative.start]) and _SPEAKS_OF_HERSELF.isdisjoint(words)


def _is_asked_for(relative: Match, words: list[str]) -> bool:
    """Does the writer ask for that relative: "asking for my mum", "on behalf of my dad"?"""
    at = relative.start
    while at > 0 and words[at - 1] in ("my", "our", "the"):
        at -= 1
    return tuple(words[max(0, at - 2) : at]) in _ASKS_FOR and words[relative.end : relative.end + 1] not in (["who"], ["whose"])
