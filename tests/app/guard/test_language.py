"""Phrases and patterns are unfolded only when a text needs them; here they are unfolded all at once, so that none is broken."""

from importlib import import_module
from pkgutil import walk_packages

from app import guard
from app.guard.dose import doses
from app.guard.scale import score_patterns
from app.guard.sentence.language import language
from app.guard.sentence.names import names
from app.guard.text.grammar import Grammar
from app.guard.text.pattern import Spaced
from app.guard.text.words import Words
from app.guard.topic.prepared import prepared
from tests.app.guard.elbow import elbow


def test_every_phrase_can_be_unfolded() -> None:
    book, spoken = names(elbow().procedures), language()
    grammars: list[Grammar] = [book.stems, book.agents, book.after, book.before, spoken.cues, *spoken.grammars.values()]
    hits = [grammar.both([word, "and", word], 0, 3) for grammar in grammars for word in sorted(grammar.firsts)]
    assert all(len(hit) == 2 for hit in hits)


def test_every_pattern_of_figures_compiles() -> None:
    patterns = [value for module in (doses, score_patterns) for value in vars(module).values() if isinstance(value, Spaced)]
    assert [list(pattern.finditer("")) for pattern in patterns] == [[]] * len(patterns)


def test_the_longest_phrase_wins_and_of_equal_ones_the_first() -> None:
    grammar = Grammar(
        [(["big {thing}", "big"], "one"), (["big red dog"], "two")], {"thing": ["red dog", "cat"]}, [(["big {thing?} now"], "beside")]
    )
    words = ["big", "red", "dog", "now"]
    assert (grammar.at(words, 0, 4), grammar.at(words, 0, 2), grammar.both(words, 0, 4)) == (
        (3, "one"),
        (1, "one"),
        ((3, "one"), (4, "beside")),
    )


def test_no_word_that_a_reader_looks_for_is_mended_away() -> None:
    names = [module.name for module in walk_packages(guard.__path__, "app.guard.")]
    sets = [value for name in names for value in vars(import_module(name)).values() if isinstance(value, frozenset)]
    words = {word for values in sets for word in values if isinstance(word, str) and word.isalpha() and len(word) > 4}
    speller = prepared(elbow()).speller
    assert {word: read for word in words if (read := speller.mend(Words(word)).words) != [word]} == {}
