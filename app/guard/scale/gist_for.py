"""Words that advise a study."""

from __future__ import annotations

from app.guard.words import gist_words as w
from app.guard.words.little_words import words


def in_favour(words: list[str], said: frozenset[str], inside: range) -> str:
    """What is said in its favor, "" for nothing."""
    head, tail = words[: inside.start], words[inside.stop :]
    opens = _opening(words, inside)
    linked_left = bool(set(_stripped(head)[-2:]) & w.LINKS)
    linked_right = bool(set(tail[:3]) & (w.LINKS | {"as"}))
    if head and (head[-1] == "for" or head[-2:-1] == ["for"]) and said & w.ROOM:
        return "POS"
    if opens is None and head[-1:] == [":"] and set(head[-5:]) & w.OPENS:
        return "FIRST"
    if head[-1:] == [":"] and not any(word.isalnum() for word in tail) and set(head) & w.DEMANDS and not set(head) & w.ASIDE:
        return "REC"
    if head[-1:] == ["with"] and set(head[-5:-1]) & w.STARTS:
        return "FIRST"
    if tail[:1] and tail[0] in {"leads", "heads", "opens"} and {"way", "list", "field", "pack", "work", "workup"} & set(tail[1:4]):
        return "FIRST"
    if tail[:2] == ["it", "is"] and len(head) < 3:
        return "REC"
    if len(head) <= 2 and _for_all(tail):
        return "REC"
    if _wished(head):
        return "REC"
    if opens is not None and ((linked_left and opens < inside.start) or (linked_right and opens > inside.start)):
        return "FIRST"
    if _ordered(head):
        return "FIRST" if said & w.OPENS else "REC"
    if tail[:1] and tail[0] in {"is", "are"} and set(tail[1:3]) & {"what", "one", "where"} and said & (w.FAVORS | w.OPENS):
        return "REC"
    if linked_right and said & w.GOOD and "wise" not in words[1:2] and not {"as", "more", "less", "if"} & said:
        return "POS"
    return ""


_EVERYONE = words("everyone everybody all every each anyone")
_AT_ONCE = (["on", "day"], ["from", "day"], ["right", "away"], ["straight", "away"], ["up", "front"], ["at", "once"], ["first", "thing"])


def _for_all(tail: list[str]) -> bool:
    """As in "X for everyone on day one": an order without a verb."""
    if not _FINITE.isdisjoint(tail) or len(tail) > 12:
        return False
    return (tail[:1] in (["for"], ["in"]) and bool(_EVERYONE & set(tail[1:2]))) or tail[:2] in _AT_ONCE or tail[:1] == ["upfront"]


_FINITE = words("is are was were may can should would has have does do gets remains will cannot")


def _opening(words: list[str], inside: range) -> int | None:
    """Where a word of beginning belongs to a study or to what a study opens."""
    for index, word in enumerate(words):
        if word in w.OPENS and index not in inside:
            near = {*words[max(0, index - 3) : index], *words[index + 1 : index + 4]}
            if near & w.STUDIES:
                return index
    return None


def _stripped(head: list[str]) -> list[str]:
    """The words before a study without articles and adverbs."""
    while head and (head[-1] in {"a", "an", "the", "probably", "plain", "simply", "clearly", "be", '"', "*"} or head[-1].endswith("ly")):
        if head[-1] == "be":
            break
        head = head[:-1]
    return [word if word != "be" else "is" for word in head]


def _wished(head: list[str]) -> bool:
    """As in "I'd want X", "would be grateful for X"."""
    at = len(head)
    while at and head[at - 1] in w.SMALL:
        at -= 1
    return bool(at) and head[at - 1] in w.WISHES and bool({"i", "we", "i'd", "we'd", "would", "d"} & set(head))


def _ordered(head: list[str]) -> bool:
    """As in "please make for this patient X", "I would go ahead with X"."""
    at = len(head)
    while at and head[at - 1] in w.SMALL and len(head) - at < 7:
        at -= 1
    if not at or head[at - 1] not in w.ACTS:
        return False
    before = head[max(0, at - 5) : at - 1]
    if {"may", "might", "could"} & set(before) and "you" not in before[-2:]:
        return False
    return not before or bool(set(before) & w.ASKS) or ("you" in before and bool({"could", "can", "would"} & set(before)))
