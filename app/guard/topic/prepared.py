"""Everything the guard needs of a topic, prepared once."""

from __future__ import annotations

import re

from app.guard.sentence.language import Language, language
from app.guard.sentence.names import Names, names
from app.guard.text.late import Late
from app.guard.text.spelling import Speller
from app.guard.topic.contradictions import contradicts, uses
from app.guard.topic.general import GENERAL
from app.guard.topic.tables import Table, Tables
from app.guard.topic.variant_names import NON, VariantNames
from app.guard.words.facet_words import AGREES, DIFFERS, FLAG, GONE, PANEL
from corpus.topic import Topic

_WORD = Late(r"\w+")
_LONG = Late(r"[a-z]{5,}")
_YEAR = Late(r"\b(?:19|20)\d\d\b")


class Prepared:
    """The names, the language, the tables and the variants of a topic."""

    def __init__(self, topic: Topic) -> None:
        """Prepare a topic."""
        self.topic = topic
        self.names: Names = names(topic.procedures)
        self.language: Language = language()
        self.tables = Tables(topic)
        self.doses = self.language.doses
        vocabulary = set(self.names.vocabulary)
        for grammar in (self.language.cues, *self.language.grammars.values()):
            vocabulary |= grammar.vocabulary
        vocabulary |= self.language.english | PANEL | DIFFERS | AGREES | FLAG | GONE
        real = set(_LONG.findall("\n".join(topic.texts.values()).lower()))
        self.speller = Speller(vocabulary, frozenset((real | GENERAL) - vocabulary))
        self.forwards = set(self.speller.settled)
        """Words that are not spelled backwards, those met so far among them."""
        about = topic.about
        self.neighbours = {n.topic.lower(): frozenset(_YEAR.findall(f"{n.edition} {n.citation}")) for n in about.neighbour}
        self.neighbour_titles = tuple(n.topic for n in about.neighbour)
        self._variant_names = VariantNames(topic)

    def variants_named(self, text: str) -> set[int]:
        """Variants that a text names in words."""
        return self._variant_names.found(text)

    def neighbour_year(self, text: str, year: str) -> bool:
        """Is it the edition of another topic, which the sentence names?"""
        return any(topic in text and year in years for topic, years in self.neighbours.items())

    def other_tables(self, text: str, heading: str, variant: int) -> list[Table]:
        """Tables of other variants a sentence (or the heading above it) is plainly about."""
        return self._situation(text, variant) or (self._situation(heading, variant) if heading else [])

    def _situation(self, text: str, variant: int) -> list[Table]:
        stated = self._stated(text)
        rows = {row.number: row.when for row in self.topic.variants.variant}
        named = {number for number in self.variants_named(text) if not contradicts(stated, rows[number])}
        if named:
            return [] if variant in named else [self.tables.now[number] for number in sorted(named) if number in self.tables.now]
        if not stated or variant not in rows or not contradicts(stated, rows[variant]):
            return []
        return [
            self.tables.now[number]
            for number, when in rows.items()
            if number in self.tables.now and not contradicts(stated, when) and uses(stated, when)
        ]

    def _stated(self, text: str) -> dict[str, bool]:
        """The facts a sentence supposes, patient or not ("in suspected infection", "without cancer")."""
        from app.facts.presentation import Status
        from app.facts.read import read  # the reader of patients is not needed for most sentences

        presentation = read(text, self.topic)
        stated = {
            fact.name: fact.status is Status.PRESENT
            for fact in presentation
            if fact.status in {Status.PRESENT, Status.ABSENT} and any(_SUPPOSED.search(text[: piece.start]) for piece in fact.evidence)
        }
        for fact in presentation:
            if stated.get(fact.name) and any(NON.search(text[: piece.start]) for piece in fact.evidence):
                stated[fact.name] = False
            if stated.get(fact.name) is False and not any(
                _PLAINLY_NOT.search(text[: piece.end - len(piece.text)] + piece.text.split()[0])
                or _PLAINLY_NOT.search(text[: piece.start] + "x")
                for piece in fact.evidence
                if piece.text.split()
            ):
                del stated[fact.name]
        onset = getattr(self.topic.facts, "onset", None)
        if onset is not None:
            stated.pop(onset.unchanged, None)
            if stated.get(onset.acute) is False:
                del stated[onset.acute]
            for fact in presentation if stated.get(onset.acute) else ():
                ranked = fact.name == onset.acute and all(_RANKED.match(text[piece.end :]) is not None for piece in fact.evidence)
                if ranked:
                    del stated[onset.acute]
        for remark in presentation.remarks:
            if remark.because.startswith(("hypothetical", "part of a question")):
                for fact in read(remark.text + ".", self.topic):
                    if fact.status is Status.PRESENT and fact.name not in stated:
                        stated[fact.name] = _DENIED.search(text[max(0, remark.start - 24) : remark.start]) is None
        return stated


_SUPPOSED = Late(
    r"\b(?:in|for|with|without|if|after|when|had|were|given|where|suppose|unless|no|of)\b[^.;:]{0,60}$|^\W*(?:\w+\W+)?$", re.IGNORECASE
)
_PLAINLY_NOT = Late(
    r"\b(?:no|without|denies|absence of|free of|lack of|lacking|non|negative for)\b"
    r"(?:(?!\b(?:for|in|of|to|is|are|but|(?:and|with|plus) (?:an?|the|his|her|new|severe))\b)[^.;:]){0,60}$",
    re.IGNORECASE,
)
"""A denial of the patient's own fact; in "not recommended for cancer" it is the study that is denied."""
_RANKED = Late(
    r"\s*(?:choices?|ratings?|rated|options?|stud(?:y|ies)|tests?|than|tiers?|categor|grades?|place|score|off\b|placed)", re.IGNORECASE
)
"""After "worse", where studies and not symptoms are compared."""
_DENIED = Late(r"\b(?:no|not|without|absent|absence of|never|free of|lack of|lacking)\b[^.,;]*$", re.IGNORECASE)


_prepared: dict[int, tuple[Topic, Prepared]] = {}


def prepared(topic: Topic) -> Prepared:
    """The topic prepared; kept for as long as the topic is in use."""
    hit = _prepared.get(id(topic))
    if hit is not None:
        return hit[1]
    if len(_prepared) >= 16:
        _prepared.clear()
    _prepared[id(topic)] = (topic, Prepared(topic))
    return _prepared[id(topic)][1]
