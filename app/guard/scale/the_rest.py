"""All studies but those spoken of: "every other row is ...", "and the rest are ...", "past that, the list consists of ..."."""

from __future__ import annotations

from app.guard.sentence.cues import Found
from app.guard.sentence.named import Named
from app.guard.sentence.sentence import Sentence
from app.guard.words.little_words import words

_REST = words("rest remainder others else")
_BEFORE_REST = words("the all everything anything nothing no its of")
_EVERY = words("every each any all no")
_OTHER = words("other remaining")
_PAST = words("past beyond besides outside")
_APART = (["apart", "from"], ["aside", "from"], ["other", "than"], ["except", "for"])
_THAT = words("that this it these those them")


def of_the_rest(sentence: Sentence, found: Found, subject: tuple[Named, ...], where: str) -> bool:
    """Is a rating told of the studies that were not spoken of, and not of `subject` before it?"""
    after = sentence.words[found.last : found.last + 5]
    if after[:1] in (["for"], ["in"], ["of"]) and _AFTER & set(after[1:]) and not any(word in {",", ";", "."} for word in after[:3]):
        return True
    start, _ = sentence.clause(found.first)
    inside = [named.last for named in subject if where == "left" and start <= named.last <= found.first]
    return _begins(sentence.words, max([start, *inside]), found.first)


_AFTER = words("rest others else remaining remainder")


def _begins(said: list[str], start: int, stop: int) -> bool:
    """Do the words speak of the other studies?"""
    for index in range(start, stop):
        word, before, after = said[index], said[index - 1 : index], said[index + 1 : index + 2]
        if word in _REST and before and before[0] in _BEFORE_REST:
            return True
        if word in _OTHER and before and before[0] in _EVERY | {"the"} and after and after[0].isalpha():
            return before[0] in _EVERY or after[0].endswith("s") or said[index + 2 : index + 3] == ["rows"]
        if "it" in said[index + 3 : stop]:
            continue  # as in "apart from that, the table rates it as ..."
        if word in _PAST and after and after[0] in _THAT and said[index + 2 : index + 3] in ([","], ["the"], ["all"], ["every"]):
            return True
        if said[index : index + 2] in _APART and said[index + 2 : index + 3] != [] and said[index + 2] in _THAT:
            return True
    return False


def spoken_of(sentence: Sentence, subject: tuple[Named, ...], stop: int) -> tuple[Named, ...]:
    """The studies that are not among the rest: those named before a word of the sentence, and those rated before it."""
    here = (named for group in sentence.groups for named in group if named.last <= stop)
    return tuple(dict.fromkeys([*subject, *here, *sentence.context.told]))
