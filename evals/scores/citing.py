"""Are the sources the right ones, verbatim, and do they support the sentence they stand behind."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.answer import CitationShown
from evals.asked import Asked
from evals.score import Score, unscored
from evals.words import content_words, numbers, plain, says_all

SUPPORT = 0.6
"""A quote supports a sentence when it holds this share of its content words and all of its figures."""
_SENTENCE = re.compile(r"[^\n]+")
_MARK = re.compile(r"\[(\d+)\]")


def verbatim(asked: Asked) -> Score:
    """The share of citations whose words stand in the file at exactly the offsets given."""
    cited = asked.answer.citations
    if not cited:
        return unscored("verbatim")
    broken = [
        f"[{c.n}] {c.passage}" for c in cited if asked.texts.get(c.passage.partition("#")[0], "")[c.start : c.end] != c.quote or not c.quote
    ]
    return Score("verbatim", 1 - len(broken) / len(cited), f"not at its offsets: {', '.join(broken)}" if broken else "")


def resolves(asked: Asked) -> Score:
    """Every mark [n] in the text has its citation, and every citation its mark."""
    marks, numbered = {int(n) for n in _MARK.findall(asked.answer.text)}, {c.n for c in asked.answer.citations}
    if not marks and not numbered:
        return unscored("resolves")
    return Score("resolves", float(marks == numbered), f"marks {sorted(marks)}, citations {sorted(numbered)}" if marks != numbered else "")


def supported(asked: Asked) -> Score:
    """The share of cited sentences that the quoted words support."""
    by_number = {c.n: c for c in asked.answer.citations}
    spans = list(_cited_spans(asked.answer.text))
    if not spans:
        return unscored("supported")
    names = [procedure.name for procedure in asked.topic.procedures]
    weak = [text for text, marks in spans if not _supports([by_number[n] for n in marks if n in by_number], text, names)]
    return Score("supported", 1 - len(weak) / len(spans), f"not supported: {weak[0][:160]}" if weak else "")


def cites(asked: Asked) -> Score:
    """One cited passage holds a word of every expected group."""
    if not asked.item.cites:
        return unscored("cites")
    found = any(says_all(f"{c.section} {c.quote}", asked.item.cites) for c in asked.answer.citations)
    sections = ", ".join(dict.fromkeys(c.section.rpartition(" > ")[2] for c in asked.answer.citations)) or "nothing"
    return Score("cites", float(found), "" if found else f"cited: {sections}")


def faq(asked: Asked) -> Score:
    """A frequent question is recognised however it is put: its answer's passage is cited."""
    if asked.item.kind != "faq":
        return unscored("faq")
    found = cites(asked)
    return Score("faq", found.value, found.reason)


def _cited_spans(text: str) -> list[tuple[str, tuple[int, ...]]]:
    """Each stretch of text that ends in marks, with their numbers."""
    spans: list[tuple[str, tuple[int, ...]]] = []
    for line in _SENTENCE.findall(text):
        at = 0
        for run in re.finditer(r"(?:\[\d+\])+", line):
            said = line[at : run.start()].strip(" .-*>")
            if said:
                spans.append((said, tuple(int(n) for n in _MARK.findall(run[0]))))
            at = run.end()
    return spans


def _supports(cited: list[CitationShown], text: str, procedures: Sequence[str]) -> bool:
    """Rows of a table support what they rate: every study the text names has its row. A passage has to hold the words and figures."""
    if cited and all(_is_table(c) for c in cited):
        rows = " ".join(plain(c.quote) for c in cited)
        return all(name in rows for name in map(plain, procedures) if name in plain(text))
    said, source = content_words(text), " ".join(f"{c.section} {c.quote}" for c in cited)
    held = content_words(source)
    return bool(cited) and len(said & held) >= SUPPORT * len(said) and _figures(text) <= numbers(source)


def _is_table(cited: CitationShown) -> bool:
    return cited.passage.partition("#")[0].endswith(".csv")


def _figures(text: str) -> frozenset[str]:
    """Figures of the sentence; the edition's year is named by the section, not by every row."""
    return frozenset(number for number in numbers(text) if not re.fullmatch(r"(?:19|20)\d\d", number))
