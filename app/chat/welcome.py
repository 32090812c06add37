"""What an empty conversation shows: what this is, and examples to begin with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from app.chat.markup import attribute, plain
from app.chat.speaker import Speaker

SHORTEST, LONGEST = 30, 170
"""Characters of a case that makes a good starter."""


def welcome(assistant: Speaker) -> str:
    """A heading, three cases that end differently, three questions."""
    titles = " · ".join(f"{plain(topic.about.title)}, {plain(topic.about.edition)}" for topic in assistant.topics.values())
    return (
        '<section class="fs-welcome"><h1>Which imaging study first?</h1>'
        "<p>Paste a case. The rating comes from the guideline’s table, every sentence has its source, and what was assumed is listed.</p>"
        f"{_buttons('Try a case', cases(assistant))}{_buttons('Or ask about the guideline', questions(assistant))}"
        f'<p class="fs-fine">{titles}</p></section>'
    )


def cases(assistant: Speaker) -> tuple[str, ...]:
    """Worked cases of the topics, a yes, a question and a no: the first of each, of the variant with the most examples."""
    starters: dict[str, str] = {}
    for topic in assistant.topics.values():
        short = [case for case in topic.cases if len(case.turns) == 1 and SHORTEST <= len(case.turns[0]) <= LONGEST]
        often = Counter(case.variant for case in topic.cases)
        for case in sorted(short, key=lambda case: -often[case.variant]):
            starters.setdefault(case.status, case.turns[0])
    order = ("answered", "needs_information", "not_covered")
    return tuple(starters[status] for status in order if status in starters)


def questions(assistant: Speaker) -> tuple[str, ...]:
    """The first questions of the FAQ."""
    return tuple(entry.question for entry in assistant.faq()[:3])


def _buttons(heading: str, texts: Iterable[str]) -> str:
    rows = "".join(
        f'<button type="button" class="fs-starter" data-act="reply" data-text="{attribute(text)}">{plain(text)}</button>' for text in texts
    )
    return f'<h2>{heading}</h2><div class="fs-starters">{rows}</div>' if rows else ""
